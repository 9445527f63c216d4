import type { PlanStore } from '../../domain/ports.ts';
import { PERSON_SETTINGS } from '../../domain/settings.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { fragile } from '../support/fragile.ts';
import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { allObjects, findButton, wordsOf, type InvokeAnswer, type Json } from '../support/teamsWorld.ts';

let store: PlanStore;
let world: PlannedWorld;
let down: ReturnType<typeof fragile>;
beforeEach(async () => {
  store = openMemoryStore();
  down = fragile(store);
  world = await openPlannedWorld(down);
  await world.install('olle');
});
afterEach(() => world.stop());

const open = (person: string, verb: string, data: object = {}) =>
  world.invoke(person, 'task/fetch', { data: { ...data, v: verb } });
const send = (person: string, verb: string, data: object) =>
  world.invoke(person, 'task/submit', { data: { ...data, v: verb } });
const cardIn = ({ body }: InvokeAnswer) => ((body.task?.value as Json).card as Json).content as Json;
const fields = (card: unknown) =>
  Object.fromEntries(
    allObjects(card)
      .filter(({ type }) => String(type).startsWith('Input'))
      .map(({ id, value }) => [id, value]),
  );
const person = async (id: string) => (await store.read('person', 'register', id))?.value;
const holding = async (id: string) => (await store.read('holding', 'register', id))?.value;
const plan = async () => (await store.read('plan', 'plans', 'plan-a'))?.value;
const chosen = { day: '3', time: '13:30', eve: 'false', until: '2026-12-18', standIn: 'bo', language: 'sv' };

describe('settings.open', () => {
  it('shows what holds: the defaults, and then what was chosen', async () => {
    expect(fields(cardIn(await open('anna', 'settings.open')))).toEqual({
      day: '1',
      time: '08:00',
      eve: 'true',
      until: undefined,
      standIn: 'none',
      language: 'teams',
    });
    await send('anna', 'settings.save', chosen);
    expect(fields(cardIn(await open('anna', 'settings.open')))).toEqual(chosen);
  });

  it('offers the settings of a plan to its owner alone', async () => {
    findButton(cardIn(await open('olle', 'settings.open')), 'Planens inställningar');
    expect(wordsOf(cardIn(await open('anna', 'settings.open')))).not.toContain('Planens inställningar');
  });

  it.each(['inställningar', 'Inställningar', 'settings', 'instälningar', 'paus', 'påminnelser'])(
    'comes as a message to whoever writes %j',
    async (words) => {
      const message = await world.say('anna', words);
      expect(wordsOf(message?.card)).toContain('På kvällar, helger och röda dagar');
    },
  );

  it('is not shown in a channel, where others read along', async () => {
    const before = world.connector.seen.length;
    await world.post({
      ...world.from('anna'),
      type: 'message',
      text: '<at>Planboten</at> inställningar',
      conversation: {
        ...(world.from('anna').conversation as object),
        id: '19:x@thread.tacv2',
        conversationType: 'channel',
      },
    });
    expect(wordsOf(world.connector.seen[before]?.card)).toContain('i vår egen chatt');
  });
});

