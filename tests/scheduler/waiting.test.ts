import type { Intent } from '../../domain/intent.ts';
import { sendDue } from '../../scheduler/deliver.ts';
import { ensureReport } from '../../report/keepReport.ts';
import { aConversation, anIntent, aPlan, aRun } from '../support/builders.ts';
import { aRegister } from '../support/people.ts';
import { openSchedulingWorld, saysAgain, type SchedulingWorld } from '../support/schedulingWorld.ts';
import { created } from '../support/storing.ts';
import { wordsOf } from '../support/teamsWorld.ts';

/** Wednesday 2 December 2026 at nine in Stockholm. Olle owns plan A, Eva plan B. */
const NINE = '2026-12-02T08:00:00.000Z';
const THURSDAY = '2026-12-03T07:00:00.000Z';

let world: SchedulingWorld;
beforeEach(async () => {
  world = await openSchedulingWorld(NINE);
  await world.store.create('plan', aPlan({ id: 'plan-b', owner: 'eva', published: '2026-10-01T08:00:00.000Z' }));
  const asked = { register: aRegister(), at: '2026-12-01T06:30:00.000Z', by: null };
  await ensureReport(world.store, { ...asked, plan: aPlan(), month: '2026-11' });
  await ensureReport(world.store, { ...asked, plan: aPlan(), month: '2026-10' });
});

const send = async (at = NINE) => {
  world.set(at);
  await sendDue(world.process());
};
const decidedThrough = (through: string) => created(world.store, 'run', aRun({ through }));
const base = { recipient: 'olle', date: '2026-12-02', dueAt: NINE, actions: [] } as const;
const NOVEMBER = { plan: 'plan-a', month: '2026-11' };
const notice = anIntent({
  ...base,
  kind: 'deliveryNotice',
  form: 'notice',
  notice: { stoodStill: null, unreached: [{ person: 'bo', reason: 'uninstalled' }] },
});
const report = anIntent({ ...base, kind: 'monthlyReport', form: 'report', reports: [NOVEMBER] });
/** A reminder that has come today. */
const cardToday: Partial<Intent> = {
  ...base,
  attempts: [{ at: '2026-12-02T07:00:00.000Z', by: 'one', outcome: 'delivered' }],
  state: { name: 'delivered', at: '2026-12-02T07:00:00.000Z', activity: 'm', conversation: 'olle' },
};
const due = (intent: Partial<Intent>) => created(world.store, 'intent', anIntent(intent));
const intentOf = async (kind: Intent['kind']) => (await world.intents()).find((one) => one.kind === kind);
const [sent, card] = [() => world.posts.length, () => world.posts[0]?.message.card as { refresh?: unknown }];

