import { StoreUnavailable, type PlanStore } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anAction } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { created } from '../support/storing.ts';
import { findButton, wordsOf, type InvokeAnswer } from '../support/teamsWorld.ts';

/** A9 says "Se ovan": it leans on A8, which Anna leads too and which is open. */
let store: PlanStore;
let world: PlannedWorld;
beforeEach(async () => {
  store = openMemoryStore();
  world = await openPlannedWorld(store);
  await created(
    store,
    'action',
    anAction({
      id: 'a9',
      number: 'A9',
      title: 'Följa upp rutinen',
      leansOn: ['a8'],
      responsible: responsible('avdelningschef', 'controller'),
    }),
  );
});
afterEach(() => world.stop());

const a9 = { p: 'plan-a', a: 'a9', c: 'action', to: 'done', rev: 1 };
const press = (person: string, data: object) =>
  world.invoke(person, 'adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'status.set', data } });
const wordsIn = ({ body }: InvokeAnswer) => wordsOf(body.value);
const status = async (id = 'a9') => (await store.read('action', 'plan|plan-a', id))?.value;

describe('"Klar" on an action that leans on an open one', () => {
  it('saves nothing, says what is open, and is done when it is said again', async () => {
    const answer = await press('anna', a9);
    expect(wordsIn(answer)).toContain('Inte sparat än');
    expect(wordsIn(answer)).toContain('A8. Rutin för läkemedelshantering');
    expect(await status()).toMatchObject({ status: 'notStarted', history: [] });
    const anyway = findButton(answer.body.value, 'Klar ändå');
    expect(wordsIn(await press('anna', anyway.data as object))).toContain('Du markerade åtgärden som klar');
    expect(await status()).toMatchObject({ status: 'done' });
    await press('anna', anyway.data as object);
    expect((await status())?.history).toHaveLength(1);
  });

  it('asks nothing once the other is done or withdrawn', async () => {
    await press('anna', { ...a9, a: 'a8' });
    await press('anna', a9);
    expect((await status())?.status).toBe('done');
  });

  it('asks nothing about an answer that is not the end of it, or that speaks for a part', async () => {
    await press('anna', { ...a9, to: 'inProgress' });
    expect((await status())?.status).toBe('inProgress');
    await press('bo', { ...a9, rev: 2 });
    expect((await status())?.parts).toHaveLength(1);
  });

  it('asks nothing when the other is not there', async () => {
    await created(
      store,
      'action',
      anAction({ id: 'a10', leansOn: ['a77'], responsible: responsible('avdelningschef') }),
    );
    await press('anna', { ...a9, a: 'a10' });
    expect((await status('a10'))?.status).toBe('done');
  });

  it('is no way around being responsible, or around an old card', async () => {
    expect(wordsIn(await press('eva', { ...a9, anyway: true }))).toContain('Bara den som är ansvarig');
    await press('anna', { ...a9, to: 'inProgress' });
    await press('anna', { ...a9, to: 'notStarted', rev: 2 });
    expect(wordsIn(await press('anna', { ...a9, anyway: true }))).toContain('Läget har ändrats');
    expect((await status())?.status).toBe('notStarted');
  });

  it.each([{ anyway: false }, { anyway: 'true' }, { anyway: 1 }])('with %j is not read', async (wrong) => {
    expect(wordsIn(await press('anna', { ...a9, ...wrong }))).toContain('Skriv ”mina”');
  });

  it('is asked of whoever writes "klar A9", too', async () => {
    const message = await world.say('anna', 'klar A9');
    expect(wordsOf(message?.card)).toContain('Klar ändå');
    expect((await status())?.status).toBe('notStarted');
  });

  it('from a client without Action.Execute is the same (48)', async () => {
    await world.post({ ...world.from('anna'), type: 'message', text: '', value: { v: 'status.set', ...a9 } });
    const { fallback } = findButton(world.newest('anna').card, 'Klar ändå') as { fallback: { data: object } };
    await world.post({ ...world.from('anna'), type: 'message', text: '', value: fallback.data });
    expect((await status())?.status).toBe('done');
  });

  it('44: with the store down in the middle says so', async () => {
    const read = store.read.bind(store);
    let reads = 0;
    store.read = async (kind, partition, id) => {
      if (kind === 'action' && (reads += 1) > 1) throw new StoreUnavailable('test.down', 'The store does not answer.');
      return read(kind, partition, id);
    };
    expect(wordsIn(await press('anna', a9))).toMatch(/inte sparat.*koden \w+/);
    store.read = read;
    expect((await status())?.status).toBe('notStarted');
  });
});
