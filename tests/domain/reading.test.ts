import { actionsIn, readActions, readOrganisation } from '../../domain/reading.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anAction, aPlan } from '../support/builders.ts';
import { aRegister } from '../support/people.ts';

describe('what is read of the store', () => {
  it('is the organisation with everybody in it', async () => {
    const store = openMemoryStore();
    const { people, roles, holdings, units } = aRegister();
    await store.create('plan', aPlan());
    for (const person of people) await store.create('person', person);
    for (const role of roles) await store.create('role', role);
    for (const holding of holdings) await store.create('holding', holding);
    for (const unit of units) await store.create('unit', unit);
    const { plans, register } = await readOrganisation(store);
    expect(plans).toEqual([aPlan()]);
    const sorted = (all: readonly { readonly id: string }[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(register).toEqual({
      ...{ people: sorted(people), roles: sorted(roles), holdings: sorted(holdings), units: sorted(units) },
    });
  });

  it('is every action of one plan, and of those that are named the ones that there still are', async () => {
    const store = openMemoryStore();
    for (const id of ['a2', 'a1']) await store.create('action', anAction({ id }));
    await store.create('action', anAction({ id: 'b1', plan: 'plan-b' }));
    expect((await actionsIn(store, 'plan-a')).map(({ id }) => id)).toEqual(['a1', 'a2']);
    const named = ['a2', 'a7', 'b1', 'a1'].map((action) => ({ plan: 'plan-a', action }));
    expect((await readActions(store, named)).map(({ id }) => id)).toEqual(['a2', 'a1']);
  });
});