describe.each([
  ['a notice', notice, 'En person får inte sina påminnelser', 'One person does not get their reminders'],
  ['a report', report, 'Rapporten för november', 'report for November'],
])('%s', (_what, intent, swedish, english) => {
  const stateNow = async () => (await intentOf(intent.kind))?.state;

  it('comes, in its reader’s chat, as a card that their own client may fetch anew', async () => {
    await decidedThrough('2026-12-02');
    await due(intent);
    await send();
    expect(world.posts.map(({ to }) => to)).toEqual([
      { kind: 'personal', conversation: 'olle', serviceUrl: 'https://smba.trafficmanager.net/emea/' },
    ]);
    expect(wordsOf(card())).toContain(swedish);
    expect(card().refresh).toMatchObject({ userIds: ['29:olle'] });
  });

  it.each([[undefined], ['2026-12-01']])(
    'waits until the day’s reminders are decided (so far: %s)',
    async (through) => {
      if (through) await decidedThrough(through);
      await due(intent);
      await send();
      expect(sent()).toBe(0);
      expect(await stateNow()).toEqual({ name: 'planned', notBefore: NINE });
    },
  );

  it('gives the day to a reminder, and comes the next morning', async () => {
    await decidedThrough('2026-12-03');
    await due(cardToday);
    await due(intent);
    await send();
    expect(sent()).toBe(0);
    expect(await stateNow()).toEqual({ name: 'planned', notBefore: THURSDAY });
    await send(THURSDAY);
    expect(sent()).toBe(1);
  });

  it('stays unknown on such a day when nobody knows whether it came, and says the day after that it is one more', async () => {
    await decidedThrough('2026-12-03');
    const attempts = [{ at: '2026-12-01T15:30:00.000Z', by: 'one', outcome: 'unknown' }] as const;
    const state = { name: 'unknown', since: '2026-12-01T15:30:00.000Z', decideAt: '2026-12-01T16:15:00.000Z' } as const;
    await due(cardToday);
    await due({ ...intent, attempts, state });
    await send();
    expect(sent()).toBe(0);
    expect(await stateNow()).toEqual(state);
    await send(THURSDAY);
    expect(world.posts.map(saysAgain)).toEqual([true]);
  });

  it('that cannot reach its reader says why', async () => {
    await decidedThrough('2026-12-02');
    const olle = await world.store.read('conversation', 'conversations', 'olle');
    await world.store.replace('conversation', olle!, { ...olle!.value, reachable: false });
    await due(intent);
    await send();
    expect(await stateNow()).toEqual({ name: 'undeliverable', at: NINE, reason: 'uninstalled' });
  });

  it('is in its reader’s language, and fetched anew by nobody where Teams has not said who they are', async () => {
    await decidedThrough('2026-12-02');
    const eva = await world.store.read('person', 'register', 'eva');
    await world.store.replace('person', eva!, { ...eva!.value, locale: 'en' });
    const chat = await world.store.read('conversation', 'conversations', 'eva');
    await world.store.replace('conversation', chat!, { ...chat!.value, member: null });
    await due({ ...intent, recipient: 'eva' });
    await send();
    expect(wordsOf(card())).toContain(english);
    expect(card().refresh).toMatchObject({ userIds: [] });
  });

  it('is in Swedish for one who is not in the register', async () => {
    await decidedThrough('2026-12-02');
    await world.store.create('conversation', aConversation({ of: 'new', id: 'new' }));
    await due({ ...intent, recipient: 'new' });
    await send();
    expect(wordsOf(card())).toContain(swedish);
  });
});

describe('a notice', () => {
  it.each([
    ['2026-11-26', 'delivered'],
    ['2026-11-25', 'superseded'],
  ])('of %s is %s: after the next digest it tells nothing new', async (date, name) => {
    await decidedThrough('2026-12-02');
    await due({ ...notice, date });
    await send();
    expect((await intentOf('deliveryNotice'))?.state).toMatchObject({ name, ...(name === 'superseded' ? { reason: 'overtaken' } : {}) }); // prettier-ignore
  });

  it.each([
    ['olle', 'plan-a'],
    ['eva', 'plan-b'],
    ['anna', undefined],
  ])('to %s opens their own plan: %s', async (recipient, plan) => {
    await decidedThrough('2026-12-02');
    await due({ ...notice, recipient });
    await send();
    const links = [...JSON.stringify(card()).matchAll(/plan-[ab]/g)].map(([name]) => name);
    expect([...new Set(links)]).toEqual(plan === undefined ? [] : [plan]);
  });
});

describe('a report', () => {
  const two = { reports: [NOVEMBER, { plan: 'plan-a', month: '2026-10' }] };

  it.each([
    ['2026-12-01', 'delivered', undefined],
    ['2026-11-30', 'superseded', 'monthPassed'],
  ])('told of on %s is %s', async (date, name, reason) => {
    await decidedThrough('2026-12-02');
    await due({ ...report, date });
    await send();
    expect((await intentOf('monthlyReport'))?.state).toMatchObject({ name, ...(reason ? { reason } : {}) });
  });

  it('is told of while one of several is still a draft, and not when none is', async () => {
    await decidedThrough('2026-12-02');
    const approve = async (month: string) => {
      const stored = await world.store.read('report', 'plan|plan-a', month);
      const approved = { by: 'olle', role: null, at: NINE } as const;
      await world.store.replace('report', stored!, { ...stored!.value, state: 'approved', approved });
    };
    await approve('2026-11');
    await due({ ...report, ...two });
    await send();
    expect((await intentOf('monthlyReport'))?.state.name).toBe('delivered');
    await approve('2026-10');
    await due({ ...report, ...two, recipient: 'eva' });
    await send();
    const evas = (await world.intents()).find(({ recipient }) => recipient === 'eva');
    expect(evas?.state).toMatchObject({ name: 'superseded', reason: 'nothingLeft' });
  });
});
