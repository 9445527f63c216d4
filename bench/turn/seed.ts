import type { Action } from '../../domain/action.ts';
import { localDate } from '../../domain/calendar.ts';
import { openSqliteStore } from '../../storage/sqliteStore.ts';
import { SANDBOX_PEOPLE, sandboxRegister } from '../../sandbox/people.ts';
import { anAction, aPlan, aRole } from '../../tests/support/builders.ts';
import { settle } from '../../tests/support/teamsWorld.ts';

/** Two plans, and so many actions that each is pressed a few dozen times, as in life, not thousands of times. */
const PLANS = ['plan-a', 'plan-b'];
export const ACTIONS = 500;

export const refOf = (n: number): { readonly p: string; readonly a: string } => ({
  p: PLANS[n % PLANS.length] ?? '',
  a: `a${n}`,
});

/** The manager who presses: lead of every action, which another role shares. */
export const MANAGER = SANDBOX_PEOPLE[1]!;

/** Fills a folder with an organisation of ten people and two plans. Nothing is due, so the scheduler rests. */
export async function seed(folder: string, actions = ACTIONS): Promise<void> {
  const store = openSqliteStore({ folder });
  const heard = localDate(new Date().toISOString());
  const roles = [...new Set(SANDBOX_PEOPLE.flatMap((person) => person.roles))];
  await settle(store, {
    ...sandboxRegister('2026-01-01'),
    roles: roles.map((id) => aRole({ id, name: id, kind: 'single', reportsTo: null })),
  });
  for (const id of PLANS) await store.create('plan', aPlan({ id, owner: MANAGER.id }));
  for (let n = 0; n < actions; n += 1) {
    const { p: plan, a: id } = refOf(n);
    await store.create('action', anAction({ id, plan, number: `A${n}`, heard, responsible: RESPONSIBLE }));
  }
  await store.close();
}

const RESPONSIBLE: Action['responsible'] = [
  { role: 'avdelningschef', asWritten: 'Avd.chef', lead: true },
  { role: 'HR-chef', asWritten: 'HR-chef', lead: false },
];

/** How many changes the folder holds, counted by reading it after the server has gone. */
export async function changesIn(folder: string): Promise<number> {
  const store = openSqliteStore({ folder });
  let changes = 0;
  for await (const { value } of store.find('action', {})) changes += value.history.length;
  await store.close();
  return changes;
}
