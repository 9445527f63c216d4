import { COMMANDS, understand, type CommandName } from '../../bot/commands.ts';
import { anAction, aPlan } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { all } from '../support/storing.ts';
import { findButton, wordsOf } from '../support/teamsWorld.ts';

describe('what somebody writes', () => {
  const phrases = Object.entries(COMMANDS).flatMap(([name, words]) => words.map((word) => [word, name] as const));

  it.each(phrases)('%j means %s, in any case, with blanks and marks around it', (word, name) => {
    for (const said of [word, word.toLocaleUpperCase('sv'), `  ${word} `, `${word}!`, word.normalize('NFD')]) {
      expect(understand(said)).toEqual({ command: name, rest: '' });
    }
  });

  it.each([
    ['klar A8', 'done', 'a8'],
    ['Klart  a 8', 'done', 'a 8'],
    ['veckan B', 'week', 'b'],
    ['försenad', 'late', ''],
    ['mian', 'mine', ''],
    ['helpp', 'help', ''],
    ['Vad kan du?', 'help', ''],
    ['mina?', 'mine', ''],
    ['?!', 'help', ''],
    ['', 'help', ''],
    ['   ', 'help', ''],
  ] as const)('%j means %s', (said, command, rest) => expect(understand(said)).toEqual({ command, rest }));

  it.each([
    'vad är klockan',
    '🙂🙂',
    'x'.repeat(20_000),
    'mina försenade åtgärder',
    'veckan blir bra',
    'klarinett spelas i morgon',
    '../../etc/passwd',
  ])('nothing is done for %.30j, and two commands are proposed', (said) => {
    const understood = understand(said);
    expect(understood.command).toBeNull();
    expect(new Set((understood as { nearest: readonly CommandName[] }).nearest).size).toBe(2);
  });
});

