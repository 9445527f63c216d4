import { holds, isAwaited } from '../domain/answering.ts';
import { localDate } from '../domain/calendar.ts';
import type { Refusal } from '../domain/change.ts';
import { always, type IsStill, type Kept } from '../domain/kept.ts';
import { answerers, personOf, type Organisation } from '../domain/organisation.ts';
import type { Holding, PersonId } from '../domain/people.ts';
import type { PlanStore } from '../domain/ports.ts';
import { readOrganisation } from '../domain/reading.ts';
import { isPauseDate, settingsOf, type PersonSettings } from '../domain/settings.ts';
import { openActions } from './mine.ts';
import { tell } from './tell.ts';
import type { Locale } from '../locales/format.ts';
import type { Turn } from './turn.ts';

/** What somebody chooses for themselves, for the form in the chat and the tab alike. */

export type Chooser = Pick<Turn, 'caller' | 'at'>;

/** Keeps the choice; a stand-in answers for the chooser's roles while they are away, and is told of it. */
export async function keepOwnSettings(
  store: PlanStore,
  chooser: Chooser,
  settings: PersonSettings,
  isStill: IsStill<PersonSettings> = always,
): Promise<Kept<PersonSettings>> {
  const { caller, at } = chooser;
  if (caller.id === '') return { ok: false, refusal: 'notYours' };
  const organisation = await readOrganisation(store);
  const before = settingsOf(personOf(organisation, caller.id));
  if (!isStill(before)) return { ok: false, refusal: 'stale' };
  const refusal = refusalOf(settings, organisation, chooser);
  if (refusal) return { ok: false, refusal };
  for (const holding of organisation.register.holdings) {
    if (holding.person === caller.id && holds(holding, localDate(at))) await standIn(store, holding, settings, at);
  }
  const isNew = before.standIn !== settings.standIn || before.pausedUntil !== settings.pausedUntil;
  if (settings.standIn !== null && isNew) await tellStandIn(store, chooser, settings.standIn);
  const isKept = await keepPerson(store, chooser, settings, isStill);
  return isKept ? { ok: true, value: settings } : { ok: false, refusal: 'stale' };
}

/** Whoever stands in is told of what they answer for from now on. */
async function tellStandIn(store: PlanStore, { caller, at }: Chooser, person: PersonId): Promise<void> {
  const organisation = await readOrganisation(store);
  const today = localDate(at);
  const own = organisation.register.holdings.filter((one) => one.person === caller.id && holds(one, today));
  const open = await openActions(store, organisation);
  // Who has a unit of their own answers for this one beside it.
  const taken = open.filter((action) =>
    answerers(organisation, action, today).some(
      (as) =>
        as.person === person &&
        isAwaited(action, as) &&
        own.some(({ role, unit }) => role === as.role && unit === as.unit),
    ),
  );
  await tell({ store }, at, person, taken);
}

function refusalOf(
  { pausedUntil, standIn: who }: PersonSettings,
  organisation: Organisation,
  { caller, at }: Chooser,
): Refusal | undefined {
  if (pausedUntil !== null && !isPauseDate(pausedUntil, localDate(at))) return 'badDate';
  if (who !== null && pausedUntil === null) return 'badDate';
  return who !== null && (who === caller.id || !personOf(organisation, who)) ? 'notAPerson' : undefined;
}

/** Puts a stand-in into a holding for the length of the pause, or takes one out. */
async function standIn(
  store: PlanStore,
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

async function keepPerson(
  store: PlanStore,
  { caller }: Chooser,
  settings: PersonSettings,
  isStill: IsStill<PersonSettings>,
): Promise<boolean> {
  const { id, name, locale } = caller;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await store.read('person', 'register', id);
    if (!isStill(settingsOf(stored?.value))) return false;
    const kept = stored
      ? await store.replace('person', stored, inLanguage({ ...stored.value, settings }, caller.teams))
      : await store.create('person', { id, name: name ?? '', locale, settings });
    if (kept) return true;
  }
  return false;
}

/** What is sent unasked comes in the chosen language from now on; in that of their Teams again, where it is known. */
function inLanguage<T extends { readonly locale: Locale; readonly settings: PersonSettings }>(
  person: T,
  teams: Locale = person.locale,
): T {
  const { language } = person.settings;
  return { ...person, locale: language === 'teams' ? teams : language };
}
