import type { Links } from '../cards/links.ts';
import type { Clock, Messenger, PlanStore } from '../domain/ports.ts';
import type { SendingHours } from '../domain/sendingHours.ts';

/** What every tick needs of the world; `main.ts` puts it together. */
export interface Scheduling {
  readonly store: PlanStore;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly hours: SendingHours;
  readonly links: Links;
  /** This process, as its claims name it. */
  readonly instance: string;
  readonly log: Log;
}

/** One structured line. Fields hold ids and counts, never what people wrote. */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean | null>>) => void;
