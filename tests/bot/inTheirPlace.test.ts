import type { Action } from '../../domain/action.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anAction, anIntent, aPlan } from '../support/builders.ts';
import { aRegister, responsible } from '../support/people.ts';
import { MONDAY } from '../support/plannedWorld.ts';
import { all } from '../support/storing.ts';
import { findButton, openTeamsWorld, settle, wordsOf, type TeamsWorld } from '../support/teamsWorld.ts';

const TUESDAY = '2026-12-01T08:00:00.000Z';
let world: TeamsWorld;
afterEach(() => world.stop());

const newest = (person: string) => world.seenBy(person).at(-1)!;
const stored = async (id: string) => (await all(world.store, 'action')).find((one) => one.id === id) as Action;

async function open(actions: readonly Action[], register = aRegister()): Promise<void> {
  const store = openMemoryStore();
  await settle(store, register);
  await store.create('plan', aPlan());
  for (const action of actions) await store.create('action', action);
  world = await openTeamsWorld(store, MONDAY);
  for (const { id } of register.people) await world.install(id);
  await world.app.wake();
}

describe('a unit manager who stands in for another', () => {
  const standIn = { person: 'eva', from: '2026-11-01', to: '2026-12-31' };
  const { holdings } = aRegister();
  const register = aRegister({ holdings: holdings.map((one) => (one.id === 'h-elin' ? { ...one, standIn } : one)) });
  const refresh = async () => {
    const action = { type: 'Action.Execute', verb: 'card.refresh', data: { c: 'reminder|2026-11-30|eva' } };
    const { body } = await world.invoke(
      'eva',
      'adaptiveCard/action',
      { action, trigger: 'automatic' },
      newest('eva').id,
    );
    return { ...newest('eva'), card: body.value ?? {} };
  };
  beforeEach(() => open([anAction({ due: '2026-12-04', responsible: responsible('enhetschef') })], register));

  it('answers for one unit after the other, and sees which', async () => {
    const words = wordsOf(newest('eva').card);
    expect(words).toContain('Du är ersättare för elin till och med torsdag 31 december 2026. Det här gäller Linden.');
    await world.press('eva', newest('eva'), 'Min enhet är klar');
    expect((await stored('a8')).parts.map(({ unit }) => unit)).toEqual(['linden']);

    const again = await refresh();
    expect(wordsOf(again.card)).toContain('1 av 2 enheter klara');
    expect(wordsOf(again.card)).toContain('Det här gäller Eken.');
    await world.press('eva', again, 'Min enhet är klar');
    expect(await stored('a8')).toMatchObject({ status: 'done', parts: [{ unit: 'linden' }, { unit: 'eken' }] });
  });

  it('does not answer for both by pressing twice', async () => {
    const digest = newest('eva');
    await Promise.all([1, 2].map(() => world.press('eva', digest, 'Min enhet är klar')));
    expect((await stored('a8')).parts).toHaveLength(1);
  });
});

describe('an action that somebody says is not theirs', () => {
  const one = (id: string, number: string) =>
    anAction({ id, number, due: '2026-12-04', responsible: responsible('avdelningschef', 'controller') });

  it('tells so in its row, where it can be taken back', async () => {
    await open([one('a8', 'A8'), one('a9', 'A9')]);
    const { body } = await world.press('bo', newest('bo'), 'Jag är inte ansvarig', 'a8');
    expect(wordsOf(body.value)).toContain('Du sade att du inte är ansvarig');
    expect(() => findButton(body.value, 'Min del är klar', 'a8')).toThrow('no button');
    await world.press('bo', { ...newest('bo'), card: body.value ?? {} }, 'Ångra', 'a8');
    expect((await stored('a8')).history.map(({ what }) => what.kind)).toEqual(['rejected', 'undo']);
  });

  it('tells so in one’s own list as well, of what one has given to somebody else too', async () => {
    await open([one('a8', 'A8'), anAction({ id: 'a9', number: 'A9', responsible: responsible('ordförande') })]);
    const list = await world.say('bo', 'mina');
    const { body } = await world.press('bo', list!, 'Jag är inte ansvarig', 'a8');
    expect(wordsOf(body.value)).toContain('Du sade att du inte är ansvarig');
    findButton(body.value, 'Ångra', 'a8');

    const owners = await world.say('olle', 'mina');
    const data = { ...(findButton(owners?.card, 'Byt ansvarig', 'a9').data as object), v: 'owner.set', person: 'elin' };
    await world.invoke('olle', 'task/submit', { data }, owners?.id);
    await world.stop();
    expect(wordsOf(newest('olle').card)).toContain('Du gjorde elin ansvarig');
    findButton(newest('olle').card, 'Ångra', 'a9');
  });

  it('leaves none of its buttons on their other cards', async () => {
    await open([one('a8', 'A8')]);
    await world.press('bo', newest('bo'), 'Jag är inte ansvarig');
    await world.stop();
    expect(wordsOf(newest('bo').card)).toContain('Du sade att du inte är ansvarig');
    expect(() => findButton(newest('bo').card, 'Min del är klar')).toThrow('no button');
  });

  it('comes to the owner of the plan with who said so, and with the choice of somebody else', async () => {
    await open([one('a8', 'A8')]);
    await world.press('bo', newest('bo'), 'Jag är inte ansvarig');
    world.clock.set('2026-12-07T07:00:30.000Z');
    await world.app.wake();
    const card = newest('olle');
    expect(wordsOf(card.card)).toContain('bo (controller) har svarat att åtgärden är någon annans.');
    findButton(card.card, 'Delen är klar');
    expect(() => findButton(card.card, 'Jag är inte ansvarig')).toThrow('no button');

    const change = findButton(card.card, 'Byt ansvarig');
    await world.invoke('olle', 'task/fetch', { data: change.data as object }, card.id);
    await world.invoke(
      'olle',
      'task/submit',
      { data: { ...(change.data as object), v: 'owner.set', person: 'elin' } },
      card.id,
    );
    expect((await stored('a8')).history.at(-1)?.what).toMatchObject({
      kind: 'assigned',
      role: 'controller',
      to: 'elin',
    });
  });
});

