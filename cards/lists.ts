import type { Action } from '../domain/action.ts';
import type { LocalDate } from '../domain/calendar.ts';
import type { Messages } from '../locales/messages.ts';
import type { Register } from '../domain/people.ts';
import { buttonRow, command, execute, openUrl } from './buttons.ts';
import { ROWS, rowsToShow } from './digest.ts';
import { cardOf, heading, linkRun, run, runs, text, type CardMessage, type Element } from './elements.ts';
import type { Links } from './links.ts';
import { row } from './row.ts';
import { titleOf } from './titles.ts';
import { standing } from './standing.ts';
import { answerSince, capital, isLeft, roleName, todayOf, type Item, type Viewing } from './viewing.ts';

/** How many more a list tells of in one line each, after the rows with buttons. */
const LINES = 7;

export interface MineView extends Viewing {
  /** The reader's actions, most urgent first; ones answered lately may be among them. */
  readonly items: readonly Item[];
  /** Answers after this moment are shown as answered, with undo. */
  readonly since: string;
  /** The plan "Öppna planen" opens when there is nothing to show; null while there is none. */
  readonly plan: string | null;
}

/** One's own actions, on request: the digest's rows first, then the rest in a line each. */
export function mineCard(view: MineView, t: Messages, links: Links): CardMessage {
  const { since } = view;
  const today = todayOf(view);
  const left = view.items.filter(isLeft);
  // What the reader did their part of before waits for others alone, and would take a place from what waits for the reader.
  const items = view.items.filter((item) => isLeft(item) || answerSince(item, since));
  const shown = rowsToShow(items, since);
  const plan = items[0]?.action.plan ?? view.plan;
  const title = left.length === 0 ? t.mine.none : t.mine.title(left.length);
  const rest = left.filter((item) => !shown.includes(item));
  const answered = items.length - shown.length - rest.length;
  return cardOf(t, {
    says: left[0] ? t.digest.says(title, titleOf(left[0].action)) : `${title}. ${t.mine.noneText}`,
    summary: title,
    body: [
      heading(title),
      ...shown.map((item) => row(item, view, t, links)),
      ...rest.slice(0, LINES).map(({ action }, index) => line(action, today, null, index === 0, t, links)),
      rest.length > LINES ? text(t.mine.more(rest.length - LINES), { isSubtle: true }) : undefined,
      answered > 0 ? text(`${t.digest.answered(answered)}.`, { isSubtle: true }) : undefined,
      items.length === 0 ? text(t.mine.noneText) : undefined,
      plan === null
        ? buttonRow([command(t.commands.help.show, t.buttons.help)])
        : items.length === 0
          ? buttonRow([openUrl(t.buttons.openPlan, links.plan(plan)), command(t.commands.help.show, t.buttons.help)])
          : runs([linkRun(t.buttons.openPlan, links.plan(plan))], { separator: true }),
    ],
  });
}

export interface ListView {
  /** What the list is of: what is late, or what is due within the next 14 days. */
  readonly of: 'late' | 'soon';
  readonly actions: readonly Action[];
  readonly plan: string;
  readonly register: Register;
  readonly today: LocalDate;
}

/** What is late, or due soon, in a whole plan: the answer to a question, with roles and without buttons per row. */
export function listCard({ of, actions, plan, register, today }: ListView, t: Messages, links: Links): CardMessage {
  const words =
    of === 'late' ? ([t.lists.late, t.lists.lateNone] as const) : ([t.lists.soon, t.lists.soonNone] as const);
  const title = actions.length === 0 ? words[1] : words[0](actions.length);
  const shown = actions.slice(0, ROWS + LINES);
  return cardOf(t, {
    says: shown[0] ? t.digest.says(title, titleOf(shown[0])) : `${title}.`,
    summary: title,
    body: [
      heading(title),
      ...shown.map((action, index) => line(action, today, register, index === 0, t, links)),
      actions.length > shown.length ? text(t.mine.more(actions.length - shown.length), { isSubtle: true }) : undefined,
      buttonRow([openUrl(t.buttons.openPlan, links.plan(plan)), execute('card.mine', t.buttons.showMine, { p: plan })]),
    ],
  });
}

/** "Titeln – skulle ha varit klar 15 juni · Enhetschef", the title leading to the action in the plan. */
function line(
  action: Action,
  today: LocalDate,
  register: Register | null,
  isFirst: boolean,
  t: Messages,
  links: Links,
): Element {
  const { badge, sentence } = standing(action, today, t);
  const lead = register && roleName(action.responsible.find((one) => one.lead)?.role ?? null, register);
  return runs(
    [
      linkRun(titleOf(action), links.action(action.plan, action.id)),
      run(` – ${badge.text}. ${sentence}${lead ? ` · ${capital(lead)}` : ''}`),
    ],
    isFirst ? { separator: true, spacing: 'Medium' } : { spacing: 'Small' },
  );
}
