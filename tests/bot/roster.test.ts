import type { PlanStore } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { reply } from '../support/connectorStub.ts';
import { openEscalatedWorld } from '../support/escalatedWorld.ts';
import type { PlannedWorld } from '../support/plannedWorld.ts';
import { anAction } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { allObjects, findButton, wordsOf, type InvokeAnswer, type Json } from '../support/teamsWorld.ts';

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

  it('are searched in the whole organisation where the client can, and are Entra’s ids either way', async () => {
    const field = allObjects(contentOf(await open())).find(({ type }) => type === 'Input.ChoiceSet');
    expect(field?.['choices.data']).toEqual({ type: 'Data.Query', dataset: 'graph.microsoft.com/users' });
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

describe('somebody found by searching the organisation', () => {
  const MAJ = '5b1c7d2e-0f3a-4c6b-8d9e-1a2b3c4d5e6f';
  /** Maj is in no team of the bot's; the administrator may have installed the app for her. */
  const isInstalled = (more: object = {}) => {
    world.connector.installed.add(MAJ);
    const { tenantId } = world.from('anna').conversation as { tenantId: string };
    const maj = { id: '29:maj', aadObjectId: MAJ, name: 'Maj Ek', tenantId, userRole: 'user', ...more };
    world.connector.misbehave = ({ path }, response) => {
      if (!path.includes(`a:new-${MAJ}/pagedmembers`)) return false;
      reply(response, 200, { members: [maj] });
      return true;
    };
  };

  it('comes into the register by the name Teams gives of them in their chat, and is told', async () => {
    isInstalled();
    expect(await choose(MAJ)).toEqual({ status: 200, body: {} });
    expect((await store.read('person', 'register', MAJ))?.value.name).toBe('Maj Ek');
    expect(((await world.action()).history as { what: Json }[]).at(-1)?.what).toMatchObject({ to: MAJ });
    await world.stop();
    expect(wordsOf(world.newest('anna').card)).toContain('Du gjorde Maj Ek ansvarig');
    // Nothing is said in a chat that was only looked into.
    expect(world.connector.seen.filter(({ conversation }) => conversation.includes(MAJ))).toEqual([]);
  });

  it('who cannot be reached in Teams brings the form back, with what to do about it', async () => {
    const words = wordsOf(contentOf(await choose(MAJ)));
    expect(words).toContain('Jag når inte den personen i Teams än.');
    expect(words).toContain('Byt ansvarig');
    expect(await known()).not.toContain(MAJ);
    expect(((await world.action()).history as unknown[]).length).toBe(1);
  });

  it.each([{ userRole: 'guest' }, { tenantId: 'another' }, { aadObjectId: '0b1c7d2e-0f3a-4c6b-8d9e-1a2b3c4d5e6f' }])(
    'is nobody to choose when Teams says %j',
    async (more) => {
      isInstalled(more);
      expect(wordsOf(contentOf(await choose(MAJ)))).toContain('Jag når inte den personen');
      expect(await known()).not.toContain(MAJ);
    },
  );

  it('may stand in during a pause, which nobody may who cannot be reached', async () => {
    const pause = { v: 'settings.save', eve: 'true', until: '2026-12-18', standIn: MAJ };
    const refused = await world.invoke('bo', 'task/submit', { data: pause });
    expect(wordsOf(contentOf(refused))).toContain('Jag når inte den personen');
    expect((await store.read('person', 'register', 'bo'))?.value.settings).toBeUndefined();
    isInstalled();
    expect(wordsOf(contentOf(await world.invoke('bo', 'task/submit', { data: pause })))).toContain('Maj Ek');
    expect((await store.read('holding', 'register', 'h-bo'))?.value.standIn).toMatchObject({ person: MAJ });
  });

  it('may be given a role of a plan; who cannot be reached leaves that role in the form, and the others are kept', async () => {
    isInstalled();
    const NOBODY = MAJ.replace('5', '6');
    await store.create('action', anAction({ id: 'a9', number: 'A9', responsible: responsible('kökschef', 'rektor') }));
    const dialog = contentOf(await world.invoke('olle', 'task/fetch', { data: { v: 'roles.open', p: 'plan-a' } }));
    const { data } = findButton(dialog, 'Spara');
    const answer = contentOf(
      await world.invoke('olle', 'task/submit', { data: { ...(data as Json), person0: MAJ, person1: NOBODY } }),
    );
    expect(wordsOf(answer)).toContain('Jag når inte den personen');
    const asked = allObjects(answer).filter(({ type }) => type === 'Input.ChoiceSet');
    expect(asked.map(({ label }) => label)).toEqual(['rektor']);
    expect((await world.store.read('holding', 'register', 'plan-a-role1-2026-11-30'))?.value.person).toBe(MAJ);
  });
});
