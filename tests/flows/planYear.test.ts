import { publishPlan } from '../../bot/publishPlan.ts';
import { addDays, instantAt, localDate, localTime } from '../../domain/calendar.ts';
import type { Draft } from '../../domain/plan.ts';
import type { PlanStore } from '../../domain/ports.ts';
import { isSendingDay } from '../../domain/workingDays.ts';
import { importPlan } from '../../import/importPlan.ts';
import { openSqliteStore } from '../../storage/sqliteStore.ts';
import type { SeenMessage } from '../support/connectorStub.ts';
import { describeWithPlans, planBytes } from '../import/support/sharedPlans.ts';
import { newFolder } from '../support/folders.ts';
import { allObjects, conversationOf, openTeamsWorld, settle, type TeamsWorld } from '../support/teamsWorld.ts';

/** Holders for every role of the plan: some alone, some by unit. */
const HOLDERS: readonly (readonly [person: string, role: string, unit: string | null])[] = [
  ['anna', 'avdelningschef', null],
  ['bo', 'biträdande avdelningschef', null],
  ['eva', 'enhetschef', 'ek'],
  ['elin', 'enhetschef', 'lind'],
  ['erik', 'enhetschef', 'rehab'],
  ['ulla', 'biträdande enhetschef', 'ek'],
  ['kim', 'personalchef', null],
  ['ove', 'controller', null],
  ['siv', 'administrativ sekreterare', null],
  ['tor', 'sektionschef', null],
];
const CHANNEL = '19:ledning@thread.tacv2';
const WAKES = ['07:29', '07:30', '08:00', '08:30', '12:00', '17:00', '19:00'];

describeWithPlans('plan A, from publishing in May 2007 to June 2008, over HTTP', () => {
  let world: TeamsWorld;
  let store: PlanStore;
  let cards: readonly SeenMessage[];

  beforeAll(async () => {
    store = openSqliteStore({ folder: newFolder() });
    world = await openTeamsWorld(store, instantAt('2007-05-15', '10:00'));
    const people = [...new Set(HOLDERS.map(([person]) => person))];
    await settle(store, {
      people: [],
      roles: [],
      units: ['ek', 'lind', 'rehab'].map((id) => ({ id, name: id })),
      holdings: HOLDERS.map(([person, role, unit]) => ({
        id: `${person}-${role}`,
        role,
        person,
        unit,
        from: '2007-01-01',
        to: null,
      })),
    });
    for (const person of people) await world.install(person);
    await world.installInChannel(CHANNEL);
    const draft = await readDraft();
    await publishPlan(store, { id: 'plan', draft, by: 'anna', at: world.clock.now() });
    await walk(world, '2007-05-15', '2008-06-01');
    cards = world.connector.seen.filter(({ summary }) => !summary.startsWith('Hej') && summary !== 'Planboten är här');
  }, 120_000);

  afterAll(() => world.stop());

  it('sends nothing on a red day, a squeezed day, a weekend or outside working hours', () => {
    const wrong = cards.filter(
      ({ at }) => !isSendingDay(localDate(at)) || localTime(at) < '07:30' || localTime(at) >= '17:00',
    );
    expect(wrong).toEqual([]);
    expect(cards.length).toBeGreaterThan(100);
  });

  it('gives nobody two cards on one day', () => {
    const days = cards.map(({ conversation, at }) => `${conversation} ${localDate(at)}`);
    expect(days.filter((day, index) => days.indexOf(day) !== index)).toEqual([]);
  });

  it('reminds on the last working day before a deadline that is a Saturday or a public holiday', () => {
    // 15 September 2007 is a Saturday, 1 January 2008 a public holiday after a weekend and New Year's Eve.
    expect(remindedOn(cards, 'ove', 'plan-A5')).toContain('2007-09-14');
    expect(remindedOn(cards, 'anna', 'plan-A1')).toContain('2007-12-28');
  });

  it('reminds only the units that have not answered', () => {
    // Eva and Elin have said that theirs is done on 11 June; Erik has not.
    expect(remindedOn(cards, 'eva', 'plan-A9').filter((day) => day > '2007-06-11')).toEqual([]);
    expect(
      remindedOn(cards, 'erik', 'plan-A9')
        .filter((day) => day > '2007-06-11')
        .slice(0, 2),
    ).toEqual(['2007-06-14', '2007-06-18']);
  });

  it('never reminds of what is done', () => {
    // The department head sets A2 to done on 24 September.
    const after = cards.filter(({ at }) => localDate(at) > '2007-09-24').flatMap(({ first }) => actionsOn(first));
    expect(after).not.toContain('plan-A2');
  });

  it('sends these cards to these people on these days', () => {
    const lines = cards
      .filter(({ conversation }) => conversation !== CHANNEL)
      .map(({ conversation, at, first }) => {
        const numbers = actionsOn(first).map((id) => id.replace('plan-', ''));
        return `${localDate(at)} ${localTime(at)} ${conversation.replace('a:1', '')}: ${numbers.join(' ')}`;
      })
      .sort();
    expect(lines).toMatchSnapshot();
  });

  it('tells the leadership this each week', () => {
    const lines = cards
      .filter(({ conversation }) => conversation === CHANNEL)
      .map(({ at, card }) => `${localDate(at)} ${localTime(at)} ${String(card.speak)}`);
    expect(lines).toMatchSnapshot();
  });
});

/** Answers that people give, on the card they have just got. */
const ANSWERS: Readonly<Record<string, readonly (readonly [person: string, title: string, action: string])[]>> = {
  '2007-06-11': [
    ['eva', 'Min enhet är klar', 'plan-A9'],
    ['elin', 'Min enhet är klar', 'plan-A9'],
  ],
  '2007-09-24': [['anna', 'Klar', 'plan-A2']],
  '2007-10-31': [['bo', 'Pågår', 'plan-A11']],
};

async function walk(world: TeamsWorld, from: string, to: string): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (const time of WAKES) {
      const at = instantAt(day, time);
      if (at < world.clock.now()) continue;
      world.clock.set(at);
      await world.app.wake();
    }
    world.clock.set(instantAt(day, '19:30'));
    for (const [person, title, action] of ANSWERS[day] ?? []) {
      const card = world.seenBy(person).at(-1);
      if (!card) throw new Error(`${person} has no card on ${day}`);
      await world.press(person, card, title, action);
    }
  }
}

async function readDraft(): Promise<Draft> {
  const read = await importPlan(planBytes('A', 'txt'), '2007-05-15');
  if (!read.ok) throw new Error(read.refusal.code);
  return read.draft;
}

/** The actions whose buttons a card has, in order. */
const actionsOn = (card: unknown): readonly string[] => [
  ...new Set(
    allObjects(card)
      .map(({ data }) => (data as { a?: unknown } | undefined)?.a)
      .filter((id) => typeof id === 'string'),
  ),
];

const remindedOn = (cards: readonly SeenMessage[], person: string, action: string): readonly string[] =>
  cards
    .filter(({ conversation, first }) => conversation === conversationOf(person) && actionsOn(first).includes(action))
    .map(({ at }) => localDate(at));
