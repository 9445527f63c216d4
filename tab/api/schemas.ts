import { z } from 'zod';
import { REFUSALS } from '../../domain/change.ts';
import { REPORT_FILES } from '../../domain/report.ts';
import { actionDetail, actionRow, personRef } from './actionSchema.ts';

/**
 * The tab's API, once: the server answers in these shapes, the page is typed by them, and the OpenAPI document is made
 * of them. Dates and moments are ISO text; names of people and roles come resolved, so that the page needs no register.
 */
const id = z.string().min(1).max(120);
const date = z.string();
const instant = z.string();

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

export type PlanHead = z.output<typeof planHead>;
export type WireFigures = z.output<typeof figures>;
export type Me = z.output<typeof me>;
export type PlansAnswer = z.output<typeof plansAnswer>;
export type ActionsAnswer = z.output<typeof actionsAnswer>;
export type ActionAnswer = z.output<typeof actionAnswer>;
export type ReportsAnswer = z.output<typeof reportsAnswer>;
export type Problem = z.output<typeof problem>;
