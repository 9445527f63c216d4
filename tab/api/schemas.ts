import { z } from 'zod';
import { STATUSES } from '../../domain/action.ts';
import { REFUSALS } from '../../domain/change.ts';
import { REPORT_FILES } from '../../domain/report.ts';

/**
 * The tab's API, once: the server answers in these shapes, the page is typed by them, and the OpenAPI document is made
 * of them. Dates and moments are ISO text; names of people and roles come resolved, so that the page needs no register.
 */
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

export const figures = z.object({
  total: z.number().int(),
  done: z.number().int(),
  inProgress: z.number().int(),
  notStarted: z.number().int(),
  paused: z.number().int(),
  withdrawn: z.number().int(),
  late: z.number().int(),
  undated: z.number().int(),
});

export const planHead = z.object({
  id,
  title: z.string(),
  letter: z.string(),
  date: date.nullable(),
  unit: z.string().nullable(),
  owner: personRef,
  published: instant,
  figures,
  /** Open actions that the reader answers for. */
  mine: z.number().int(),
  /** Grows with every change to any of its actions: a page that sees it unchanged has missed nothing. */
  revision: z.number().int(),
});

export const me = z.object({
  person: personRef,
  /** Whether this person has anything to do with the plans at all. */
  member: z.boolean(),
  mayImport: z.boolean(),
  /** Whether they own a plan, and so see how its sendings fare. */
  mayOversee: z.boolean(),
  today: date,
});

export const plansAnswer = z.object({ plans: z.array(planHead), today: date });
export const planAnswer = z.object({ plan: planHead, today: date });
export const actionsAnswer = z.object({
  plan: planHead,
  actions: z.array(actionRow),
  /** How many match in all, and where the next page begins; null on the last one. */
  total: z.number().int(),
  next: z.string().nullable(),
  today: date,
});
export const actionAnswer = z.object({ action: actionDetail, today: date });

/** The reminder this reader would get about an action, as an adaptive card; null when nobody is reminded of it. */
export const cardAnswer = z.object({ card: z.record(z.string(), z.unknown()).nullable() });

/** The monthly reports of a plan, newest first; drafts only for those who work with them. */
export const reportsAnswer = z.object({
  reports: z.array(
    z.object({
      month: z.string(),
      state: z.enum(['draft', 'approved']),
      meeting: date.nullable(),
      at: instant,
      done: z.number(),
      late: z.number(),
      total: z.number(),
      approvedOn: date.nullable(),
    }),
  ),
  /** The month this reader could have a draft of made now; null when there is one, or they may not. */
  next: z.string().nullable(),
  /** The files each can be had as, at `/plans/{plan}/reports/{month}.{file}`. */
  files: z.array(z.enum(REPORT_FILES)),
  today: date,
});

/** Every refusal has a code; `refusal` says why a verb was refused, `action` how things stand instead. */
export const problem = z.object({
  code: z.enum([
    'unauthorised',
    'forbidden',
    'notFound',
    'badRequest',
    'unsupportedMediaType',
    'tooLarge',
    'noIfMatch',
    'stale',
    'refused',
    'methodNotAllowed',
    'notRead',
    'tooMany',
    'unavailable',
  ]),
  detail: z.string(),
  refusal: z.enum(REFUSALS).optional(),
  action: actionDetail.optional(),
  /** Why a document could not be read, in the reader's language. */
  reason: z.string().optional(),
});

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
  role: id.optional(),
  mine: z.literal('true').optional(),
  late: z.literal('true').optional(),
  undated: z.literal('true').optional(),
  sort: z.enum(SORTS).default('number'),
  order: z.enum(['asc', 'desc']).default('asc'),
});

/** The envelope of a verb; `data` is parsed by the one table of verbs that the buttons on cards have. */
export const verbRequest = z.strictObject({ verb: z.string().min(1).max(40), data: z.record(z.string(), z.unknown()) });

export type ActionRow = z.output<typeof actionRow>;
export type ActionDetail = z.output<typeof actionDetail>;
export type HistoryEntry = z.output<typeof historyEntry>;
export type WireTiming = z.output<typeof timing>;
export type PlanHead = z.output<typeof planHead>;
export type WireFigures = z.output<typeof figures>;
export type Me = z.output<typeof me>;
export type PlansAnswer = z.output<typeof plansAnswer>;
export type ActionsAnswer = z.output<typeof actionsAnswer>;
export type ActionAnswer = z.output<typeof actionAnswer>;
export type ReportsAnswer = z.output<typeof reportsAnswer>;
export type ActionsQuery = z.output<typeof actionsQuery>;
export type Problem = z.output<typeof problem>;
export type Sort = (typeof SORTS)[number];
