import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Instant } from '../domain/calendar.ts';
import type { Clock } from '../domain/ports.ts';

/** A clock that runs on as real time does and can be set forward, never back. */
export interface SandboxClock extends Clock {
  /** Sets the clock to `instant`; an instant that has passed changes nothing. */
  moveTo(instant: Instant): void;
  /**
   * Sets the clock to any time, also a past one. Only for a first start, before anything has happened that would then
   * lie in the future.
   */
  beginAt(instant: Instant): void;
}

/**
 * A clock that shows `start` now. Real time comes from `real`, in milliseconds, so that a test can hold it still.
 */
export function movableClock(start: Instant, real: () => number = Date.now): SandboxClock {
  let ahead = Date.parse(start) - real();
  const now = () => new Date(real() + ahead).toISOString();
  return {
    now,
    moveTo(instant) {
      if (instant > now()) ahead = Date.parse(instant) - real();
    },
    beginAt(instant) {
      ahead = Date.parse(instant) - real();
    },
  };
}

const KEPT = z.object({ aheadOfRealTimeMs: z.number() });

/**
 * A movable clock that remembers in `file` how far ahead it is: what has been kept with tomorrow's date must not be
 * read yesterday. Without a readable file it shows real time.
 */
export async function keptClock(
  file: string,
  real: () => number = Date.now,
): Promise<SandboxClock & { saved(): Promise<void> }> {
  const ahead = await readAhead(file);
  const clock = movableClock(new Date(real() + ahead).toISOString(), real);
  let writing: Promise<void> = Promise.resolve();
  return {
    now: clock.now,
    beginAt: clock.beginAt,
    moveTo(instant) {
      clock.moveTo(instant);
      const kept = JSON.stringify({ aheadOfRealTimeMs: Date.parse(clock.now()) - real() });
      // One write after the other: two at once could leave the earlier time behind.
      writing = writing.then(() => writeWhole(file, kept)).catch(() => {});
    },
    saved: () => writing,
  };
}

async function readAhead(file: string): Promise<number> {
  try {
    return Math.max(0, KEPT.parse(JSON.parse(await readFile(file, 'utf8'))).aheadOfRealTimeMs);
  } catch {
    return 0;
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
