import { AGENDA_PARTS, type Agenda, type AgendaPart, type AgendaRow } from '../domain/agenda.ts';
import { decidedBlock, decidingButtons, type Decided } from './agendaRows.ts';
import { localDate } from '../domain/calendar.ts';
import type { Deciding } from '../domain/meeting.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, execute, openUrl } from './buttons.ts';
import {
  bold,
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
import { standing } from './standing.ts';
import { short } from './text.ts';
import { titleOf } from './titles.ts';
import type { Viewing } from './viewing.ts';

/** So many rows of each part have room; the Word file has all. */
const ROWS = 4;
const PLAN_MOST = 100;

/** With the undo and the two buttons at the end these are the six visible ones that a card may have. */
const DECIDING_MOST = 3;

export interface AgendaView extends Agenda, Viewing {
  /** What the reader may decide, by action; nothing for an action they may not decide about. */
  readonly deciding: ReadonlyMap<string, Deciding>;
  /** What they have decided today, the latest first. */
  readonly decided: readonly Decided[];
}

/**
 * What the next meeting has to take a stand on. The first rows the reader may decide about and has not carry buttons: when
 * one is decided the next gets them. Every action opens in the plan.
 */
export function agendaCard(view: AgendaView, t: Messages, links: Links): CardMessage {
  const a = t.agenda;
  const { plan, parts, now: at, today, decided } = view;
  const settled = new Set(decided.map(({ action }) => action.id));
  const rowsOf = (part: AgendaPart) =>
    [...parts[part]]
      .sort((one, other) => Number(settled.has(one.action.id)) - Number(settled.has(other.action.id)))
      .slice(0, ROWS);
  const decidable = AGENDA_PARTS.flatMap(rowsOf).filter(
    ({ action }) => view.deciding.has(action.id) && !settled.has(action.id),
  );
  const withButtons = new Set(decidable.slice(0, DECIDING_MOST).map(({ action }) => action.id));
  const count = AGENDA_PARTS.reduce((sum, part) => sum + parts[part].length, 0);
  return cardOf(t, {
    says: `${a.title}. ${a.intro(count)}`,
    summary: a.title,
    wide: true,
    body: [
      heading(a.title),
      text(short(plan.title, PLAN_MOST), { isSubtle: true, spacing: 'None' }),
      text(a.intro(count)),
      ...AGENDA_PARTS.map((part) => partBlock(view, part, rowsOf(part), withButtons, t, links)),
      decidedBlock(decided, view, t),
      note(a.asOf(t.dates.weekdayDay(localDate(at), today), t.dates.at(at))),
      buttonRow([
        count > 0
          ? execute(
              'agenda.file',
              a.word,
              { p: plan.id },
              { tooltip: a.tooltip(short(plan.title, PLAN_MOST)), inputs: 'none' },
            )
          : undefined,
        openUrl(t.buttons.openPlan, links.plan(plan.id)),
      ]),
    ],
  });
}

function partBlock(
  view: AgendaView,
  part: AgendaPart,
  shown: readonly AgendaRow[],
  withButtons: ReadonlySet<string>,
  t: Messages,
  links: Links,
): Element | undefined {
  const count = view.parts[part].length;
  if (count === 0) return undefined;
  const more = count - shown.length;
  return container(
    [
      bold(`${t.agenda.parts[part]} (${count})`),
      ...shown.flatMap((row) => {
        const deciding = withButtons.has(row.action.id) ? view.deciding.get(row.action.id) : undefined;
        return [
          rowLine(row, view, t, links),
          deciding && buttonRow(decidingButtons(row.action, part, deciding, view, t), 1),
        ];
      }),
      more > 0 ? text(t.agenda.and(more), { spacing: 'Small' }) : undefined,
    ],
    { separator: true, spacing: 'Medium' },
  );
}

function rowLine({ action, role }: AgendaRow, { today }: AgendaView, t: Messages, links: Links): Element {
  const { sentence } = standing(action, today, t);
  const words = [sentence, role].filter(Boolean).join(' · ');
  return runs(
    [run(`${action.number} `), linkRun(titleOf(action), links.action(action.plan, action.id)), run(` – ${words}`)],
    { spacing: 'Small' },
  );
}
