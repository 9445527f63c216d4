import type { Intent } from '../../domain/intent.ts';
import type { Find, PlanStore } from '../../domain/ports.ts';
import { anAction, anIntent, aPerson, aRole, aSnapshot } from '../support/builders.ts';
import { aReport } from '../support/reports.ts';
import { all, created } from '../support/storing.ts';

/** The part of the contract that is about `find`. The record called `a` below wakes 30 days after it was heard of. */
export function findingContract(current: () => PlanStore): void {
  const ids = async (find: Find) => (await all(current(), 'action', find)).map((action) => action.id);
  const recipients = async (find: Find) => (await all(current(), 'intent', find)).map((intent) => intent.recipient);
  const waking = (recipient: string, notBefore: string, date = '2026-11-30') =>
    current().create('intent', anIntent({ recipient, date, state: { name: 'planned', notBefore } }));
  const asleep = (recipient: string, date = '2026-11-30') =>
    current().create('intent', anIntent({ recipient, date, state: { name: 'held', since: 'x', reason: 'x' } }));

  describe('find', () => {
    it('finds nothing in an empty store', async () => {
      expect(await ids({})).toEqual([]);
      expect(await ids({ partition: 'plan|plan-a', wakeUpTo: '9999', order: 'wake', limit: 5 })).toEqual([]);
    });

    it('finds the records of one kind, in the order of their ids', async () => {
      for (const id of ['b', 'c', 'a']) await current().create('person', aPerson({ id }));
      await current().create('role', aRole({ id: 'd' }));
      expect((await all(current(), 'person')).map((person) => person.id)).toEqual(['a', 'b', 'c']);
    });

    it('finds the records of one partition only', async () => {
      for (const plan of ['p1', 'p2', 'p10']) await current().create('action', anAction({ plan, id: `of-${plan}` }));
      expect(await ids({ partition: 'plan|p1' })).toEqual(['of-p1']);
      expect(await ids({ partition: 'plan|p' })).toEqual([]);
    });

    it('finds what wakes at or before a moment', async () => {
      await waking('early', '2026-11-30T07:00:00.000Z');
      await waking('on-time', '2026-11-30T07:01:00.000Z');
      await waking('late', '2026-11-30T07:01:00.001Z');
      expect(await recipients({ wakeUpTo: '2026-11-30T07:01:00.000Z', order: 'wake' })).toEqual(['early', 'on-time']);
    });

    it('never finds by its waking what does not wake', async () => {
      await asleep('asleep');
      await waking('awake', '2026-11-30T07:00:00.000Z');
      expect(await recipients({ wakeUpTo: '9999-12-31' })).toEqual(['awake']);
      expect(await recipients({ order: 'wake' })).toEqual(['asleep', 'awake']);
    });

    it('finds what lies between two days, both included, and nothing that has no day', async () => {
      for (const due of ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', null]) {
        await current().create('action', anAction({ id: due ?? 'undated', due }));
      }
      expect(await ids({ dayFrom: '2026-12-01', dayUpTo: '2026-12-02', order: 'day' })).toEqual([
        '2026-12-02',
        '2026-12-03',
      ]);
      expect(await ids({ dayFrom: '2026-12-02' })).toEqual(['2026-12-03', '2026-12-04']);
      expect(await ids({ dayUpTo: '2026-12-01' })).toEqual(['2026-12-01', '2026-12-02']);
      expect(await ids({ dayUpTo: '9999-12-31' })).not.toContain('undated');
    });

    it('puts the latest day first when asked, and what has no day last', async () => {
      for (const due of ['2026-12-03', '2026-12-02', null, '2026-12-04']) {
        await current().create('action', anAction({ id: due ?? 'undated', due }));
      }
      expect(await ids({ order: 'latestDay' })).toEqual(['2026-12-04', '2026-12-03', '2026-12-02', 'undated']);
      expect(await ids({ order: 'day' })).toEqual(['undated', '2026-12-02', '2026-12-03', '2026-12-04']);
      expect(await ids({ order: 'latestDay', limit: 1 })).toEqual(['2026-12-04']);
    });

    it('puts ties in the order of their ids, across partitions too', async () => {
      const plans = ['p3', 'p1', 'p2'];
      for (const [n, id] of ['c', 'a', 'b'].entries()) {
        await current().create('action', anAction({ id, plan: plans[n], due: '2026-12-03' }));
      }
      for (const order of ['id', 'wake', 'day', 'latestDay'] as const)
        expect(await ids({ order })).toEqual(['a', 'b', 'c']);
    });

    it('combines partition, waking, days, order and limit', async () => {
      for (const [n, id] of ['d', 'c', 'b', 'a'].entries()) {
        const intent = anIntent({ recipient: 'anna', date: `2026-11-0${n + 1}` });
        await current().create('intent', { ...intent, actions: [{ plan: 'plan-a', action: id }] });
      }
      await asleep('anna', '2026-11-05');
      await waking('olle', '2026-11-30T07:00:00.000Z', '2026-11-02');
      const found = await all(current(), 'intent', {
        partition: 'recipient|anna',
        wakeUpTo: '2026-12-01',
        dayFrom: '2026-11-02',
        dayUpTo: '2026-11-05',
        order: 'latestDay',
        limit: 2,
      });
      expect(found.flatMap((intent) => intent.actions.map((ref) => ref.action))).toEqual(['a', 'b']);
    });

    it('finds a replaced record by its new dates and no longer by the old', async () => {
      const stored = await created(current(), 'action', anAction({ due: '2026-12-03', heard: '2026-11-02' }));
      const moved = await current().replace('action', stored, anAction({ due: '2027-03-03', heard: '2026-12-01' }));
      expect(await ids({ wakeUpTo: '2026-12-15' })).toEqual([]);
      expect(await ids({ dayUpTo: '2026-12-31' })).toEqual([]);
      expect(await ids({ wakeUpTo: '2026-12-31', dayFrom: '2027-03-01' })).toEqual(['a8']);
      if (moved) await current().replace('action', moved, anAction({ status: 'done' }));
      expect(await ids({ wakeUpTo: '9999' })).toEqual([]);
    });

    it('keeps a plan’s reports by month, the latest first when asked, and its settings beside them', async () => {
      for (const month of ['2026-11', '2027-01', '2026-12']) await current().create('report', aReport({ month }));
      await current().create('report', aReport({ month: '2027-01', plan: 'plan-b' }));
      await current().create('reportSettings', aReport().settings);
      const find = { partition: 'plan|plan-a', order: 'latestDay', limit: 2 } as const;
      expect((await all(current(), 'report', find)).map(({ month }) => month)).toEqual(['2027-01', '2026-12']);
      expect((await current().read('report', 'plan|plan-a', '2026-12'))?.value).toEqual(aReport({ month: '2026-12' }));
      expect((await current().read('reportSettings', 'plan|plan-a', 'report'))?.value).toEqual(aReport().settings);
    });

    it('gives versions a replacement can use', async () => {
      await current().create('snapshot', aSnapshot());
      for await (const found of current().find('snapshot', { partition: 'plan|plan-a' })) {
        const replaced = await current().replace('snapshot', found, { ...found.value, at: '2026-12-01T00:00:00.000Z' });
        expect(replaced?.value.at).toBe('2026-12-01T00:00:00.000Z');
      }
    });

    it('finds nothing for the limit 0', async () => {
      await current().create('action', anAction());
      expect(await ids({ limit: 0 })).toEqual([]);
    });

    describe('of 5 000 records', () => {
      /** Ten people, 500 days that all of them share and seven moments of waking, so that pages break inside ties. */
      const every = Array.from({ length: 5_000 }, (_, n) => {
        const date = new Date(Date.UTC(2026, 0, 1 + Math.floor(n / 10))).toISOString().slice(0, 10);
        const notBefore = `2026-01-1${n % 7}T07:00:00.000Z`;
        return anIntent({ recipient: `p${n % 10}`, date, dueAt: notBefore, state: { name: 'planned', notBefore } });
      });
      const idOf = ({ date, recipient }: Intent) => `${date} ${recipient}`;
      const everyId = every.map(idOf);
      const found = async (find: Find) => (await all(current(), 'intent', find)).map(idOf);

      it('gives each once and in order, page by page, and stops when told', async () => {
        for (let first = 0; first < every.length; first += 50) {
          await Promise.all(every.slice(first, first + 50).map((intent) => current().create('intent', intent)));
        }
        expect(await found({})).toEqual(everyId);
        expect(await found({ limit: 777 })).toEqual(everyId.slice(0, 777));
        expect(await found({ order: 'day', dayFrom: '2026-12-01' })).toEqual(
          everyId.filter((id) => id >= '2026-12-01'),
        );

        const early = [0, 1, 2, 3].flatMap((day) => everyId.filter((_, n) => n % 7 === day));
        expect(await found({ wakeUpTo: '2026-01-13T23:59:59.999Z', order: 'wake' })).toEqual(early);

        const latest = every.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)).map(idOf);
        expect(await found({ order: 'latestDay', limit: 1_000 })).toEqual(latest.slice(0, 1_000));
        expect(await found({ partition: 'recipient|p3', order: 'latestDay' })).toEqual(
          latest.filter((id) => id.endsWith('p3')),
        );

        const seen: string[] = [];
        for await (const { value } of current().find('intent', {})) {
          seen.push(idOf(value));
          if (seen.length === 3) break;
        }
        expect(seen).toEqual(everyId.slice(0, 3));
      }, 300_000);
    });
  });
}
