import { z } from 'zod';
import { personRef } from './actionSchema.ts';

/** Longer than any text may be, so that what is too long is refused in words and not as a bad request. */
const text = z.string().max(20_000);
const id = z.string().min(1).max(120);

/** A part of the document as it stands in the file; `gap` is what somebody has yet to fill in. */
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string(), look: z.enum(['plain', 'gap', 'small']) }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    /** Columns that hold figures. */
    numeric: z.array(z.number().int()),
  }),
]);

export const ORDERS = ['proposalFirst', 'summaryFirst'] as const;

const templateTexts = {
  authority: z.string(),
  department: z.string(),
  handler: z.string(),
  diaryNumber: z.string(),
  board: z.string(),
  proposal: z.string(),
};

/** A month's report: as it will stand in the document, and what people write in it. */
export const reportAnswer = z.object({
  plan: id,
  month: z.string(),
  state: z.enum(['draft', 'approved']),
  /** What `If-Match` must name, in quotes, when the report is changed. */
  revision: z.string(),
  /** The moment its figures are from. */
  at: z.string(),
  meeting: z.string().nullable(),
  document: z.object({
    title: z.string(),
    lang: z.enum(['sv', 'en']),
    /** Lines at the top, left and right. */
    head: z.array(z.tuple([z.string(), z.string()])),
    blocks: z.array(block),
    /** The actions in the appendix, which is at `/plans/{plan}/reports/{month}/appendix`. */
    appendix: z.number().int(),
  }),
  assessment: z.object({ text: z.string(), by: personRef, at: z.string() }).nullable(),
  /** The late actions that the document shows: what stands about them, and what their owners have given. */
  lines: z.array(
    z.object({ action: id, number: z.string(), title: z.string(), text: z.string(), isOwners: z.boolean() }),
  ),
  approved: z.object({ by: personRef, role: z.string().nullable(), at: z.string() }).nullable(),
  /** The action of the plan that approving closes, or has closed. */
  closes: z.string().nullable(),
  /** An earlier month whose report was approved after this draft was made; null where none was. */
  approvedSince: z.string().nullable(),
  /** What all reports of the plan have in common; null for those who do not work with them. */
  template: z
    .object({
      revision: z.string(),
      ...templateTexts,
      /** What stands in the document while a text is empty. */
      usual: z.object({ board: z.string(), proposal: z.string() }),
      order: z.enum(ORDERS),
      reporting: id.nullable(),
      choices: z.array(z.object({ id, number: z.string(), title: z.string() })),
    })
    .nullable(),
  may: z.object({ edit: z.boolean(), approve: z.boolean() }),
  today: z.string(),
});

export const appendixAnswer = z.object({ table: block });

/** What a person writes in a draft. What is left out stays; an empty text takes away what was written. */
export const reportEdit = z.strictObject({
  meeting: z.string().max(40).optional(),
  assessment: text.optional(),
  lines: z.record(id, text).optional(),
});

/** A change of the template. What is left out stays. */
export const templateEdit = z.strictObject({
  authority: text.optional(),
  department: text.optional(),
  handler: text.optional(),
  diaryNumber: text.optional(),
  board: text.optional(),
  proposal: text.optional(),
  order: z.enum(ORDERS).optional(),
  reporting: id.nullable().optional(),
});

export type ReportAnswer = z.output<typeof reportAnswer>;
export type ReportBlock = z.output<typeof block>;
export type ReportEditing = z.output<typeof reportEdit>;
export type TemplateEditing = z.output<typeof templateEdit>;