describe('settings.save', () => {
  it('keeps the choice, says it back, and puts the stand-in into the roles for as long as the pause', async () => {
    const answer = await send('anna', 'settings.save', chosen);
    expect(wordsOf(cardIn(answer))).toContain('Inställningarna är sparade');
    expect(wordsOf(cardIn(answer))).toContain('Onsdag kl. 13.30');
    expect((await person('anna'))?.settings).toEqual({
      day: 3,
      time: '13:30',
      eve: false,
      pausedUntil: '2026-12-18',
      standIn: 'bo',
      language: 'sv',
    });
    expect((await holding('h-anna'))?.standIn).toEqual({ person: 'bo', from: '2026-11-30', to: '2026-12-18' });
  });

  it('lets the stand-in answer meanwhile, and not the one who is away', async () => {
    await send('anna', 'settings.save', { ...chosen, standIn: 'elin' });
    const press = (who: string) =>
      world.invoke(who, 'adaptiveCard/action', {
        action: {
          type: 'Action.Execute',
          verb: 'status.set',
          data: { p: 'plan-a', a: 'a8', c: 'action', to: 'done', rev: 1 },
        },
      });
    await press('anna');
    expect((await world.action()).status).toBe('notStarted');
    await press('elin');
    expect((await world.action()).status).toBe('done');
  });

  it('tells the stand-in once what they answer for, in whose place and until when', async () => {
    await world.install('elin');
    for (let time = 0; time < 2; time += 1) await send('anna', 'settings.save', { ...chosen, standIn: 'elin' });
    await world.app.wake();
    const words = wordsOf(world.newest('elin').card);
    expect(words).toContain('Rutin för läkemedelshantering');
    expect(words).toContain('Du är ersättare för anna till och med fredag 18 december 2026');
    const seen = world.seenBy('elin').length;
    world.clock.set('2026-12-01T08:00:30.000Z');
    await send('anna', 'settings.save', { ...chosen, standIn: 'elin' });
    await world.app.wake();
    expect(world.seenBy('elin')).toHaveLength(seen);
  });

  it('ends the pause when the day is taken out', async () => {
    await send('anna', 'settings.save', chosen);
    await send('anna', 'settings.save', { ...chosen, until: '', standIn: 'none' });
    expect((await person('anna'))?.settings).toMatchObject({ pausedUntil: null, standIn: null });
    expect((await holding('h-anna'))?.standIn).toBeUndefined();
  });

  it('twice is one choice', async () => {
    await send('anna', 'settings.save', chosen);
    const before = await holding('h-anna');
    world.clock.set('2026-12-01T09:00:00.000Z');
    await send('anna', 'settings.save', chosen);
    expect(await holding('h-anna')).toEqual(before);
  });

  it.each([
    ['a day that has passed', { until: '2026-11-29' }, 'Välj en dag från i dag'],
    ['a day that does not exist', { until: '2026-02-30' }, 'Välj en dag från i dag'],
    ['words for a day', { until: 'i morgon' }, 'Välj en dag från i dag'],
    ['a stand-in without a pause', { until: '' }, 'Välj en dag från i dag'],
    ['a stand-in nobody knows', { standIn: 'nobody' }, 'Välj en person i listan'],
    ['themselves as stand-in', { standIn: 'anna' }, 'Välj en person i listan'],
  ])('with %s brings the form back with what was chosen, and nothing is kept', async (_, wrong, words) => {
    const answer = await send('anna', 'settings.save', { ...chosen, ...wrong });
    expect(wordsOf(cardIn(answer))).toContain(words);
    expect(fields(cardIn(answer))).toMatchObject({ day: '3', time: '13:30' });
    expect((await person('anna'))?.settings).toBeUndefined();
  });

  it.each([{ day: '6' }, { time: '03:00' }, { language: 'de' }, { eve: 'kanske' }, { until: [] }])(
    'with %j is not read at all',
    async (wrong) => {
      expect(wordsOf((await send('anna', 'settings.save', { ...chosen, ...wrong })).body.task)).toContain(
        'Skriv ”mina”',
      );
      expect((await person('anna'))?.settings).toBeUndefined();
    },
  );

  it('with nothing filled in gives the defaults, with the switch off', async () => {
    await send('anna', 'settings.save', {});
    expect((await person('anna'))?.settings).toEqual({ ...PERSON_SETTINGS, eve: false });
  });

  it('is each person’s own: nobody’s payload chooses for another', async () => {
    await send('bo', 'settings.save', { ...chosen, standIn: 'anna', id: 'anna', person: 'anna', caller: 'anna' });
    expect((await person('anna'))?.settings).toBeUndefined();
    expect((await person('bo'))?.settings?.day).toBe(3);
    await send('', 'settings.save', chosen);
    expect(await person('')).toBeUndefined();
  });

  it('from a client without dialogs is the same, and answers in the chat (48)', async () => {
    const form = await world.say('anna', 'inställningar');
    const { data } = findButton(form?.card, 'Spara') as { data: object };
    await world.post({
      ...world.from('anna'),
      type: 'message',
      text: '',
      value: { ...data, ...chosen },
      replyToId: form?.id,
    });
    expect(wordsOf(world.newest('anna').card)).toContain('Inställningarna är sparade');
    expect((await person('anna'))?.settings?.day).toBe(3);
  });

  it('44: with the store down says so, and keeps nothing', async () => {
    down.isDown = true;
    const answer = await send('anna', 'settings.save', chosen);
    down.isDown = false;
    expect(wordsOf(answer.body.task)).toMatch(/inte sparat.*koden \w+/);
    expect((await person('anna'))?.settings).toBeUndefined();
  });
});

describe('a choice that cannot be kept', () => {
  it('comes back whole, a stand-in without a pause too', async () => {
    const answer = await send('anna', 'settings.save', { ...chosen, until: '' });
    expect(wordsOf(cardIn(answer))).toContain('En ersättare behövs bara under en paus.');
    expect(fields(cardIn(answer))).toEqual({ ...chosen, until: undefined });
  });
});

describe('the language somebody chose', () => {
  it('holds in every answer from then on, whatever their Teams speaks, and for what is sent unasked', async () => {
    const answer = await send('anna', 'settings.save', { ...chosen, until: '', standIn: 'none', language: 'en' });
    expect(wordsOf(cardIn(answer))).toContain('The settings are saved');
    expect(wordsOf((await world.say('anna', 'mina'))?.card)).toContain('You have 1 action');
    expect((await person('anna'))?.locale).toBe('en');
    expect(wordsOf((await world.say('bo', 'mina'))?.card)).not.toContain('You have');
  });

  it('is Teams’ own again when they say so', async () => {
    await send('anna', 'settings.save', { ...chosen, language: 'en' });
    await send('anna', 'settings.save', { ...chosen, language: 'teams' });
    expect(wordsOf((await world.say('anna', 'hjälp'))?.card)).toContain('Det här kan jag hjälpa dig med');
    expect((await person('anna'))?.locale).toBe('sv');
  });

  it('is said and sent in Teams’ own at once, also to those whose Teams is in English', async () => {
    const inEnglish = (language: string) =>
      world.post({
        ...{ ...world.from('anna'), locale: 'en-GB', type: 'invoke', name: 'task/submit' },
        value: { data: { ...chosen, v: 'settings.save', language } },
      });
    await inEnglish('sv');
    expect((await person('anna'))?.locale).toBe('sv');
    expect(await (await inEnglish('teams')).text()).toContain('The settings are saved');
    expect((await person('anna'))?.locale).toBe('en');
  });
});

