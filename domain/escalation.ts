import { isUndone } from './history.ts';
import type { Action, Change } from './action.ts';
import { holds, isAwaited, type Answerer } from './answering.ts';
import { isPast } from './attention.ts';
import { isoWeek, localDate, type Instant, type LocalDate } from './calendar.ts';
import type { Intent } from './intent.ts';
import { managerOf, superiorIn } from './line.ts';
import { answerers, personOf, planOf, type Organisation } from './organisation.ts';
import { PLANBOTEN, type PersonId } from './people.ts';
import { openProposal } from './openProposal.ts';
import { isPaused, planSettingsOf, settingsOf } from './settings.ts';
import { workingDaysBetween } from './workingDays.ts';

/** The one question to a manager, when reminders are not answered (PRODUCT.md, reminders; CARDS.md 5.3). */

/** So many reminders must have arrived unanswered, and so many working days passed since the deadline. */
export const REMINDERS_UNANSWERED = 3;
export const WORKING_DAYS_LATE = 10;

export interface Escalated extends Change {
  readonly what: Extract<Change['what'], { readonly kind: 'escalated' }>;
}
const isEscalated = (change: Change): change is Escalated => change.what.kind === 'escalated';

/** What settles a question that was asked about `about`. What is somebody else's part of it, or a comment, does not. */
function settles({ by, what }: Change, about: PersonId): boolean {
  if (what.kind === 'part' || what.kind === 'rejected') return by === about;
  // Who passes on what they answer for themselves, in somebody's place, has said nothing of those who are silent.
  if (what.kind === 'assigned') return what.from !== by;
  return SETTLING.has(what.kind);
}
const SETTLING: ReadonlySet<Change['what']['kind']> = new Set(['status', 'date', 'occurrence', 'reminded']);

/** The change that settled a question; undefined while it waits for an answer. */
export const settlingOf = ({ history }: Action, { id, what }: Escalated): Change | undefined =>
  history
    .slice(history.findIndex((change) => change.id === id) + 1)
    .find((change) => settles(change, what.about) && !isUndone(history, change.id));

/** The questions about an action that still wait for somebody's answer. */
export const openEscalations = (action: Action): readonly Escalated[] =>
  action.history.filter(isEscalated).filter((one) => settlingOf(action, one) === undefined);

/** The latest question put to a manager about an action, settled or not. */
export const escalationTo = (manager: PersonId, { history }: Action): Escalated | undefined =>
  history.filter(isEscalated).findLast(({ what }) => what.to === manager);

/** Whether an action is late enough for the question, in a plan that wants it asked at this time of the year. */
export function isRipe(action: Action, organisation: Organisation, today: LocalDate): boolean {
  const plan = planOf(organisation, action.plan);
  if (!plan || action.due === null || !isPast(action, today)) return false;
  const { escalation, julyPause } = planSettingsOf(plan);
  if (!escalation || (julyPause && isJulyPause(today))) return false;
  return workingDaysBetween(action.due, today, WORKING_DAYS_LATE) >= WORKING_DAYS_LATE;
}

/** Weeks 28 to 31, when most of the line is away. */
export const isJulyPause = (date: LocalDate): boolean => {
  const { week } = isoWeek(date);
  return week >= 28 && week <= 31;
};

/** Those whose silence may become a question: they lead, have not answered, and are not away. */
export const silentLeads = (action: Action, organisation: Organisation, today: LocalDate): readonly Answerer[] => {
  const asked = new Set(openEscalations(action).map(({ what }) => what.about));
  return answerers(organisation, action, today).filter(
    (one) =>
      one.lead &&
      isAwaited(action, one) &&
      !asked.has(one.person) &&
      !isPaused(settingsOf(personOf(organisation, one.person)), today),
  );
};

/** The day from which a person's unanswered reminders about an action are counted: after the last word on it. */
export function silentSince(action: Action, person: PersonId): LocalDate | null {
  const last = action.history.findLast(
    (change) =>
      change.by === person || isEscalated(change) || settles(change, person) || change.what.kind === 'resumed',
  );
  return last ? localDate(last.at) : null;
}

/** The days on which reminders of an action reached a person before today and stayed without an answer. */
export const unanswered = (
  action: Action,
  person: PersonId,
  sent: readonly Intent[],
  today: LocalDate,
): readonly LocalDate[] => {
  const since = silentSince(action, person) ?? '';
  return sent
    .flatMap(({ kind, state, actions }) => {
      if (kind !== 'reminder' || state.name !== 'delivered') return [];
      const day = localDate(state.at);
      return since < day && day < today && names(actions, action) ? [day] : [];
    })
    .sort();
};

