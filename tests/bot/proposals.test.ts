import type { PlanStore } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anAction } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { all, created } from '../support/storing.ts';
import { findButton, wordsOf, type InvokeAnswer } from '../support/teamsWorld.ts';

/** A9 has no date; Bo leads it, and Anna is his manager. Both have had today's digest. */
let store: PlanStore;
let world: PlannedWorld;
beforeEach(async () => {
  store = openMemoryStore();
  world = await openPlannedWorld(store);
  await created(
    store,
    'action',
    anAction({ id: 'a9', number: 'A9', title: 'Kontaktmannaskap', responsible: responsible('controller') }),
  );
});
afterEach(() => world.stop());

const a9 = { p: 'plan-a', a: 'a9', c: 'action' };
const execute = (person: string, verb: string, data: object) =>
  world.invoke(person, 'adaptiveCard/action', { action: { type: 'Action.Execute', verb, data } });
const send = (person: string, data: object) => world.invoke(person, 'task/submit', { data }, world.newest('bo').id);
const wordsIn = ({ body }: InvokeAnswer) => wordsOf(body.value ?? body.task);
const action = async () => (await store.read('action', 'plan|plan-a', 'a9'))!.value;
const kinds = async () => (await action()).history.map(({ what }) => what.kind);
const propose = (date = '2027-01-29') =>
  send('bo', { v: 'date.set', ...a9, rev: 1, date, reason: 'Utbildningen hålls i januari.' });
const tuesday = async () => {
  world.clock.set('2026-12-01T07:30:30.000Z');
  await world.app.wake();
};

describe('a date for an action that has none', () => {
  it('is proposed by whoever leads it, and counts for nothing yet', async () => {
    expect(await propose()).toEqual({ status: 200, body: {} });
    expect(await action()).toMatchObject({ due: null, firstDue: null });
    expect(await kinds()).toEqual(['proposed']);
    await world.stop();
    expect(wordsOf(world.newest('bo').card)).toContain('Det gäller när din chef har godkänt det');
  });

  it('reaches the manager with the next day’s card, and is agreed to with one press', async () => {
    await propose();
    await tuesday();
    const card = world.newest('anna');
    expect(wordsOf(card.card)).toContain(
      'bo (controller) föreslår att åtgärden ska vara klar fredag 29 januari 2027. Skäl: Utbildningen hålls i januari.',
    );
    const answer = await world.press('anna', card, 'Godkänn datumet');
    expect(wordsIn(answer)).toContain('Du satte nytt datum');
    expect(await action()).toMatchObject({ due: '2027-01-29' });
    expect((await action()).history.at(-1)).toMatchObject({
      by: 'anna',
      what: { kind: 'date', from: null, to: '2027-01-29', reason: 'Utbildningen hålls i januari.' },
    });
  });

  it('is one change however often it is proposed, sent or agreed to', async () => {
    for (let time = 0; time < 3; time += 1) await propose();
    expect(await kinds()).toEqual(['proposed']);
    expect(
      (await all(store, 'intent', { partition: 'recipient|anna' })).filter(({ form }) => form === 'told'),
    ).toHaveLength(1);
    const change = (await action()).history[0]!.id;
    for (let time = 0; time < 3; time += 1) await execute('anna', 'date.accept', { ...a9, change });
    expect(await kinds()).toEqual(['proposed', 'date']);
  });

  it('is asked about again on the first Monday a manager can be reached, and then not as something new', async () => {
    const stored = (await store.read('action', 'plan|plan-a', 'a8'))!;
    await store.replace('action', stored, { ...stored.value, status: 'withdrawn' });
    await propose();
    const chat = (await store.read('conversation', 'conversations', 'anna'))!;
    await store.replace('conversation', chat, { ...chat.value, reachable: false });
    await tuesday();
    const isAsked = () => wordsOf(world.newest('anna').card).includes('föreslår att åtgärden ska vara klar');
    expect(isAsked()).toBe(false);

    const away = (await store.read('conversation', 'conversations', 'anna'))!;
    await store.replace('conversation', away, { ...away.value, reachable: true });
    for (const monday of ['2026-12-07T07:00:30.000Z', '2026-12-14T07:00:30.000Z']) {
      world.clock.set(monday);
      await world.app.wake();
      await world.app.wake();
    }
    expect(isAsked()).toBe(true);
    const sent = (await all(store, 'intent', { partition: 'recipient|anna' })).filter(({ decisions }) => decisions);
    expect(sent.map(({ date, state }) => [date, state.name])).toEqual([
      ['2026-12-01', 'undeliverable'],
      ['2026-12-07', 'delivered'],
    ]);
  });

  it('may be another: the manager chooses it', async () => {
    await propose();
    await send('anna', { v: 'date.set', ...a9, rev: 2, date: '2026-12-18', reason: 'Nämnden vill ha den före jul.' });
    expect(await action()).toMatchObject({ due: '2026-12-18' });
    const change = (await action()).history[0]!.id;
    expect(wordsIn(await execute('anna', 'date.accept', { ...a9, change }))).toContain('Läget har ändrats');
    expect(await kinds()).toEqual(['proposed', 'date']);
  });

  it('that was taken back or proposed anew is not agreed to by an old card', async () => {
    await propose();
    const first = (await action()).history[0]!.id;
    await send('bo', { v: 'date.set', ...a9, rev: 2, date: '2027-02-26', reason: 'Lokalen är upptagen.' });
    expect(wordsIn(await execute('anna', 'date.accept', { ...a9, change: first }))).toContain('Läget har ändrats');
    const second = (await action()).history[1]!.id;
    await execute('bo', 'status.undo', { ...a9, change: second });
    expect(wordsIn(await execute('anna', 'date.accept', { ...a9, change: second }))).toContain('Läget har ändrats');
    expect((await action()).due).toBeNull();
  });

  it('is not asked about any more when it was taken back before the card went out', async () => {
    await propose();
    const change = (await action()).history[0]!.id;
    await execute('bo', 'status.undo', { ...a9, change });
    const seen = world.seenBy('anna').length;
    await tuesday();
    expect(world.seenBy('anna')).toHaveLength(seen);
  });

  it.each(['bo', 'eva', 'stranger', ''])('is not agreed to by %j', async (person) => {
    await propose();
    const change = (await action()).history[0]!.id;
    await execute(person, 'date.accept', { ...a9, change });
    expect(await kinds()).toEqual(['proposed']);
  });

  it('about what is not there, or was never proposed, says so', async () => {
    expect(wordsIn(await execute('anna', 'date.accept', { ...a9, a: 'a77', change: 'x' }))).toContain(
      'finns inte kvar',
    );
    expect(wordsIn(await execute('anna', 'date.accept', { ...a9, change: 'x' }))).toContain('finns inte kvar');
    expect(await kinds()).toEqual([]);
  });

  it('counts at once when nobody stands above', async () => {
    await created(store, 'action', anAction({ id: 'a10', responsible: responsible('ordförande') }));
    await world.install('olle');
    await send('olle', { v: 'date.set', ...a9, a: 'a10', rev: 1, date: '2027-01-29', reason: 'Efter sammanträdet.' });
    expect((await store.read('action', 'plan|plan-a', 'a10'))?.value.due).toBe('2027-01-29');
  });

  it('from a client without Action.Execute is the same (48)', async () => {
    await propose();
    await tuesday();
    const { fallback } = findButton(world.newest('anna').card, 'Godkänn datumet') as { fallback: { data: object } };
    await world.post({
      ...world.from('anna'),
      type: 'message',
      text: '',
      value: fallback.data,
      replyToId: world.newest('anna').id,
    });
    expect(await action()).toMatchObject({ due: '2027-01-29' });
  });
});