describe('a chat with the bot', () => {
  let world: PlannedWorld;
  beforeAll(async () => {
    world = await openPlannedWorld();
    await world.store.create(
      'action',
      anAction({ id: 'late', number: 'A9', title: 'Gammal rutin', due: '2026-11-20' }),
    );
  });
  afterAll(() => world.stop());
  const answerTo = async (person: string, text: string) => wordsOf((await world.say(person, text))?.card);

  it.each(['veckan', 'veckan A', 'försenade', 'på gång'])(
    'tells nobody outside the plan how it stands: %s',
    async (asked) => {
      const answer = await answerTo('stranger', asked);
      expect(answer).toContain('Planen visas för dem som har en roll i den.');
      expect(answer).not.toMatch(/Rutin|Försenad|av \d/);
      const help = await answerTo('stranger', 'hjälp');
      for (const word of ['veckan', 'klar A8', 'Öppna planen']) expect(help).not.toContain(word);
    },
  );

  it.each([
    ['mina', 'Rutin för läkemedelshantering'],
    ['veckan', 'Försenad'],
    ['försenade', 'Gammal rutin'],
    ['på gång', 'Rutin för läkemedelshantering'],
    ['hjälp', 'mina'],
    ['hej', 'mina'],
    ['importera', 'Läs in en handlingsplan'],
    ['klar', 'Rutin för läkemedelshantering'],
    ['klar Z99', 'Jag hittar ingen åtgärd med det numret'],
    ['blå himmel över taken', 'Det förstod jag inte'],
    ['<at>Planboten</at>&nbsp;hjälp', 'mina'],
    ['<at>Planboten</at>', 'mina'],
  ])('%j is answered with a card that says %j', async (said, words) => {
    expect(await answerTo('anna', said)).toContain(words);
    expect(await answerTo('anna', said)).toContain(words);
  });

  it('shows first what waits for the asker, and not the parts they have done and others have not', async () => {
    const part = { role: 'enhetschef', unit: 'eken', by: 'eva', at: '2026-11-23T09:00:00.000Z' };
    const eva = responsible('enhetschef');
    await world.store.create('action', anAction({ id: 'e1', title: 'Evas gjorda del', due: '2026-11-27', responsible: eva, parts: [part] })); // prettier-ignore
    await world.store.create('action', anAction({ id: 'e2', title: 'Det som väntar', due: '2026-12-18', responsible: eva })); // prettier-ignore
    const answer = await world.say('eva', 'mina');
    expect(wordsOf(answer?.card)).toContain('Det som väntar');
    expect(wordsOf(answer?.card)).not.toContain('Evas gjorda del');
    // What is answered today stays, with its undo.
    await world.press('eva', answer!, 'Min enhet är klar', 'e2');
    const again = wordsOf((await world.say('eva', 'mina'))?.card);
    expect(again).toMatch(/Det som väntar.*Du markerade din del som klar.*Ångra/s);
  });

  it('is in English for those whose Teams is, as long as it is', async () => {
    const say = async (locale: string) => {
      await world.post({ ...world.from('bo'), type: 'message', text: 'help', locale });
      return wordsOf(world.newest('bo').card);
    };
    expect(await say('en-GB')).not.toContain('åtgärder');
    expect((await world.store.read('person', 'register', 'bo'))?.value.locale).toBe('en');
    // Some activities come without a language: they say nothing about it.
    await world.post({
      ...world.from('bo'),
      type: 'conversationUpdate',
      locale: undefined,
      membersAdded: [{ id: '28:bot' }],
    });
    expect((await world.store.read('person', 'register', 'bo'))?.value.locale).toBe('en');
    expect(await say('sv-SE')).toContain('åtgärder');
    expect((await world.store.read('person', 'register', 'bo'))?.value.locale).toBe('sv');
  });

  it('offers no import to those who may not', async () => {
    expect(await answerTo('eva', 'hjälp')).not.toContain('importera');
    expect(await answerTo('eva', 'importera')).toContain('Du kan inte läsa in en plan');
  });

  it.each([
    'messageUpdate',
    'messageDelete',
    'messageReaction',
    'typing',
    'event',
    'endOfConversation',
    'somethingNew',
  ])('49: takes %s in and says nothing', async (type) => {
    const before = world.connector.calls.length;
    const response = await world.post({
      ...world.from('anna'),
      type,
      text: 'klar A8',
      reactionsAdded: [{ type: 'like' }],
    });
    expect(response.status).toBe(200);
    expect(world.connector.calls).toHaveLength(before);
  });

  it('50: is not begun in a group chat that the bot is added to', async () => {
    const before = world.connector.calls.length;
    const conversation = {
      id: '19:group@unq',
      conversationType: 'groupChat',
      isGroup: true,
      tenantId: (world.from('anna').conversation as { tenantId: string }).tenantId,
    };
    await world.post({
      ...world.from('anna'),
      type: 'conversationUpdate',
      conversation,
      membersAdded: [{ id: '28:bot' }],
    });
    expect(world.connector.calls).toHaveLength(before);
  });

  it('marks what one writes as done, the same as the button', async () => {
    expect(await answerTo('anna', 'klar a8')).toContain('Du markerade åtgärden som klar');
    expect(await world.action()).toMatchObject({ status: 'done', revision: 2 });
    expect(await answerTo('anna', 'Klar A8.')).toContain('Du markerade åtgärden som klar');
    expect(await world.action()).toMatchObject({ revision: 2 });
  });

  it('does not let a stranger mark it', async () => {
    expect(await answerTo('stranger', 'klar A9')).toContain('Bara den som är ansvarig');
  });
});

describe('installing', () => {
  let world: PlannedWorld;
  beforeAll(async () => {
    world = await openPlannedWorld();
  });
  afterAll(() => world.stop());
  const leave = (person: string) => world.post({ ...world.from(person), type: 'installationUpdate', action: 'remove' });

  it('is welcomed once, though Teams tells of it twice', async () => {
    await world.install('eva');
    await world.post({
      ...world.from('eva'),
      type: 'conversationUpdate',
      membersAdded: [{ id: '28:bot' }, { id: '29:eva' }],
    });
    await world.install('eva');
    expect(world.seenBy('eva').map(({ summary }) => summary)).toEqual(['Hej! Jag är Planboten']);
  });

  it('is welcomed in a channel once, and the plan gets its channel', async () => {
    await world.installInChannel('19:c@thread.tacv2');
    await world.installInChannel('19:c@thread.tacv2');
    expect(world.connector.seen.filter(({ conversation }) => conversation === '19:c@thread.tacv2')).toHaveLength(1);
    expect((await world.store.read('plan', 'plans', 'plan-a'))?.value.channel).toBe('19:c@thread.tacv2');
  });

  it('that is taken back makes what is due then undeliverable, with the reason, and is welcomed anew', async () => {
    await leave('anna');
    await leave('anna');
    world.clock.set('2026-12-03T07:30:30.000Z');
    await world.app.wake();
    const intent = await world.store.read('intent', 'recipient|anna', 'reminder|2026-12-03|anna');
    expect(intent?.value.state).toMatchObject({ name: 'undeliverable', reason: 'uninstalled' });
    await world.install('anna');
    expect(world.newest('anna').summary).toBe('Hej! Jag är Planboten');
    expect((await world.store.read('conversation', 'conversations', 'anna'))?.value.reachable).toBe(true);
  });

  it('56: in another region of Teams moves the conversation there', async () => {
    const { port } = new URL(world.connector.url);
    const serviceUrl = `http://localhost:${port}/connector`;
    await world.post({ ...world.from('anna'), type: 'message', text: 'hjälp', serviceUrl });
    expect((await world.store.read('conversation', 'conversations', 'anna'))?.value.serviceUrl).toBe(serviceUrl);
  });
});