const names = (refs: Intent['actions'], { id }: Action): boolean => refs.some((ref) => ref.action === id);

/**
 * An action with the question put to the manager of one who is silent; undefined when there is nobody to ask, or when
 * the question has been asked already. `reminded` are the days of the reminders nobody answered.
 */
export function escalate(
  action: Action,
  silent: Answerer,
  reminded: readonly LocalDate[],
  organisation: Organisation,
  at: Instant,
): Action | undefined {
  const today = localDate(at);
  // Who has switched the week's reminder off cannot be silent about it: there the days alone count.
  const needed = settingsOf(personOf(organisation, silent.person)).day === null ? 0 : REMINDERS_UNANSWERED;
  if (reminded.length < needed || !isRipe(action, organisation, today)) return undefined;
  const isSilent = silentLeads(action, organisation, today).some((one) => one.person === silent.person);
  const manager = isSilent ? managerOf(silent, action, organisation, today) : undefined;
  if (!manager) return undefined;
  const what = { kind: 'escalated', about: silent.person, to: manager.person, reminded } as const;
  const change: Change = {
    id: `${action.id}-escalated-${today}-${silent.person}`,
    at,
    by: PLANBOTEN,
    role: null,
    unit: null,
    what,
  };
  return { ...action, revision: action.revision + 1, history: [...action.history, change] };
}

/** An action as the manager meets it who was asked about it, whether it has been settled since or not. */
export function decisionsOf(
  person: PersonId,
  actions: readonly Action[],
  organisation: Organisation,
  today: LocalDate,
): readonly { readonly action: Action; readonly as: Answerer; readonly among: readonly Answerer[] }[] {
  return actions
    .filter((action) => escalationTo(person, action) ?? proposalTo(person, action))
    .map((action) => ({
      action,
      as: superiorIn(person, action, organisation, today) ?? {
        ...{ person, role: '', unit: null, lead: false, proxy: false, superior: true },
      },
      among: answerers(organisation, action, today),
    }));
}

/** The latest date that somebody proposed to a manager, agreed to or not. */
export const proposalTo = (manager: PersonId, { history }: Action): Change | undefined =>
  history.findLast(({ what }) => what.kind === 'proposed' && what.asked === manager);

/** Whether a manager still has something to decide about an action. */
export const awaitsDecisionOf = (person: PersonId, action: Action): boolean =>
  openEscalations(action).some(({ what }) => what.to === person) || openProposal(action)?.what.asked === person;

/**
 * The one among those who answer whom a manager would replace: who was silent, then those in whose place they answer
 * themselves (those alone when it `isOwn`), before others whom they decide over. Undefined when the person decides over
 * nobody.
 */
export function toReplace(
  action: Action,
  manager: PersonId,
  organisation: Organisation,
  date: LocalDate,
  isOwn = false,
): Answerer | undefined {
  if (!superiorIn(manager, action, organisation, date)) return undefined;
  const among = answerers(organisation, action, date);
  const inPlace = among.find((one) => one.person === manager && one.proxy && isAwaited(action, one));
  if (isOwn && inPlace) return inPlace;
  const leads = among.filter(({ lead }) => lead);
  const asked = openEscalations(action).findLast(({ what }) => what.to === manager)?.what.about;
  const { holdings } = organisation.register;
  const isHeldBy = (person: PersonId | undefined, { role, unit }: Answerer) =>
    holdings.some((held) => held.person === person && held.role === role && held.unit === unit && holds(held, date));
  return (
    leads.find((one) => one.person === asked) ??
    // Whoever was asked about is away: it is the stand-in who is replaced.
    leads.find((one) => isHeldBy(asked, one)) ??
    inPlace ??
    leads.find((one) => managerOf(one, action, organisation, date)?.person === manager) ??
    leads[0]
  );
}

/**
 * A manager's questions before what they answer for themselves. An action that is both stands there once: as the question
 * until that is settled, and from then on as their own.
 */
export function questionsFirst<T extends { readonly action: Action; readonly as: Answerer }>(
  questions: readonly T[],
  own: readonly T[],
): readonly T[] {
  const open = new Set(
    questions.filter(({ action, as }) => awaitsDecisionOf(as.person, action)).map(({ action }) => action.id),
  );
  const owned = new Set(own.map(({ action }) => action.id));
  const asked = questions.filter(({ action }) => open.has(action.id) || !owned.has(action.id));
  return [...asked, ...own.filter(({ action }) => !open.has(action.id))];
}
