import { approveReport } from '../../domain/report.ts';
import { StoreUnavailable } from '../../domain/ports.ts';
import { changeReport, ensureReport } from '../../report/keepReport.ts';
import type { Log } from '../../scheduler/deps.ts';
import { sweep } from '../../scheduler/sweep.ts';
import { aPlan, aRun } from '../support/builders.ts';
import { aRegister } from '../support/people.ts';
import { CHANNEL, openSchedulingWorld, type SchedulingWorld } from '../support/schedulingWorld.ts';
import { all } from '../support/storing.ts';

/** What is decided for a plan's channel and for its owner, and written down of it. Times are UTC, an hour behind Stockholm. */
const MONDAY = '2026-11-30T06:30:00.000Z';
const TUESDAY = '2026-12-01T06:30:00.000Z';
const WEDNESDAY = '2026-12-02T06:30:00.000Z';

let world: SchedulingWorld;
let lines: (readonly [string, object?])[];
const log: Log = (event, fields) => void lines.push([event, fields]);
const linesOf = (event: string) => lines.filter(([name]) => name === event).map(([, fields]) => fields);
beforeEach(async () => {
  lines = [];
  world = await openSchedulingWorld(MONDAY);
});
const wake = async (at: string, store = world.store) => {
  world.set(at);
  await sweep(world.process('one', { store, log }));
};
const ofKind = async (wanted: string) => (await world.intents()).filter(({ kind }) => kind === wanted);
const runOf = async (name: 'weeklySummary' | 'monthlyReport') => (await world.store.read('run', 'runs', name))?.value;

describe('the week’s summary', () => {
  it('is kept for eight o’clock, with nothing in it yet', async () => {
    await wake(MONDAY);
    const dueAt = '2026-11-30T07:00:00.000Z';
    expect(await ofKind('weeklySummary')).toEqual([
      {
        ...{ kind: 'weeklySummary', form: 'summary', recipient: 'plan-a', date: '2026-11-30', dueAt },
        ...{ actions: [], attempts: [], state: { name: 'planned', notBefore: dueAt } },
      },
    ]);
  });

  it('is written down once that week, and once more for a plan that gets its channel later', async () => {
    await world.store.create('plan', aPlan({ id: 'plan-b', channel: null }));
    await wake(MONDAY);
    await wake(TUESDAY);
    expect(linesOf('summaries.planned')).toEqual([{ date: '2026-11-30', plans: 1 }]);
    expect(await runOf('weeklySummary')).toEqual({ name: 'weeklySummary', through: '2026-11-30', at: MONDAY });
    const plan = await world.store.read('plan', 'plans', 'plan-b');
    await world.store.replace('plan', plan!, { ...plan!.value, channel: CHANNEL });
    await wake(WEDNESDAY);
    expect(linesOf('summaries.planned').slice(1)).toEqual([{ date: '2026-11-30', plans: 1 }]);
    expect(await runOf('weeklySummary')).toMatchObject({ at: WEDNESDAY });
  });

  it('is written down in a week in which no plan has a channel, too', async () => {
    await world.store.create('run', aRun({ name: 'weeklySummary', through: '2026-11-23' }));
    const plan = await world.store.read('plan', 'plans', 'plan-a');
    await world.store.replace('plan', plan!, { ...plan!.value, channel: null });
    await wake(MONDAY);
    await wake(TUESDAY);
    expect(linesOf('summaries.planned')).toEqual([{ date: '2026-11-30', plans: 0 }]);
  });

  it('comes in the week in which its plan was published when that was before it was planned', async () => {
    const plan = await world.store.read('plan', 'plans', 'plan-a');
    await world.store.replace('plan', plan!, { ...plan!.value, published: MONDAY });
    await wake(MONDAY);
    expect(await ofKind('weeklySummary')).toHaveLength(1);
  });
});

describe('the month’s report', () => {
  it('is kept for nine o’clock, with the reports that wait for their reader, and written down once that month', async () => {
    for (const at of [MONDAY, TUESDAY]) await wake(at);
    const dueAt = '2026-12-01T08:00:00.000Z';
    expect(await ofKind('monthlyReport')).toEqual([
      {
        ...{ kind: 'monthlyReport', form: 'report', recipient: 'olle', date: '2026-12-01', dueAt },
        ...{ actions: [], attempts: [], state: { name: 'planned', notBefore: dueAt } },
        reports: [{ plan: 'plan-a', month: '2026-11' }],
      },
    ]);
    await wake(WEDNESDAY);
    expect(linesOf('reports.planned')).toEqual([{ date: '2026-12-01', people: 1 }]);
    expect(await runOf('monthlyReport')).toEqual({ name: 'monthlyReport', through: '2026-12-01', at: TUESDAY });
  });

  it('is none on a first start in the middle of a month', async () => {
    await wake(WEDNESDAY);
    expect([await ofKind('monthlyReport'), await all(world.store, 'report')]).toEqual([[], []]);
  });

  const asked = { plan: aPlan(), register: aRegister(), month: '2026-11', by: 'olle' };

  it('is told to nobody when it was approved before', async () => {
    await ensureReport(world.store, { ...asked, at: MONDAY });
    await changeReport(world.store, 'plan-a', '2026-11', (now) => approveReport(now, { by: 'olle', role: null, at: MONDAY })); // prettier-ignore
    await wake(TUESDAY);
    expect(await ofKind('monthlyReport')).toEqual([]);
    expect((await all(world.store, 'report')).map(({ state, report }) => [state, report.at])).toEqual([
      ['approved', MONDAY],
    ]);
  });

  it('keeps its figures when somebody has made it since the month was over', async () => {
    await ensureReport(world.store, { ...asked, at: '2026-12-01T06:10:00.000Z' });
    await wake(TUESDAY);
    expect((await all(world.store, 'report')).map(({ report }) => report.at)).toEqual(['2026-12-01T06:10:00.000Z']);
    expect(await ofKind('monthlyReport')).toHaveLength(1);
  });

  describe('that cannot be kept', () => {
    /** The store, which does not take the report of plan B. */
    const failing = (error: unknown): typeof world.store => ({
      ...world.store,
      create: async (kind, value) => {
        if (kind === 'report' && (value as { plan: string }).plan === 'plan-b') throw error;
        return world.store.create(kind, value);
      },
    });
    beforeEach(async () => {
      await world.store.create('plan', aPlan({ id: 'plan-b', letter: 'B', owner: 'eva' }));
      await world.store.create('run', aRun({ name: 'monthlyReport', through: '2026-11-02' }));
    });

    it.each([
      ['The record is too large.', new StoreUnavailable('cosmos.tooLarge', 'The record is too large.')],
      ['broken', new Error('broken')],
      ['not even an error', 'not even an error'],
    ])('holds up neither the others nor the day: %s', async (reason, error) => {
      await wake(TUESDAY, failing(error));
      expect((await ofKind('monthlyReport')).map(({ recipient }) => recipient)).toEqual(['olle']);
      expect(linesOf('report.failed')).toEqual([{ plan: 'plan-b', reason }]);
      expect((await world.store.read('run', 'runs', 'reminders'))?.value.through).toBe('2026-12-01');
    });

    it('because the store does not answer is tried again with all that day, a minute later', async () => {
      const down = new StoreUnavailable('test.down', 'The store does not answer.');
      await expect(wake(TUESDAY, failing(down))).rejects.toBe(down);
      expect(linesOf('report.failed')).toEqual([]);
      await wake('2026-12-01T06:31:00.000Z');
      expect((await ofKind('monthlyReport')).map(({ recipient }) => recipient).sort()).toEqual(['eva', 'olle']);
    });
  });
});
