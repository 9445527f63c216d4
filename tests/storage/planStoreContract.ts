import type { PlanStore } from '../../domain/ports.ts';
import { anAction, anIntent, aPerson, aPlan, aRole, aSnapshot, aUnit } from '../support/builders.ts';
import { all, created } from '../support/storing.ts';
import { findingContract } from './findingContract.ts';

export type OpenStore = () => Promise<PlanStore>;

/** What every store promises. `open` gives a store that is empty and shared with no other test. */
export function planStoreContract(name: string, open: OpenStore): void {
  describe(`the plan store promises, kept by ${name}`, () => {
    let store: PlanStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describe('create', () => {
      it('keeps a record as it was given', async () => {
        const action = anAction({ due: '2026-12-01' });
        const created = await store.create('action', action);
        expect(created?.value).toEqual(action);
        expect(await store.read('action', 'plan|plan-a', 'a8')).toEqual(created);
      });

      it('leaves a record that exists already untouched', async () => {
        await store.create('plan', aPlan({ title: 'Den första' }));
        expect(await store.create('plan', aPlan({ title: 'Den andra' }))).toBeUndefined();
        expect((await store.read('plan', 'plans', 'plan-a'))?.value.title).toBe('Den första');
      });

      it('lets exactly one of twenty who race create a record', async () => {
        const titles = Array.from({ length: 20 }, (_, n) => `Plan ${n}`);
        const results = await Promise.all(titles.map((title) => store.create('plan', aPlan({ title }))));
        const winners = results.filter((result) => result !== undefined);
        expect(winners).toHaveLength(1);
        expect(await store.read('plan', 'plans', 'plan-a')).toEqual(winners[0]);
      });
    });

    describe('read', () => {
      it('is undefined for what was never written, in any part of the address', async () => {
        await store.create('action', anAction());
        expect(await store.read('action', 'plan|plan-a', 'a9')).toBeUndefined();
        expect(await store.read('action', 'plan|plan-b', 'a8')).toBeUndefined();
        expect(await store.read('snapshot', 'plan|plan-a', 'a8')).toBeUndefined();
      });

      it('keeps the same id in two partitions apart', async () => {
        await store.create('action', anAction({ plan: 'p1', title: 'Ett' }));
        await store.create('action', anAction({ plan: 'p2', title: 'Två' }));
        expect((await store.read('action', 'plan|p1', 'a8'))?.value.title).toBe('Ett');
        expect((await store.read('action', 'plan|p2', 'a8'))?.value.title).toBe('Två');
      });

      it('keeps the same id of several kinds in one partition apart', async () => {
        await store.create('person', aPerson({ id: 'x', name: 'Person' }));
        await store.create('role', aRole({ id: 'x', name: 'Roll' }));
        await store.create('unit', aUnit({ id: 'x', name: 'Enhet' }));
        expect((await store.read('person', 'register', 'x'))?.value.name).toBe('Person');
        expect((await store.read('role', 'register', 'x'))?.value.name).toBe('Roll');
        expect((await all(store, 'unit')).map((unit) => unit.name)).toEqual(['Enhet']);
      });

      it('gives a copy, or what cannot be changed: nobody reaches into what is kept', async () => {
        const given = { ...anAction(), title: 'Före' };
        const created = await store.create('action', given);
        given.title = 'Ändrad hos den som skrev';
        tamperWith(created?.value, { title: 'Ändrad i svaret' });
        const read = await store.read('action', 'plan|plan-a', 'a8');
        tamperWith(read?.value.source, { text: 'Ändrad hos den som läste' });
        for await (const found of store.find('action', {})) tamperWith(found.value, { title: 'Ändrad vid sökning' });
        expect((await store.read('action', 'plan|plan-a', 'a8'))?.value).toEqual(anAction({ title: 'Före' }));
      });
    });

    describe('replace', () => {
      it('writes over the record that was read, and gives the version the next one needs', async () => {
        const first = await created(store, 'action', anAction());
        const second = await store.replace('action', first, anAction({ status: 'inProgress' }));
        const third = second && (await store.replace('action', second, anAction({ status: 'done' })));
        expect(third?.value.status).toBe('done');
        expect(await store.read('action', 'plan|plan-a', 'a8')).toEqual(third);
        expect(new Set([first.version, second?.version, third?.version]).size).toBe(3);
      });

      it('writes nothing when somebody else was first', async () => {
        const read = await created(store, 'action', anAction());
        await store.replace('action', read, anAction({ title: 'Den som hann först' }));
        expect(await store.replace('action', read, anAction({ title: 'Den som kom sent' }))).toBeUndefined();
        expect((await store.read('action', 'plan|plan-a', 'a8'))?.value.title).toBe('Den som hann först');
      });

      it('refuses an older version even when the record has come to look the same again', async () => {
        const first = await created(store, 'unit', aUnit());
        const second = await store.replace('unit', first, aUnit({ name: 'Eken' }));
        if (second) await store.replace('unit', second, aUnit());
        expect(await store.replace('unit', first, aUnit({ name: 'Linden' }))).toBeUndefined();
      });

      it('does not bring to life what does not exist', async () => {
        const never = { value: anAction({ id: 'a99' }), version: '1' };
        expect(await store.replace('action', never, never.value)).toBeUndefined();
        expect(await store.read('action', 'plan|plan-a', 'a99')).toBeUndefined();
      });

      it('takes a version it never gave for a stale one', async () => {
        const { value } = await created(store, 'unit', aUnit());
        for (const version of ['', 'nonsense', '-1', '*']) {
          expect(await store.replace('unit', { value, version }, aUnit({ name: 'Eken' }))).toBeUndefined();
        }
        expect((await store.read('unit', 'register', 'bjorken'))?.value.name).toBe('Björken');
      });

      it('refuses to move a record to another place', async () => {
        const stored = await created(store, 'action', anAction());
        await expect(store.replace('action', stored, anAction({ plan: 'plan-b' }))).rejects.toThrow('cannot be moved');
        expect(await all(store, 'action')).toEqual([anAction()]);
      });

      it('loses none of twenty increments that race', async () => {
        await store.create('action', anAction({ revision: 0 }));
        await Promise.all(Array.from({ length: 20 }, () => increment(store)));
        expect((await store.read('action', 'plan|plan-a', 'a8'))?.value.revision).toBe(20);
      }, 60_000);

      it('lets exactly one of twenty claim an intent', async () => {
        const planned = await created(store, 'intent', anIntent());
        const claims = Array.from({ length: 20 }, (_, n) => {
          const leaseEnds = '2026-11-30T07:05:00.000Z';
          return store.replace('intent', planned, anIntent({ state: { name: 'sending', by: `r${n}`, leaseEnds } }));
        });
        expect((await Promise.all(claims)).filter((claim) => claim !== undefined)).toHaveLength(1);
      });
    });

    describe('texts and ids', () => {
      const texts = {
        'åäö and other letters': 'Åtgärd för äldre: självständighet, é, ß, Ł, 中文, עברית',
        'emoji and combined signs': '👵🏽🧓 👩‍👩‍👧‍👦 a\u030a',
        'what must be escaped in JSON and SQL': `"'\\ \n\t\u0000\u2028 '; drop table records; -- \${x} {{y}}`,
        '2 kB': 'åtgärd 🙂 '.repeat(200),
        '200 kB': 'åtgärd 🙂 '.repeat(15_000),
      };
      it.each(Object.entries(texts))('keep %s', async (_, text) => {
        const action = anAction({ title: text });
        await store.create('action', action);
        expect((await store.read('action', 'plan|plan-a', 'a8'))?.value).toEqual(action);
        expect(await all(store, 'action')).toEqual([action]);
      });

      const ids = [
        'a|b',
        'a/b',
        'a\\b',
        'a?b',
        'a#b',
        'a%b',
        'a%2Fb',
        'a b',
        ' a ',
        'a*2f',
        'Å',
        '🙂',
        '..',
        "a'b",
        'a"b',
      ];
      it('keep ids of every kind of sign apart, wherever they stand', async () => {
        for (const id of ids) await store.create('action', anAction({ id, plan: id, number: id }));
        for (const id of ids) {
          const read = await store.read('action', `plan|${id}`, id);
          expect(read?.value.number).toBe(id);
          expect(read && (await store.replace('action', read, { ...read.value, revision: 2 }))?.value.id).toBe(id);
          expect((await all(store, 'action', { partition: `plan|${id}` })).map((action) => action.id)).toEqual([id]);
        }
        expect(await all(store, 'action')).toHaveLength(ids.length);
      });

      it('keep numbers, nulls, empty lists and nested values as they are', async () => {
        const figures = { ...aSnapshot().figures, total: 9_007_199_254_740_991, late: -0.1, lateActions: ['', 'å'] };
        await store.create('snapshot', aSnapshot({ figures }));
        expect((await store.read('snapshot', 'plan|plan-a', '2026-11-30'))?.value.figures).toEqual(figures);
      });
    });

    findingContract(() => store);

    it('refuses every question with a code once it is closed', async () => {
      const closed = await open();
      const stored = await created(closed, 'unit', aUnit());
      await closed.close();
      const refusal = { name: 'StoreUnavailable', code: expect.stringMatching(/\.closed$/) };
      await expect(closed.read('unit', 'register', 'bjorken')).rejects.toMatchObject(refusal);
      await expect(closed.create('unit', aUnit({ id: 'eken' }))).rejects.toMatchObject(refusal);
      await expect(closed.replace('unit', stored, aUnit())).rejects.toMatchObject(refusal);
      await expect(all(closed, 'unit')).rejects.toMatchObject(refusal);
    });
  });
}

/** Reads, adds one and replaces until it was first. */
async function increment(store: PlanStore): Promise<void> {
  for (;;) {
    const read = await store.read('action', 'plan|plan-a', 'a8');
    if (!read) throw new Error('The action is gone');
    if (await store.replace('action', read, { ...read.value, revision: read.value.revision + 1 })) return;
  }
}

/** Changes what a store gave, or is refused by one that gives what cannot be changed. */
function tamperWith(given: object | undefined, changes: object): void {
  if (given && !Object.isFrozen(given)) Object.assign(given, changes);
}
