import { z } from 'zod';
import { STATUSES } from '../../domain/action.ts';
import type { Role } from '../../domain/people.ts';
import { QUESTION_KINDS } from '../../domain/plan.ts';
import { CELLS } from '../../domain/reviewing.ts';
import { personRef, timing } from './actionSchema.ts';

/** Drafts of plans: what was read out of a document, what is doubtful in it, and what publishing it would lead to. */

const KINDS = ['single', 'group', 'elected', 'external'] as const satisfies readonly Role['kind'][];
const count = z.number().int();
const status = z.enum(STATUSES);

/** How something was read, in the terms of its cell. */
const proposal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), date: z.string() }),
  z.object({ kind: z.literal('status'), status }),
  z.object({ kind: z.literal('role'), name: z.string() }),
  z.object({ kind: z.literal('row'), row: count }),
]);

/** A question at its place: row by number, part and index from 0. `cell` is what a change would put right. */
const question = z.object({
  row: count,
  part: count,
  index: count,
  kind: z.enum(QUESTION_KINDS),
  asWritten: z.string(),
  proposal: proposal.nullable(),
  cell: z.enum(CELLS),
  /** In how many other actions the same words are asked about; one answer serves them all. */
  alike: count,
});

const draftAction = z.object({
  title: z.string(),
  text: z.string(),
  timings: z.array(timing),
  /** The deadline it would get. */
  due: z.string().nullable(),
  responsible: z.array(z.object({ role: z.string(), name: z.string(), asWritten: z.string() })),
  status,
});

const draftRow = z.object({
  number: count,
  title: z.string(),
  text: z.string(),
  dateText: z.string(),
  responsibleText: z.string(),
  place: z.object({ page: count.optional(), sheet: z.string().optional(), line: count.optional() }),
  section: z.string().nullable(),
  writtenNumber: z.string().nullable(),
  others: z.array(z.object({ heading: z.string(), text: z.string() })),
  actions: z.array(draftAction),
});

const named = z.object({ number: z.string(), title: z.string() });
const CHANGED_CELLS = ['need', 'text', 'dateText', 'responsibleText'] as const;

const draftHead = z.object({
  id: z.string(),
  fileName: z.string(),
  title: z.string().nullable(),
  at: z.string(),
  actions: count,
  /** Questions that still wait, and how many there have been in all. */
  left: count,
  of: count,
});

export const importAnswer = z.object({
  draft: draftHead.extend({
    revision: count,
    state: z.enum(['open', 'published', 'discarded']),
    /** The plan it has become, or renews. */
    plan: z.string().nullable(),
    date: z.string().nullable(),
    unit: z.string().nullable(),
    rows: z.array(draftRow),
    /** What costs most when it is wrong first. */
    questions: z.array(question),
    /** The answer that can be undone: the row it is about, 0 for the plan as a whole. */
    undo: z.object({ row: count }).nullable(),
    hidden: z.array(z.string()),
    leftOut: z.array(z.object({ kind: z.enum(['struckText', 'unreadText']), text: z.string() })),
    roles: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(KINDS),
        actions: count,
        /** Those who hold it already. */
        holders: z.array(z.object({ person: personRef, unit: z.string().nullable() })),
        /** Those who will, from the day the plan is published. */
        chosen: z.array(z.object({ person: personRef, unit: z.string().nullable() })),
      }),
    ),
    units: z.array(z.string()),
    changes: z
      .object({
        title: z.string(),
        unchanged: count,
        changed: z.array(
          named.extend({
            cells: z.array(z.object({ cell: z.enum(CHANGED_CELLS), from: z.string(), to: z.string() })),
          }),
        ),
        added: z.array(named),
        gone: z.array(named),
      })
      .nullable(),
    consequences: z.object({
      /** The day of the next digest, and whom it reminds of what is in this plan. */
      digest: z.string(),
      people: z.array(z.object({ person: personRef, actions: count })),
      /** Roles that nobody is reminded for. */
      unheld: count,
      /** Actions whose date has passed: nobody is reminded of them either. */
      passed: count,
    }),
  }),
  today: z.string(),
});

/** One's own open drafts, newest first. */
export const importsAnswer = z.object({
  drafts: z.array(draftHead),
  /** The most bytes that a document may have. */
  limit: count,
  today: z.string(),
});

/** People of the register and of the team by the beginnings of their names; `known` to the register or not. */
export const foundPeople = z.object({
  people: z.array(z.object({ person: personRef, roles: z.array(z.string()), known: z.boolean() })),
});
export const peopleQuery = z.strictObject({ q: z.string().max(100).default('') });
export const uploadQuery = z.strictObject({ name: z.string().max(1000).default('') });

const place = { row: z.number().int().min(1).max(100_000), part: z.number().int().min(0).max(1000) };
const words = z.string().max(2000);
const questionIndex = z.number().int().min(0).max(1000);

/** What can be done with a draft. People are named by ids that the API or Teams' own picker has given out. */
export const importWrite = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), ...place, question: questionIndex }),
  z.strictObject({
    kind: z.literal('change'),
    ...place,
    question: questionIndex.nullable(),
    cell: z.enum(CELLS),
    value: words.nullable(),
  }),
  z.strictObject({
    kind: z.literal('holders'),
    role: z.string().min(1).max(300),
    people: z
      .array(z.strictObject({ person: z.string().min(1).max(120), unit: z.string().max(80).nullable() }))
      .max(200),
  }),
  z.strictObject({ kind: z.literal('head'), title: words, date: z.string().max(10).nullable() }),
  z.strictObject({ kind: z.literal('split'), ...place, title: words }),
  z.strictObject({ kind: z.literal('merge'), ...place }),
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('publish') }),
  z.strictObject({ kind: z.literal('discard') }),
]);

export type ImportAnswer = z.output<typeof importAnswer>;
export type ImportsAnswer = z.output<typeof importsAnswer>;
export type FoundPeople = z.output<typeof foundPeople>;
export type ImportWrite = z.output<typeof importWrite>;
export type WireDraft = ImportAnswer['draft'];
export type WireQuestion = WireDraft['questions'][number];
export type WireDraftRow = WireDraft['rows'][number];
export type WireDraftRole = WireDraft['roles'][number];
