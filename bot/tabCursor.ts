import { createHash } from 'node:crypto';
import { z } from 'zod';
import { sortKey, type Choice } from '../tab/api/filter.ts';
import type { ActionRow } from '../tab/api/actionSchema.ts';

/** Where a page ended: sort key, number and id of its last line. */
export type Place = readonly [string, string, string];

const shape = z.tuple([z.string().max(40), z.string().max(200), z.string().max(40), z.string().max(120)]);

/** A page begins after a line, not at a count: lines that come and go in between shift nothing. */
export const cursorAfter = (row: ActionRow, plan: string, choice: Choice): string =>
  Buffer.from(JSON.stringify([mark(plan, choice), sortKey(row, choice.sort), row.number, row.id])).toString(
    'base64url',
  );

/** Reads a cursor back. Undefined for one that is not ours, or that belongs to another question. */
export function readCursor(text: string, plan: string, choice: Choice): Place | undefined {
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    if (!parsed.success || parsed.data[0] !== mark(plan, choice)) return undefined;
    const [, key, number, id] = parsed.data;
    return [key, number, id];
  } catch {
    return undefined;
  }
}

const mark = (plan: string, choice: Choice): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        plan,
        choice.q,
        choice.status,
        choice.role,
        choice.mine,
        choice.late,
        choice.undated,
        choice.sort,
        choice.order,
      ]),
    )
    .digest('base64url')
    .slice(0, 12);
