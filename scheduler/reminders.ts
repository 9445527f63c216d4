import type { Action, ActionRef } from '../domain/action.ts';
import { addDays, instantAt, localDate, type LocalDate } from '../domain/calendar.ts';
import { eachOnce, type Intent } from '../domain/intent.ts';
import { planIntent } from '../domain/planIntent.ts';
import type { Plan } from '../domain/plan.ts';
import type { Find } from '../domain/ports.ts';
import { personOf } from '../domain/organisation.ts';
import { digestDateFor, digestTime, isPaused, settingsOf } from '../domain/settings.ts';
import { attention, SOON_DAYS } from '../domain/attention.ts';
import { openProposal } from '../domain/openProposal.ts';
import { collect, readOrganisation } from '../domain/reading.ts';
import type { Run } from '../domain/records.ts';
import { comingUpFor, digestDayOf, digestReason, isEve, remindersOf, type ReminderItem } from '../domain/reminders.ts';
import { lastSendingDayBefore } from '../domain/workingDays.ts';
import { askManagers, NO_QUESTIONS } from './askManagers.ts';
import type { Scheduling } from './deps.ts';
import { completeRun, readRun } from './runs.ts';

/**
 * Decides who gets a reminder today and keeps an intent for each, once a day, when sending hours begin. Interrupted
 * anywhere, it is simply done again: an intent's id is its person and date, so nobody gets a second one.
 */
export async function planReminders(deps: Scheduling): Promise<void> {
  const { store, clock, hours, log } = deps;
  const now = clock.now();
  const today = localDate(now);
  const run = await readRun(store, 'reminders');
  if (run && run.value.through >= today) return;

  const plans = await collect(store.find('plan', { partition: 'plans' }));
  const isDigest = isDigestDue(run?.value, plans, today);
  const isDue = (action: Action) => isEve(action, today) && isUnplanned(action, run?.value);
  const reasonOf = isDigest ? digestReason : (action: Action) => (isDue(action) ? ('eve' as const) : undefined);
  const waitsForManager = (action: Action) => isDigest && openProposal(action) !== undefined;
  const due: Action[] = [];
  for await (const { value: action } of store.find('action', whichToAsk(isDigest, run?.value, today))) {
    if (reasonOf(action, today) || waitsForManager(action)) due.push(action);
  }
  const organisation = await readOrganisation(store);
  const questions = isDigest ? await askManagers(deps, organisation, due, now) : NO_QUESTIONS;
  const reminders = remindersOf(due, organisation, today, reasonOf);
  const later = isDigest ? await collect(store.find('action', laterThan(today))) : [];
  const people = new Set([...questions.today.keys(), ...reminders.keys()]);
  for (const person of people) {
    const items = reminders.get(person) ?? [];
    // An earlier question goes along with the new card, since the one it stood on is folded away.
    const decisions = eachOnce([...(questions.today.get(person) ?? []), ...(questions.earlier.get(person) ?? [])]);
    const settings = settingsOf(personOf(organisation, person));
    const date = isDigest ? digestDateFor(settings, today) : today;
    // A question to a manager, and that one was asked about oneself, comes whatever one has switched off.
    const actions = date === null ? (questions.about.get(person) ?? []) : items.map(refTo);
    const isWanted = isDigest ? actions.length + decisions.length > 0 : settings.eve;
    if (!isWanted || isPaused(settings, date ?? today)) continue;
    const dueAt = instantAt(date ?? today, isDigest ? digestTime(settings, hours) : hours.eve);
    const comingUp = comingUpFor(person, later, organisation, today);
    const intent: Intent = {
      kind: 'reminder',
      form: date === null ? 'told' : isDigest ? 'digest' : 'eve',
      recipient: person,
      date: date ?? today,
      dueAt,
      actions,
      ...(decisions.length > 0 ? { decisions } : {}),
      ...(comingUp ? { comingUp } : {}),
      state: { name: 'planned', notBefore: dueAt },
      attempts: [],
    };
    await planIntent(store, intent);
  }
  await completeRun(store, run, { name: 'reminders', through: today, at: now });
  log('reminders.planned', { date: today, digest: isDigest, actions: due.length, people: people.size });
}

const refTo = ({ action }: ReminderItem): ActionRef => ({ plan: action.plan, action: action.id });

/** The week's digest is due on its day, and after downtime on the first day the process is back that week. */
function isDigestDue(run: Run | undefined, plans: readonly Plan[], today: LocalDate): boolean {
  const digestDay = digestDayOf(today);
  if (digestDay === null || today < digestDay) return false;
  // Before the very first run: what is published later in the week has no Monday to catch up on.
  if (run === undefined && today > digestDay) return plans.some(({ published }) => localDate(published) < digestDay);
  return run === undefined || run.through < digestDay;
}

/** The indexed question: all that concern a digest by now, or only those whose single reminder is due since last time. */
function whichToAsk(isDigest: boolean, run: Run | undefined, today: LocalDate): Find {
  if (isDigest) return { wakeUpTo: today, order: 'wake' };
  // One working day back: what was published yesterday and is due today.
  const since = run ? addDays(run.through, 1) : today;
  return { dayFrom: [since, lastSendingDayBefore(today)].sort()[0] ?? since, dayUpTo: today, order: 'day' };
}

/** What was planned on an earlier day is not planned again, except what was published too late for that. */
function isUnplanned(action: Action, run: Run | undefined): boolean {
  const { eve } = attention(action);
  const published = action.history.find(({ what }) => what.kind === 'published');
  return !run || eve === null || eve > run.through || (published !== undefined && localDate(published.at) >= eve);
}

/** How far ahead a digest tells of what it does not ask about yet. */
const AHEAD_DAYS = 30;

/** What is due after everything a digest asks about, by the day of its single reminder. */
const laterThan = (today: LocalDate): Find => ({
  // A deadline after a weekend or a holiday has its reminder some days before.
  dayFrom: addDays(today, SOON_DAYS - 5),
  dayUpTo: addDays(today, AHEAD_DAYS),
  order: 'day',
});
