import type { Change } from '../domain/action.ts';
import { TEXT_LIMIT } from '../domain/change.ts';
import type { Register } from '../domain/people.ts';
import type { Messages } from '../locales/messages.ts';
import { actionCard } from './actionCard.ts';
import { buttonRow, execute, openUrl } from './buttons.ts';
import { badgeLine, cardOf, heading, panel, text, type CardMessage } from './elements.ts';
import { linkField, textField } from './fields.ts';
import type { Links } from './links.ts';
import { undoButton } from './row.ts';
import { titleOf } from './titles.ts';
import { answerBadge } from './standing.ts';
import { short } from './text.ts';
import { changeSentence, nameOf, todayOf, undoFor, type Item, type Viewing } from './viewing.ts';

export interface PressView extends Viewing {
  /** The action as it is after the press. */
  readonly item: Item;
  /** What the press did. */
  readonly change: Change;
}

/**
 * The answer to a press (CARDS.md 5.4): what was done and when, with undo while it can be undone, and room for a line
 * to the report. After an undo it is the action again, with its buttons.
 */
export function afterPressCard(view: PressView, t: Messages, links: Links): CardMessage {
  const { item, change, now } = view;
  const { action, as } = item;
  const today = todayOf(view);
  const said = changeSentence(change, as.person, view.register, today, t);
  if (change.what.kind === 'undo') {
    const { change: _told, ...rest } = view;
    return actionCard({ ...rest, banner: `${said} ${backTo(view, change.what.of, t)}`.trim() }, t, links);
  }
  const undo = undoFor(item, now);
  const at = { p: action.plan, a: action.id, c: view.card };
  const takesLine = TAKES_LINE.has(change.what.kind);
  const title = titleOf(action);
  return cardOf(t, {
    says: t.eve.says(title, said.replace(/\.$/, '')),
    summary: said,
    body: [
      panel(panelStyle(change), [
        heading(title),
        badgeLine(answerBadge(change, action, today, t), said),
        ...detailsOf(change, view.register, t).map((words) => text(words)),
      ]),
      takesLine ? lineField(t) : undefined,
      takesLine && isDone(change) ? linkField('', t) : undefined,
      undo || !takesLine ? undefined : text(t.press.noLongerUndoable, { isSubtle: true }),
      buttonRow(
        [
          takesLine ? execute('comment.add', t.buttons.saveLine, at, { inputs: 'auto' }) : undefined,
          undo && undoButton(item, undo.id, view, t),
          openUrl(t.buttons.openInPlan, links.action(action.plan, action.id)),
        ],
        2,
      ),
    ],
  });
}

/** What the report tells of, and may say more about. */
const TAKES_LINE: ReadonlySet<Change['what']['kind']> = new Set(['status', 'part', 'occurrence', 'date']);

/** Where something is done there may be evidence of it. */
const isDone = ({ what }: Change): boolean =>
  what.kind === 'part' || what.kind === 'occurrence' || (what.kind === 'status' && what.to === 'done');

/** Green for what is done, and for nothing else. */
const panelStyle = (change: Change): 'good' | 'emphasis' => (isDone(change) ? 'good' : 'emphasis');

/** What stands in the record besides who and when. */
function detailsOf({ what }: Change, register: Register, t: Messages): readonly string[] {
  if (what.kind === 'date') return [t.press.reason(short(what.reason, DETAIL_MOST))];
  if (what.kind === 'comment') return commentLines(what, t);
  if (what.kind === 'proposed') return [t.press.reason(short(what.reason, DETAIL_MOST))];
  if (what.kind === 'reminded') return [t.told.remindedAgain];
  if (what.kind === 'assigned') return [t.told.informed(nameOf(what.to, register, t))];
  return what.kind === 'rejected' ? [t.press.rejected] : [];
}

const commentLines = (what: Extract<Change['what'], { kind: 'comment' }>, t: Messages): readonly string[] => [
  ...(what.text === '' ? [] : [t.quoted(short(what.text, DETAIL_MOST))]),
  ...(what.link === undefined ? [] : [t.press.evidence(short(what.link, DETAIL_MOST))]),
];

const DETAIL_MOST = 200;

const lineField = (t: Messages) =>
  textField({
    id: 'text',
    label: t.line.label,
    placeholder: t.line.example,
    typed: '',
    refusal: undefined,
    most: TEXT_LIMIT,
  });

/** What an undo brought back. */
function backTo({ item: { action }, ...view }: PressView, undone: string, t: Messages): string {
  const what = action.history.find(({ id }) => id === undone)?.what;
  if (what?.kind === 'date') {
    return what.from === null ? t.press.backToNoDate : t.press.backToDate(t.dates.day(what.from, todayOf(view)));
  }
  return t.press.backTo(t.status[action.status]);
}
