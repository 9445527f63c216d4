import { pino } from 'pino';
import type { BotDeps } from './bot/turn.ts';

/** One JSON line for each event on standard output. Fields are ids, counts and codes: never what people wrote. */
export function openLog(level: string): BotDeps['log'] {
  // Written at once: a line costs less than handing it to another thread, and none is lost when the process ends.
  const output = pino.destination({ sync: true });
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, output);
  return (event, fields = {}) => logger.info({ event, ...fields });
}

/**
 * Libraries that write to the console do so in forms of their own, over many lines. What they said is put into the log by its
 * first line, cut short: they may know more than a log should hold.
 */
export function keepConsoleTo(log: BotDeps['log']): void {
  const say = (...said: readonly unknown[]) => {
    const [first] = said;
    const text = first instanceof Error ? first.name : String(first).split('\n')[0]?.slice(0, 60);
    log('library.said', { text: text ?? '' });
  };
  Object.assign(console, { log: say, info: say, warn: say, error: say, debug: say });
}