describe('a manager who also answers in the place of one of those they decide over', () => {
  const reminded = ['2026-11-09', '2026-11-16', '2026-11-23'];
  const asked = { id: 'q', at: '2026-11-30T06:00:00.000Z', by: 'planboten', role: null, unit: null } as const;
  const rejected = { id: 'r', at: '2026-11-10T08:00:00.000Z', by: 'elin', role: 'enhetschef', unit: 'linden' } as const;
  /** Anna heads the department and owns the plan: she is asked about Eva's silence, and answers for Elin's unit. */
  beforeEach(async () => {
    const history: Action['history'] = [
      { ...rejected, what: { kind: 'rejected' } },
      { ...asked, what: { kind: 'escalated', about: 'eva', to: 'anna', reminded } },
    ];
    const action = anAction({ due: '2026-11-06', responsible: responsible('enhetschef'), revision: 3, history });
    const store = openMemoryStore();
    await settle(store, aRegister());
    await store.create('plan', aPlan({ owner: 'anna' }));
    await store.create('action', action);
    const at = { plan: 'plan-a', action: 'a8' };
    const state = { name: 'delivered', at: MONDAY, activity: 'm0', conversation: 'a:1anna' } as const;
    await store.create('intent', anIntent({ actions: [], decisions: [at], state }));
    world = await openTeamsWorld(store, TUESDAY);
    await world.install('anna');
  });
  const at = { p: 'plan-a', a: 'a8', c: 'reminder|2026-11-30|anna', rev: 3 };
  const send = (data: object) => world.invoke('anna', 'task/submit', { data: { ...at, ...data } }, 'm0');
  const pressed = async (verb: string, data: object) => {
    const action = { type: 'Action.Execute', verb, data: { ...at, ...data } };
    return (await world.invoke('anna', 'adaptiveCard/action', { action, trigger: 'manual' }, 'm0')).body.value;
  };

  it('pauses it as the manager', async () => {
    expect(wordsOf(await pressed('status.set', { to: 'paused' }))).toContain('Du pausade åtgärden');
    expect(await stored('a8')).toMatchObject({ status: 'paused' });
    const again = await pressed('card.refresh', {});
    expect(wordsOf(again).split('Rutin för läkemedelshantering')).toHaveLength(2);
  });

  it('chooses another for the one who is silent from the question, and for what was passed on from its own row', async () => {
    await send({ v: 'owner.set', person: 'bo', own: true });
    await send({ v: 'owner.set', person: 'olle', rev: 4 });
    expect((await stored('a8')).history.slice(2).map(({ what }) => what)).toMatchObject([
      { kind: 'assigned', unit: 'linden', to: 'bo' },
      { kind: 'assigned', unit: 'eken', to: 'olle' },
    ]);
  });

  it('chooses another for the stand-in of the one who was silent and is away now', async () => {
    const eva = await world.store.read('holding', 'register', 'h-eva');
    const standIn = { person: 'olle', from: '2026-11-30', to: '2026-12-31' };
    await world.store.replace('holding', eva!, { ...eva!.value, standIn });
    await send({ v: 'owner.set', person: 'bo' });
    expect((await stored('a8')).history.at(-1)?.what).toMatchObject({ kind: 'assigned', unit: 'eken', from: 'olle' });
  });

  it('gets back to the question from what was refused', async () => {
    const refused = await pressed('status.set', { to: 'withdrawn' });
    const back = findButton(refused, 'Tillbaka');
    const { body } = await world.invoke('anna', 'adaptiveCard/action', { action: back, trigger: 'manual' }, 'm0');
    expect(wordsOf(body.value)).toContain('eva (enhetschef) har fått 3 påminnelser utan att svara');
  });
});

describe('an action that an elected member answers for', () => {
  beforeEach(() => open([anAction({ due: '2026-12-04', responsible: responsible('ordförande') })]));

  it('can be given to somebody else by the owner of the plan, who is then asked in their place', async () => {
    const card = newest('olle');
    expect(wordsOf(card.card)).toContain('Du svarar i stället för ordförande, som inte får påminnelser.');
    const data = { ...(findButton(card.card, 'Byt ansvarig').data as object), v: 'owner.set', person: 'elin' };
    await world.invoke('olle', 'task/submit', { data }, card.id);
    world.clock.set(TUESDAY);
    await world.app.wake();
    expect(wordsOf(newest('elin').card)).toContain('har gjort dig ansvarig för den här åtgärden');
    await world.press('elin', newest('elin'), 'Klar');
    expect(await stored('a8')).toMatchObject({ status: 'done' });
  });
});

describe('a comment', () => {
  it('leaves the buttons of a card that still waits for an answer', async () => {
    await open([anAction({ due: '2026-12-04', responsible: responsible('avdelningschef') })]);
    const card = newest('anna');
    const comment = findButton(card.card, 'Skriv en kommentar');
    const data = { ...(comment.data as object), v: 'comment.add', text: 'Vi väntar på lokalen.' };
    await world.invoke('anna', 'task/submit', { data }, card.id);
    await world.stop();
    expect(wordsOf(newest('anna').card)).toContain('Du skrev en kommentar');
    findButton(newest('anna').card, 'Klar');
  });
});
