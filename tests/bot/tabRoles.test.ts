import { peopleAnswer } from '../../tab/api/peopleSchema.ts';
import { importAnswer } from '../../tab/api/importSchema.ts';
import { aConversation, anAction, aPlan } from '../support/builders.ts';
import { aRegister, responsible } from '../support/people.ts';
import { created } from '../support/storing.ts';
import { tabWorld } from '../support/tabWorld.ts';

const NOW = '2026-11-23T08:10:00.000Z';
const TOVE = { id: '4f6a0021-8b1c-4d2e-9f3a-6c7d8e9f0a21', name: 'Tove Åkesson' };

/** Olle owns the plan; nobody holds the role MAS that an action names, and the bot is in a channel of Tove's team. */
async function world() {
  const actions = [anAction({ responsible: responsible('MAS') })];
  const of = await tabWorld({ plans: [aPlan()], actions, register: aRegister(), now: NOW });
  await created(of.store, 'conversation', aConversation({ kind: 'channel', of: '19:c', id: '19:c', member: null }));
  of.state.members = [TOVE];
  const shown = async (person = 'olle') => peopleAnswer.parse((await of.ask({ path: '/people' }, person)).json);
  const role = async (id: string) => {
    const found = (await shown()).roles.find((one) => one.id === id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  const say = async (id: string, body: object, revision?: string, person = 'olle') => {
    const at = revision ?? (await role(id)).revision;
    const { status, json } = await of.change('POST', `/people/${encodeURIComponent(id)}`, body, at, person);
    return { status, refusal: json.refusal };
  };
  return { ...of, shown, role, say };
}
const hold = (person: string, given: object = {}) => ({
  kind: 'hold',
  person,
  unit: null,
  from: '2026-11-23',
  ...given,
});

describe('Who holds a role', () => {
  it('is said in the tab, of somebody in the register or in the team, from a day on', async () => {
    const { say, role, store } = await world();
    expect((await role('MAS')).held).toBe(false);
    expect(await say('MAS', hold('bo'))).toEqual({ status: 200, refusal: undefined });
    expect(await say('MAS', hold(TOVE.id, { from: '2026-12-01' }))).toMatchObject({ status: 200 });
    const mas = await role('MAS');
    expect(mas.held).toBe(true);
    expect(mas.holders.map(({ person, from, to }) => [person.name, from, to])).toEqual([
      ['bo', '2026-11-23', null],
      ['Tove Åkesson', '2026-12-01', null],
    ]);
    expect((await store.read('person', 'register', TOVE.id))?.value).toEqual({ ...TOVE, locale: 'sv' });
  });

  it('is kept once, however often it is said', async () => {
    const { say, role } = await world();
    await say('MAS', hold('bo'));
    await say('MAS', hold('bo'));
    await say('MAS', hold('bo', { from: '2026-12-01' }));
    expect((await role('MAS')).holders).toHaveLength(1);
  });

  it('is said of a unit, which may be new', async () => {
    const { say, role, shown } = await world();
    await say('enhetschef', hold('bo', { unit: ' Nya Tallen ' }));
    expect((await role('enhetschef')).holders.map(({ unit }) => unit)).toContain('Nya Tallen');
    expect((await shown()).units).toContain('Nya Tallen');
  });

  it('ends on a day, or does not after all', async () => {
    const { say, role } = await world();
    const end = (to: string | null) => ({ kind: 'end', holding: 'h-bo', to });
    await say('controller', end('2026-12-31'));
    expect((await role('controller')).holders[0]?.to).toBe('2026-12-31');
    await say('controller', end(null));
    expect((await role('controller')).holders[0]?.to).toBeNull();
    expect(await say('controller', end('2000-01-01'))).toMatchObject({ refusal: 'badDate' });
    expect(await say('enhetschef', end('2026-12-31'))).toMatchObject({ refusal: 'gone' });
  });

  it('is not said by others, of others, of no role, and not upon what has changed meanwhile', async () => {
    const { say, role, change } = await world();
    const { revision } = await role('MAS');
    for (const person of ['bo', 'eva', 'stranger']) {
      expect(await say('MAS', hold('bo'), revision, person)).toMatchObject({ status: 403 });
    }
    expect((await change('POST', '/people/MAS', hold('bo'), undefined, 'olle')).status).toBe(428);
    expect(await say('nothing', hold('bo'), revision)).toMatchObject({ status: 404 });
    expect(await say('MAS', hold('made-up'))).toMatchObject({ refusal: 'notAPerson' });
    expect(await say('MAS', hold('bo', { from: '0206-11-23' }))).toMatchObject({ refusal: 'badDate' });
    expect(await say('MAS', hold('bo', { tenantId: 'x' }))).toMatchObject({ status: 400 });
    await say('MAS', hold('anna'));
    expect(await say('MAS', hold('bo'), revision)).toMatchObject({ status: 412, refusal: 'stale' });
  });
});

describe('What a role is called in plans', () => {
  const TEXT = `Handlingsplan för äldreomsorgen

| Nr | Utvecklingsområde | Åtgärd | Klart senast | Ansvarig |
| --- | --- | --- | --- | --- |
| 1 | Larm | Prova nya trygghetslarm på två enheter. | 2026-12-11 | KSF |
`;

  it('is recognised by the next import, which asks nothing about it', async () => {
    const { say, layIn, role } = await world();
    const read = async () => importAnswer.parse((await layIn(TEXT, 'plan.md', 'olle')).json).draft;
    expect((await read()).questions.map(({ kind }) => kind)).toContain('unknownRole');
    await say('controller', { kind: 'spell', words: ' K S F ' });
    expect((await role('controller')).spellings).toEqual(['K S F']);
    const draft = await read();
    expect(draft.questions).toEqual([]);
    expect(draft.rows[0]?.actions[0]?.responsible).toMatchObject([{ role: 'controller', asWritten: 'KSF' }]);
    await say('controller', { kind: 'unspell', words: 'ksf' });
    expect((await role('controller')).spellings).toEqual([]);
    expect((await read()).questions.map(({ kind }) => kind)).toContain('unknownRole');
  });

  it('is never what another role is called', async () => {
    const { say } = await world();
    expect(await say('controller', { kind: 'spell', words: 'Enhetschef' })).toMatchObject({ refusal: 'closed' });
    await say('controller', { kind: 'spell', words: 'KSF' });
    expect(await say('enhetschef', { kind: 'spell', words: 'k.s.f.' })).toMatchObject({ refusal: 'closed' });
    expect(await say('enhetschef', { kind: 'spell', words: ' . ' })).toMatchObject({ refusal: 'noText' });
    expect(await say('enhetschef', { kind: 'spell', words: 'x'.repeat(81) })).toMatchObject({ refusal: 'tooLong' });
  });
});
