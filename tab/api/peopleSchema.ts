import { z } from 'zod';
import type { Role } from '../../domain/people.ts';
import { personRef } from './actionSchema.ts';

const KINDS = ['single', 'group', 'elected', 'external'] as const satisfies readonly Role['kind'][];

/** Who holds which role, now and later; roles that nobody holds today come first. */
export const peopleAnswer = z.object({
  roles: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(KINDS),
      /** False when nobody is reminded for want of a holder; elected members need none, since the plan's owner answers. */
      held: z.boolean(),
      /** What a change of it is based on. */
      revision: z.string(),
      /** What else it is called in plans. */
      spellings: z.array(z.string()),
      /** Open actions that name the role. */
      actions: z.number().int(),
      holders: z.array(
        z.object({
          id: z.string(),
          person: personRef,
          unit: z.string().nullable(),
          from: z.string(),
          to: z.string().nullable(),
          standIn: z.object({ person: personRef, from: z.string(), to: z.string() }).nullable(),
        }),
      ),
    }),
  ),
  /** Those who answer for something today and get no messages, and why; null for those who own no plan. */
  unreached: z.array(z.object({ person: personRef, reason: z.string(), roles: z.array(z.string()) })).nullable(),
  /** Whether the reader may say who holds a role and what it is called. */
  mayKeep: z.boolean(),
  units: z.array(z.string()),
  today: z.string(),
});

const day = z.string().max(10);

/** What is said of a role. People are named by ids that the API or Teams' own picker has given out. */
export const roleWrite = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hold'),
    person: z.string().min(1).max(120),
    unit: z.string().max(80).nullable(),
    from: day,
  }),
  /** The last day somebody holds it; null for until further notice. */
  z.strictObject({ kind: z.literal('end'), holding: z.string().min(1).max(500), to: day.nullable() }),
  z.strictObject({ kind: z.literal('spell'), words: z.string().max(200) }),
  z.strictObject({ kind: z.literal('unspell'), words: z.string().max(200) }),
]);
export type RoleWrite = z.output<typeof roleWrite>;

export type PeopleAnswer = z.output<typeof peopleAnswer>;
