import type { Action, ActionRef } from '../domain/action.ts';
import { addDays, localDate, type Instant, type LocalDate } from '../domain/calendar.ts';
import { escalate, isRipe, openEscalations, silentLeads, unanswered } from '../domain/escalation.ts';
import type { Intent } from '../domain/intent.ts';
import { openProposal } from '../domain/openProposal.ts';
import { keepChange } from '../domain/keepChange.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { PersonId } from '../domain/people.ts';
import { collect, readAction } from '../domain/reading.ts';
import type { Scheduling } from './deps.ts';

/** Reminders older than this are no longer counted as unanswered. */
const COUNTED_DAYS = 120;

export interface Questions {
  /** Put today (or never gone out), and put earlier and still open, for each manager. */
  readonly today: ReadonlyMap<PersonId, readonly ActionRef[]>;
  readonly earlier: ReadonlyMap<PersonId, readonly ActionRef[]>;
  /** Whom a question of today is about: they are told in the same moment, whatever they have switched off. */
  readonly about: ReadonlyMap<PersonId, readonly ActionRef[]>;
}

export const NO_QUESTIONS: Questions = { today: new Map(), earlier: new Map(), about: new Map() };

/**
 * Asks managers about actions whose reminders have not been answered, and again about dates that were proposed to them
 * while they were away or could not be reached; tells whom to show which. It is done on the day of the digest and nowhere
 * else: that day's card carries the question to the manager, and tells the responsible person in the same moment that it
 * was asked; so neither gets a card more than they would have got. The question stands in the action's history before
 * anything is sent, so that a plan that was interrupted is simply made again.
 */
export async function askManagers(
  deps: Scheduling,
  organisation: Organisation,
  actions: readonly Action[],
  at: Instant,
): Promise<Questions> {
  const day = localDate(at);
  const sent = remindersOnce(deps, day);
  const today = new Map<PersonId, ActionRef[]>();
  const earlier = new Map<PersonId, ActionRef[]>();
  const about = new Map<PersonId, ActionRef[]>();
  const add = (list: Map<PersonId, ActionRef[]>, person: PersonId, { plan, id }: Action) =>
    list.set(person, [...(list.get(person) ?? []), { plan, action: id }]);
  for (const action of actions) {
    for (const { at: when, what } of openEscalations(await asked(deps, organisation, action, at, sent))) {
      const isNew = localDate(when) === day || !hasGone(await sent(what.to), action, when);
      add(isNew ? today : earlier, what.to, action);
      if (isNew) add(about, what.about, action);
    }
    const proposal = openProposal(action);
    if (proposal) {
      const { asked: manager } = proposal.what;
      add(hasGone(await sent(manager), action, proposal.at) ? earlier : today, manager, action);
    }
  }
  return { today, earlier, about };
}

/** Whether a question put at a moment has been on its way to a manager. One who was away or could not be reached is asked anew. */
const hasGone = (intents: readonly Intent[], { id }: Action, put: Instant): boolean =>
  intents.some(
    ({ date, decisions = [], state }) =>
      date >= localDate(put) &&
      decisions.some(({ action }) => action === id) &&
      state.name !== 'undeliverable' &&
      state.name !== 'superseded',
  );

/** An action with the questions about it that it is time for. */
async function asked(
  { store }: Scheduling,
  organisation: Organisation,
  action: Action,
  at: Instant,
  sent: (person: PersonId) => Promise<readonly Intent[]>,
): Promise<Action> {
  const today = localDate(at);
  if (!isRipe(action, organisation, today)) return action;
  let isPut = false;
  for (const silent of silentLeads(action, organisation, today)) {
    const reminders = await sent(silent.person);
    const put = (now: Action) =>
      escalate(now, silent, unanswered(now, silent.person, reminders, today), organisation, at);
    // About most it is not time to ask: as they were found a moment ago they say so, and need not be read once more.
    if (!put(action)) continue;
    await keepChange(store, action, put);
    isPut = true;
  }
  return isPut ? ((await readAction(store, { plan: action.plan, action: action.id }))?.value ?? action) : action;
}

/** A person's reminders of the last months, read once however many actions they are silent about. */
function remindersOnce({ store }: Scheduling, today: LocalDate): (person: PersonId) => Promise<readonly Intent[]> {
  const read = new Map<PersonId, Promise<readonly Intent[]>>();
  return (person) => {
    const find = { partition: `recipient|${person}`, dayFrom: addDays(today, -COUNTED_DAYS), order: 'day' } as const;
    const known = read.get(person) ?? collect(store.find('intent', find));
    read.set(person, known);
    return known;
  };
}
