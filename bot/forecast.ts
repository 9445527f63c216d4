import { setImmediate as pause } from 'node:timers/promises';
import { forecastCard } from '../cards/forecast.ts';
import { localDate, localTime } from '../domain/calendar.ts';
import { forecast, workedOut } from '../domain/forecast.ts';
import { personOf, type Organisation } from '../domain/organisation.ts';
import type { Message } from '../domain/ports.ts';
import { SENDING_HOURS } from '../domain/sendingHours.ts';
import { isPaused, settingsOf } from '../domain/settings.ts';
import { messagesFor } from '../locales/messages.ts';
import { openActions } from './mine.ts';
import type { BotDeps, Turn } from './turn.ts';

const DAYS = 14;

/** "Visa de närmaste 14 dagarna": what would be sent to the caller. */
export async function forecastMessage(
  { store, links }: BotDeps,
  { caller, at }: Turn,
  organisation: Organisation,
): Promise<Message> {
  const today = localDate(at);
  const now = { date: today, time: localTime(at) };
  const actions = await openActions(store, organisation);
  const remind = await workedOut(actions, organisation, today, DAYS, pause);
  const settings = settingsOf(personOf(organisation, caller.id));
  const view = {
    cards: forecast(caller.id, actions, organisation, SENDING_HOURS, now, DAYS, remind),
    days: DAYS,
    today,
    plan: organisation.plans[0]?.id ?? null,
    pausedUntil: isPaused(settings, today) ? settings.pausedUntil : null,
  };
  return forecastCard(view, messagesFor(caller.locale), links);
}
