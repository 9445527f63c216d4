import { isPast } from '../domain/attention.ts';
import { daysBetween } from '../domain/calendar.ts';
import type { Messages } from '../locales/messages.ts';
import { actionCard } from './actionCard.ts';
import { refreshOf, rowsToShow, type DigestView } from './digest.ts';
import { cardOf, container, heading, linkRun, note, run, runs, type CardMessage } from './elements.ts';
import type { Links } from './links.ts';
import { row } from './row.ts';
import { titleOf } from './titles.ts';
import { standing } from './standing.ts';
import { commentSince, isOpen, todayOf } from './viewing.ts';

/**
 * The single reminder of the last working day before a deadline (CARDS.md 5.2). Several due the same day share a card,
 * since a person gets one at most; answered ones show their answer, as in the digest.
 */
export function eveCard(view: DigestView, t: Messages, links: Links): CardMessage {
  const { items, since } = view;
  const [only] = items;
  if (only && items.length === 1 && !only.as.superior && isOpen(only, since)) {
    const comment = commentSince(only, since);
    const { card, summary } = actionCard(
      { ...view, item: only, again: view.again ?? false, ...(comment ? { change: comment } : {}) },
      t,
      links,
    );
    const { sentence } = standing(only.action, todayOf(view), t);
    return { card: { ...card, refresh: refreshOf(view, t) }, summary: `${summary.split(':')[0]}: ${sentence}` };
  }
  const open = items.filter((item) => isOpen(item, since));
  const title = open.length === 0 ? t.eve.allAnswered : titleFor(view, t);
  const shown = rowsToShow(items, since);
  const more = items.filter((item) => !shown.includes(item) && isOpen(item, since)).length;
  const plan = only?.action.plan ?? '';
  return cardOf(t, {
    says: t.eve.says(title, open[0] ? titleOf(open[0].action) : t.digest.saysDone),
    summary: title,
    refresh: refreshOf(view, t),
    body: [
      view.again ? note(t.digest.again) : undefined,
      heading(title),
      ...shown.map((item) => row(item, view, t, links)),
      container(
        [
          runs([
            ...(more > 0 ? [run(`${t.digest.more(more)} `, { isSubtle: true })] : []),
            linkRun(t.buttons.openPlan, links.plan(plan)),
          ]),
        ],
        { separator: true, spacing: 'Medium' },
      ),
    ],
  });
}

/** "2 åtgärder ska vara klara på lördag" when they share a day, otherwise that they are due soon. */
function titleFor(view: DigestView, t: Messages): string {
  const open = view.items.filter((item) => isOpen(item, view.since));
  const days = new Set(open.map(({ action }) => action.due));
  const [day] = days;
  if (open.every(({ as }) => as.superior)) return t.escalation.title;
  if (open.length === 1 && open[0]) return titleOf(open[0].action);
  if (open.some(({ action }) => isPast(action, todayOf(view)))) return t.mine.title(open.length);
  if (days.size > 1 || !day) return t.eve.many(open.length);
  const ahead = daysBetween(todayOf(view), day);
  if (ahead <= 0) return t.eve.today(open.length);
  return ahead === 1 ? t.eve.tomorrow(open.length) : t.eve.on(open.length, t.dates.weekday(day));
}
