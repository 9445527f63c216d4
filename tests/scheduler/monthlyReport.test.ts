import { approveReport } from '../../domain/report.ts';
import { intentId } from '../../domain/intent.ts';
import { changeReport } from '../../report/keepReport.ts';
import { aConversation, anAction, anIntent, aPlan, aTiming } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { giveWork, openSchedulingWorld, saysAgain, unknown, type SchedulingWorld } from '../support/schedulingWorld.ts';
import { all } from '../support/storing.ts';
import { wordsOf } from '../support/teamsWorld.ts';

/** Tuesday 1 December 2026; the clock is in UTC, an hour behind Stockholm. */
const MORNING = '2026-12-01T06:30:00.000Z';
const NINE = '2026-12-01T08:00:00.000Z';
const NEXT_DAY = '2026-12-02T07:00:00.000Z';

describe('the monthly report', () => {
  let world: SchedulingWorld;
  const toOlle = () => world.cards().filter((card) => card.endsWith(' olle'));

  beforeEach(async () => {
    world = await openSchedulingWorld('2026-11-30T15:00:00.000Z');
    await giveWork(world);
  });

  it('is drafted when the month’s first sending day begins, and its owner is told at nine', async () => {
    await world.wake('2026-11-30T15:59:00.000Z');
    expect(await all(world.store, 'report')).toEqual([]);
    await world.wake(MORNING);
    expect(await all(world.store, 'report')).toMatchObject([
      { plan: 'plan-a', month: '2026-11', state: 'draft', made: MORNING, madeBy: null, approved: null },
    ]);
    expect(toOlle()).toEqual([]);
    await world.wake(NINE);
    expect(toOlle()).toEqual(['2026-12-01 09:00 olle']);
    const card = world.posts.find(({ to }) => to.conversation === 'olle')?.message.card;
    expect(wordsOf(card)).toContain('Rapporten för november är klar att granska');
  });

  it('is told to whoever leads the reporting and keeps plans, and not to a lead who does not', async () => {
    const timings = [aTiming({ kind: 'recurring', asWritten: 'Varje månad', earliest: null, latest: null, recurrence: 'monthly' })]; // prettier-ignore
    const title = 'Kort rapportering till stadsdelsnämnden';
    const given = { timings, title, due: '2026-12-31', firstDue: '2026-12-31', heard: '2026-12-01' };
    await world.store.create('action', anAction({ id: 'r', ...given, responsible: responsible('avdelningschef') }));
    await world.store.create('plan', aPlan({ id: 'plan-b', letter: 'B', owner: 'eva' }));
    await world.store.create('action', anAction({ id: 'r', plan: 'plan-b', ...given, responsible: responsible('controller') })); // prettier-ignore
    await world.wake(MORNING);
    const told = (await world.intents()).filter(({ kind }) => kind === 'monthlyReport');
    expect(
      told.map(({ recipient, reports = [] }) => `${recipient} ${reports.map(({ plan }) => plan).join()}`).sort(),
    ).toEqual([...['anna plan-a', 'eva plan-b', 'olle plan-a']]);
  });

  it('is drafted once and told of once, whoever wakes and how often', async () => {
    for (const at of [MORNING, NINE, '2026-12-01T09:00:00.000Z', NEXT_DAY, '2026-12-03T08:00:00.000Z']) {
      await world.wake(at);
    }
    expect(await all(world.store, 'report')).toHaveLength(1);
    expect(toOlle()).toEqual(['2026-12-01 09:00 olle']);
  });

  it('comes after a stop on the day the process is back, as long as the month lasts', async () => {
    await world.wake(MORNING);
    await world.wake('2027-01-22T09:00:00.000Z');
    expect((await all(world.store, 'report')).map(({ month }) => month)).toEqual(['2026-11', '2026-12']);
    const mine = (await world.intents()).filter(({ kind }) => kind === 'monthlyReport');
    expect(mine.map(({ date, state }) => [date, state.name])).toEqual([
      ['2026-12-01', 'superseded'],
      ['2027-01-04', 'delivered'],
    ]);
  });

  it('waits for the day after when its owner has another card that day', async () => {
    // Due on Wednesday, so that its single reminder goes out on Tuesday the first; Olle answers for the elected.
    await world.store.create(
      'action',
      anAction({ id: 'a3', due: '2026-12-02', heard: '2026-11-27', responsible: responsible('ordförande') }),
    );
    for (const at of [MORNING, '2026-12-01T07:30:00.000Z', NINE, NEXT_DAY, '2026-12-02T08:00:00.000Z']) {
      await world.wake(at);
    }
    expect(toOlle()).toEqual(['2026-12-01 08:30 olle', '2026-12-02 08:00 olle']);
  });

  it('keeps a reminder that was put off from coming on its own day', async () => {
    await world.wake(MORNING);
    await world.wake(NINE);
    await world.store.create(
      'action',
      anAction({ id: 'a3', due: '2026-12-04', responsible: responsible('ordförande') }),
    );
    const dueAt = '2026-12-01T10:00:00.000Z';
    const told = { recipient: 'olle', date: '2026-12-01', dueAt, actions: [{ plan: 'plan-a', action: 'a3' }] };
    await world.store.create('intent', anIntent({ ...told, form: 'digest' }));
    await world.wake(dueAt);
    expect(toOlle()).toEqual(['2026-12-01 09:00 olle']);
    await world.wake(NEXT_DAY);
    expect(toOlle()).toEqual(['2026-12-01 09:00 olle', '2026-12-02 08:00 olle']);
  });

  it('is one card for an owner of several plans, and leaves out those of other months', async () => {
    await world.store.create('plan', aPlan({ id: 'plan-b', letter: 'B', title: 'Handlingsplan för hemtjänsten' }));
    await world.store.create('plan', aPlan({ id: 'plan-c', published: '2026-12-01T05:00:00.000Z' }));
    await world.wake(MORNING);
    await world.wake(NINE);
    expect(toOlle()).toHaveLength(1);
    expect((await all(world.store, 'report')).map(({ plan }) => plan).sort()).toEqual(['plan-a', 'plan-b']);
    const card = world.posts.find(({ to }) => to.conversation === 'olle')?.message.card;
    expect(wordsOf(card)).toContain('hemtjänsten');
  });

  it('is not told of when it has been approved before its card went out', async () => {
    await world.wake(MORNING);
    const approved = { by: 'olle', role: null, at: MORNING };
    await changeReport(world.store, 'plan-a', '2026-11', (now) => approveReport(now, approved));
    await world.wake(NINE);
    expect(toOlle()).toEqual([]);
  });

  it('is sent once more, and says so, when nobody knows whether it arrived', async () => {
    await world.wake(MORNING);
    world.answering = unknown(true);
    await world.wake(NINE);
    for (const at of ['2026-12-01T08:44:00.000Z', '2026-12-01T08:46:00.000Z', '2026-12-01T11:00:00.000Z']) {
      await world.wake(at);
    }
    const posts = world.posts.filter(({ to }) => to.conversation === 'olle');
    expect(posts.map(saysAgain)).toEqual([false, true]);
    const [intent] = (await world.intents()).filter(({ kind }) => kind === 'monthlyReport');
    expect(intent?.state.name).toBe('held');
    expect(intent && intentId(intent)).toBe('monthlyReport|2026-12-01|olle');
  });

  it('says that its owner cannot be reached', async () => {
    await world.store.create('plan', aPlan({ id: 'plan-b', owner: 'nobody' }));
    await world.wake(MORNING);
    await world.wake(NINE);
    const states = (await world.intents()).map(({ recipient, state }) => `${recipient} ${state.name}`);
    expect(states).toContain('nobody undeliverable');
  });

  it('has the figures of the month’s end though somebody asked for it earlier', async () => {
    const { ensureReport } = await import('../../report/keepReport.ts');
    const [plan] = await all(world.store, 'plan');
    const register = { people: [], roles: [], holdings: [], units: [] };
    const early = { plan: plan!, register, month: '2026-11', at: '2026-11-10T09:00:00.000Z', by: 'olle' };
    await ensureReport(world.store, early);
    await world.wake(MORNING);
    expect((await all(world.store, 'report'))[0]?.report.at).toBe(MORNING);
  });
});

describe('conversations', () => {
  it('are not needed for the draft itself', async () => {
    const world = await openSchedulingWorld(MORNING);
    const stored = await world.store.read('conversation', 'conversations', 'olle');
    await world.store.replace('conversation', stored!, aConversation({ of: 'olle', id: 'olle', reachable: false }));
    await world.wake(MORNING);
    await world.wake(NINE);
    expect(await all(world.store, 'report')).toHaveLength(1);
    expect(world.cards().filter((card) => !card.endsWith('channel'))).toEqual([]);
  });
});
