import { pino } from 'pino';
import type { BotDeps } from './bot/turn.ts';

/** One JSON line for each event on standard output. Fields are ids, counts and codes: never what people wrote. */
export function openLog(level: string): BotDeps['log'] {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return (event, fields = {}) => logger.info({ event, ...fields });
}
