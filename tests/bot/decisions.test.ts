import type { PlanStore } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { openEscalatedWorld } from '../support/escalatedWorld.ts';
import { fragile } from '../support/fragile.ts';
import type { PlannedWorld } from '../support/plannedWorld.ts';
import { all } from '../support/storing.ts';
import { allObjects, findButton, wordsOf, type InvokeAnswer, type Json } from '../support/teamsWorld.ts';

let store: PlanStore;
let world: PlannedWorld;
beforeEach(async () => {
  store = openMemoryStore();
  world = await openEscalatedWorld(store);
});
afterEach(() => world.stop());

const card = 'reminder|2026-11-30|anna';
const at = { p: 'plan-a', a: 'a8', c: card };
const rev = 2;
const execute = (person: string, verb: string, data: object) =>
  world.invoke(
    person,
    'adaptiveCard/action',
    { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    world.newest(person).id,
  );
const open = (person: string, verb: string, data: object) =>
  world.invoke(person, 'task/fetch', { data: { ...data, v: verb } }, world.newest('anna').id);
const send = (person: string, data: object) => world.invoke(person, 'task/submit', { data }, world.newest('anna').id);
const wordsIn = ({ body }: InvokeAnswer) => wordsOf(body.value ?? body.task);
const kinds = async () => ((await world.action()).history as { what: { kind: string } }[]).map(({ what }) => what.kind);
const isUntouched = async () => expect(await kinds()).toEqual(['escalated']);
const told = async (person: string) =>
  (await all(store, 'intent', { partition: `recipient|${person}` })).filter(({ form }) => form === 'told');
const choices = (answer: InvokeAnswer) =>
  allObjects(((answer.body.task?.value as Json).card as Json).content).find(({ type }) => type === 'Input.ChoiceSet')
    ?.choices as { value: string }[];

describe('the question to a manager', () => {
  it('has the four ways on, and a way to the plan', () => {
    const question = world.newest('anna').card;
    for (const title of ['Nytt datum', 'Byt ansvarig', 'Påminn igen', 'Pausa åtgärden']) findButton(question, title);
    expect(wordsOf(question)).toContain('bo (controller) har fått 3 påminnelser utan att svara');
    expect(wordsOf(world.newest('bo').card)).toContain('Din chef har fått frågan om den här åtgärden');
  });

  it('is settled when the responsible answers first: the manager’s card says who and what, and asks nothing', async () => {
    await world.press('bo', world.newest('bo'), 'Pågår');
    await world.stop();
    const words = wordsOf(world.newest('anna').card);
    expect(words).toContain('Löst: bo (controller) markerade att åtgärden pågår');
    expect(() => findButton(world.newest('anna').card, 'Påminn igen')).toThrow('no button');
  });

  it('is still true when it is opened again later', async () => {
    await world.press('bo', world.newest('bo'), 'Klar');
    const answer = await execute('anna', 'card.refresh', { c: card });
    expect(wordsIn(answer)).toContain('Löst:');
  });
});

describe('date.set by a manager', () => {
  const newDate = { v: 'date.set', ...at, rev, date: '2027-01-15', reason: 'Vi inväntar upphandlingen.' };

  it('moves the date, and the responsible sees it', async () => {
    expect(await send('anna', newDate)).toEqual({ status: 200, body: {} });
    expect(await world.action()).toMatchObject({ due: '2027-01-15', firstDue: '2026-11-06' });
    await world.stop();
    expect(wordsOf(world.newest('anna').card)).toContain('Du satte nytt datum');
    expect(wordsOf(world.newest('bo').card)).not.toContain('Försenad');
  });

  it('is one change however often it is sent', async () => {
    await send('anna', newDate);
    await send('anna', newDate);
    expect(await kinds()).toEqual(['escalated', 'date']);
  });

  it('is not for a manager of others', async () => {
    for (const person of ['elin', 'eva', 'stranger', '']) await send(person, newDate);
    await isUntouched();
  });
});

describe('status.set to paused by a manager', () => {
  const pause = { ...at, rev, to: 'paused' };

  it('pauses it; nobody is reminded any more; and it can be taken back', async () => {
    const answer = await world.press('anna', world.newest('anna'), 'Pausa åtgärden');
    expect(wordsIn(answer)).toContain('Du pausade åtgärden');
    expect((await world.action()).status).toBe('paused');
    const undo = findButton(answer.body.value, 'Ångra');
    await execute('anna', String(undo.verb), undo.data as object);
    expect((await world.action()).status).toBe('notStarted');
  });

  it('twice is one change, and from an old card none', async () => {
    await execute('anna', 'status.set', pause);
    await execute('anna', 'status.set', pause);
    expect(await kinds()).toEqual(['escalated', 'status']);
    await world.stop();
    world = await openEscalatedWorld((store = openMemoryStore()));
    await world.press('bo', world.newest('bo'), 'Pågår');
    expect(wordsIn(await execute('anna', 'status.set', pause))).toContain('Läget har ändrats');
    expect((await world.action()).status).toBe('inProgress');
  });

  it('is all the manager may say of the status', async () => {
    expect(wordsIn(await execute('anna', 'status.set', { ...pause, to: 'done' }))).toContain(
      'Bara den som är ansvarig',
    );
    await isUntouched();
  });
});

describe('remind.now', () => {
  it('tells whoever is silent once more, on the next day since they have had today’s card', async () => {
    const answer = await world.press('anna', world.newest('anna'), 'Påminn igen');
    expect(wordsIn(answer)).toContain('Du påminde igen');
    // It is no less late for that.
    expect(wordsIn(answer)).toContain('Försenad');
    expect(await told('bo')).toMatchObject([{ date: '2026-12-01', actions: [{ action: 'a8' }] }]);
    const seen = world.seenBy('bo').length;
    world.clock.set('2026-12-01T07:30:30.000Z');
    await world.app.wake();
    await world.app.wake();
    expect(world.seenBy('bo')).toHaveLength(seen + 1);
    expect(wordsOf(world.newest('bo').card)).toContain('ber dig svara om den här åtgärden');
  });

  it('twice the same day is one reminder (33, 34)', async () => {
    for (let time = 0; time < 3; time += 1) await execute('anna', 'remind.now', at);
    expect(await kinds()).toEqual(['escalated', 'reminded']);
    expect(await told('bo')).toHaveLength(1);
  });

  it('tells nobody who has answered meanwhile', async () => {
    await world.press('anna', world.newest('anna'), 'Påminn igen');
    await world.press('bo', world.newest('bo'), 'Klar');
    const seen = world.seenBy('bo').length;
    world.clock.set('2026-12-01T07:30:30.000Z');
    await world.app.wake();
    expect(world.seenBy('bo')).toHaveLength(seen);
  });

  it.each(['elin', 'bo', 'stranger', ''])('is not for %j (36, 37)', async (person) => {
    await world.invoke(person, 'adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: 'remind.now', data: at },
    });
    await isUntouched();
    expect(await told('bo')).toEqual([]);
  });

  it('about what is not there says so (38)', async () =>
    expect(wordsIn(await execute('anna', 'remind.now', { ...at, a: 'a77' }))).toContain('finns inte kvar'));

  it('from a client without Action.Execute is the same (48)', async () => {
    const { fallback } = findButton(world.newest('anna').card, 'Påminn igen') as { fallback: { data: object } };
    await world.post({
      ...world.from('anna'),
      type: 'message',
      text: '',
      value: fallback.data,
      replyToId: world.newest('anna').id,
    });
    expect(await kinds()).toEqual(['escalated', 'reminded']);
  });
});

