import type { PlanStore } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { reply } from '../support/connectorStub.ts';
import { openEscalatedWorld } from '../support/escalatedWorld.ts';
import type { PlannedWorld } from '../support/plannedWorld.ts';
import { allObjects, wordsOf, type InvokeAnswer, type Json } from '../support/teamsWorld.ts';

const CHANNEL = '19:ledningen@thread.tacv2';
const at = { p: 'plan-a', a: 'a8', c: 'reminder|2026-11-30|anna', rev: 2 };

/** Anna is asked about Bo's action. In the team of the plan's channel are people whom the bot has never met. */
let store: PlanStore;
let world: PlannedWorld;
beforeEach(async () => {
  store = openMemoryStore();
  world = await openEscalatedWorld(store);
  await world.installInChannel(CHANNEL);
  const { tenantId } = world.from('anna').conversation as { tenantId: string };
  const member = (id: string, name: string, more: object = {}) => ({
    ...{ id: `29:${id}`, aadObjectId: id, name, tenantId, userRole: 'user', ...more },
  });
  world.connector.team.push(
    member('anna', 'Anna Åkesson'),
    member('ove', 'Ove Ögren'),
    member('gast', 'Gun Gäst', { userRole: 'guest' }),
    member('annan', 'Ada Annan', { tenantId: 'another' }),
    { id: '28:bot', name: 'Planboten' },
    member('agda', 'Agda Alm'),
  );
});
afterEach(() => world.stop());

const open = () => world.invoke('anna', 'task/fetch', { data: { v: 'owner.open', ...at } }, world.newest('anna').id);
const choose = (person: string) =>
  world.invoke('anna', 'task/submit', { data: { v: 'owner.set', ...at, person } }, world.newest('anna').id);
const contentOf = ({ body }: InvokeAnswer) => ((body.task?.value as Json).card as Json).content;
const offered = async () => {
  const field = allObjects(contentOf(await open())).find(({ type }) => type === 'Input.ChoiceSet');
  return (field?.choices as { value: string }[]).map(({ value }) => value);
};
const known = async () => {
  const ids: string[] = [];
  for await (const { value } of store.find('person', {})) ids.push(value.id);
  return ids;
};

describe('the people of the team', () => {
  it('can be chosen beside those the bot knows, by name; guests, strangers and bots cannot', async () => {
    const ids = await offered();
    expect(ids).toEqual(expect.arrayContaining(['agda', 'anna', 'elin', 'ove']));
    expect(ids[0]).toBe('agda');
    expect(ids.at(-1)).toBe('ove');
    for (const nobody of ['gast', 'annan', '28:bot']) expect(ids).not.toContain(nobody);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are kept only when they are chosen, and once', async () => {
    await offered();
    expect(await known()).not.toContain('agda');
    expect(await choose('agda')).toEqual({ status: 200, body: {} });
    await choose('agda');
    expect((await known()).filter((id) => id === 'agda')).toHaveLength(1);
    expect(await known()).not.toContain('ove');
    const history = (await world.action()).history as { what: Json }[];
    expect(history.map(({ what }) => what.kind)).toEqual(['escalated', 'assigned']);
    expect(history.at(-1)?.what).toMatchObject({ to: 'agda' });
  });

  it.each(['gast', 'annan', '28:bot', 'made-up'])('who may not be chosen bring the form back: %s', async (person) => {
    expect(wordsOf(contentOf(await choose(person)))).toContain('Byt ansvarig');
    expect(await known()).not.toContain(person);
  });

  it('are done without when Teams does not tell: the form has those of the register', async () => {
    world.connector.misbehave = ({ path }, response) => {
      if (!path.endsWith('/pagedmembers')) return false;
      reply(response, 403, { error: { code: 'BotNotInConversationRoster', message: '' } });
      return true;
    };
    const ids = await offered();
    expect(ids).toContain('elin');
    expect(ids).not.toContain('ove');
  });
});
