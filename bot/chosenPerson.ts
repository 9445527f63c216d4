import type { Refusal } from '../domain/change.ts';
import { personOf, type Organisation } from '../domain/organisation.ts';
import type { PersonId } from '../domain/people.ts';
import { hasPersonalNumber } from '../domain/personalNumber.ts';
import type { Member } from './teamsRoster.ts';

/** Somebody whom a client says was chosen; `name` when Teams' own picker gave it. */
export interface Chosen {
  readonly person: PersonId;
  readonly name?: string | undefined;
}

/** `name` is null for somebody the register knows already: what it says stays. */
export type WhoIsChosen =
  | { readonly ok: true; readonly person: PersonId; readonly name: string | null }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Entra's object ids. Teams' picker shows the people of the reader's own tenant and nobody else (learn.microsoft.com,
 * "Integrate People Picker"), and all that an id can lead to is that tenant: tokens of any other are refused, and a message
 * to an id that is nobody's there does not arrive and shows as not reached.
 */
const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who somebody is that was chosen: known to the register, in the team, or picked in Teams' directory. */
export async function whoIsChosen(
  { person, name }: Chosen,
  organisation: Organisation,
  members: () => Promise<readonly Member[]>,
): Promise<WhoIsChosen> {
  if (personOf(organisation, person)) return { ok: true, person, name: null };
  const member = (await members()).find(({ id }) => id === person);
  if (member) return { ok: true, person, name: member.name };
  const words = (name ?? '').replace(/\p{C}/gu, '').replace(/\s+/g, ' ').trim();
  if (words === '' || !OBJECT_ID.test(person)) return { ok: false, refusal: 'notAPerson' };
  if (hasPersonalNumber(words)) return { ok: false, refusal: 'personalNumber' };
  return { ok: true, person: person.toLowerCase(), name: words };
}
