import type { IContainer } from '@microsoft/teams.cards';
import type { Change } from '../domain/action.ts';
import { speaksForAll } from '../domain/answering.ts';
import { isPast } from '../domain/attention.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, dialogButton, execute, openUrl, type Button } from './buttons.ts';
import { asideOf } from './aside.ts';
import { decisionButtons, decisionText } from './decision.ts';
import { badgeLine, bold, container, note, text } from './elements.ts';
import type { Links } from './links.ts';
import { answerBadge, standing } from './standing.ts';
import { titleOf } from './titles.ts';
import {
  answerSince,
  changeSentence,
  commentSince,
  isOpen,
  partTitle,
  progressLine,
  settledBy,
  todayOf,
  undoFor,
  type Item,
  type Viewing,
} from './viewing.ts';

/** One action in a list: its title, how it stands, and the buttons that still apply; or what was answered, with undo. */
export function row(item: Item, viewing: Viewing & { readonly since: Instant }, t: Messages, links: Links): IContainer {
  return isOpen(item, viewing.since) ? openRow(item, viewing, t, links) : answeredRow(item, viewing, t);
}

function openRow(item: Item, viewing: Viewing & { readonly since: Instant }, t: Messages, links: Links): IContainer {
  const { badge, sentence } = standing(item.action, todayOf(viewing), t);
  const progress = progressLine(item, t);
  const comment = commentSince(item, viewing.since);
  const aside = item.as.superior ? decisionText(item, viewing, t) : asideOf(item, viewing.register, t);
  return container(
    [
      bold(titleOf(item.action)),
      badgeLine(badge, progress === undefined ? sentence : `${sentence}. ${progress}`),
      aside === undefined ? undefined : text(aside),
      comment && note(changeSentence(comment, item.as.person, viewing.register, todayOf(viewing), t)),
      buttonRow(buttonsFor(item, viewing, t, links)),
    ],
    { separator: true, spacing: 'Medium' },
  );
}

function answeredRow(item: Item, viewing: Viewing & { readonly since: Instant }, t: Messages): IContainer {
  const { action, as } = item;
  const answer = answerSince(item, viewing.since);
  const change = answer ?? settledBy(item);
  const undo = undoFor(item, viewing.now);
  const said = change
    ? changeSentence(change, as.person, viewing.register, todayOf(viewing), t)
    : standing(action, todayOf(viewing), t).sentence;
  return container(
    [
      bold(titleOf(action)),
      badgeLine(answerBadge(change, action, todayOf(viewing), t), said),
      undo && answer
        ? buttonRow([undoButton(item, undo.id, viewing, t)])
        : answer && text(afterwards(answer, t), { isSubtle: true }),
    ],
    { separator: true, spacing: 'Medium' },
  );
}

/** What is left to do about an answer that cannot be taken back. */
const afterwards = ({ what }: Change, t: Messages): string =>
  what.kind === 'reminded' ? t.told.remindedAgain : t.press.noLongerUndoable;

export const undoButton = ({ action }: Item, change: string, { card }: Viewing, t: Messages): Button =>
  execute(
    'status.undo',
    t.buttons.undo,
    { p: action.plan, a: action.id, c: card, change },
    { tooltip: t.tooltips.undo(titleOf(action)), inputs: 'none' },
  );

const buttonsFor = (item: Item, viewing: Viewing, t: Messages, links: Links): readonly Button[] =>
  item.as.superior ? decisionButtons(item, viewing, t, links) : answerButtons(item, viewing, t, links);

/** What the reader may answer, the two that matter most first: a late action needs a date, another a sign of life. */
export function answerButtons(item: Item, viewing: Viewing, t: Messages, links: Links): readonly Button[] {
  const { action, as, among } = item;
  const title = titleOf(action);
  const at = { p: action.plan, a: action.id, c: viewing.card };
  const rev = action.revision;
  const forAll = speaksForAll(as, among);
  const doneTitle = forAll ? t.buttons.done : partTitle(as, t);
  const done = execute(
    'status.set',
    doneTitle,
    { ...at, to: 'done', rev },
    { tooltip: forAll ? t.tooltips.done(title) : t.tooltips.partDone(title), style: 'positive', inputs: 'none' },
  );
  const ongoing = execute(
    'status.set',
    t.buttons.inProgress,
    { ...at, to: 'inProgress', rev },
    { tooltip: t.tooltips.inProgress(title), inputs: 'none' },
  );
  // Only a lead may move the date; the others would be refused.
  const date = as.lead
    ? [dialogButton('date.open', t.buttons.newDate, { ...at, rev }, { tooltip: t.tooltips.newDate(title) })]
    : [];
  const answers = isPast(action, todayOf(viewing)) ? [...date, ongoing] : [ongoing, ...date];
  return [
    done,
    ...answers,
    dialogButton('comment.open', t.buttons.comment, at, { tooltip: t.tooltips.comment(title) }),
    // Whoever answers in somebody's place has nobody to pass it on to, but may choose who is to answer.
    as.proxy
      ? dialogButton(
          'owner.open',
          t.buttons.changeOwner,
          { ...at, rev, own: true },
          { tooltip: t.tooltips.changeOwner(title) },
        )
      : execute(
          'owner.reject',
          t.buttons.notMine,
          { ...at, rev },
          { tooltip: t.tooltips.notMine(title), inputs: 'none' },
        ),
    openUrl(t.buttons.openInPlan, links.action(action.plan, action.id), { tooltip: t.tooltips.openInPlan(title) }),
  ];
}
