import { AGENDA_PARTS, type Agenda, type AgendaPart } from '../domain/agenda.ts';
import { localDate, type Instant } from '../domain/calendar.ts';
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

/** So many rows of each part have room; the Word file has all. */
const ROWS = 4;
const PLAN_MOST = 100;

/** What the next meeting has to take a stand on. Each action opens in the plan, where what is decided is put in. */
export function agendaCard(view: Agenda & { readonly at: Instant }, t: Messages, links: Links): CardMessage {
  const a = t.agenda;
  const { plan, parts, at, today } = view;
  const count = AGENDA_PARTS.reduce((sum, part) => sum + parts[part].length, 0);
  return cardOf(t, {
    says: `${a.title}. ${a.intro(count)}`,
    summary: a.title,
    wide: true,
    body: [
      heading(a.title),
      text(short(plan.title, PLAN_MOST), { isSubtle: true, spacing: 'None' }),
      text(a.intro(count)),
      ...AGENDA_PARTS.map((part) => partBlock(view, part, t, links)),
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

function partBlock({ parts, today }: Agenda, part: AgendaPart, t: Messages, links: Links): Element | undefined {
  const rows = parts[part];
  if (rows.length === 0) return undefined;
  const more = rows.length - ROWS;
  return container(
    [
      bold(`${t.agenda.parts[part]} (${rows.length})`),
      ...rows.slice(0, ROWS).map(({ action, role }) => {
        const { sentence } = standing(action, today, t);
        const words = [sentence, role].filter(Boolean).join(' · ');
        return runs(
          [
            run(`${action.number} `),
            linkRun(titleOf(action), links.action(action.plan, action.id)),
            run(` – ${words}`),
          ],
          { spacing: 'Small' },
        );
      }),
      more > 0 ? text(t.agenda.and(more), { spacing: 'Small' }) : undefined,
    ],
    { separator: true, spacing: 'Medium' },
  );
}
