import type { LocalDate } from '../domain/calendar.ts';
import type { Draft } from '../domain/plan.ts';
import { draftPlan } from './draftPlan.ts';
import { findPersonalNumbers } from './personalNumbers.ts';
import { readDocument } from './readDocument.ts';
import { leftUnread } from './planRows.ts';
import { isRefusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Cell, Remark, SourceDocument } from './sourceDocument.ts';

export type Imported =
  | { readonly ok: true; readonly draft: Draft; readonly pages: number | null; readonly remarks: readonly Remark[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * From the bytes of a file to a draft, or to why there is none. Nothing thrown leaves it. It trusts nothing about the
 * bytes but bounds neither time nor memory: `readPlan` runs it in a worker that can be stopped.
 */
export async function importPlan(bytes: Uint8Array, today: LocalDate): Promise<Imported> {
  try {
    const document = await readDocument(bytes);
    const numbers = findPersonalNumbers(linesOf(document));
    if (numbers.length > 0) {
      const shown = numbers.slice(0, 5).map(({ line, masked }) => `rad ${line}: ${masked}`);
      const more = numbers.length > shown.length ? ` och ${numbers.length - shown.length} till` : '';
      return { ok: false, refusal: { code: 'personalNumber', detail: shown.join(', ') + more } };
    }
    const draft = draftPlan(document, today);
    if (!draft) return { ok: false, refusal: { code: 'noTable' } };
    return {
      ok: true,
      draft,
      pages: document.pages ?? null,
      remarks: [...(document.remarks ?? []), ...leftUnread(document)],
    };
  } catch (error) {
    if (isRefusal(error)) return { ok: false, refusal: error.refusal };
    return { ok: false, refusal: { code: 'damaged', detail: 'innehållet går inte att tolka' } };
  }
}

const textsOf = ({ text, sameAsAbove, notes = [] }: Cell): string[] => [...(sameAsAbove ? [] : [text]), ...notes];

/** Every text of the document at the line it stands on, or, where lines have no numbers, in the order of reading. */
function linesOf(document: SourceDocument): string[] {
  const lines: string[] = [];
  const put = (text: string, line: number | undefined) => {
    text.split(/[\n\u2029]/).forEach((part, index) => {
      const at = line === undefined ? lines.length : line - 1 + index;
      lines[at] = lines[at] ? `${lines[at]}  ${part}` : part;
    });
  };
  for (const block of document.blocks) {
    if (block.kind === 'text') put(block.text, block.place.line);
    else
      for (const row of block.rows)
        for (const cell of row.cells) for (const text of textsOf(cell)) put(text, row.place.line);
  }
  for (const remark of document.remarks ?? []) put(remark.text, undefined);
  for (const margin of document.margins ?? []) put(margin, undefined);
  return Array.from(lines, (line) => line ?? '');
}
