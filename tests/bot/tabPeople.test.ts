import type { Conversation } from '../../domain/records.ts';
import type { Intent } from '../../domain/intent.ts';
import { peopleAnswer } from '../../tab/api/peopleSchema.ts';
import { aConversation, aHolding, anAction, anIntent, aPlan } from '../support/builders.ts';
import { aRegister, responsible } from '../support/people.ts';
import { openSecuredWorld } from '../support/securedWorld.ts';
import { created } from '../support/storing.ts';
import { tabWorld } from '../support/tabWorld.ts';

const NOW = '2026-11-23T08:10:00.000Z';
const PATH = { path: '/people' };
const register = aRegister();

/** Olle owns the plan. `holdings` stand in the place of those in the register with the same id. */
async function withPeople(...holdings: readonly Partial<ReturnType<typeof aHolding>>[]) {
  const changed = holdings.map((one) => ({
    ...(register.holdings.find(({ id }) => id === one.id) ?? aHolding()),
    ...one,
  }));
  const kept = register.holdings.filter(({ id }) => !changed.some((one) => one.id === id));
  const world = await tabWorld({
    plans: [aPlan()],
    actions: [
      anAction({ id: 'a1', due: '2026-12-04', responsible: responsible('enhetschef', 'controller') }),
      anAction({ id: 'a2', due: '2026-12-11', responsible: responsible('controller', 'ordförande') }),
      anAction({ id: 'a3', due: '2026-12-11', responsible: responsible('kurator') }),
      anAction({ id: 'a4', due: '2026-12-11', status: 'done', responsible: responsible('controller') }),
    ],
    register: { ...register, holdings: [...kept, ...changed] },
    now: NOW,
  });
  const people = async (person = 'olle') => peopleAnswer.parse((await world.ask(PATH, person)).json);
  const role = async (id: string) => (await people()).roles.find((one) => one.id === id);
  const unreached = async () => (await people()).unreached?.map(({ person, reason }) => [person.id, reason]);
  return { ...world, people, role, unreached };
}

describe('The register in the tab', () => {
  it('is for those who have to do with a plan: strangers are refused', async () => {
    const { ask } = await withPeople();
    const statuses = await Promise.all(
      ['olle', 'anna', 'eva', 'stranger'].map(async (person) => (await ask(PATH, person)).status),
    );
    expect(statuses).toEqual([200, 200, 200, 403]);
    expect((await ask(PATH, 'stranger')).json).toMatchObject({ code: 'forbidden' });
  });

  it('is shown to nobody of another tenant, not even under a member’s id', async () => {
    const world = await openSecuredWorld();
    const other = '99999999-9999-4999-8999-999999999999';
    const as = await world.tokens.bearer({ tid: other, iss: `https://login.microsoftonline.com/${other}/v2.0` });
    const statuses = [(await world.tab('/people', { as })).status, (await world.tab('/people')).status];
    await world.stop();
    expect(statuses).toEqual([403, 200]);
  });

  it('is not sent again while nothing has changed, and takes no parameters', async () => {
    const { ask, store } = await withPeople();
    const first = await ask(PATH);
    const again = { ...PATH, headers: { 'if-none-match': first.headers.etag } };
    expect(await ask(again)).toMatchObject({ status: 304, body: '' });
    await created(store, 'holding', aHolding({ id: 'new', role: 'enhetschef', person: 'bo', unit: 'eken' }));
    expect((await ask(again)).status).toBe(200);
    expect((await ask({ path: '/people?all=true' })).status).toBe(400);
    expect((await ask({ path: '/people/anna' })).status).toBe(404);
  });

  it('tells who holds a role, where, from when and until, and who stands in', async () => {
    const standIn = { person: 'bo', from: '2026-11-16', to: '2026-12-04' };
    const { role } = await withPeople({ id: 'h-eva', standIn, to: '2026-12-31' });
    expect(await role('enhetschef')).toMatchObject({ name: 'Enhetschef', kind: 'group', held: true, actions: 1 });
    expect((await role('enhetschef'))?.holders).toEqual([
      {
        ...{ id: 'h-eva', person: { id: 'eva', name: 'eva' }, unit: 'Eken', from: '2026-01-01', to: '2026-12-31' },
        standIn: { ...standIn, person: { id: 'bo', name: 'bo' } },
      },
      {
        ...{ id: 'h-elin', person: { id: 'elin', name: 'elin' }, unit: 'Linden', from: '2026-01-01', to: null },
        standIn: null,
      },
    ]);
  });

  it('puts roles that nobody holds today first, those that most wait for before the others', async () => {
    const { people } = await withPeople({ id: 'h-bo', to: '2026-11-22' }, { id: 'h-anna', from: '2026-11-24' });
    const { roles } = await people();
    expect(roles.map(({ id, held, actions }) => [id, held, actions])).toEqual([
      ['controller', false, 2],
      ['kurator', false, 1],
      ['avdelningschef', false, 0],
      ['enhetschef', true, 1],
      ['ordförande', true, 1],
    ]);
    // Whoever has left is not shown, and whoever is to come is.
    expect(roles[0]?.holders).toEqual([]);
    expect(roles[2]?.holders).toMatchObject([{ person: { id: 'anna' }, from: '2026-11-24' }]);
  });

  it('tells owners alone whom messages do not reach', async () => {
    const { people } = await withPeople();
    expect((await people('olle')).unreached).toEqual([]);
    expect((await people('anna')).unreached).toBeNull();
  });
});

