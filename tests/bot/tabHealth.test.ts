import { healthAnswer } from '../../tab/api/healthSchema.ts';
import type { Intent } from '../../domain/intent.ts';
import { anAction, anIntent, aPlan, aRun } from '../support/builders.ts';
import { aRegister, responsible } from '../support/people.ts';
import { openSecuredWorld } from '../support/securedWorld.ts';
import { created } from '../support/storing.ts';
import { tabWorld } from '../support/tabWorld.ts';

/** Monday. Olle owns plan A and Bo plan B; Anna leads A1 and B1, the unit managers share A2. */
const NOW = '2026-11-23T08:10:00.000Z';
const OF_B = { actions: [{ plan: 'plan-b', action: 'b1' }] };

async function withSendings(...intents: readonly Partial<Intent>[]) {
  const world = await tabWorld({
    plans: [aPlan(), aPlan({ id: 'plan-b', letter: 'B', owner: 'bo', title: 'Nämndens plan' })],
    actions: [
      anAction({ id: 'a1', number: 'A1', due: '2026-12-04', responsible: responsible('avdelningschef') }),
      anAction({ id: 'a2', number: 'A2', due: '2026-11-26', responsible: responsible('enhetschef') }),
      anAction({ ...{ id: 'b1', plan: 'plan-b', number: 'B1' }, due: '2026-12-04', responsible: responsible('avdelningschef') }), // prettier-ignore
    ],
    register: aRegister(),
    now: NOW,
  });
  for (const intent of intents) await created(world.store, 'intent', anIntent(intent));
  const health = async (person = 'olle') => healthAnswer.parse((await world.ask({ path: '/health' }, person)).json);
  return { ...world, health };
}

const undeliverable = (recipient: string, date: string, reason = 'blocked'): Partial<Intent> => ({
  ...{ recipient, date },
  state: { name: 'undeliverable', at: `${date}T07:00:01.000Z`, reason },
});

