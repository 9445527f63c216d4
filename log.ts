import { pino } from 'pino';
import type { BotDeps } from './bot/turn.ts';

/** One JSON line for each event on standard output. Fields are ids, counts and codes: never what people wrote. */
export function openLog(level: string): BotDeps['log'] {
  // Written at once: a line costs less than handing it to another thread, and none is lost when the process ends.
  const output = pino.destination({ sync: true });
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, output);
  return (event, fields = {}) => logger.info({ event, ...fields });
}
