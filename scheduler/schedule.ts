import { schedule } from 'node-cron';
import type { Log } from './deps.ts';

export interface Schedule {
  /** Wakes at once, as the clock would; used at the start, and after a clock has been moved. */
  wake(): Promise<void>;
  /** No new sweep begins; resolves when the one under way has finished its sending. */
  stop(): Promise<void>;
}

/**
 * Runs a sweep every minute. node-cron only wakes us: in a zone with summer time it is silent for an hour or two each
 * autumn and loses what it missed, so it is kept in UTC and never decides what is due. A sweep that fails is logged and
 * the next minute tries again.
 */
export function startSchedule(sweep: (stop: AbortSignal) => Promise<void>, log: Log): Schedule {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;

  // One after another: a woken sweep waits for the one under way instead of racing it inside one process. One that waits
  // is enough for all who wake: a machine that has slept has missed every minute of it, and tells of each.
  const wake = (): Promise<void> => {
    waiting ??= running = running.then(async () => {
      waiting = undefined;
      if (stopping.signal.aborted) return;
      try {
        await sweep(stopping.signal);
      } catch (error) {
        log('sweep.failed', { reason: error instanceof Error ? error.message : String(error) });
      }
    });
    return waiting;
  };

  const task = schedule('* * * * *', wake, { timezone: 'UTC' });
  task.on('execution:missed', () => void wake());
  return {
    wake,
    async stop() {
      stopping.abort();
      await task.destroy();
      await running;
    },
  };
}
