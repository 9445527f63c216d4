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
const PICKED = { person: '4F6A0031-8B1C-4D2E-9F3A-6C7D8E9F0A31', name: 'Per  Ek\u202e' };

/** Olle owns a plan; the bot is in a channel of the team that Tove is in. */
async function world() {
  const of = await tabWorld({ plans: [aPlan()], actions: [], register: aRegister(), now: NOW });
  await created(of.store, 'conversation', aConversation({ kind: 'channel', of: '19:c', id: '19:c', member: null }));
  of.state.members = [TOVE, { id: 'anna', name: 'Somebody else’s name for Anna' }];
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
    const { json } = await hold('KSF', { person: TOVE.id, name: 'Another name' });
    const role = importAnswer.parse(json).draft.roles.find(({ id }) => id === 'KSF');
    expect(role?.chosen).toEqual([{ person: TOVE, unit: null }]);
    expect(json.draft.consequences.people).toContainEqual({ person: TOVE, actions: 1 });
    expect(await person(TOVE.id)).toBeUndefined();
    expect((await publish()).status).toBe(200);
    expect(await person(TOVE.id)).toEqual({ ...TOVE, locale: 'sv' });
    const holdings = await collect(store.find('holding', {}));
    expect(holdings.filter(({ role: of }) => of === 'KSF')).toMatchObject([{ person: TOVE.id }]);
  });

  it('may be somebody whom Teams’ own picker gave, by object id and name, without anything invisible in it', async () => {
    const { hold, publish, person } = await world();
    const chosen = ({ json }: { readonly json: unknown }) =>
      importAnswer.parse(json).draft.roles.find((role) => role.id === 'KSF')?.chosen;
    const id = PICKED.person.toLowerCase();
    expect(chosen(await hold('KSF', PICKED))).toEqual([{ person: { id, name: 'Per Ek' }, unit: null }]);
    // Chosen on with another: the page does not say the name again.
    const both = await hold('KSF', { person: id }, { person: 'bo' });
    expect(chosen(both)).toMatchObject([{ person: { name: 'Per Ek' } }, { person: { id: 'bo' } }]);
    await publish();
    expect(await person(id)).toEqual({ id, name: 'Per Ek', locale: 'sv' });
  });

  it('keeps the name the register has, whatever the picker calls them', async () => {
    const { hold, publish, person } = await world();
    await hold('KSF', { person: 'anna', name: 'Not Anna' });
    await publish();
    expect(await person('anna')).toMatchObject({ name: 'anna' });
  });

  it.each([
    ['an id that nobody gave', { person: 'somebody', name: 'Some Body' }, 409, 'notAPerson'],
    ['an id without a name', { person: PICKED.person }, 409, 'notAPerson'],
    ['a name that is nothing', { person: PICKED.person, name: ' \u200b ' }, 409, 'notAPerson'],
    ['a personal number for a name', { ...PICKED, name: 'Per 19121212-1212' }, 409, 'personalNumber'],
    ['more than the id and the name', { ...PICKED, email: 'per@stadsdelen.example' }, 400, undefined],
    ['another tenant', { ...PICKED, tenantId: 'other' }, 400, undefined],
    ['a name without end', { ...PICKED, name: 'x'.repeat(201) }, 400, undefined],
  ])('is not %s', async (_, chosen, status, refusal) => {
    const { hold } = await world();
    const { json, ...answer } = await hold('KSF', chosen);
    expect([answer.status, json.refusal]).toEqual([status, refusal]);
  });
});