describe('How the sendings fare', () => {
  it('is for those who own a plan: others are refused, whoever they are', async () => {
    const { ask } = await withSendings();
    const statuses = await Promise.all(
      ['olle', 'bo', 'anna', 'eva', 'stranger'].map(async (person) => (await ask({ path: '/health' }, person)).status),
    );
    expect(statuses).toEqual([200, 200, 403, 403, 403]);
    expect((await ask({ path: '/health' }, 'anna')).json).toEqual({
      code: 'forbidden',
      detail: 'This is for those who own a plan.',
    });
  });

  it('is told to nobody of another tenant, not even under the owner’s id', async () => {
    const world = await openSecuredWorld();
    const other = '99999999-9999-4999-8999-999999999999';
    const iss = `https://login.microsoftonline.com/${other}/v2.0`;
    const as = await world.tokens.bearer({ tid: other, iss, oid: 'olle' });
    const own = await world.tokens.bearer({ oid: 'olle' });
    const statuses = [(await world.tab('/health', { as })).status, (await world.tab('/health', { as: own })).status];
    await world.stop();
    expect(statuses).toEqual([403, 200]);
  });

  it('is not sent again while nothing has happened', async () => {
    const { ask, store } = await withSendings();
    const first = await ask({ path: '/health' }, 'olle');
    const again = { path: '/health', headers: { 'if-none-match': first.headers.etag } };
    expect(await ask(again, 'olle')).toMatchObject({ status: 304, body: '' });
    await created(store, 'intent', anIntent(undeliverable('anna', '2026-11-16')));
    expect((await ask(again, 'olle')).status).toBe(200);
  });

  it('takes no parameters and has nothing below it', async () => {
    const { ask } = await withSendings();
    expect((await ask({ path: '/health?days=90' }, 'olle')).status).toBe(400);
    expect((await ask({ path: '/health/plan-a' }, 'olle')).status).toBe(404);
  });

  it('tells when the plans were last gone through, and when that is too long ago', async () => {
    const { health, store } = await withSendings();
    expect((await health()).sweep).toEqual({ last: null, isLate: false });
    const at = '2026-11-22T06:05:00.000Z';
    const beat = await created(store, 'run', aRun({ name: 'heartbeat', through: '2026-11-22', at }));
    expect((await health()).sweep).toEqual({ last: at, isLate: true });
    await store.replace('run', beat, { ...beat.value, at: NOW });
    expect((await health()).sweep).toEqual({ last: NOW, isLate: false });
  });

  it('tells what waits, the next first, and what is being sent', async () => {
    const tomorrow = '2026-11-24T07:30:00.000Z';
    const { health } = await withSendings(
      { recipient: 'eva', date: '2026-11-24', state: { name: 'planned', notBefore: tomorrow } },
      {
        recipient: 'anna',
        date: '2026-11-23',
        state: { name: 'sending', by: 'p1', leaseEnds: '2026-11-23T08:22:00.000Z' },
      },
      { recipient: 'elin', date: '2026-11-23', state: { name: 'superseded', at: NOW, reason: 'paused' } },
      { kind: 'weeklySummary', form: 'summary', recipient: 'plan-a', date: '2026-11-23', actions: [], state: { name: 'planned', notBefore: NOW } }, // prettier-ignore
    );
    const { list, of } = (await health()).waiting;
    expect(of).toBe(3);
    expect(list.map(({ to, notBefore }) => [to, notBefore])).toEqual([
      [{ kind: 'channel', plan: 'Handlingsplan för äldreomsorgen' }, NOW],
      [{ kind: 'person', person: { id: 'anna', name: 'anna' } }, null],
      [{ kind: 'person', person: { id: 'eva', name: 'eva' } }, tomorrow],
    ]);
  });

  it('tells what did not come in the last 30 days, or perhaps did not, and why', async () => {
    const { health } = await withSendings(
      undeliverable('anna', '2026-10-23'),
      undeliverable('eva', '2026-10-26', 'uninstalled'),
      { recipient: 'elin', date: '2026-11-16', state: { name: 'held', since: '2026-11-16T09:00:00.000Z', reason: 'outcomeUnknown' } }, // prettier-ignore
      { recipient: 'bo', date: '2026-11-23', state: { name: 'unknown', since: NOW, decideAt: NOW } },
      { recipient: 'anna', date: '2026-11-16', state: { name: 'delivered', at: NOW, activity: '1', conversation: 'a:1' } }, // prettier-ignore
    );
    const { list, of } = (await health()).troubles;
    expect(list.map(({ to, state, reason }) => [to.kind === 'person' && to.person.id, state, reason])).toEqual([
      ['bo', 'unknown', null],
      ['elin', 'held', null],
      ['eva', 'undeliverable', 'uninstalled'],
    ]);
    expect(of).toBe(3);
  });

  it('is about one’s own plans alone, also where a card tells of several', async () => {
    const { health } = await withSendings(
      { ...undeliverable('anna', '2026-11-16'), ...OF_B },
      { ...undeliverable('eva', '2026-11-16') },
      { kind: 'weeklySummary', form: 'summary', recipient: 'plan-b', date: '2026-11-23', actions: [] },
      { kind: 'deliveryNotice', form: 'notice', recipient: 'bo', date: '2026-11-23', actions: [] },
      { kind: 'monthlyReport', form: 'report', recipient: 'anna', date: '2026-11-23', actions: [], reports: [{ plan: 'plan-b', month: '2026-10' }] }, // prettier-ignore
    );
    const [olle, bo] = [await health('olle'), await health('bo')];
    const whose = ({ list }: Awaited<ReturnType<typeof health>>['troubles']) =>
      list.map(({ to }) => to.kind === 'person' && to.person.id);
    expect([whose(olle.troubles), olle.waiting.of]).toEqual([['eva'], 0]);
    expect(whose(bo.troubles)).toEqual(['anna']);
    expect(bo.waiting.list.map(({ kind }) => kind).sort()).toEqual([
      'deliveryNotice',
      'monthlyReport',
      'weeklySummary',
    ]);
    const monday = ({ coming }: typeof olle) => coming.find(({ date }) => date === '2026-11-30')?.cards;
    expect(monday(olle)?.map(({ person, actions }) => [person.id, actions])).toEqual([
      ['anna', 1],
      ['elin', 1],
      ['eva', 1],
    ]);
    expect(monday(bo)?.map(({ person, actions }) => [person.id, actions])).toEqual([['anna', 1]]);
  });

  it('foresees each day’s cards, also to those who only stand in, at the hours the plan has chosen', async () => {
    const { health, store } = await withSendings();
    const held = await store.read('holding', 'register', 'h-eva');
    const standIn = { person: 'kim', from: '2026-11-01', to: '2026-12-31' };
    await store.replace('holding', held!, { ...held!.value, standIn });
    const plan = await store.read('plan', 'plans', 'plan-a');
    const settings = { from: '09:30', to: '16:00', squeezeDays: false, escalation: true, julyPause: true };
    await store.replace('plan', plan!, { ...plan!.value, settings });
    const { coming } = await health();
    expect(coming.map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-30', '2026-12-03', '2026-12-07']);
    expect(coming[0]?.cards).toEqual([
      { person: { id: 'kim', name: null }, time: '09:30', form: 'eve', actions: 1 },
      { person: { id: 'elin', name: 'elin' }, time: '09:30', form: 'eve', actions: 1 },
    ]);
  });

  it('says how many there are when the list is cut', async () => {
    const many = Array.from({ length: 120 }, (_, n) => undeliverable(`p${n}`, '2026-11-16'));
    const { troubles } = await (await withSendings(...many)).health();
    expect([troubles.list.length, troubles.of]).toEqual([100, 120]);
  });
});