describe('in a channel or a group, where others read along', () => {
  let world: PlannedWorld;
  beforeAll(async () => {
    world = await openPlannedWorld();
  });
  afterAll(() => world.stop());
  const say = async (text: string, conversationType: string) => {
    const before = world.connector.seen.length;
    const from = world.from('anna');
    const conversation = { ...(from.conversation as object), id: '19:x@thread.tacv2', conversationType, isGroup: true };
    await world.post({ ...from, type: 'message', text: `<at>Planboten</at> ${text}`, conversation });
    return wordsOf(world.connector.seen[before]?.card);
  };

  it.each(['channel', 'groupChat'])('what concerns one person is not shown in a %s', async (type) => {
    for (const text of ['mina', 'mine', 'klar', 'visa de närmaste 14 dagarna', 'inställningar']) {
      const words = await say(text, type);
      expect(words).toContain('vår egen chatt');
      expect(words).not.toContain('Rutin för läkemedelshantering');
    }
  });

  it.each(['channel', 'groupChat'])('what concerns all is, in a %s', async (type) => {
    expect(await say('veckan', type)).toContain('Handlingsplanen vecka 49');
    expect(await say('försenade', type)).toContain('Ingen åtgärd är försenad');
    expect(await say('hjälp', type)).not.toContain('inställningar');
  });

  it.each(['channel', 'groupChat'])('the agenda has nobody’s own buttons in a %s', async (type) => {
    await world.store.create('plan', aPlan({ id: 'plan-b', letter: 'B', published: '2026-11-20T08:00:00.000Z' }));
    const words = await say('dagordning A', type);
    expect(words).toContain('Rutin för läkemedelshantering');
    for (const own of ['Nytt datum', 'Det här har du']) expect(words).not.toContain(own);
    expect(wordsOf((await world.say('anna', 'dagordning a'))?.card)).toContain('Rutin för läkemedelshantering');
    expect(wordsOf((await world.say('anna', 'dagordning'))?.card)).not.toContain('Rutin för läkemedelshantering');
  });

  it.each(['channel', 'groupChat'])('what is marked as done is told in a %s with who did it', async (type) => {
    const [number, title] = type === 'channel' ? ['A21', 'Ny blankett'] : ['A22', 'Gemensam mall'];
    const mine = responsible('avdelningschef');
    await world.store.create('action', anAction({ id: number, number, title, due: '2026-12-18', responsible: mine }));
    for (let time = 0; time < 2; time += 1) {
      const words = await say(`klar ${number}`, type);
      expect(words).toContain('anna (avdelningschef) markerade åtgärden som klar');
      for (const own of ['Du ', 'Ångra', 'Spara raden', 'Nästa steg']) expect(words).not.toContain(own);
    }
    expect((await world.store.read('action', 'plan|plan-a', number))?.value.status).toBe('done');
  });

  it('"Visa mina" shows them to the one who presses, in place of the card', async () => {
    await say('mina', 'channel');
    const button = findButton(world.connector.seen.at(-1)?.card, 'Visa mina');
    const answer = await world.invoke('bo', 'adaptiveCard/action', { action: button, trigger: 'manual' });
    expect(wordsOf(answer.body.value)).toContain('Du har 1 åtgärd att arbeta med');
  });
});

describe('"visa de närmaste 14 dagarna"', () => {
  it('tells of the cards to come, in both languages, and sends nothing', async () => {
    const world = await openPlannedWorld();
    const intents = () => all(world.store, 'intent');
    const before = await intents();
    const card = (await world.say('anna', 'visa de närmaste 14 dagarna'))?.card;
    expect(wordsOf(card)).toContain('3 påminnelser de närmaste 14 dagarna');
    expect(wordsOf(card)).toContain(
      'Torsdag 3 december kl. 08.30 Påminnelse dagen innan: Rutin för läkemedelshantering',
    );
    expect(wordsOf(card)).toContain('Måndag 7 december kl. 08.00 Veckans påminnelse');
    expect(wordsOf((await world.say('anna', 'show the next 14 days'))?.card)).toContain('3 påminnelser');
    expect(await intents()).toEqual(before);
    await world.stop();
  });
});
