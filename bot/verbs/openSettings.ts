import type { Payload } from '../../cards/verbs.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { settingsDialog } from '../settings.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Påminnelser": what one has chosen, to change. */
export async function openSettings(deps: BotDeps, turn: Turn, _data: Payload<'settings.open'>): Promise<Answer> {
  return { kind: 'dialog', ...settingsDialog(turn, await readOrganisation(deps.store)) };
}
