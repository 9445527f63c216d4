import { settingsAnswer } from '../../tab/api/settingsSchema.ts';
import { aConversation, aPlan } from '../support/builders.ts';
import { aRegister } from '../support/people.ts';
import { someActions } from '../support/reports.ts';
import { created } from '../support/storing.ts';
import { tabWorld } from '../support/tabWorld.ts';

const PATH = '/settings';
const PLAN = '/settings/plans/plan-a';
const own = { day: 3, time: '13:30', eve: false, pausedUntil: '2026-12-18', standIn: 'bo', language: 'en' };
const ofPlan = { from: '09:00', to: '15:30', squeezeDays: true, escalation: false, julyPause: true, channel: 'none' };

/** Olle owns the plan. */
async function opened() {
  const world = await tabWorld({
    plans: [aPlan(), aPlan({ id: 'plan-b', owner: 'anna' })],
    actions: someActions(),
    register: aRegister(),
    now: '2026-11-30T09:00:00.000Z',
  });
  const place = { kind: 'channel' as const, member: null };
  await created(world.store, 'conversation', aConversation({ ...place, of: '19:one', id: '19:one', name: 'Äldreomsorg – Ledning' })); // prettier-ignore
  await created(
    world.store,
    'conversation',
    aConversation({ ...place, of: '19:gone', id: '19:gone', reachable: false }),
  );
  await created(world.store, 'conversation', aConversation());
  const read = async (person = 'olle') => settingsAnswer.parse((await world.ask({ path: PATH }, person)).json);
  const save = async (body: object, person = 'anna', at = PATH) => {
    const now = await read(person);
    const revision = at === PATH ? now.own.revision : now.plans[0]?.revision;
    return world.change('PUT', at, body, revision, person);
  };
  const person = async (id: string) => (await world.store.read('person', 'register', id))?.value;
  const plan = async () => (await world.store.read('plan', 'plans', 'plan-a'))?.value;
  return { ...world, read, save, person, plan };
}

describe('The settings in the tab', () => {
  it('show what holds, the people who may stand in, and channels to owners alone', async () => {
    const { read, ask } = await opened();
    const eva = await read('eva');
    expect(eva.own).toMatchObject({ day: 1, time: '08:00', eve: true, pausedUntil: null, standIn: null, language: 'teams' }); // prettier-ignore
    expect(eva.people.map(({ id }) => id)).toEqual(['anna', 'bo', 'elin', 'olle']);
    expect([eva.plans, eva.channels]).toEqual([[], []]);
    const olle = await read('olle');
    expect(olle.plans).toMatchObject([{ id: 'plan-a', from: '07:30', to: '17:00', channel: 'next' }]);
    expect(olle.channels).toEqual([
      { id: '19:one', name: 'Äldreomsorg – Ledning', reachable: true },
      { id: '19:gone', name: null, reachable: false },
    ]);
    expect((await ask({ path: PATH }, 'stranger')).status).toBe(403);
    expect((await ask({ path: `${PATH}/plans` }, 'olle')).status).toBe(404);
  });

  it('are not sent again while nothing has changed', async () => {
    const { ask, save } = await opened();
    const { headers } = await ask({ path: PATH }, 'anna');
    const again = { path: PATH, headers: { 'if-none-match': headers.etag } };
    expect((await ask(again, 'anna')).status).toBe(304);
    await save(own);
    expect((await ask(again, 'anna')).status).toBe(200);
  });
});

