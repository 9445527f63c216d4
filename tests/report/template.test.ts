import type { PlanStore } from '../../domain/ports.ts';
import { defaultSettings } from '../../domain/report.ts';
import { readSettings } from '../../report/keepReport.ts';
import { writeTemplate } from '../../report/template.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anAction, aPlan, aTiming } from '../support/builders.ts';
import { aReport } from '../support/reports.ts';

const plan = aPlan();
const typed = { ...defaultSettings(plan.id, null), board: ' Stadsdelsnämnden ' };
const yearly = [aTiming({ kind: 'recurring', recurrence: 'yearly', earliest: null, latest: null })];

let store: PlanStore;
beforeEach(async () => {
  store = openMemoryStore();
  await store.create('action', anAction({ id: 'r', timings: yearly }));
  await store.create('action', anAction({ id: 'once' }));
});
const boardOf = async (month: string) => (await store.read('report', 'plan|plan-a', month))?.value.settings.board;

describe('what all reports of a plan have in common', () => {
  it('is kept without the blanks around it, for the reports to come and the drafts there are', async () => {
    await store.create('report', aReport());
    await store.create('report', aReport({ month: '2026-10', state: 'approved' }));
    expect(await writeTemplate(store, plan, typed)).toMatchObject({ ok: true, value: { board: 'Stadsdelsnämnden' } });
    expect((await readSettings(store, plan)).board).toBe('Stadsdelsnämnden');
    expect([await boardOf('2026-11'), await boardOf('2026-10')]).toEqual(['Stadsdelsnämnden', '']);
  });

  it('is not kept over what somebody else has written since one looked', async () => {
    await writeTemplate(store, plan, typed);
    const theirs = { ...typed, board: 'Äldrenämnden' };
    const stale = await writeTemplate(store, plan, theirs, ({ board }) => board === '');
    expect(stale).toEqual({ ok: false, refusal: 'stale' });
    expect((await readSettings(store, plan)).board).toBe('Stadsdelsnämnden');
  });

  it.each([
    ['names the action that a report fulfils', 'r', 'r'],
    ['or that there is none', null, null],
    ['but no action that is done once', 'once', undefined],
  ])('%s', async (_, reporting, kept) => {
    await writeTemplate(store, plan, { ...typed, reporting });
    expect((await readSettings(store, plan)).reporting).toBe(kept);
  });
});
