import type { Action } from './action.ts';
import { localDate, type Instant } from './calendar.ts';
import type { PersonId, Role, RoleId } from './people.ts';
import type { Draft, DraftAction, DraftRow, Plan } from './plan.ts';
import { firstOccurrence } from './recurrence.ts';
import { withFirstReport } from './reporting.ts';
import { deadlineOf } from './timing.ts';

export interface Publishing {
  /** The id of the plan, which is also the stem of its actions' ids. */
  readonly id: string;
  readonly letter: string;
  readonly by: PersonId;
  readonly at: Instant;
  readonly channel: string | null;
  /** What tells the ids of these actions from those of earlier versions; left out for the first. */
  readonly version?: string;
}

/** What a confirmed draft becomes: the plan, its actions and the roles it names. Pure, and the same each time. */
export function publish(
  draft: Draft,
  publishing: Publishing,
  kindOf: (role: string) => Role['kind'],
): { readonly plan: Plan; readonly actions: readonly Action[]; readonly roles: readonly Role[] } {
  const { id, letter, by, at, channel } = publishing;
  const { title, date, unit } = draft.plan;
  const plan: Plan = { id, letter, title: title ?? letter, date, unit, owner: by, published: at, channel };
  const read = draft.rows.flatMap((row) =>
    row.actions.map((one, part) => linked(toAction(row, one, part, publishing), one, draft.rows, publishing)),
  );
  const actions = withFirstReport(read, localDate(at));
  const names = new Set(actions.flatMap((action) => action.responsible.map((one) => one.role)));
  const roles = [...names].map((name) => ({ id: name, name, kind: kindOf(name), reportsTo: superiorOf(name, names) }));
  return { plan, actions, roles };
}

function toAction(row: DraftRow, one: DraftAction, part: number, { id, letter, by, at, version }: Publishing): Action {
  const number = `${letter}${row.number}${row.actions.length > 1 ? String.fromCodePoint(97 + part) : ''}`;
  const own = version === undefined ? `${id}-${number}` : `${id}-${version}-${number}`;
  const due = deadlineOf(one.timings)?.latest ?? firstOccurrence(one.timings, localDate(at));
  const roles = [...new Set(one.responsible.map((who) => who.role).filter((role) => role !== null))];
  return {
    id: own,
    plan: id,
    number,
    title: one.title,
    source: {
      row: row.number,
      need: row.title,
      text: one.text,
      dateText: row.dateText,
      responsibleText: row.responsibleText,
    },
    timings: one.timings,
    due,
    firstDue: due,
    responsible: roles.map((role, index) => ({
      role,
      asWritten: one.responsible.find((who) => who.role === role)?.asWritten ?? role,
      // The first named leads until somebody has chosen another: without a lead nobody could say "klar" for all.
      lead: index === 0,
    })),
    status: one.status ?? 'notStarted',
    parts: [],
    history: [{ id: `${own}-1`, at, by, role: null, unit: null, what: { kind: 'published' } }],
    revision: 1,
    heard: localDate(at),
    dormant: due !== null && due < localDate(at),
  };
}

/** "Se ovan": an action that refers to another row leans on what that row gives. */
function linked(action: Action, { links }: DraftAction, rows: readonly DraftRow[], publishing: Publishing): Action {
  const wanted = new Set((links ?? []).map(({ row }) => row));
  const leansOn = rows
    .filter(({ number }) => wanted.has(number))
    .flatMap((row) => row.actions.map((one, part) => toAction(row, one, part, publishing).id))
    .filter((id) => id !== action.id);
  return leansOn.length > 0 ? { ...action, leansOn } : action;
}

/** The line of managers as it is proposed: the nearest one of these that the plan itself names. */
const LINE: readonly RoleId[] = [
  'biträdande enhetschef',
  'enhetschef',
  'biträdande avdelningschef',
  'avdelningschef',
  'stadsdelsdirektör',
];

function superiorOf(role: RoleId, named: ReadonlySet<RoleId>): RoleId | null {
  const place = LINE.findIndex((one) => role === one || role.startsWith(`${one} för `));
  // Staff outside the line (a controller) report to somebody, but the plan does not say to whom.
  if (place === -1) return null;
  const above = LINE.slice(place + 1).filter((one) => !one.startsWith('biträdande'));
  return above.find((one) => named.has(one)) ?? null;
}
