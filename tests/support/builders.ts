import type { Action } from '../../domain/action.ts';
import type { Intent } from '../../domain/intent.ts';
import type { Holding, Person, Role, Unit } from '../../domain/people.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Conversation, Run, Snapshot, StoredDraft } from '../../domain/records.ts';
import type { Timing } from '../../domain/timing.ts';

/**
 * Small makers of records for tests: `anAction({ due: '2026-12-01' })`. Whatever a test does not mention is sensible,
 * the same each time, and nothing the test may lean on.
 */

export function anAction(given: Partial<Action> = {}): Action {
  const due = given.due ?? null;
  return {
    id: 'a8',
    plan: 'plan-a',
    number: 'A8',
    title: 'Rutin för läkemedelshantering',
    source: {
      row: 8,
      need: 'Läkemedel',
      text: 'Ta fram en gemensam rutin för läkemedelshantering.',
      dateText: due ?? '',
      responsibleText: 'Enhetschef',
    },
    timings: due === null ? [] : [aTiming({ asWritten: due, earliest: due, latest: due })],
    due,
    firstDue: due,
    responsible: [{ role: 'enhetschef', asWritten: 'Enhetschef', lead: true }],
    status: 'notStarted',
    parts: [],
    history: [],
    revision: 1,
    heard: '2026-11-02',
    dormant: false,
    ...given,
  };
}

/** An action done so many days after it was published, and begun so many if anybody said so. */
export function aDone({ days, began, ...given }: Partial<Action> & { days: number; began?: number }): Action {
  const on = (day: number) => new Date(Date.parse('2026-09-01T08:00:00.000Z') + day * 86_400_000).toISOString();
  const by = { by: 'anna', role: 'avdelningschef', unit: null };
  const status = (id: string, day: number, to: 'inProgress' | 'done') =>
    ({ ...by, id, at: on(day), what: { kind: 'status', from: 'notStarted', to } }) as const;
  return anAction({
    status: 'done',
    history: [
      { ...by, id: 'c1', at: on(0), what: { kind: 'published' } },
      ...(began === undefined ? [] : [status('c2', began, 'inProgress')]),
      status('c3', days, 'done'),
    ],
    ...given,
  });
}

export const aTiming = (given: Partial<Timing> = {}): Timing => ({
  kind: 'due',
  asWritten: '2026-12-01',
  earliest: '2026-12-01',
  latest: '2026-12-01',
  precision: 'day',
  certainty: 'stated',
  ...given,
});

export const aPlan = (given: Partial<Plan> = {}): Plan => ({
  id: 'plan-a',
  title: 'Handlingsplan för äldreomsorgen',
  letter: 'A',
  date: '2026-11-02',
  unit: 'Äldreomsorg',
  owner: 'olle',
  published: '2026-11-02T08:00:00.000Z',
  channel: null,
  ...given,
});

export const anIntent = (given: Partial<Intent> = {}): Intent => ({
  kind: 'reminder',
  form: 'digest',
  recipient: 'anna',
  date: '2026-11-30',
  dueAt: '2026-11-30T07:00:00.000Z',
  actions: [{ plan: 'plan-a', action: 'a8' }],
  state: { name: 'planned', notBefore: given.dueAt ?? '2026-11-30T07:00:00.000Z' },
  attempts: [],
  ...given,
});

export const aPerson = (given: Partial<Person> = {}): Person => ({
  id: 'anna',
  name: 'Anna Åkesson',
  locale: 'sv',
  ...given,
});

export const aRole = (given: Partial<Role> = {}): Role => ({
  id: 'enhetschef',
  name: 'Enhetschef',
  kind: 'group',
  reportsTo: 'avdelningschef',
  ...given,
});

export const aUnit = (given: Partial<Unit> = {}): Unit => ({ id: 'bjorken', name: 'Björken', ...given });

export const aHolding = (given: Partial<Holding> = {}): Holding => ({
  id: 'anna-enhetschef-bjorken',
  role: 'enhetschef',
  person: 'anna',
  unit: 'bjorken',
  from: '2026-01-01',
  to: null,
  ...given,
});

export const aConversation = (given: Partial<Conversation> = {}): Conversation => ({
  of: 'anna',
  kind: 'personal',
  id: 'a:1anna',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  member: '29:1anna',
  seen: '2026-11-02T08:00:00.000Z',
  reachable: true,
  ...given,
});

export const aDraft = (given: Partial<StoredDraft> = {}): StoredDraft => ({
  id: 'draft-1',
  by: 'anna',
  at: '2026-11-02T08:00:00.000Z',
  fileName: 'Handlingsplan äldreomsorg.docx',
  draft: { plan: { title: 'Handlingsplan', date: null, unit: null, owner: null }, rows: [] },
  state: 'open',
  ...given,
});

export const aSnapshot = (given: Partial<Snapshot> = {}): Snapshot => ({
  plan: 'plan-a',
  date: '2026-11-30',
  at: '2026-11-30T07:00:00.000Z',
  figures: {
    total: 1,
    done: 0,
    inProgress: 0,
    notStarted: 1,
    paused: 0,
    withdrawn: 0,
    late: 0,
    undated: 0,
    lateActions: [],
    doneActions: [],
    perRole: [],
  },
  ...given,
});

export const aRun = (given: Partial<Run> = {}): Run => ({
  name: 'reminders',
  through: '2026-11-30',
  at: '2026-11-30T07:00:00.000Z',
  ...given,
});
