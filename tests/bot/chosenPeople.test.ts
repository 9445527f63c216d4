import { collect } from '../../domain/reading.ts';
import { importAnswer } from '../../tab/api/importSchema.ts';
import { aConversation, aPlan } from '../support/builders.ts';
import { aRegister } from '../support/people.ts';
import { created } from '../support/storing.ts';
import { tabWorld } from '../support/tabWorld.ts';

const NOW = '2026-11-23T08:10:00.000Z';
const TEXT = `Handlingsplan för äldreomsorgen

| Nr | Utvecklingsområde | Åtgärd | Klart senast | Ansvarig |
| --- | --- | --- | --- | --- |
| 1 | Bemanning | Ta fram ett gemensamt schema för natten. | 2026-12-04 | KSF |
| 2 | Larm | Prova nya trygghetslarm på två enheter. | 2026-12-11 | Enhetschef |
`;
const TOVE = { id: '4f6a0021-8b1c-4d2e-9f3a-6c7d8e9f0a21', name: 'Tove Åkesson' };
const PER = { id: '4f6a0031-8b1c-4d2e-9f3a-6c7d8e9f0a31', name: 'Per Ek' };

/** Olle owns a plan; the bot is in a channel of the team that Tove is in, and has a chat with Per. */
async function world() {
  const of = await tabWorld({ plans: [aPlan()], actions: [], register: aRegister(), now: NOW });
  await created(of.store, 'conversation', aConversation({ kind: 'channel', of: '19:c', id: '19:c', member: null }));
  of.state.members = [TOVE, { id: 'anna', name: 'Somebody else’s name for Anna' }];
  of.state.chats = [PER];
  const { id } = importAnswer.parse((await of.layIn(TEXT, 'plan.md', 'olle')).json).draft;
  let revision = 1;
  const hold = async (role: string, ...people: readonly object[]) => {
    const body = { kind: 'holders', role, people: people.map((one) => ({ unit: null, ...one })) };
    const answer = await of.change('POST', `/imports/${id}`, body, `${revision}`, 'olle');
    revision = answer.json.draft?.revision ?? revision;
    return answer;
  };
  const publish = () => of.change('POST', `/imports/${id}`, { kind: 'publish' }, `${revision}`, 'olle');
  const found = async (q: string) =>
    (await of.ask({ path: `/imports/people?q=${encodeURIComponent(q)}` }, 'olle')).json.people;
  const person = async (which: string) => (await of.store.read('person', 'register', which))?.value;
  return { ...of, hold, publish, found, person };
}

describe('Who is to hold a role of a plan that is imported', () => {
  it('is found among the register and the team, each person once and by the register’s name', async () => {
    const { found } = await world();
    expect(await found('tov')).toEqual([{ person: TOVE, roles: [], known: false }]);
    expect(await found('anna')).toMatchObject([{ person: { id: 'anna', name: 'anna' }, known: true }]);
    expect(await found('somebody')).toEqual([]);
  });

  it('is asked of Teams at most once a minute, however fast somebody types, and is nowhere kept', async () => {
    const { found, state, person } = await world();
    await found('t');
    state.members = [];
    expect(await found('to')).toHaveLength(1);
    state.now = '2026-11-23T08:11:00.000Z';
    expect(await found('tov')).toEqual([]);
    expect(await person(TOVE.id)).toBeUndefined();
  });

  it('is not looked for in a channel that the bot has been taken away from', async () => {
    const { found, store } = await world();
    const stored = await store.read('conversation', 'conversations', '19:c');
    if (stored) await store.replace('conversation', stored, { ...stored.value, reachable: false });
    expect(await found('tov')).toEqual([]);
  });

  it('comes into the register with the plan, and not before', async () => {
    const { hold, publish, person, store } = await world();
    const { json } = await hold('KSF', { person: TOVE.id });
    const role = importAnswer.parse(json).draft.roles.find(({ id }) => id === 'KSF');
    expect(role?.chosen).toEqual([{ person: TOVE, unit: null }]);
    expect(json.draft.consequences.people).toContainEqual({ person: TOVE, actions: 1 });
    expect(await person(TOVE.id)).toBeUndefined();
    expect((await publish()).status).toBe(200);
    expect(await person(TOVE.id)).toEqual({ ...TOVE, locale: 'sv' });
    const holdings = await collect(store.find('holding', {}));
    expect(holdings.filter(({ role: of }) => of === 'KSF')).toMatchObject([{ person: TOVE.id }]);
  });

  it('may be anybody whom Teams’ own picker gave and who has a chat with the bot, by the name they have there', async () => {
    const { hold, publish, person, state } = await world();
    const chosen = ({ json }: { readonly json: unknown }) =>
      importAnswer.parse(json).draft.roles.find((role) => role.id === 'KSF')?.chosen;
    expect(chosen(await hold('KSF', { person: PER.id.toUpperCase() }))).toEqual([{ person: PER, unit: null }]);
    // Chosen on with another: Teams is not asked again, and may be silent.
    state.chats = [];
    const both = await hold('KSF', { person: PER.id }, { person: 'bo' });
    expect(chosen(both)).toMatchObject([{ person: PER }, { person: { id: 'bo' } }]);
    await publish();
    expect(await person(PER.id)).toEqual({ ...PER, locale: 'sv' });
  });

  it.each([
    ['an id that nobody gave', { person: 'somebody' }, 409, 'notAPerson'],
    ['whom Teams has no chat with', { person: '4f6a0099-8b1c-4d2e-9f3a-6c7d8e9f0a99' }, 409, 'notReached'],
    ['called what the page says', { person: PER.id, name: 'Somebody else' }, 400, undefined],
    ['of another tenant', { person: PER.id, tenantId: 'other' }, 400, undefined],
  ])('is not %s', async (_, chosen, status, refusal) => {
    const { hold } = await world();
    const { json, ...answer } = await hold('KSF', chosen);
    expect([answer.status, json.refusal]).toEqual([status, refusal]);
  });
});
