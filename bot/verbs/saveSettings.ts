import type { Payload } from '../../cards/verbs.ts';
import { readOrganisation } from '../../domain/reading.ts';
import type { Refusal } from '../../domain/change.ts';
import type { PersonSettings } from '../../domain/settings.ts';
import { wrongWith } from '../candidates.ts';
import { keepOwnSettings } from '../ownSettings.ts';
import { problem } from '../problem.ts';
import { settingsDialog, settingsSaved } from '../settings.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** Keeps what somebody has chosen for themselves; what cannot be is given back with the reason. */
export async function saveSettings(deps: BotDeps, turn: Turn, data: Payload<'settings.save'>): Promise<Answer> {
  const settings = settingsIn(data);
  const organisation = await readOrganisation(deps.store);
  const wrong = settings.standIn && (await wrongWith(deps, turn, undefined, organisation, settings.standIn));
  const kept = wrong ? { ok: false as const, refusal: wrong } : await keepOwnSettings(deps.store, turn, settings);
  if (kept.ok) {
    return { kind: 'card', message: settingsSaved(turn, await readOrganisation(deps.store), settings) };
  }
  const { refusal } = kept;
  if (!MENDABLE.has(refusal)) {
    return { kind: 'card', message: problem(deps, turn, refusal) };
  }
  return { kind: 'dialog', ...settingsDialog(turn, await readOrganisation(deps.store), { settings, refusal }) };
}

const MENDABLE: ReadonlySet<Refusal> = new Set(['badDate', 'notAPerson', 'notReached']);

const settingsIn = ({ day, time, eve, until, standIn: who, language }: Payload<'settings.save'>): PersonSettings => ({
  day: day === 'none' ? null : (Number(day) as 1 | 2 | 3 | 4 | 5),
  time,
  eve: eve === 'true',
  pausedUntil: until.trim() === '' ? null : until.trim(),
  standIn: who === 'none' || who === '' ? null : who,
  language,
});