describe('evidence under an answer', () => {
  const done = { p: 'plan-a', a: 'a8', c: 'reminder|2026-11-30|anna', to: 'done', rev: 1 };
  const line = (more: object) => execute('anna', 'comment.add', { p: 'plan-a', a: 'a8', c: done.c, ...more });
  const last = async () => ((await world.action()).history as { what: object }[]).at(-1)?.what;

  it('is offered with what is done, and not with what goes on', async () => {
    expect(wordsIn(await execute('anna', 'status.set', { ...done, to: 'inProgress' }))).not.toContain('underlag');
    const answer = await execute('anna', 'status.set', { ...done, rev: 2 });
    expect(JSON.stringify(answer.body.value)).toContain('Länk till underlag');
  });

  it('is kept with the line, or alone, and shown as the address it is', async () => {
    await execute('anna', 'status.set', done);
    const answer = await line({ text: 'Blanketten används.', link: ' https://intranat.example/rutin_v2.pdf ' });
    expect(await last()).toEqual({
      kind: 'comment',
      text: 'Blanketten används.',
      forReport: true,
      link: 'https://intranat.example/rutin_v2.pdf',
    });
    expect(JSON.stringify(answer.body.value)).not.toContain('"url":"https://intranat.example');
    await line({ link: 'https://intranat.example/bild.png' });
    expect(await last()).toEqual({
      kind: 'comment',
      text: '',
      forReport: true,
      link: 'https://intranat.example/bild.png',
    });
    await line({ link: 'https://intranat.example/bild.png' });
    expect((await world.action()).revision).toBe(4);
  });

  it.each(['http://intranat.example', 'javascript:alert(1)', 'https://a@b.example', 'rutin.pdf'])(
    'that is %j brings the form back with what was typed',
    async (link) => {
      const answer = await line({ text: 'Se länken.', link });
      expect(wordsIn(answer)).toContain('Länken ska börja med');
      expect(wordsIn(answer)).toContain('Se länken.');
      expect((await world.action()).history).toEqual([]);
    },
  );

  it('stops at a personal number in the address, and does not echo it', async () => {
    const answer = await line({ text: '', link: 'https://intranat.example/?p=19850709-9805' });
    expect(wordsIn(answer)).toContain('personnummer');
    expect(JSON.stringify(answer)).not.toContain('9805');
    expect((await world.action()).history).toEqual([]);
  });

  it('needs a line or a link', async () => expect(wordsIn(await line({}))).toContain('Skriv något först'));
});
