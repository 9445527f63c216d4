import { openMemoryStore } from '../../storage/memoryStore.ts';
import { reply } from '../support/connectorStub.ts';
import { fragile } from '../support/fragile.ts';
import { MONDAY, openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { allObjects, findButton, wordsOf, type InvokeAnswer, type Json } from '../support/teamsWorld.ts';

let world: PlannedWorld;
beforeEach(async () => {
  world = await openPlannedWorld();
});
afterEach(() => world.stop());

const at = { p: 'plan-a', a: 'a8', c: 'reminder|2026-11-30|anna' };
const execute = (person: string, verb: unknown, data: unknown, id?: string) =>
  world.invoke(
    person,
    'adaptiveCard/action',
    { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    id,
  );
const wordsIn = ({ body }: InvokeAnswer) => wordsOf(body.value ?? body.task);
const isUntouched = async () =>
  expect(await world.action()).toMatchObject({ revision: 1, status: 'notStarted', history: [] });

describe('a press that cannot be read', () => {
  it.each([
    ['an unknown verb', 'status.explode', at],
    ['no verb', undefined, at],
    ['a verb that is no text', 7, at],
    ['a verb that every object has', 'constructor', at],
    ['no data', 'status.set', undefined],
    ['data that is a list', 'status.set', [at]],
    ['a status that is none', 'status.set', { ...at, to: "klar'; DROP", rev: 1 }],
    ['a status that is a number', 'status.set', { ...at, to: 7, rev: 1 }],
    ['a status that is null', 'status.set', { ...at, to: null, rev: 1 }],
    ['a revision that is a fraction', 'status.set', { ...at, to: 'done', rev: 1.5 }],
    ['a revision below nought', 'status.set', { ...at, to: 'done', rev: -1 }],
    ['an id of 10 000 characters', 'status.set', { ...at, a: 'a'.repeat(10_000), to: 'done', rev: 1 }],
    ['a text of 20 001 characters', 'comment.add', { ...at, text: 'x'.repeat(20_001) }],
  ])('39, 40: with %s is answered with what to do, and nothing is written', async (_, verb, data) => {
    for (let time = 0; time < 2; time += 1) {
      const answer = await execute('anna', verb, data);
      expect(answer.status).toBe(200);
      expect(wordsIn(answer)).toContain('Skriv ”mina” så får du ett nytt kort');
    }
    await isUntouched();
  });

  it.each(['composeExtension/query', 'signin/verifyState', '', undefined])(
    'of the kind %j is not implemented, and says so to Teams',
    async (name) => expect((await world.invoke('anna', name as string, {})).status).toBe(501),
  );
});

describe('a press that may not', () => {
  it.each(['eva', 'stranger', ''])(
    '36, 37: of %j is refused with how things stand, and nothing is written',
    async (person) => {
      const answer = await execute(person, 'status.set', { ...at, to: 'done', rev: 1 });
      expect(wordsIn(answer)).toContain('Bara den som är ansvarig kan ändra status');
      await isUntouched();
    },
  );

  it.each([
    ['of another plan', { ...at, p: 'plan-b' }],
    ['that never was', { ...at, a: 'a77' }],
    ['by a path', { ...at, p: '../plans', a: 'plan-a' }],
    ['of a prototype', { ...at, p: '__proto__', a: 'constructor' }],
  ])('38: about an action %s is answered as if it did not exist', async (_, data) => {
    expect(wordsIn(await execute('anna', 'status.set', { ...data, to: 'done', rev: 1 }))).toContain(
      'Åtgärden finns inte kvar',
    );
    await isUntouched();
  });

  it('46: that fetches somebody else’s card anew gets nothing of it', async () => {
    const answer = await execute('bo', 'card.refresh', { c: 'reminder|2026-11-30|anna' });
    expect(wordsIn(answer)).not.toContain('Rutin för läkemedelshantering');
  });

  it('is decided by who Teams says pressed, not by what the payload says', async () => {
    await execute('stranger', 'status.set', {
      ...at,
      to: 'done',
      rev: 1,
      person: 'anna',
      by: 'anna',
      caller: { id: 'anna' },
    });
    await isUntouched();
  });
});

describe('the same press', () => {
  it('33, 34: twice, at once or after each other, is one change with one answer', async () => {
    const press = () => execute('anna', 'status.set', { ...at, to: 'done', rev: 1 });
    const answers = [...(await Promise.all([press(), press(), press()])), await press()];
    for (const answer of answers) expect(wordsIn(answer)).toContain('Du markerade åtgärden som klar');
    expect((await world.action()).history).toHaveLength(1);
  });

  it('35: from an old card changes nothing and shows how things stand', async () => {
    await execute('anna', 'status.set', { ...at, to: 'inProgress', rev: 1 });
    await execute('anna', 'status.set', { ...at, to: 'done', rev: 2 });
    const stale = await execute('anna', 'status.set', { ...at, to: 'paused', rev: 1 });
    expect(wordsIn(stale)).toContain('Läget har ändrats');
    expect(await world.action()).toMatchObject({ status: 'done', revision: 3 });
  });

  it('of two people at once leaves both answers', async () => {
    await Promise.all([
      execute('anna', 'status.set', { ...at, to: 'inProgress', rev: 1 }),
      execute('bo', 'status.set', { ...at, c: 'reminder|2026-11-30|bo', to: 'done', rev: 1 }),
    ]);
    const { history } = await world.action();
    expect((history as { by: string }[]).map(({ by }) => by).sort()).toEqual(['anna', 'bo']);
  });

  it('"I am not responsible", twice, is one refusal, and says who answers now', async () => {
    const first = await execute('bo', 'owner.reject', { ...at, c: 'reminder|2026-11-30|bo', rev: 1 });
    expect(wordsIn(first)).toContain('Den som äger planen svarar');
    await execute('bo', 'owner.reject', { ...at, c: 'reminder|2026-11-30|bo', rev: 1 });
    expect((await world.action()).history).toHaveLength(1);
  });
});

describe('undo', () => {
  it('is on the card after a press, brings back what was, and is over after a day', async () => {
    const pressed = await world.press('anna', world.newest('anna'), 'Klar');
    const undo = findButton(pressed.body.value, 'Ångra');
    await execute('anna', undo.verb, undo.data);
    expect((await world.action()).status).toBe('notStarted');
    const again = await world.press('anna', world.newest('anna'), 'Klar').catch(() => undefined);
    const later = await execute('anna', 'status.set', { ...at, to: 'done', rev: 3 });
    const second = findButton((again?.body.value ? again : later).body.value, 'Ångra');
    world.clock.set('2026-12-01T08:00:30.000Z');
    expect(wordsIn(await execute('anna', second.verb, second.data))).toContain('24 timmar');
    expect((await world.action()).status).toBe('done');
  });
});

describe('a client without Action.Execute (48)', () => {
  const submit = (person: string, value: object, replyToId?: string) =>
    world.post({ ...world.from(person), type: 'message', text: '', value, replyToId });

  it('sends the same data as a message, and the card it was pressed on becomes the answer', async () => {
    const card = world.newest('anna');
    const { fallback } = findButton(card.card, 'Klar') as { fallback: { data: object } };
    await submit('anna', fallback.data, card.id);
    await submit('anna', fallback.data, card.id);
    expect((await world.action()).history).toHaveLength(1);
    expect(wordsOf(world.newest('anna').card)).toContain('Du markerade åtgärden som klar');
    expect(world.newest('anna').id).toBe(card.id);
  });

  it('gets the answer as a message of its own when the card is gone, or not told', async () => {
    await submit('anna', { v: 'status.set', ...at, to: 'done', rev: 1 });
    expect(wordsOf(world.newest('anna').card)).toContain('Du markerade åtgärden som klar');
    await submit('anna', { v: 'status.set', ...at, to: 'done', rev: 1 }, 'm999');
    expect(wordsOf(world.newest('anna').card)).toContain('Du markerade åtgärden som klar');
  });

  it('gets a form as a message, and may send it in', async () => {
    await submit('anna', { v: 'comment.open', ...at });
    const form = findButton(world.newest('anna').card, 'Spara');
    await submit('anna', { ...(form.data as object), text: 'Blanketten används.' });
    expect((await world.action()).history).toMatchObject([{ what: { kind: 'comment', text: 'Blanketten används.' } }]);
  });

  it('is told when its button no longer exists', async () => {
    await submit('anna', { v: 'status.explode' });
    expect(wordsOf(world.newest('anna').card)).toContain('Skriv ”mina”');
    await isUntouched();
  });
});

describe('a dialog', () => {
  const open = (verb: string, data: object) =>
    world.invoke('anna', 'task/fetch', { data: { ...data, v: verb } }, world.newest('anna').id);
  const send = (data: object) => world.invoke('anna', 'task/submit', { data }, world.newest('anna').id);
  const formOf = ({ body }: InvokeAnswer): Json => ((body.task?.value as Json).card as Json).content as Json;
  const typedIn = (answer: InvokeAnswer) =>
    Object.fromEntries(
      allObjects(formOf(answer))
        .filter(({ id, type }) => id && String(type).startsWith('Input'))
        .map(({ id, value }) => [id, value]),
    );

  it('asks for a new date and a reason, and closes when both are good', async () => {
    const form = await open('date.open', { ...at, rev: 1 });
    expect(form.body.task).toMatchObject({ type: 'continue', value: { title: 'Nytt datum' } });
    const { data } = findButton(formOf(form), 'Spara');
    const answer = await send({ ...(data as object), date: '2026-12-18', reason: 'Leverantören är sen.' });
    expect(answer).toEqual({ status: 200, body: {} });
    expect(await world.action()).toMatchObject({ due: '2026-12-18', firstDue: '2026-12-04', revision: 2 });
    await send({ ...(data as object), date: '2026-12-18', reason: 'Leverantören är sen.' });
    expect((await world.action()).revision).toBe(2);
  });

  it.each([
    ['2026-02-30', 'Sjuk personal'],
    ['1900-01-01', 'Sjuk personal'],
    ['9999-01-01', 'Sjuk personal'],
    ['2026-11-30', 'Sjuk personal'],
    ['imorgon', 'Sjuk personal'],
    ['2026-12-18', ''],
    ['2026-12-18', 'x'.repeat(2001)],
  ])('41, 43: stays open for the date %j and the reason %.20j, with both as they were typed', async (date, reason) => {
    const answer = await send({ v: 'date.set', ...at, rev: 1, date, reason });
    expect(answer.body.task).toMatchObject({ type: 'continue' });
    const typed = typedIn(answer);
    expect(typed.reason ?? '').toBe(reason);
    if (/^\d{4}-\d\d-\d\d$/.test(date) && date !== '2026-02-30') expect(typed.date).toBe(date);
    else expect(wordsOf(formOf(answer))).toContain(date);
    await isUntouched();
  });

  it('41: keeps a comment that is too long', async () => {
    const answer = await send({ v: 'comment.add', ...at, text: 'x'.repeat(2001) });
    expect(wordsOf(formOf(answer))).toContain('högst 2 000 tecken');
    expect(typedIn(answer).text).toBe('x'.repeat(2001));
  });

  it.each(['850709-9805', '19850709 9805', '850709–9805'])(
    '42: stops a comment with the personal number %s, and neither shows, logs nor keeps it',
    async (number) => {
      const calls = world.connector.calls.length;
      for (const data of [
        { v: 'comment.add', ...at, text: `Gäller Asta, ${number}.` },
        { v: 'date.set', ...at, rev: 1, date: '2026-12-18', reason: `Gäller Asta, ${number}.` },
      ]) {
        const answer = await send(data);
        expect(wordsOf(formOf(answer))).toContain('personnummer');
        expect(JSON.stringify(answer)).not.toContain('9805');
      }
      expect(JSON.stringify(world.connector.calls.slice(calls))).not.toContain('9805');
      expect(world.logged.join()).not.toContain('9805');
      await isUntouched();
    },
  );

  it('about an action that is gone says so in the dialog', async () => {
    const answer = await open('date.open', { ...at, a: 'a77', rev: 1 });
    expect(wordsOf(answer.body.task)).toContain('Åtgärden finns inte kvar');
  });

  it('without data says what to do', async () => {
    for (const name of ['task/fetch', 'task/submit']) {
      expect(wordsOf((await world.invoke('anna', name, {})).body.task)).toContain('Skriv ”mina”');
    }
  });
});

describe('an answer that is asked for in the response itself (expectReplies)', () => {
  it('comes there, and nothing is sent to the connector', async () => {
    const calls = world.connector.calls.length;
    const response = await world.post({
      ...world.from('anna'),
      type: 'message',
      text: 'mina',
      deliveryMode: 'expectReplies',
    });
    const { activities } = (await response.json()) as { activities: { attachments: unknown[] }[] };
    expect(activities).toHaveLength(1);
    expect(wordsOf(activities[0]?.attachments)).toContain('Rutin för läkemedelshantering');
    expect(world.connector.calls).toHaveLength(calls);
  });
});

describe('evidence that a card arrived', () => {
  it('is that somebody presses or opens it: an unknown outcome is then known, and no second card comes', async () => {
    await world.stop();
    const store = openMemoryStore();
    world = await openPlannedWorld(store);
    world.clock.set('2026-12-03T07:30:30.000Z');
    world.connector.misbehave = (call, response, take) => {
      if (call.method !== 'POST') return false;
      take();
      reply(response, 502, {});
      return true;
    };
    await world.app.wake();
    world.connector.misbehave = () => false;
    const c = 'reminder|2026-12-03|anna';
    expect((await store.read('intent', 'recipient|anna', c))?.value.state.name).toBe('unknown');
    const card = world.newest('anna');
    await execute('anna', 'card.refresh', { c }, card.id);
    await execute('anna', 'card.refresh', { c }, card.id);
    expect((await store.read('intent', 'recipient|anna', c))?.value.state).toMatchObject({
      name: 'delivered',
      activity: card.id,
    });
    const seen = world.seenBy('anna').length;
    world.clock.set('2026-12-03T09:00:00.000Z');
    await world.app.wake();
    expect(world.seenBy('anna')).toHaveLength(seen);
    expect(world.seenBy('bo').filter(({ card: one }) => wordsOf(one).includes('Skickas igen'))).toHaveLength(1);
  });
});

describe('44: a store that is down', () => {
  it('is told with a code that is in the log, never "saved", to those who press and to those who write', async () => {
    await world.stop();
    const store = openMemoryStore();
    const down = fragile(store);
    world = await openPlannedWorld(down);
    down.isDown = true;
    const pressed = await execute('anna', 'status.set', { ...at, to: 'done', rev: 1 });
    expect(pressed.status).toBe(200);
    expect(wordsIn(pressed)).toContain('Ditt svar är inte sparat');
    const code = /koden (\w+)/.exec(wordsIn(pressed))?.[1];
    expect(world.logged.join('\n')).toContain(`"code":"${code}"`);
    const written = await world.say('anna', 'mina');
    expect(wordsOf(written?.card)).toMatch(/koden \w+/);
    expect((await fetch(world.url.replace('/api/messages', '/health'))).status).toBe(503);
    down.isDown = false;
    await isUntouched();
    expect(wordsIn(await execute('anna', 'status.set', { ...at, to: 'done', rev: 1 }))).toContain('som klar');
    expect(world.clock.now()).toBe(MONDAY);
  });
});