describe('Whom messages do not reach', () => {
  const at = '2026-11-16T07:00:00.000Z';
  const failed = (reason: string, given: Partial<Intent> = {}) =>
    anIntent({ recipient: 'eva', date: '2026-11-16', state: { name: 'undeliverable', at, reason }, ...given });
  const delivered = (date: string) =>
    anIntent({ recipient: 'eva', date, state: { name: 'delivered', at: `${date}T07:00:00.000Z`, activity: '1', conversation: 'a:eva' } }); // prettier-ignore
  const place = (given: Partial<Conversation>) => aConversation({ of: 'eva', ...given });

  it.each<[string, string, readonly Intent[], readonly Conversation[]]>([
    ['has taken the bot away', 'uninstalled', [], [place({ reachable: false })]],
    ['did not get the last message', 'blocked', [failed('blocked')], [place({})]],
    ['has never opened the bot', 'noConversation', [failed('noConversation')], []],
    ['has not been written to yet', 'nothing', [], []],
    ['has got a message since', 'nothing', [failed('blocked'), delivered('2026-11-20')], [place({})]],
    ['got one before, and the last one not', 'blocked', [delivered('2026-11-09'), failed('blocked')], [place({})]],
    ['has come back since', 'nothing', [failed('uninstalled')], [place({ seen: '2026-11-18T08:00:00.000Z' })]],
    ['gets a new chat next time', 'nothing', [failed('chatGone')], [place({ reachable: false, gone: true })]],
    ['had one card that was too large', 'nothing', [failed('tooLarge')], [place({})]],
    [
      'was missed longer ago than anybody cares for',
      'nothing',
      [failed('blocked', { date: '2026-10-23' })],
      [place({})],
    ],
  ])('tells of one who %s: %s', async (_, reason, intents, places) => {
    const { store, unreached } = await withPeople();
    for (const intent of intents) await created(store, 'intent', intent);
    for (const one of places) await created(store, 'conversation', one);
    expect(await unreached()).toEqual(reason === 'nothing' ? [] : [['eva', reason]]);
  });

  it('is about those who answer today: the stand-in and not the one who is away, and no elected member', async () => {
    const standIn = { person: 'kim', from: '2026-11-16', to: '2026-12-04' };
    const { store, people } = await withPeople({ id: 'h-eva', standIn });
    for (const who of ['eva', 'kim', 'ordf']) {
      await created(store, 'conversation', aConversation({ of: who, reachable: false }));
    }
    expect((await people()).unreached).toEqual([
      { person: { id: 'kim', name: null }, reason: 'uninstalled', roles: ['Enhetschef'] },
    ]);
  });
});
