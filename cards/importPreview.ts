import { isLocalDate, type LocalDate } from '../domain/calendar.ts';
import { STATUSES } from '../domain/action.ts';
import { doubtsIn, type Doubt } from '../domain/doubts.ts';
import type { DraftAction, DraftRow, Question } from '../domain/plan.ts';
import type { StoredDraft } from '../domain/records.ts';
import { deadlineOf } from '../domain/timing.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, command, execute, openUrl } from './buttons.ts';
import {
  bold,
  cardOf,
  facts,
  heading,
  note,
  panel,
  run,
  runs,
  text,
  type CardMessage,
  type Element,
} from './elements.ts';
import { short } from './text.ts';

export interface ImportView {
  readonly stored: StoredDraft;
  readonly today: LocalDate;
  /** How many of the roles nobody holds in the register; null while nothing is known of them. */
  readonly unheld: number | null;
  /** What a renewed import changes; left out for a plan that is new. */
  readonly changes?: {
    readonly unchanged: number;
    readonly changed: number;
    readonly added: number;
    readonly removed: number;
  };
  /** Text that the document hides from its readers: shown, so that nobody publishes what they have not seen. */
  readonly hidden?: readonly string[];
  /** Where the draft can be looked through. */
  readonly review: string;
}

const QUESTIONS_MOST = 6;
const HIDDEN_MOST = 3;
const WORDS_MOST = 80;

/** What was read out of a document, before anybody has said yes (CARDS.md 5.7). Nothing is sent from a draft. */
export function importPreviewCard(view: ImportView, t: Messages): CardMessage {
  const { stored, changes, unheld } = view;
  const { draft, leftOut = [] } = stored;
  const p = t.importPreview;
  const actions = draft.rows.flatMap((row) => row.actions);
  if (actions.length === 0) return nothingFound(stored, t);
  const doubts = doubtsOf(draft.rows);
  const roles = new Set(actions.flatMap((one) => one.responsible.map((who) => who.role ?? who.asWritten)));
  return cardOf(t, {
    says: `${p.title} ${p.says(actions.length, doubts.length)}`,
    summary: p.title,
    body: [
      heading(p.title),
      text(p.read(short(draft.plan.title ?? stored.fileName, 120))),
      facts([
        [p.labels.actions, `${actions.length}`],
        [p.labels.exact, `${actions.filter(isExact).length}`],
        [p.labels.questions, `${doubts.length}`],
        [p.labels.roles, p.roles(roles.size, unheld)],
        changes && [p.labels.changes, p.changes(changes.unchanged, changes.changed, changes.added, changes.removed)],
      ]),
      ...(view.hidden ?? []).slice(0, HIDDEN_MOST).map((words) => note(p.hidden(short(words, WORDS_MOST)))),
      ...leftOut.slice(0, HIDDEN_MOST).map(({ kind, text: words }) => note(p.leftOut[kind](short(words, WORDS_MOST)))),
      doubts.length === 0 ? text(p.noneToCheck) : doubtPanel(doubts, view, t),
      buttonRow([
        openUrl(t.buttons.review, view.review),
        execute('import.publish', t.buttons.publish, { d: stored.id }, { style: 'positive' }),
        execute('import.discard', t.buttons.discard, { d: stored.id }, { style: 'destructive' }),
      ]),
      note(`${p.nothingSent} ${p.wordsKept}`),
    ],
  });
}

function nothingFound(stored: StoredDraft, t: Messages): CardMessage {
  const { title, text: words } = t.importPreview.nothing;
  return cardOf(t, {
    says: `${title}. ${words}`,
    summary: title,
    body: [
      heading(title),
      bold(short(stored.fileName, 120)),
      text(words),
      buttonRow([
        command(t.commands.import.show, t.buttons.importAnother),
        execute('import.discard', t.buttons.discard, { d: stored.id }),
      ]),
    ],
  });
}

/** One doubt for each action that has any, the costliest: the others show in the review. */
const doubtsOf = (rows: readonly DraftRow[]): readonly Doubt[] =>
  doubtsIn({ rows }).filter((one, place, all) => all.findIndex(({ action }) => action === one.action) === place);

const isExact = (action: DraftAction): boolean => deadlineOf(action.timings)?.precision === 'day';

function doubtPanel(doubts: readonly Doubt[], { today }: ImportView, t: Messages): Element {
  const left = doubts.length - QUESTIONS_MOST;
  return panel('warning', [
    bold(t.importPreview.check(doubts.length)),
    ...doubts.slice(0, QUESTIONS_MOST).map((doubt) => doubtLine(doubt, today, t)),
    left > 0 ? text(t.importPreview.more(left)) : undefined,
  ]);
}

const doubtLine = ({ row, action, question }: Doubt, today: LocalDate, t: Messages): Element =>
  runs(
    [
      run(`${`${t.importPreview.row(row.number)} ${short(action.title || row.title, WORDS_MOST)}`.trim()}: `, {
        weight: 'Bolder',
      }),
      run(t.questions[question.kind](short(question.asWritten, WORDS_MOST), proposalOf(question, today, t))),
    ],
    { spacing: 'Small' },
  );

/** A proposal as people read it: importers propose dates, statuses, row numbers and names of roles. */
function proposalOf({ kind, proposal }: Question, today: LocalDate, t: Messages): string | null {
  if (proposal === null) return null;
  if (isLocalDate(proposal)) return t.dates.day(proposal, today);
  const status = STATUSES.find((one) => one === proposal);
  if (status) return t.quoted(t.status[status]);
  if (kind === 'reference' && /^\d+$/.test(proposal)) return t.importPreview.row(Number(proposal)).toLowerCase();
  return t.quoted(short(proposal, WORDS_MOST));
}
