import { STATUSES, type Action } from '../../domain/action.ts';
import { holds } from '../../domain/answering.ts';
import { isLocalDate, type LocalDate } from '../../domain/calendar.ts';
import { nextDigest, remindedIn } from '../../domain/consequences.ts';
import { doubtsIn, type Doubt } from '../../domain/doubts.ts';
import { holdingsOf, rolesOf, unheldIn } from '../../domain/draftHolders.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Role } from '../../domain/people.ts';
import type { DraftAction, DraftRow, Plan, QuestionKind } from '../../domain/plan.ts';
import type { StoredDraft } from '../../domain/records.ts';
import { firstOccurrence } from '../../domain/recurrence.ts';
import type { Cell } from '../../domain/reviewing.ts';
import { revised, type Pair, type Revision } from '../../domain/revision.ts';
import { keyOf, roleKind } from '../../domain/roles/index.ts';
import { lastAnswer } from '../../domain/undoAnswer.ts';
import { deadlineOf } from '../../domain/timing.ts';
import type { ImportAnswer, ImportsAnswer, WireDraft, WireQuestion } from './importSchema.ts';
import { personRef, roleName, toTiming, unitName, type Seen } from './present.ts';

/** What a draft would come to if it were published now. */
export interface Foreseen {
  readonly plan: Plan;
  readonly actions: readonly Action[];
  readonly roles: readonly Role[];
  /** Beside the plan it renews; null for a plan that is new. */
  readonly revision: Revision | null;
}

export function toDraftHead({ id, fileName, at, draft, decisions = [] }: StoredDraft): ImportsAnswer['drafts'][number] {
  const left = doubtsIn(draft).length;
  const actions = draft.rows.reduce((sum, row) => sum + row.actions.length, 0);
  const answered = decisions.filter(({ about }) => about !== null && about !== 'roleInText').length;
  return { id, fileName, title: draft.plan.title, at, actions, left, of: left + answered };
}

export function toDraft(stored: StoredDraft, foreseen: Foreseen, seen: Seen): ImportAnswer {
  const { draft, state, revision = 1, hidden = [], leftOut = [] } = stored;
  const doubts = doubtsIn(draft);
  return {
    draft: {
      ...toDraftHead(stored),
      revision,
      state,
      plan: state === 'published' || stored.revises !== undefined ? foreseen.plan.id : null,
      date: draft.plan.date,
      unit: draft.plan.unit,
      rows: draft.rows.map((row) => toDraftRow(row, seen)),
      questions: doubts.map((doubt) => toQuestion(doubt, doubts, seen)),
      undo: undoOf(stored),
      hidden: [...hidden],
      leftOut: [...leftOut],
      roles: rolesIn(stored, foreseen, seen),
      units: seen.organisation.register.units.map(({ name }) => name),
      changes: foreseen.revision && toChanges(foreseen.plan, foreseen.revision),
      consequences: consequencesOf(stored, foreseen, seen),
    },
    today: seen.today,
  };
}

const undoOf = (stored: StoredDraft): WireDraft['undo'] => {
  const last = lastAnswer(stored);
  return last ? { row: last.row } : null;
};

const toDraftRow = (row: DraftRow, seen: Seen): WireDraft['rows'][number] => ({
  number: row.number,
  title: row.title,
  text: row.text,
  dateText: row.dateText,
  responsibleText: row.responsibleText,
  place: { ...row.place },
  section: row.section ?? null,
  writtenNumber: row.writtenNumber ?? null,
  others: (row.others ?? []).map((one) => ({ ...one })),
  actions: row.actions.map((action) => ({
    title: action.title,
    text: action.text,
    timings: action.timings.map(toTiming),
    due: dueOf(action, seen.today),
    responsible: action.responsible.map(({ role, asWritten }) => ({
      role: role ?? asWritten,
      name: roleName(role ?? asWritten, seen.organisation),
      asWritten,
    })),
    status: action.status ?? 'notStarted',
  })),
});

const dueOf = ({ timings }: DraftAction, today: LocalDate): LocalDate | null =>
  deadlineOf(timings)?.latest ?? firstOccurrence(timings, today);

/** Which cell an answer to a question would put right. */
const CELL_OF: Readonly<Record<QuestionKind, Cell>> = {
  unread: 'title',
  conflictingStatus: 'status',
  pairing: 'date',
  noAction: 'title',
  noDate: 'date',
  noResponsible: 'responsible',
  unknownRole: 'responsible',
  ambiguousRole: 'responsible',
  impliedYear: 'date',
  impliedPeriod: 'date',
  recurring: 'date',
  reference: 'reference',
  passed: 'date',
  roleInText: 'responsible',
};

