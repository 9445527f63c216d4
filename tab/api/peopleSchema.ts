import { z } from 'zod';
import type { Role } from '../../domain/people.ts';
import { personRef } from './schemas.ts';

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
  today: z.string(),
});

export type PeopleAnswer = z.output<typeof peopleAnswer>;