describe('owner.open', () => {
  it('lets the manager and the plan’s owner choose among the others of the register, by name', async () => {
    for (const person of ['anna', 'olle']) {
      const answer = await open(person, 'owner.open', { ...at, rev });
      expect(answer.body.task).toMatchObject({ type: 'continue', value: { title: 'Byt ansvarig' } });
      expect(choices(answer).map(({ value }) => value)).toEqual(['anna', 'elin', 'eva', 'olle']);
    }
  });

  it.each(['bo', 'elin', 'stranger', ''])('shows %j nobody', async (person) => {
    const answer = await open(person, 'owner.open', { ...at, rev });
    expect(wordsIn(answer)).toContain('Bara den som är ansvarig');
    expect(choices(answer)).toBeUndefined();
  });

  it('about what is not there says so', async () =>
    expect(wordsIn(await open('anna', 'owner.open', { ...at, a: 'a77', rev }))).toContain('finns inte kvar'));
});

describe('owner.set', () => {
  const choose = { v: 'owner.set', ...at, rev, person: 'elin' };

  it('makes another person responsible for this action alone, and tells them; the one before is asked no more', async () => {
    expect(await send('anna', choose)).toEqual({ status: 200, body: {} });
    expect(await kinds()).toEqual(['escalated', 'assigned']);
    await world.app.wake();
    await world.stop();
    expect(wordsOf(world.newest('anna').card)).toContain('Du gjorde elin ansvarig');
    expect(wordsOf(world.newest('elin').card)).toContain('har gjort dig ansvarig för den här åtgärden');
    expect(() => findButton(world.newest('bo').card, 'Klar')).toThrow('no button');
  });

  it('lets the new one answer, and the one before no longer', async () => {
    await send('anna', choose);
    await execute('bo', 'status.set', { ...at, c: 'reminder|2026-11-30|bo', rev: 3, to: 'done' });
    expect((await world.action()).status).toBe('notStarted');
    await world.app.wake();
    await world.press('elin', world.newest('elin'), 'Klar');
    expect((await world.action()).status).toBe('done');
  });

  it('can be taken back', async () => {
    await send('anna', choose);
    await world.stop();
    const undo = findButton(world.newest('anna').card, 'Ångra');
    world = await openEscalatedWorld((store = openMemoryStore()));
    await send('anna', choose);
    const change = (await world.action()).history as { id: string }[];
    await execute('anna', String(undo.verb), { ...(undo.data as object), change: change.at(-1)?.id });
    expect(await kinds()).toEqual(['escalated', 'assigned', 'undo']);
    await execute('bo', 'status.set', { ...at, c: 'reminder|2026-11-30|bo', rev: 4, to: 'done' });
    expect((await world.action()).status).toBe('done');
  });

  it('twice is one change, and one message', async () => {
    await send('anna', choose);
    await send('anna', choose);
    expect(await kinds()).toEqual(['escalated', 'assigned']);
    expect(await told('elin')).toHaveLength(1);
  });

  it('that was interrupted before anybody was told is told when it is chosen again', async () => {
    await world.stop();
    store = openMemoryStore();
    const first = { fails: false };
    world = await openEscalatedWorld({
      ...store,
      create: async (kind, value) => {
        if (kind === 'intent' && first.fails) throw new Error('interrupted');
        return store.create(kind, value);
      },
    });
    first.fails = true;
    expect(wordsIn(await send('anna', choose))).toContain('inte sparat');
    expect([await kinds(), await told('elin')]).toEqual([['escalated', 'assigned'], []]);
    first.fails = false;
    await send('anna', choose);
    await send('anna', choose);
    expect(await kinds()).toEqual(['escalated', 'assigned']);
    expect(await told('elin')).toHaveLength(1);
  });

  it('from an old card changes nothing', async () => {
    await send('anna', choose);
    await send('anna', { ...choose, person: 'eva' });
    expect(await kinds()).toEqual(['escalated', 'assigned']);
  });

  it.each(['', 'nobody', '29:1elin', '../people'])('of %j, whom nobody knows, brings the form back', async (person) => {
    const answer = await send('anna', { ...choose, person });
    expect(wordsIn(answer)).toContain('Välj en person i listan');
    await isUntouched();
  });

  it.each(['bo', 'elin', 'stranger', ''])('is not for %j', async (person) => {
    await send(person, choose);
    await isUntouched();
  });

  it('about what is not there, or is done, changes nothing', async () => {
    expect(wordsIn(await send('anna', { ...choose, a: 'a77' }))).toContain('finns inte kvar');
    await world.press('bo', world.newest('bo'), 'Klar');
    expect(wordsIn(await send('anna', { ...choose, rev: 3 }))).toContain('avslutad');
    expect(await kinds()).toEqual(['escalated', 'status']);
  });
});

describe('44: with the store down', () => {
  it('every decision is answered with a code, and nothing is said to be saved', async () => {
    await world.stop();
    store = openMemoryStore();
    const down = fragile(store);
    world = await openEscalatedWorld(down);
    down.isDown = true;
    const answers = [
      await execute('anna', 'remind.now', at),
      await open('anna', 'owner.open', { ...at, rev }),
      await send('anna', { v: 'owner.set', ...at, rev, person: 'elin' }),
    ];
    for (const answer of answers) expect(wordsIn(answer)).toMatch(/inte sparat.*koden \w+/);
    down.isDown = false;
    await isUntouched();
  });
});
