import { addDays, daysBetween, instantAt, isLocalDate, localDate, mondayOf } from '../domain/calendar.ts';
import type { Instant, LocalDate, LocalTime } from '../domain/calendar.ts';
import type { SandboxClock } from './clock.ts';

/** Where a walk ends on its last day: the morning's cards have come by then, and the working day lies ahead. */
const ARRIVAL: LocalTime = '09:00';
/** Twice as far as any plan's year; further is a typing error, and would take minutes. */
export const WALK_LIMIT_DAYS = 800;

export type Destination = 'nextDay' | 'nextMonday' | LocalDate;
export type WalkRefusal = 'badDate' | 'past' | 'tooFar' | 'walking';

/** Where a destination leads from `now`, or why not. */
export function dayOf(to: Destination, now: Instant): { readonly date: LocalDate } | { readonly refusal: WalkRefusal } {
  const today = localDate(now);
  if (to === 'nextDay') return { date: addDays(today, 1) };
  if (to === 'nextMonday') return { date: addDays(mondayOf(today), 7) };
  if (!isLocalDate(to)) return { refusal: 'badDate' };
  if (instantAt(to, ARRIVAL) <= now) return { refusal: 'past' };
  return daysBetween(today, to) > WALK_LIMIT_DAYS ? { refusal: 'tooFar' } : { date: to };
}

/**
 * Every half hour of the working day, 07:30 to 17:00, that lies after `now` and not after 09:00 on `date`: the moments
 * at which the bot would have woken with something to do. In order; read one at a time.
 */
export function* marksTo(date: LocalDate, now: Instant): Generator<Instant> {
  const end = instantAt(date, ARRIVAL);
  for (let day = localDate(now); day <= date; day = addDays(day, 1)) {
    for (let minutes = 7 * 60 + 30; minutes <= 17 * 60; minutes += 30) {
      const mark = instantAt(day, timeOf(minutes));
      if (mark > now && mark <= end) yield mark;
    }
  }
}

const timeOf = (minutes: number): LocalTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export interface Walk {
  /** Begins a walk; it goes on by itself. `ended` settles when it has arrived, was stopped, or a tick failed. */
  start(to: Destination): { readonly ended: Promise<void> } | { readonly refusal: WalkRefusal };
  stop(): void;
  /** Null when standing still. */
  progress(): { readonly to: LocalDate; readonly at: LocalDate } | null;
}

/** One walk at a time: the clock is set to each mark, then the bot is woken and waited for. */
export function openWalk(
  clock: SandboxClock,
  tick: () => Promise<void>,
  changed: () => void,
  log: (event: string, fields?: Readonly<Record<string, string>>) => void,
): Walk {
  let walking: { to: LocalDate; at: LocalDate; stopped: boolean } | null = null;

  async function go(own: NonNullable<typeof walking>): Promise<void> {
    try {
      for (const mark of marksTo(own.to, clock.now())) {
        if (own.stopped) return;
        clock.moveTo(mark);
        const day = localDate(mark);
        if (day !== own.at) {
          own.at = day;
          changed();
        }
        await tick();
      }
    } catch (error) {
      log('sandbox.walkFailed', { message: error instanceof Error ? error.message : String(error) });
    } finally {
      walking = null;
      changed();
    }
  }

  return {
    start(to) {
      if (walking) return { refusal: 'walking' };
      const day = dayOf(to, clock.now());
      if ('refusal' in day) return day;
      walking = { to: day.date, at: localDate(clock.now()), stopped: false };
      changed();
      return { ended: go(walking) };
    },
    stop() {
      if (walking) walking.stopped = true;
    },
    progress: () => walking && { to: walking.to, at: walking.at },
  };
}
