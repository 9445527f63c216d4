import { clean, short } from '../cards/text.ts';
import { capital } from '../cards/viewing.ts';
import { AGENDA_PARTS, type Agenda, type AgendaRow } from '../domain/agenda.ts';
import { localDate, type Instant } from '../domain/calendar.ts';
import type { Messages } from '../locales/messages.ts';
import { fixed, piece, type Block, type Cell, type Doc } from './doc.ts';
import { NONE } from './rows.ts';

/** A meeting's papers: what it has to take a stand on, each with room for what is decided. */
export function agendaDocument({ plan, parts }: Agenda, at: Instant, t: Messages): Doc {
  const a = t.agenda;
  const today = localDate(at);
  const count = AGENDA_PARTS.reduce((sum, part) => sum + parts[part].length, 0);
  const tables = AGENDA_PARTS.filter((part) => parts[part].length > 0).flatMap((part): readonly Block[] => [
    { kind: 'heading', level: 2, text: fixed(a.parts[part]) },
    {
      kind: 'table',
      caption: a.parts[part],
      head: [a.columns.number, a.columns.action, a.columns.role, a.columns.due, a.columns.decision],
      rows: parts[part].map((row) => rowOf(row, t)),
      widths: [8, 34, 18, 13, 27],
      numeric: [],
    },
  ]);
  return {
    title: `${a.title}: ${short(plan.title, 100)}`,
    lang: t.lang,
    page: t.report.page,
    at,
    head: [],
    blocks: [
      { kind: 'heading', level: 1, text: fixed(a.title) },
      { kind: 'paragraph', pieces: [piece(clean(plan.title), { of: 'plan' })] },
      { kind: 'paragraph', pieces: [fixed(a.intro(count)), fixed(a.asOf(t.dates.day(today, today), t.dates.at(at)))] },
      ...tables,
      ...(count > 0 ? [{ kind: 'paragraph', pieces: [fixed(a.how)], look: 'small' } as const] : []),
    ],
  };
}

function rowOf({ action, role }: AgendaRow, t: Messages): readonly Cell[] {
  const of = (text: string): Cell => [piece(text, { of: 'action', action: action.id })];
  return [
    of(action.number),
    of(short(action.title, 120)),
    of(capital(role ?? t.report.noRole)),
    of(action.due ?? NONE),
    [fixed('')],
  ];
}
