import { addDays, instantAt, localDate, localTime, type Instant, type LocalDate, type LocalTime } from './calendar.ts';
import { firstSendingDayFrom, isSendingDay, isWorkingDay } from './workingDays.ts';

/** When people may be sent something, and when the day's cards go out. Local wall-clock times. */
export interface SendingHours {
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly digest: LocalTime;
  readonly eve: LocalTime;
  readonly report: LocalTime;
  /** Whether a single working day between days off is one to send on. */
  readonly squeezeDays?: boolean;
}

export const SENDING_HOURS: SendingHours = {
  from: '07:30',
  to: '17:00',
  digest: '08:00',
  eve: '08:30',
  report: '09:00',
};

export function maySend(now: Instant, hours: SendingHours): boolean {
  const time = localTime(now);
  const date = localDate(now);
  const isDay = hours.squeezeDays ? isWorkingDay(date) : isSendingDay(date);
  return isDay && hours.from <= time && time < hours.to;
}

/** When sending begins on the next day one may send on, after `date`. */
export const nextMorning = (date: LocalDate, hours: SendingHours): Instant =>
  instantAt(firstSendingDayFrom(addDays(date, 1)), hours.digest);