describe('planSettings', () => {
  const wanted = { p: 'plan-a', from: '09:00', to: '15:30', squeeze: 'true', escalation: 'false', july: 'true' };

  it('are shown to the owner, kept, and said back', async () => {
    expect(fields(cardIn(await open('olle', 'planSettings.open', { p: 'plan-a' })))).toEqual({
      from: '07:30',
      to: '17:00',
      squeeze: 'false',
      escalation: 'true',
      july: 'true',
      channel: 'next',
    });
    const saved = cardIn(await send('olle', 'planSettings.save', wanted));
    expect(wordsOf(saved)).toContain('09.00–15.30');
    expect((await plan())?.settings).toEqual({
      from: '09:00',
      to: '15:30',
      squeezeDays: true,
      escalation: false,
      julyPause: true,
    });
    await send('olle', 'planSettings.save', wanted);
    expect((await plan())?.settings?.from).toBe('09:00');
  });

  it('choose the weekly summary’s channel among those the bot is in, and none when the owner wants none', async () => {
    const inChannel = (id: string, name: string, action: 'add' | 'remove' = 'add') =>
      world.post({
        ...world.from('olle'),
        type: 'installationUpdate',
        action,
        conversation: { id, conversationType: 'channel', isGroup: true },
        channelData: {
          ...(world.from('olle').channelData as object),
          channel: { id, name },
          team: { id: '19:team', name: 'Äldreomsorg' },
        },
      });
    await send('olle', 'planSettings.save', { ...wanted, channel: 'none' });
    await inChannel('19:one@thread.tacv2', 'Ledning');
    expect(await plan()).toMatchObject({ channel: null, settings: { noSummary: true } });
    await inChannel('19:two@thread.tacv2', 'Planarbete');
    const words = wordsOf(cardIn(await open('olle', 'planSettings.open', { p: 'plan-a' })));
    expect(words).toContain('Äldreomsorg – Ledning');
    expect(
      wordsOf(cardIn(await send('olle', 'planSettings.save', { ...wanted, channel: '19:two@thread.tacv2' }))),
    ).toContain('Äldreomsorg – Planarbete');
    expect((await plan())?.channel).toBe('19:two@thread.tacv2');
    expect((await plan())?.settings?.noSummary).toBeUndefined();
    await send('olle', 'planSettings.save', wanted);
    expect((await plan())?.channel).toBe('19:two@thread.tacv2');
    for (const channel of ['19:elsewhere@thread.tacv2', 'a:1anna', '../plans']) {
      await send('olle', 'planSettings.save', { ...wanted, channel });
      expect((await plan())?.channel).toBe('19:two@thread.tacv2');
    }
    await inChannel('19:two@thread.tacv2', 'Planarbete', 'remove');
    expect(wordsOf(cardIn(await open('olle', 'planSettings.open', { p: 'plan-a' })))).toContain(
      'Planarbete (Planboten finns inte kvar där)',
    );
    await send('olle', 'planSettings.save', { ...wanted, channel: 'next' });
    await inChannel('19:three@thread.tacv2', 'Ny');
    expect((await plan())?.channel).toBe('19:three@thread.tacv2');
  });

  it.each(['anna', 'bo', 'stranger', ''])('are no business of %j', async (who) => {
    for (const answer of [
      await open(who, 'planSettings.open', { p: 'plan-a' }),
      await send(who, 'planSettings.save', wanted),
    ]) {
      expect(wordsOf(answer.body.task)).toContain('Bara den som är ansvarig');
    }
    expect((await plan())?.settings).toBeUndefined();
  });

  it.each([{ p: 'plan-b' }, { p: '../plans' }])('of a plan that is not there say so: %j', async (which) =>
    expect(wordsOf((await send('olle', 'planSettings.save', { ...wanted, ...which })).body.task)).toContain(
      'finns inte kvar',
    ),
  );

  it.each([{ from: '16:00' }, { from: '15:30' }, { from: '00:00' }, { to: '23:30' }, { from: '' }])(
    'with hours that are none bring the form back: %j',
    async (wrong) => {
      expect(wordsOf((await send('olle', 'planSettings.save', { ...wanted, ...wrong })).body.task)).toContain(
        'senare än starttiden',
      );
      expect((await plan())?.settings).toBeUndefined();
    },
  );

  it('44: with the store down say so', async () => {
    down.isDown = true;
    const answer = await send('olle', 'planSettings.save', wanted);
    down.isDown = false;
    expect(wordsOf(answer.body.task)).toMatch(/inte sparat/);
    expect((await plan())?.settings).toBeUndefined();
  });
});
