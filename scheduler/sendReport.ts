import { reportsReadyCard } from '../cards/reportReady.ts';
import { localDate } from '../domain/calendar.ts';
import { intentId, type Intent } from '../domain/intent.ts';
import { personOf, type Organisation } from '../domain/organisation.ts';
import type { Stored } from '../domain/ports.ts';
import { monthOf } from '../domain/reportMonth.ts';
import { isRepeated, postpone, unreached } from '../domain/sending.ts';
import { nextMorning } from '../domain/sendingHours.ts';
import { messagesFor } from '../locales/messages.ts';
import { reportViews } from '../report/views.ts';
import type { Scheduling } from './deps.ts';
import { dismiss, keep, post } from './posting.ts';
import { reach } from './reach.ts';
import { readRun } from './runs.ts';
import { isTaken } from './taken.ts';

/**
 * Tells the owner of the plans that their reports are drafted. It can wait, so it gives way to the reminders: on a day
 * that has a card of its own for the person it is put off to the next morning.
 */
export async function sendReport(deps: Scheduling, organisation: Organisation, intent: Stored<Intent>): Promise<void> {
  const { store, clock, hours, links } = deps;
  const { recipient, date, reports = [], state } = intent.value;
  const now = clock.now();
  const today = localDate(now);
  if (monthOf(date) < monthOf(today)) return dismiss(deps, intent, 'monthPassed');
  // Before the day's reminders are decided nobody knows whose day it is.
  const planned = await readRun(store, 'reminders');
  if (!planned || planned.value.through < today) return;
  if (await isTaken(store, intent.value, today)) {
    return state.name === 'planned' ? keep(deps, intent, postpone(intent.value, nextMorning(today, hours))) : undefined;
  }
  const views = await reportViews(store, organisation, reports, now);
  if (!views.some(({ stored }) => stored.state === 'draft')) return dismiss(deps, intent, 'nothingLeft');
  const reached = await reach(deps, recipient);
  if (reached.kind !== 'reached') return keep(deps, intent, unreached(intent.value, reached, now));
  const { id, serviceUrl, member } = reached.conversation;
  const message = reportsReadyCard(
    { views, card: intentId(intent.value), userIds: member === null ? [] : [member], again: isRepeated(intent.value) },
    messagesFor(personOf(organisation, recipient)?.locale ?? 'sv'),
    links,
  );
  await post(deps, intent, intent.value, { kind: 'personal', conversation: id, serviceUrl }, message);
}
