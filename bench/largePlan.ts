import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Action, Change } from '../domain/action.ts';
import { addDays, instantAt } from '../domain/calendar.ts';
import type { PlanStore } from '../domain/ports.ts';
import { filed } from '../storage/filing.ts';
import { openSqliteStore } from '../storage/sqliteStore.ts';
import { aConversation, aHolding, anAction, aPlan, aRole } from '../tests/support/builders.ts';

/** The moment of the measuring: a Monday morning. */
export const NOW = '2026-11-30T07:00:30.000Z';
const CHANNEL = '19:bench';

/** One plan with so many actions, each with so many entries of history, written as the store files them. */
export async function filled(folder: string, count: number, entries: number): Promise<PlanStore> {
  const store = openSqliteStore({ folder });
  await store.create('plan', aPlan({ id: 'plan', channel: CHANNEL, published: '2026-11-02T08:00:00.000Z' }));
  await store.create('conversation', aConversation({ of: CHANNEL, id: CHANNEL, kind: 'channel', member: null }));
  for (let n = 0; n < ROLES; n += 1)
    await store.create(
      'holding',
      aHolding({ id: `h${n}`, role: `roll ${n}`, person: `p${n}`, unit: null, from: '2026-01-01' }),
    );
  await store.create('role', aRole({ id: UNIT_ROLE, kind: 'group' }));
  for (let n = 0; n < UNITS; n += 1) {
    await store.create('unit', { id: `e${n}`, name: `Enhet ${n}` });
    await store.create(
      'holding',
      aHolding({ id: `u${n}`, role: UNIT_ROLE, person: `u${n}`, unit: `e${n}`, from: '2026-01-01' }),
    );
  }
  await store.close();
  const db = new DatabaseSync(join(folder, 'handlingsplan.db'));
  const insert = db.prepare(
    "insert into records (kind, partition, id, wake, day, version, shape, body) values ('action', ?, ?, ?, ?, 1, 1, ?)",
  );
  db.exec('begin');
  for (let n = 0; n < count; n += 1) {
    const action = actionNumber(n, entries);
    const { partition, id, wake, day } = filed('action', action);
    insert.run(partition, id, wake, day, JSON.stringify(action));
  }
  db.exec('commit');
  db.close();
  return openSqliteStore({ folder });
}

/** A department: forty roles of one holder each, and one that each of twelve units has, in every fourth action. */
const ROLES = 40;
const UNITS = 12;
const UNIT_ROLE = 'enhetschef';
const STATUSES = ['notStarted', 'inProgress', 'done', 'inProgress', 'paused'] as const;

function actionNumber(n: number, entries: number): Action {
  const due = addDays('2026-11-01', n % 700);
  return anAction({
    id: `a${n}`,
    plan: 'plan',
    number: `A${n}`,
    title: `Åtgärd nummer ${n} i en stor plan`,
    due,
    firstDue: due,
    heard: '2026-11-29',
    status: STATUSES[n % STATUSES.length] ?? 'notStarted',
    responsible: [
      { role: `roll ${n % ROLES}`, asWritten: `Roll ${n % ROLES}`, lead: true },
      ...(n % 4 === 0 ? [{ role: UNIT_ROLE, asWritten: 'Enhetschef', lead: false }] : []),
    ],
    history: Array.from({ length: entries }, (_, entry) => changeNumber(n, entry)),
  });
}

const changeNumber = (n: number, entry: number): Change => ({
  id: `a${n}-${entry}`,
  at: instantAt(addDays('2026-11-03', entry % 330), '09:00'),
  by: `p${n % ROLES}`,
  role: `roll ${n % ROLES}`,
  unit: null,
  what:
    entry % 3 === 0
      ? { kind: 'date', from: '2026-12-01', to: '2027-01-15', reason: 'Upphandlingen har överklagats.' }
      : { kind: 'comment', text: 'Två enheter har börjat, de andra följer efter i vår.', forReport: true },
});
