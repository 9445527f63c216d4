import type { Payload } from '../../cards/verbs.ts';
import { holds, isAwaited } from '../../domain/answering.ts';
import { localDate } from '../../domain/calendar.ts';
import type { Refusal } from '../../domain/change.ts';
import { personOf, type Organisation } from '../../domain/organisation.ts';
import type { Holding, PersonId } from '../../domain/people.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { itemsOf } from '../../domain/reminders.ts';
import { settingsOf, isPauseDate, type PersonSettings } from '../../domain/settings.ts';
import { openActions } from '../mine.ts';
import { problem } from '../problem.ts';
import { settingsDialog, settingsSaved } from '../settings.ts';
import { tell } from '../tell.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** Keeps what somebody has chosen for themselves; a stand-in answers for their roles while they are away. */
export async function saveSettings(deps: BotDeps, turn: Turn, data: Payload<'settings.save'>): Promise<Answer> {
  const { caller, at } = turn;
  if (caller.id === '') return { kind: 'card', message: problem(deps, turn, 'notYours') };
  const organisation = await readOrganisation(deps.store);
  const settings = settingsIn(data);
  const refusal = refusalOf(settings, data, organisation, turn);
  if (refusal) return { kind: 'dialog', ...settingsDialog(turn, organisation, { settings, refusal }) };
  for (const holding of organisation.register.holdings) {
    if (holding.person === caller.id && holds(holding, localDate(at))) await standIn(deps, holding, settings, at);
  }
  const before = settingsOf(personOf(organisation, caller.id));
  const isNew = before.standIn !== settings.standIn || before.pausedUntil !== settings.pausedUntil;
  if (settings.standIn !== null && isNew) await tellStandIn(deps, turn, settings.standIn);
  await keepPerson(deps, turn, settings);
  return { kind: 'card', message: settingsSaved(turn, organisation, settings) };
}

/** Whoever stands in is told of what they answer for from now on. */
async function tellStandIn(deps: BotDeps, { caller, at }: Turn, person: PersonId): Promise<void> {
  const organisation = await readOrganisation(deps.store);
  const today = localDate(at);
  const own = organisation.register.holdings.filter((one) => one.person === caller.id && holds(one, today));
  const items = itemsOf(person, await openActions(deps.store, organisation), organisation, today);
  const taken = items.filter(
    ({ action, as }) => isAwaited(action, as) && own.some(({ role, unit }) => role === as.role && unit === as.unit),
  );
  await tell(
    deps,
    at,
    person,
    taken.map(({ action }) => action),
  );
}

const settingsIn = ({ day, time, eve, until, standIn: who, language }: Payload<'settings.save'>): PersonSettings => ({
  day: day === 'none' ? null : (Number(day) as 1 | 2 | 3 | 4 | 5),
  time,
  eve: eve === 'true',
  pausedUntil: until.trim() === '' ? null : until.trim(),
  standIn: who === 'none' || who === '' ? null : who,
  language,
});

function refusalOf(
  { pausedUntil, standIn: who }: PersonSettings,
  { until }: Payload<'settings.save'>,
  organisation: Organisation,
  { caller, at }: Turn,
): Refusal | undefined {
  const isDate = pausedUntil !== null && isPauseDate(pausedUntil, localDate(at));
  if ((until.trim() !== '' && !isDate) || (who !== null && pausedUntil === null)) return 'badDate';
  return who !== null && (who === caller.id || !personOf(organisation, who)) ? 'notAPerson' : undefined;
}

/** Puts a stand-in into a holding for the length of the pause, or takes one out. */
async function standIn(
  { store }: BotDeps,
  { id }: Holding,
  { pausedUntil, standIn: person }: PersonSettings,
  at: string,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await store.read('holding', 'register', id);
    if (!stored) return;
    const { standIn: before, ...holding } = stored.value;
    const isSame = before?.person === person && before?.to === pausedUntil;
    if (isSame || (before === undefined && person === null)) return;
    const after =
      person === null || pausedUntil === null ? {} : { standIn: { person, from: localDate(at), to: pausedUntil } };
    if (await store.replace('holding', stored, { ...holding, ...after })) return;
  }
}

const TRIES = 5;

async function keepPerson({ store }: BotDeps, { caller }: Turn, settings: PersonSettings): Promise<void> {
  const { id, name, locale } = caller;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await store.read('person', 'register', id);
    if (!stored) {
      if (await store.create('person', { id, name: name ?? '', locale, settings })) return;
    } else if (await store.replace('person', stored, inLanguage({ ...stored.value, settings }))) return;
  }
}

/** What is sent unasked comes in the chosen language from now on. */
const inLanguage = <T extends { readonly locale: 'sv' | 'en'; readonly settings: PersonSettings }>(person: T): T =>
  person.settings.language === 'teams' ? person : { ...person, locale: person.settings.language };
