import { z } from 'zod';
import { STATUSES } from '../../domain/action.ts';

const id = z.string().min(1).max(120);
const date = z.string();
const instant = z.string();
const status = z.enum(STATUSES);

export const timing = z.object({
  kind: z.enum(['start', 'due', 'go-live', 'recurring', 'ongoing', 'asap', 'none']),
  asWritten: z.string(),
  earliest: date.nullable(),
  latest: date.nullable(),
  precision: z.string(),
  implied: z.boolean(),
});

export const personRef = z.object({ id, name: z.string().nullable() });

/** An action as one line of the plan. */
export const actionRow = z.object({
  id,
  number: z.string(),
  title: z.string(),
  status,
  /** Its last day has passed; `dormant` when it had before the plan was published, so that nobody is reminded. */
  standing: z.enum(['late', 'dormant']).nullable(),
  /** Lead first. `held` is false for a role that nobody holds today. */
  responsible: z.array(z.object({ role: z.string(), name: z.string(), lead: z.boolean(), held: z.boolean() })),
  mine: z.boolean(),
  due: date.nullable(),
  /** The plan's own words for its time, while nobody has moved it; null when it is simply a day. */
  dueAsWritten: z.string().nullable(),
  moved: z.boolean(),
  timings: z.array(timing),
  /** How many of the units that share the lead are done; null where one person leads. */
  units: z.object({ done: z.number().int(), of: z.number().int() }).nullable(),
  revision: z.number().int(),
});

const historyEntry = z.object({
  id,
  at: instant,
  by: personRef,
  role: z.string().nullable(),
  unit: z.string().nullable(),
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('published') }),
    z.object({ kind: z.literal('revised') }),
    z.object({ kind: z.literal('resumed') }),
    z.object({ kind: z.literal('status'), from: status, to: status }),
    z.object({ kind: z.literal('part'), from: status, to: status }),
    z.object({ kind: z.literal('date'), from: date.nullable(), to: date, reason: z.string() }),
    z.object({ kind: z.literal('comment'), text: z.string(), forReport: z.boolean(), link: z.string().optional() }),
    z.object({ kind: z.literal('rejected') }),
    z.object({ kind: z.literal('occurrence'), next: date.nullable() }),
    z.object({ kind: z.literal('escalated'), to: personRef }),
    z.object({ kind: z.literal('assigned'), to: personRef }),
    z.object({ kind: z.literal('reminded') }),
    z.object({ kind: z.literal('proposed'), to: date }),
    z.object({ kind: z.literal('undo'), of: id }),
  ]),
});

/** An action with everything that is known of it. */
export const actionDetail = actionRow.extend({
  source: z.object({
    row: z.number().int(),
    need: z.string(),
    text: z.string(),
    dateText: z.string(),
    responsibleText: z.string(),
  }),
  firstDue: date.nullable(),
  heard: date,
  /** The actions of the plan that it leans on ("se ovan"). */
  leansOn: z.array(id),
  history: z.array(historyEntry),
  /** Each capacity that answers for it: the lead's units, or the others with a part of their own. */
  answerers: z.array(
    z.object({
      person: personRef,
      role: z.string(),
      unit: z.string().nullable(),
      lead: z.boolean(),
      done: instant.nullable(),
    }),
  ),
  /** What this reader may do now: nothing is offered that would be refused. */
  may: z.object({
    setStatus: z.array(status),
    /** Whether their "done" speaks for the whole action or for a part of their own. */
    speaksFor: z.enum(['all', 'unit', 'part']).nullable(),
    moveDate: z.boolean(),
    comment: z.boolean(),
    /** Whether they may say that it is not theirs. */
    reject: z.boolean(),
    undo: id.nullable(),
  }),
});

export type ActionRow = z.output<typeof actionRow>;
export type ActionDetail = z.output<typeof actionDetail>;
export type HistoryEntry = z.output<typeof historyEntry>;
export type WireTiming = z.output<typeof timing>;
