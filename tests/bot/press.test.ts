import type { PlanStore } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { aHolding, anAction, aPerson, aPlan, aRole, aUnit } from '../support/builders.ts';
import { findButton, openTeamsWorld, settle, wordsOf, type TeamsWorld } from '../support/teamsWorld.ts';

/** Monday 30 November 2026, 07:30 in Stockholm. */
const MORNING = '2026-11-30T06:30:00.000Z';
const EIGHT = '2026-11-30T07:00:30.000Z';

describe('a reminder that a manager answers', () => {
  let world: TeamsWorld;
  let store: PlanStore;

  beforeEach(async () => {
    store = openMemoryStore();
    await settle(store, {
      people: [aPerson({ id: 'anna' }), aPerson({ id: 'bo', name: 'Bo Berg' })],
      roles: [aRole({ id: 'avdelningschef', name: 'avdelningschef', kind: 'single', reportsTo: null })],
      units: [aUnit()],
      holdings: [
        aHolding({ id: 'h1', role: 'avdelningschef', person: 'anna', unit: null }),
        aHolding({ id: 'h2', role: 'controller', person: 'bo', unit: null }),
      ],
    });
    await store.create('plan', aPlan());
    await store.create(
      'action',
      anAction({
        due: '2026-12-04',
        responsible: [
          { role: 'avdelningschef', asWritten: 'Avd.chef', lead: true },
          { role: 'controller', asWritten: 'controller', lead: false },
        ],
      }),
    );
    world = await openTeamsWorld(store, MORNING);
    await world.install('anna');
    await world.install('bo');
    await world.app.wake();
    world.clock.set(EIGHT);
    await world.app.wake();
    await world.app.wake();
  });

  afterEach(() => world.stop());

  it('reaches each responsible person once, however often the scheduler wakes', () => {
    expect(world.seenBy('anna').map(({ summary }) => summary)).toEqual([
      'Hej! Jag är Planboten',
      '1 åtgärd behöver dig denna vecka',
    ]);
    expect(world.seenBy('bo')).toHaveLength(2);
  });

  it('is answered with the fresh card, and the other copies become true', async () => {
    const card = world.seenBy('anna').at(-1);
    const answer = await world.press('anna', card!, 'Klar');
    expect(answer).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.card.adaptive' } });
    expect(wordsOf(answer.body.value)).toContain('Du markerade åtgärden som klar');
    await world.stop();
    expect(wordsOf(world.seenBy('bo').at(-1)?.card)).toContain('markerade åtgärden som klar');
  });

  it('changes the action once when the same press comes twice', async () => {
    const card = world.seenBy('anna').at(-1);
    await world.press('anna', card!, 'Klar');
    const again = await world.press('anna', card!, 'Klar');
    expect(wordsOf(again.body.value)).toContain('Du markerade åtgärden som klar');
    const stored = await store.read('action', 'plan|plan-a', 'a8');
    expect(stored?.value.history.map(({ what }) => what.kind)).toEqual(['status']);
    expect(stored?.value.status).toBe('done');
  });

  it('refuses one who is not responsible, and says who may', async () => {
    const card = world.seenBy('anna').at(-1);
    const answer = await world.press('eva', card!, 'Klar');
    expect(answer.status).toBe(200);
    expect(wordsOf(answer.body.value)).toContain('Bara den som är ansvarig kan ändra status');
    expect((await store.read('action', 'plan|plan-a', 'a8'))?.value.status).toBe('notStarted');
  });

  it('takes a part from one who shares the action without being its lead', async () => {
    const card = world.seenBy('bo').at(-1);
    await world.press('bo', card!, 'Min del är klar');
    const stored = await store.read('action', 'plan|plan-a', 'a8');
    expect(stored?.value).toMatchObject({ status: 'inProgress', parts: [{ role: 'controller', by: 'bo' }] });
  });

  it('can be undone, and cannot twice', async () => {
    const card = world.seenBy('anna').at(-1);
    const answered = await world.press('anna', card!, 'Klar');
    const undone = await world.press('anna', { ...card!, card: answered.body.value! }, 'Ångra');
    expect(wordsOf(undone.body.value)).toContain('Klar');
    expect((await store.read('action', 'plan|plan-a', 'a8'))?.value.status).toBe('notStarted');
    await world.press('anna', { ...card!, card: answered.body.value! }, 'Ångra');
    expect((await store.read('action', 'plan|plan-a', 'a8'))?.value.history).toHaveLength(2);
  });

  it.each([
    ['a reminder', async () => world.seenBy('anna').at(-1)],
    ['"mina"', async () => world.say('anna', 'mina')],
  ])('whose text is refused on %s itself has a way back to it', async (_, shown) => {
    const card = await shown();
    const { data } = findButton(card!.card, 'Klar');
    const { p, a, c } = data as { readonly [name: string]: string };
    const text = 'Gäller 850709-9805';
    const action = { type: 'Action.Execute', verb: 'comment.add', data: { p, a, c, text } };
    const refused = await world.invoke('anna', 'adaptiveCard/action', { action, trigger: 'manual' }, card!.id);
    expect(wordsOf(refused.body.value)).toContain('personnummer');
    const back = await world.press('anna', { ...card!, card: refused.body.value! }, 'Tillbaka');
    expect(findButton(back.body.value, 'Klar').data).toMatchObject({ p, a, c });
    expect(JSON.stringify([refused, back])).not.toContain('9805');
  });
});
