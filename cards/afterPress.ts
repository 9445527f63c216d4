import type { Change } from '../domain/action.ts';
import { TEXT_LIMIT, type Refusal } from '../domain/change.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Messages } from '../locales/messages.ts';
import { actionCard } from './actionCard.ts';
import { buttonRow, execute, openUrl } from './buttons.ts';
import { badgeLine, cardOf, heading, panel, text, type CardMessage } from './elements.ts';
import { fieldError, textField } from './fields.ts';
import type { Links } from './links.ts';
import { titleOf, undoButton } from './row.ts';
import { statusBadge } from './standing.ts';
import { short } from './text.ts';
import { changeSentence, todayOf, undoFor, type Item, type Viewing } from './viewing.ts';

export interface PressView extends Viewing {
  /** The action as it is after the press. */
  readonly item: Item;
  /** What the press did. */
  readonly change: Change;
  /** When a line for the report has just been saved. */
  readonly lineSaved?: Instant;
  /** A line that could not be saved, and why: it stays in the field. */
  readonly line?: { readonly typed: string; readonly refusal: Refusal };
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
    return actionCard({ ...view, banner: `${said} ${backTo(view, change.what.of, t)}`.trim() }, t, links);
  }
  const undo = undoFor(item, now);
  const at = { p: action.plan, a: action.id, c: view.card };
  const hasLine = view.lineSaved !== undefined || change.what.kind === 'comment' || change.what.kind === 'rejected';
  const title = titleOf(action);
  return cardOf(t, {
    says: t.eve.says(title, said.replace(/\.$/, '')),
    summary: said,
    body: [
      panel(panelStyle(change), [
        heading(title),
        badgeLine(badgeFor(view, t), said),
        change.what.kind === 'date' ? text(t.press.reason(short(change.what.reason, 200))) : undefined,
        view.lineSaved === undefined ? undefined : text(t.press.lineSaved(t.dates.at(view.lineSaved))),
      ]),
      change.what.kind === 'rejected' ? text(t.press.rejected) : undefined,
      ...(hasLine ? [] : [fieldError(view.line?.refusal, t), lineField(view, t)]),
      undo ? undefined : text(t.press.noLongerUndoable, { isSubtle: true }),
      buttonRow(
        [
          hasLine ? undefined : execute('comment.add', t.buttons.saveLine, at, { inputs: 'auto' }),
          undo && undoButton(item, undo.id, view, t),
          openUrl(t.buttons.openInPlan, links.action(action.plan, action.id)),
        ],
        2,
      ),
    ],
  });
}

/** Green for what is done, and for nothing else. */
const panelStyle = ({ what }: Change): 'good' | 'emphasis' =>
  what.kind === 'part' || (what.kind === 'status' && what.to === 'done') ? 'good' : 'emphasis';

const lineField = ({ line }: PressView, t: Messages) =>
  textField({
    id: 'text',
    label: t.line.label,
    placeholder: t.line.example,
    typed: line?.typed ?? '',
    refusal: line?.refusal,
    most: TEXT_LIMIT,
  });

function badgeFor({ change, item }: PressView, t: Messages) {
  if (change.what.kind === 'part') return statusBadge('done', t);
  if (change.what.kind === 'date') {
    return { text: t.badges.newDate, style: 'Informative' as const, icon: 'Calendar' };
  }
  return statusBadge(item.action.status, t);
}

/** What an undo brought back. */
function backTo({ item: { action }, ...view }: PressView, undone: string, t: Messages): string {
  const what = action.history.find(({ id }) => id === undone)?.what;
  if (what?.kind === 'date') {
    return what.from === null ? t.press.backToNoDate : t.press.backToDate(t.dates.day(what.from, todayOf(view)));
  }
  return t.press.backTo(t.status[action.status]);
}
