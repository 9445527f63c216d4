import { z } from 'zod';
import type { IntentKind } from '../../domain/intent.ts';
import { personRef } from './actionSchema.ts';

const KINDS = ['reminder', 'weeklySummary', 'monthlyReport', 'deliveryNotice'] as const satisfies readonly IntentKind[];

const sending = z.object({
  kind: z.enum(KINDS),
  /** A person, or a plan's channel, named by the plan's title. */
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), person: personRef }),
    z.object({ kind: z.literal('channel'), plan: z.string() }),
  ]),
  date: z.string(),
});

/** How the sendings of the reader's own plans fare. Lists are cut where nobody reads on; `of` says how many there are. */
export const healthAnswer = z.object({
  sweep: z.object({ last: z.string().nullable(), isLate: z.boolean() }),
  waiting: z.object({
    /** The next first; `notBefore` is null for one that is being sent at this moment. */
    list: z.array(sending.extend({ notBefore: z.string().nullable() })),
    of: z.number().int(),
  }),
  /** What did not come, or perhaps did not, in the last 30 days; the latest first. */
  troubles: z.object({
    list: z.array(
      sending.extend({
        state: z.enum(['undeliverable', 'unknown', 'held']),
        /** Known for `undeliverable` alone, in the words of bot/classify.ts and scheduler/reach.ts. */
        reason: z.string().nullable(),
        at: z.string(),
      }),
    ),
    of: z.number().int(),
  }),
  /** The reminders of the next 14 days, if nobody answers and nothing changes; days without any are left out. */
  coming: z.array(
    z.object({
      date: z.string(),
      cards: z.array(
        z.object({ person: personRef, time: z.string(), form: z.enum(['digest', 'eve']), actions: z.number().int() }),
      ),
    }),
  ),
  today: z.string(),
});

export type HealthAnswer = z.output<typeof healthAnswer>;
