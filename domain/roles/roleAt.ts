import { matchRole } from './register.ts';
import type { RoleMatch } from './register.ts';
import { unparted } from './words.ts';
import type { RoleWord } from './words.ts';

/** The role that begins here. A title goes on over a line break, never over a comma or "och": "Eva Ek, chef" is no "ek.chef". */
export const roleAt = (words: readonly RoleWord[], at: number, guess = true): RoleMatch | null =>
  matchRole(unparted(words, at), 0, guess);