function toQuestion(doubt: Doubt, all: readonly Doubt[], seen: Seen): WireQuestion {
  const { row, part, index, question } = doubt;
  const { kind, asWritten } = question;
  const isRole = kind === 'unknownRole' || kind === 'ambiguousRole';
  const isAlike = (other: Doubt) =>
    other.action !== doubt.action &&
    other.question.kind === kind &&
    keyOf(other.question.asWritten) === keyOf(asWritten);
  return {
    ...{ row: row.number, part, index, kind, asWritten, cell: CELL_OF[kind] },
    proposal: proposalOf(doubt, seen),
    alike: isRole ? all.filter(isAlike).length : 0,
  };
}

function proposalOf({ action, question }: Doubt, { organisation, today }: Seen): WireQuestion['proposal'] {
  const { kind, asWritten, proposal } = question;
  if (kind === 'unknownRole' || kind === 'ambiguousRole') {
    const role = action.responsible.find((one) => keyOf(one.asWritten) === keyOf(asWritten))?.role;
    return role ? { kind: 'role', name: roleName(role, organisation) } : null;
  }
  if (kind === 'recurring') {
    const date = firstOccurrence(action.timings, today);
    return date === null ? null : { kind: 'date', date };
  }
  if (proposal === null) return null;
  if (isLocalDate(proposal)) return { kind: 'date', date: proposal };
  const status = STATUSES.find((one) => one === proposal);
  if (status) return { kind: 'status', status };
  return kind === 'reference' ? { kind: 'row', row: Number(proposal) } : null;
}

/** Those that nobody holds first: they are what there is to do. */
function rolesIn(stored: StoredDraft, { roles }: Foreseen, { organisation, today }: Seen): WireDraft['roles'] {
  const { register } = organisation;
  const { draft, holders = [] } = stored;
  const missing = new Set(unheldIn(stored, organisation, today));
  const all = draft.rows.flatMap((row) => row.actions);
  return rolesOf(draft)
    .map((id) => ({
      id,
      name: roleName(id, organisation),
      kind: [...register.roles, ...roles].find((one) => one.id === id)?.kind ?? roleKind(id),
      actions: all.filter(({ responsible }) => responsible.some(({ role }) => role === id)).length,
      holders: register.holdings
        .filter((holding) => holding.role === id && holds(holding, today))
        .map(({ person, unit }) => ({
          person: personRef(person, organisation),
          unit: unitName(unit, organisation),
        })),
      chosen: holders
        .filter(({ role }) => role === id)
        .map(({ person, unit, name }) => {
          const known = personRef(person, organisation);
          return { person: { ...known, name: known.name ?? name ?? null }, unit };
        }),
    }))
    .sort((a, b) => Number(missing.has(b.id)) - Number(missing.has(a.id)) || b.actions - a.actions);
}

const CELLS_OF_SOURCE = ['need', 'text', 'dateText', 'responsibleText'] as const;
const nameOf = ({ number, title }: Action) => ({ number, title });

const toChanges = ({ title }: Plan, { unchanged, changed, added, gone }: Revision): WireDraft['changes'] => ({
  title,
  unchanged: unchanged.length,
  changed: changed.map(({ kept, incoming }) => ({
    ...nameOf(incoming),
    cells: CELLS_OF_SOURCE.filter((cell) => kept.source[cell] !== incoming.source[cell]).map((cell) => ({
      ...{ cell, from: kept.source[cell], to: incoming.source[cell] },
    })),
  })),
  added: added.map(nameOf),
  gone: gone.map(nameOf),
});

/** Asks the rules of reminders themselves, on the plan and the people as they would be. */
function consequencesOf(stored: StoredDraft, foreseen: Foreseen, seen: Seen): WireDraft['consequences'] {
  const { organisation, today, now, by } = seen;
  const { plan, actions, revision, roles } = foreseen;
  const { register, plans } = organisation;
  const { holdings, units, people } = holdingsOf(stored, organisation, today);
  const known = new Set(register.roles.map(({ id }) => id));
  const then: Organisation = {
    plans: [...plans.filter(({ id }) => id !== plan.id), plan],
    register: {
      ...register,
      roles: [...register.roles, ...roles.filter(({ id }) => !known.has(id))],
      holdings: [...register.holdings, ...holdings],
      units: [...register.units, ...units],
      people: [...register.people, ...people],
    },
  };
  const asRevised = (pair: Pair) => revised(pair, by, now, 'foreseen') ?? pair.kept;
  const all = revision ? [...[...revision.unchanged, ...revision.changed].map(asRevised), ...revision.added] : actions;
  const digest = nextDigest(today);
  return {
    digest,
    people: remindedIn(digest, all, then)
      .map(({ person, actions: n }) => ({ person: personRef(person, then), actions: n }))
      .sort((a, b) => (a.person.name ?? '').localeCompare(b.person.name ?? '', 'sv')),
    unheld: unheldIn(stored, then, today).length,
    passed: all.filter(({ dormant, status }) => dormant && status !== 'done' && status !== 'withdrawn').length,
  };
}
