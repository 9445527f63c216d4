import { localDate, type Instant } from '../domain/calendar.ts';
import type { ComingUp } from '../domain/intent.ts';
import type { Move } from '../domain/movedDates.ts';
import type { Plan } from '../domain/plan.ts';
import type { Messages } from '../locales/messages.ts';
import { execute } from './buttons.ts';
import {
  cardOf,
  container,
  heading,
  linkRun,
  note,
  run,
  runs,
  text,
  type CardMessage,
  type Element,
} from './elements.ts';
import type { Links } from './links.ts';
import { movesPart } from './moves.ts';
import { row } from './row.ts';
import { titleOf } from './titles.ts';
import { standing } from './standing.ts';
import { short } from './text.ts';
import { isOpen, todayOf, type Item, type Viewing } from './viewing.ts';

/** Three rows of two visible buttons are the six that a card may have. */
export const ROWS = 3;

export interface DigestView extends Viewing {
  /** In the order decided, most urgent first, each read anew: what has been answered since is shown as answered. */
  readonly items: readonly Item[];
  /** The moment the reminder was decided; answers after it are answers to it. */
  readonly since: Instant;
  /** The plans the items may come from, for their titles. */
  readonly plans: readonly Pick<Plan, 'id' | 'title'>[];
  /** Teams' own ids of those whose client may fetch the card anew; at most 60. */
  readonly userIds: readonly string[];
  /** The reader's own actions that come after the ones in the reminder. */
  readonly comingUp?: ComingUp;
  /** Deadlines that others have moved: told, not asked. Absent where the card was never about any. */
  readonly moves?: readonly Move[];
  /** The card goes out a second time because nobody knows whether the first arrived. */
  readonly again?: boolean;
}

/** The week's reminder (CARDS.md 5.1): one card for everything one person has to answer. */
export function digestCard(view: DigestView, t: Messages, links: Links): CardMessage {
  const { items, since, moves = [] } = view;
  const today = todayOf(view);
  const open = items.filter((item) => isOpen(item, since));
  const title = titleFor(view, open.length, t);
  const first = open[0];
  const shown = rowsToShow(items, since);
  const plans = view.plans.filter(({ id }) => [...items, ...moves].some(({ action }) => action.plan === id));
  const week = [t.digest.week(t.dates.week(localDate(since))), plansLine(plans, t)].filter(Boolean).join(' · ');
  return cardOf(t, {
    says: first
      ? t.digest.says(title, `${titleOf(first.action)}. ${standing(first.action, today, t).sentence}`)
      : [`${title}.`, ...(title === t.digest.allAnswered ? [t.digest.saysDone] : [])].join(' '),
    summary: title,
    refresh: refreshOf(view, t),
    body: [
      view.again ? note(t.digest.again) : undefined,
      heading(title),
      text(week, { isSubtle: true, spacing: 'None' }),
      ...shown.map((item) => row(item, view, t, links)),
      movesPart(moves, { ...view, hasTitle: items.length === 0 }, t, links),
      footer(view, shown, t, links),
    ],
  });
}

/** Titles are long, and several would be half a phone. */
const plansLine = (plans: DigestView['plans'], t: Messages): string =>
  plans.length > 1 ? t.digest.plans(plans.length) : plans.map(({ title }) => short(title, 80)).join('');

/** What the card asks; where it only tells of something, that, and whether it is still so. */
function titleFor({ items, moves }: DigestView, open: number, t: Messages): string {
  if (open > 0) return t.digest.title(open);
  if (items.length > 0 || moves === undefined) return t.digest.allAnswered;
  return moves.length > 0 ? t.moves.title(moves.length) : t.moves.takenBack;
}

/** The page of three that has something open in it, so that answering never moves the rows one is looking at. */
export function rowsToShow(items: readonly Item[], since: Instant): readonly Item[] {
  const firstOpen = items.findIndex((item) => isOpen(item, since));
  const page = Math.floor(Math.max(0, firstOpen) / ROWS);
  return items.slice(page * ROWS, (page + 1) * ROWS);
}

function footer(view: DigestView, shown: readonly Item[], t: Messages, links: Links): Element {
  const { items, since, comingUp } = view;
  const hidden = items.filter((item) => !shown.includes(item));
  const more = hidden.filter((item) => isOpen(item, since)).length;
  const answered = hidden.length - more;
  const parts = [
    ...(answered > 0 ? [`${t.digest.answered(answered)}.`] : []),
    ...(more > 0 ? [t.digest.more(more)] : []),
    ...(comingUp ? [t.digest.comingUp(comingUp.count, t.dates.day(comingUp.day, todayOf(view)))] : []),
  ];
  const plan = [...items, ...(view.moves ?? [])][0]?.action.plan ?? view.plans[0]?.id ?? '';
  return container(
    [
      runs([
        ...(parts.length > 0 ? [run(`${parts.join(' ')} `, { isSubtle: true })] : []),
        linkRun(t.buttons.openPlan, links.plan(plan)),
      ]),
    ],
    { separator: true, spacing: 'Medium' },
  );
}

interface Refreshing {
  readonly card: string;
  readonly userIds: readonly string[];
  /** What the card shows of actions, where it does. */
  readonly items?: readonly Item[];
}

export const refreshOf = ({ card, userIds, items }: Refreshing, t: Messages) => ({
  action: execute('card.refresh', t.buttons.refresh, {
    c: card,
    ...(items ? { rev: items.reduce((sum, { action }) => sum + action.revision, 0) } : {}),
  }),
  userIds: userIds.slice(0, 60),
});
