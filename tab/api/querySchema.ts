import { z } from 'zod';
import { STATUSES } from '../../domain/action.ts';

export const SORTS = ['number', 'title', 'responsible', 'due', 'status'] as const;

/** What a list of actions may be asked for. Text from an address, so numbers and flags come as words. */
export const actionsQuery = z.strictObject({
  cursor: z.string().min(1).max(400).optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().int().min(1).max(200))
    .default(50),
  q: z
    .string()
    .max(200)
    // oxlint-disable-next-line no-control-regex -- control characters are what is kept out
    .regex(/^[^\u0000-\u001f]*$/)
    .default(''),
  status: z.enum([...STATUSES, 'open']).optional(),
  role: z.string().min(1).max(120).optional(),
  mine: z.literal('true').optional(),
  late: z.literal('true').optional(),
  undated: z.literal('true').optional(),
  sort: z.enum(SORTS).default('number'),
  order: z.enum(['asc', 'desc']).default('asc'),
});

/** The envelope of a verb; `data` is parsed by the one table of verbs that the buttons on cards have. */
export const verbRequest = z.strictObject({ verb: z.string().min(1).max(40), data: z.record(z.string(), z.unknown()) });

export type ActionsQuery = z.output<typeof actionsQuery>;
export type Sort = (typeof SORTS)[number];
