import type { Instant } from './calendar.ts';
import { hasPersonalNumber } from './personalNumber.ts';
import type { Draft, DraftAction, DraftRow } from './plan.ts';
import { isReasonable, TITLE_LIMIT, type Reviewed } from './reviewing.ts';

/** What an importer does with the draft as a whole, or with how a row is divided into actions. */
export type Reshape =
  | { readonly kind: 'head'; readonly title: string; readonly date: string | null }
  /** One more action of the same row, with a title of its own. */
  | { readonly kind: 'split'; readonly row: number; readonly part: number; readonly title: string }
  /** An action and the one before it of the same row become one. */
  | { readonly kind: 'merge'; readonly row: number; readonly part: number };

const PLAN_TITLE_LIMIT = 200;
/** More actions of one row than letters of the alphabet could not be numbered. */
const PARTS_MOST = 20;

const refuse = (refusal: Extract<Reviewed, { ok: false }>['refusal']): Reviewed => ({ ok: false, refusal });
const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Decides what becomes of a draft. No word of the document is lost by it: rows stay as they are. */
export function reshape(draft: Draft, wanted: Reshape, at: Instant): Reviewed {
  if (wanted.kind === 'head') return headed(draft, wanted, at);
  const row = draft.rows.find(({ number }) => number === wanted.row);
  const action = row?.actions[wanted.part];
  if (!row || !action) return refuse('gone');
  const actions = wanted.kind === 'split' ? split(row, action, wanted) : merged(row, wanted.part);
  if (!Array.isArray(actions)) return refuse(actions);
  const rows = draft.rows.map((one) => (one === row ? { ...row, actions } : one));
  const to = wanted.kind === 'split' ? plain(wanted.title) : '';
  const decision = { at, row: row.number, part: wanted.part, about: null, asWritten: action.title, to };
  return { ok: true, draft: { ...draft, rows }, decision };
}

function headed(draft: Draft, { title, date }: Extract<Reshape, { kind: 'head' }>, at: Instant): Reviewed {
  const words = plain(title);
  if (words === '') return refuse('noText');
  if (words.length > PLAN_TITLE_LIMIT) return refuse('tooLong');
  if (hasPersonalNumber(words)) return refuse('personalNumber');
  if (date !== null && !isReasonable(date)) return refuse('badDate');
  const decision = { at, row: 0, part: 0, about: null, asWritten: draft.plan.title ?? '', to: words };
  return { ok: true, draft: { ...draft, plan: { ...draft.plan, title: words, date } }, decision };
}

type Refused = Extract<Reviewed, { ok: false }>['refusal'];

/** Both have all that was written: which of it belongs to which is for the importer to say, cell by cell. */
function split(row: DraftRow, action: DraftAction, { title }: { readonly title: string }): DraftAction[] | Refused {
  const words = plain(title);
  if (words === '') return 'noText';
  if (words.length > TITLE_LIMIT) return 'tooLong';
  if (hasPersonalNumber(words)) return 'personalNumber';
  if (row.actions.length >= PARTS_MOST) return 'closed';
  return row.actions.flatMap((one) => (one === action ? [one, { ...one, title: words, questions: [] }] : [one]));
}

/** The title and status of the first, and everything else of both, each thing once. */
function merged(row: DraftRow, part: number): DraftAction[] | Refused {
  const [first, second] = [row.actions[part - 1], row.actions[part]];
  if (!first || !second) return 'gone';
  const one: DraftAction = {
    ...first,
    text: first.text === second.text ? first.text : [first.text, second.text].filter(Boolean).join('\n'),
    timings: each([...first.timings, ...second.timings]),
    responsible: each([...first.responsible, ...second.responsible]),
    questions: each([...first.questions, ...second.questions]),
    ...(first.links || second.links ? { links: each([...(first.links ?? []), ...(second.links ?? [])]) } : {}),
  };
  return row.actions.flatMap((other) => (other === first ? [one] : other === second ? [] : [other]));
}

/** What says the same is there once. */
const each = <T>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one] as const)).values(),
];
