import { addDays, instantAt, localDate, localTime, type Instant, type LocalDate, type LocalTime } from './calendar.ts';
import { firstSendingDayFrom, isSendingDay } from './workingDays.ts';

/** When people may be sent something, and when the day's cards go out. Local wall-clock times. */
export interface SendingHours {
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly digest: LocalTime;
  readonly eve: LocalTime;
}

export const SENDING_HOURS: SendingHours = { from: '07:30', to: '17:00', digest: '08:00', eve: '08:30' };

export function maySend(now: Instant, hours: SendingHours): boolean {
  const time = localTime(now);
  return isSendingDay(localDate(now)) && hours.from <= time && time < hours.to;
}

/** When sending begins on the next day one may send on, after `date`. */
export const nextMorning = (date: LocalDate, hours: SendingHours): Instant =>
  instantAt(firstSendingDayFrom(addDays(date, 1)), hours.digest);
