import type { Action } from './action.ts';
import { isClosed, isPast } from './attention.ts';
import { leadName } from './breakdown.ts';
import { addDays, instantAt, type LocalDate } from './calendar.ts';
import { movesSince } from './movedDates.ts';
import { unheld, type Organisation } from './organisation.ts';
import type { Plan } from './plan.ts';

/** Why an action is worth the meeting's time, in the order the meeting takes them. */
export const AGENDA_PARTS = ['late', 'unheld', 'undated', 'coming', 'moved'] as const;
export type AgendaPart = (typeof AGENDA_PARTS)[number];

export interface AgendaRow {
  readonly action: Action;
  readonly role: string | null;
}

export interface Agenda {
  readonly plan: Plan;
  readonly today: LocalDate;
  /** How far ahead it looks: what is due until then, and what was moved as long ago. */
  readonly until: LocalDate;
  readonly parts: Readonly<Record<AgendaPart, readonly AgendaRow[]>>;
}

/** A meeting looks a month ahead: the leadership, a workplace or a planning day meets about as often. */
const AHEAD_DAYS = 30;

/** What the next meeting has to take a stand on. An action stands in one part only: the first that it belongs in. */
export function agenda(plan: Plan, actions: readonly Action[], organisation: Organisation, today: LocalDate): Agenda {
  const until = addDays(today, AHEAD_DAYS);
  const open = actions.filter((action) => !isClosed(action));
  const roles = open.flatMap(({ responsible }) => responsible.map(({ role }) => role));
  const empty = new Set(unheld(roles, organisation, today));
  const moved = new Set(
    movesSince(open, instantAt(addDays(today, -AHEAD_DAYS), '00:00')).map(({ action }) => action.id),
  );
  const leadOf = (action: Action) => action.responsible.find((one) => one.lead)?.role;
  const belongs: Readonly<Record<AgendaPart, (action: Action) => boolean>> = {
    late: (action) => isPast(action, today),
    unheld: (action) => {
      const lead = leadOf(action);
      return lead === undefined || empty.has(lead);
    },
    undated: ({ due, timings }) => due === null && !timings.some(({ kind }) => kind === 'ongoing'),
    coming: ({ due }) => due !== null && due >= today && due <= until,
    moved: ({ id }) => moved.has(id),
  };
  const partOf = (action: Action) => AGENDA_PARTS.find((part) => belongs[part](action));
  const rows = (part: AgendaPart): readonly AgendaRow[] =>
    open
      .filter((action) => partOf(action) === part)
      .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
      .map((action) => ({ action, role: leadName(action, organisation.register) }));
  return {
    plan,
    today,
    until,
    parts: {
      late: rows('late'),
      unheld: rows('unheld'),
      undated: rows('undated'),
      coming: rows('coming'),
      moved: rows('moved'),
    },
  };
}