describe('One’s own settings', () => {
  it('are kept as the form in the chat keeps them: a stand-in answers for as long as the pause', async () => {
    const { save, person, store } = await opened();
    const { status, json } = await save(own);
    expect([status, json.own]).toMatchObject([200, own]);
    expect(await person('anna')).toMatchObject({ locale: 'en', settings: own });
    const holding = await store.read('holding', 'register', 'h-anna');
    expect(holding?.value.standIn).toEqual({ person: 'bo', from: '2026-11-30', to: '2026-12-18' });
  });

  it('need the revision they are based on: none is 428, an old one 412, and nothing is kept', async () => {
    const { change, read, person } = await opened();
    const { revision } = (await read('anna')).own;
    await change('PUT', PATH, own, revision, 'anna');
    expect((await change('PUT', PATH, { ...own, day: 1 }, undefined, 'anna')).status).toBe(428);
    expect((await change('PUT', PATH, { ...own, day: 1 }, revision, 'anna')).status).toBe(412);
    expect((await person('anna'))?.settings?.day).toBe(3);
  });

  it.each([
    ['a pause that has passed', { pausedUntil: '2026-11-29' }, 'badDate'],
    ['a day that does not exist', { pausedUntil: '2026-02-30' }, 'badDate'],
    ['a stand-in without a pause', { pausedUntil: null }, 'badDate'],
    ['a stand-in nobody knows', { standIn: 'nobody' }, 'notAPerson'],
    ['themselves as stand-in', { standIn: 'anna' }, 'notAPerson'],
  ])('are refused with %s', async (_, wrong, refusal) => {
    const { save, person } = await opened();
    const { status, json } = await save({ ...own, ...wrong });
    expect([status, json.refusal]).toEqual([409, refusal]);
    expect((await person('anna'))?.settings).toBeUndefined();
  });

  it.each([{ day: 6 }, { time: '03:00' }, { language: 'de' }, { eve: 'true' }, { person: 'bo' }, { day: undefined }])(
    'are not understood with %j',
    async (wrong) => {
      const { save, person } = await opened();
      expect((await save({ ...own, ...wrong })).status).toBe(400);
      expect((await person('anna'))?.settings).toBeUndefined();
    },
  );

  it('are nobody else’s to choose', async () => {
    const { change, read, person, ask } = await opened();
    const { revision } = (await read('anna')).own;
    expect((await change('PUT', `${PATH}/anna`, own, revision, 'bo')).status).toBe(405);
    expect((await change('PUT', PATH, own, revision, 'stranger')).status).toBe(403);
    expect((await ask({ path: `${PATH}/anna` }, 'bo')).status).toBe(404);
    expect((await person('anna'))?.settings).toBeUndefined();
  });
});

describe('The settings of a plan', () => {
  it('are kept by its owner, with the channel of the weekly summary', async () => {
    const { save, plan } = await opened();
    expect((await save(ofPlan, 'olle', PLAN)).json.plans[0]).toMatchObject(ofPlan);
    expect(await plan()).toMatchObject({ channel: null, settings: { from: '09:00', noSummary: true } });
    await save({ ...ofPlan, channel: '19:one' }, 'olle', PLAN);
    expect(await plan()).toMatchObject({ channel: '19:one' });
    expect((await plan())?.settings?.noSummary).toBeUndefined();
  });

  it('need the revision they are based on', async () => {
    const { change, read, plan } = await opened();
    const { revision } = (await read()).plans[0]!;
    await change('PUT', PLAN, ofPlan, revision, 'olle');
    const late = { ...ofPlan, from: '10:00' };
    expect((await change('PUT', PLAN, late, undefined, 'olle')).status).toBe(428);
    expect((await change('PUT', PLAN, late, revision, 'olle')).status).toBe(412);
    expect((await plan())?.settings?.from).toBe('09:00');
  });

  it.each([
    ['hours in which nothing could be sent', { from: '16:00' }, 'badDate'],
    ['a channel that the bot has been taken away from', { channel: '19:gone' }, 'badPayload'],
    ['a channel that nobody knows', { channel: '19:other' }, 'badPayload'],
    ['somebody’s chat for a channel', { channel: 'anna' }, 'badPayload'],
  ])('are refused with %s', async (_, wrong, refusal) => {
    const { save, plan } = await opened();
    const { status, json } = await save({ ...ofPlan, ...wrong }, 'olle', PLAN);
    expect([status, json.refusal]).toEqual([409, refusal]);
    expect((await plan())?.settings).toBeUndefined();
  });

  it('are no business of others, not even of those who own another plan', async () => {
    const { change, read, plan } = await opened();
    const { revision } = (await read()).plans[0]!;
    const status = async (person: string, at = PLAN) => (await change('PUT', at, ofPlan, revision, person)).status;
    expect([await status('anna'), await status('eva'), await status('stranger')]).toEqual([403, 403, 403]);
    expect([await status('olle', '/settings/plans/plan-x'), await status('olle', `${PLAN}/more`)]).toEqual([404, 405]);
    expect((await plan())?.settings).toBeUndefined();
  });
});
