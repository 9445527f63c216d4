import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { RecordKind, Records } from '../../domain/records.ts';
import { filed } from '../../storage/filing.ts';
import { openSqliteStore } from '../../storage/sqliteStore.ts';
import { aConversation, aHolding, anAction, aPerson, aPlan, aRole } from '../../tests/support/builders.ts';

/** Monday 30 November 2026, half a minute past eight in Stockholm. */
export const MONDAY = '2026-11-30T07:00:30.000Z';

/** Fills a folder with so many people who each answer for one action that is due this week: as many digests. */
export async function foundCity(folder: string, people: number, serviceUrl: string): Promise<void> {
  await openSqliteStore({ folder }).close();
  const db = new DatabaseSync(join(folder, 'handlingsplan.db'));
  const insert = db.prepare(
    'insert into records (kind, partition, id, wake, day, version, shape, body) values (?, ?, ?, ?, ?, 1, 1, ?)',
  );
  const put = <K extends RecordKind>(kind: K, value: Records[K]): void => {
    const { partition, id, wake, day } = filed(kind, value);
    insert.run(kind, partition, id, wake, day, JSON.stringify(value));
  };
  // In one transaction: to commit each by itself would say nothing more.
  db.exec('begin');
  put('plan', aPlan({ id: 'plan' }));
  for (let n = 0; n < people; n += 1) {
    put('person', aPerson({ id: `p${n}`, name: `Person ${n}` }));
    put('role', aRole({ id: `r${n}`, name: `Roll ${n}`, kind: 'single', reportsTo: null }));
    put('holding', aHolding({ id: `h${n}`, role: `r${n}`, person: `p${n}`, unit: null }));
    put('conversation', aConversation({ of: `p${n}`, id: `a:${n}`, serviceUrl }));
    put(
      'action',
      anAction({
        ...{ id: `a${n}`, plan: 'plan', number: `A${n}`, due: '2026-12-04', heard: '2026-11-20' },
        responsible: [{ role: `r${n}`, asWritten: `Roll ${n}`, lead: true }],
      }),
    );
  }
  db.exec('commit');
  db.close();
}
