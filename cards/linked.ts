import type { Action } from '../domain/action.ts';
import type { LocalDate } from '../domain/calendar.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, execute, openUrl } from './buttons.ts';
import { badgeLine, bold, cardOf, container, heading, panel, text, type CardMessage } from './elements.ts';
import type { Links } from './links.ts';
import { standing } from './standing.ts';
import { titleOf } from './titles.ts';

export interface LinkedView {
  /** What somebody wanted to call done, and what it leans on that is open. */
  readonly action: Action;
  readonly open: readonly Action[];
  /** The card the press came from, which the answer becomes. */
  readonly card: string;
  readonly today: LocalDate;
}

const SHOWN = 3;

/** "Se ovan" in the plan: the answer to "Klar" while the other row is open. Nothing is saved until it is said again. */
export function linkedCard({ action, open, card, today }: LinkedView, t: Messages, links: Links): CardMessage {
  const title = titleOf(action);
  const words = t.linked.text(title);
  const at = { p: action.plan, a: action.id, c: card };
  return cardOf(t, {
    says: `${t.linked.title}. ${words} ${open.map(titleOf).join(', ')}`,
    summary: `${t.linked.title}: ${title}`,
    body: [
      panel('warning', [heading(t.linked.title, { size: 'Medium' }), text(words)]),
      ...open.slice(0, SHOWN).map((one) => {
        const { badge, sentence } = standing(one, today, t);
        return container([bold(`${one.number}. ${titleOf(one)}`), badgeLine(badge, sentence)], { separator: true });
      }),
      text(t.linked.ask),
      buttonRow([
        execute(
          'status.set',
          t.buttons.doneAnyway,
          { ...at, to: 'done', rev: action.revision, anyway: true },
          { tooltip: t.tooltips.done(title), inputs: 'none' },
        ),
        openUrl(t.buttons.openInPlan, links.action(action.plan, action.id), { tooltip: t.tooltips.openInPlan(title) }),
      ]),
    ],
  });
}
