import type { IFactSet } from '@microsoft/teams.cards';
import type { Action, Change } from '../domain/action.ts';
import type { LocalDate } from '../domain/calendar.ts';
import { isAwaited } from '../domain/answering.ts';
import { isClosed } from '../domain/attention.ts';
import type { Messages } from '../locales/messages.ts';
import { asideOf } from './aside.ts';
import { buttonRow, openUrl, type Button } from './buttons.ts';
import { badgeLine, cardOf, facts, heading, note, panel, text, type CardMessage } from './elements.ts';
import type { Links } from './links.ts';
import { answerButtons } from './row.ts';
import { titleOf } from './titles.ts';
import { standing, statusSince } from './standing.ts';
import { short } from './text.ts';
import { capital, changeSentence, progressLine, roleName, todayOf, type Item, type Viewing } from './viewing.ts';

export interface ActionView extends Viewing {
  /** Without `as` the reader does not answer for the action and meets no buttons that would be refused. */
  readonly item: Omit<Item, 'as'> & Partial<Pick<Item, 'as'>>;
  /** What to say first: that the card was out of date, or what the reader just did. */
  readonly banner?: string;
  /** The change that came between, told with who and when. */
  readonly change?: Change;
  readonly again?: boolean;
}

/** One action with its facts, and the buttons that still apply to the reader. */
export function actionCard(view: ActionView, t: Messages, links: Links): CardMessage {
  const { item, change } = view;
  const { action, as } = item;
  const banner = view.banner ?? (as && asideOf({ ...item, as }, view.register, t));
  const today = todayOf(view);
  const { badge, sentence } = standing(action, today, t);
  const title = titleOf(action);
  const told = change && changeSentence(change, as?.person ?? null, view.register, today, t);
  const progress = as && progressLine({ ...item, as }, t);
  return cardOf(t, {
    says: t.eve.says([banner, title].filter(Boolean).join(' '), told ?? sentence),
    summary: `${title}: ${badge.text}`,
    body: [
      view.again ? note(t.digest.again) : undefined,
      banner === undefined && told === undefined
        ? undefined
        : panel('emphasis', [
            banner === undefined ? undefined : text(banner),
            told === undefined ? undefined : text(told),
          ]),
      heading(title),
      badgeLine(badge, progress === undefined ? sentence : `${sentence}. ${progress}`),
      detailFacts(view, t),
      buttonRow(buttonsFor(view, t, links), 3),
    ],
  });
}

function buttonsFor(view: ActionView, t: Messages, links: Links): readonly Button[] {
  const { action, among, as } = view.item;
  if (as && isAwaited(action, as)) return answerButtons({ action, among, as }, view, t, links);
  return [openUrl(t.buttons.openInPlan, links.action(action.plan, action.id))];
}

/** The colleague's view and the answer to a stale press (CARDS.md 5.5): what it looks like now, and who made it so. */
export const changedCard = (view: ActionView, t: Messages, links: Links): CardMessage =>
  actionCard({ ...view, banner: view.banner ?? t.press.changed }, t, links);

/** What the plan says of an action, as facts: due, status, who, and what comes next. */
export function detailFacts(view: Pick<ActionView, 'item' | 'register' | 'now'>, t: Messages): IFactSet {
  const { action, as } = view.item;
  const today = todayOf({ ...view, card: '' });
  const moved = action.firstDue !== null && action.firstDue !== action.due;
  const comment = action.history.findLast(({ what }) => what.kind === 'comment');
  return facts([
    action.due === null ? undefined : [t.details.due, t.dates.fullDay(action.due)],
    moved && action.firstDue !== null ? [t.details.firstDue, t.dates.fullDay(action.firstDue)] : undefined,
    [t.details.status, statusLine(action, today, t)],
    [t.details.responsible, responsibleLine(view, as?.role ?? null, t)],
    comment?.what.kind === 'comment'
      ? [t.details.lastComment, short(comment.what.text || comment.what.link || '', NEXT_MOST)]
      : // What is over has no next step.
        action.source.text === '' || isClosed(action)
        ? undefined
        : [t.details.next, short(action.source.text, NEXT_MOST)],
  ]);
}

/** Since when, where that tells something: an action nobody has begun has stood so all along. */
const statusLine = (action: Action, today: LocalDate, t: Messages): string =>
  action.status === 'notStarted'
    ? t.status.notStarted
    : t.details.sinceDay(t.status[action.status], t.dates.day(statusSince(action), today));

const NEXT_MOST = 160;

/** "Du och biträdande avdelningschef": the reader first, then the other roles, the lead's before the rest. */
function responsibleLine(
  { item, register }: Pick<ActionView, 'item' | 'register'>,
  own: string | null,
  t: Messages,
): string {
  const { responsible } = item.action;
  const roles = [...responsible].sort((a, b) => Number(b.lead) - Number(a.lead)).map(({ role }) => role);
  const others = roles.filter((role) => role !== own).map((role) => roleName(role, register) ?? role);
  const names = own !== null && roles.includes(own) ? [t.you, ...others] : others;
  return names.length === 0 ? '–' : capital(t.dates.list(names));
}
