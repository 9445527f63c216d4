import { publishPlan } from '../../bot/publishPlan.ts';
import type { Action } from '../../domain/action.ts';
import { addDays, instantAt, localDate, localTime } from '../../domain/calendar.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { answerers } from '../../domain/organisation.ts';
import { superiorIn } from '../../domain/line.ts';
import type { PlanStore } from '../../domain/ports.ts';
import { settingsOf } from '../../domain/settings.ts';
import { isSendingDay } from '../../domain/workingDays.ts';
import { importPlan } from '../../import/importPlan.ts';
import { messagesFor } from '../../locales/messages.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import type { SeenMessage } from '../support/connectorStub.ts';
import { describeWithPlans, planBytes } from '../import/support/sharedPlans.ts';
import { all } from '../support/storing.ts';
import { allObjects, openTeamsWorld, settle, wordsOf, type Json, type TeamsWorld } from '../support/teamsWorld.ts';

/** Who holds what in the autumn of both plans. Nora follows Elin in October; Vera stands in for Erik in September. */
const HOLDERS: readonly (readonly [person: string, role: string, unit: string | null])[] = [
  ['dir', 'stadsdelsdirektör', null],
  ['anna', 'avdelningschef', null],
  ['bo', 'biträdande avdelningschef', null],
  ['eva', 'enhetschef', 'ek'],
  ['elin', 'enhetschef', 'lind'],
  ['erik', 'enhetschef', 'rehab'],
  ['ulla', 'biträdande enhetschef', 'ek'],
  ['kim', 'personalchef', null],
  ['ove', 'controller', null],
  ['siv', 'administrativ sekreterare', null],
  ['tor', 'sektionschef för myndighetssektionen', null],
  ['ordf', 'ordförande i stadsdelsnämnden', null],
];
const OTHERS = ['nora', 'vera', 'kollega', 'facklig'];
/** Eva has chosen English. */
const ENGLISH = 'eva';
const CHANNEL = '19:ledning@thread.tacv2';
const WAKES = ['07:29', '07:30', '08:00', '08:30', '09:00', '12:00', '17:00'];
const [FIRST_DAY, LAST_DAY] = ['2007-08-06', '2007-12-20'];

type Press = readonly [day: string, person: string, title: string, fields?: Json];
/** What people do in the evening of a day, with the newest card that has such a button. */
const PRESSES: readonly Press[] = [
  ['2007-08-20', 'eva', 'My unit is done'],
  ['2007-08-20', 'elin', 'Min enhet är klar'],
  ['2007-08-27', 'siv', 'Skriv en kommentar', { text: 'Informationen är utskickad.' }],
  ['2007-08-27', 'siv', 'Min del är klar'],
  ['2007-08-27', 'erik', 'Jag är inte ansvarig'],
  ['2007-08-27', 'erik', 'Ångra'],
  ['2007-09-10', 'ulla', 'Pågår'],
  ['2007-09-17', 'dir', 'Nytt datum', { date: '2007-10-31', reason: 'Upphandlingen drar ut på tiden.' }],
  ['2007-09-24', 'anna', 'Klar'],
  ['2007-09-24', 'anna', 'Ångra'],
  ['2007-10-01', 'anna', 'Klar'],
  ['2007-10-08', 'anna', 'Påminn igen'],
  ['2007-10-15', 'bo', 'Klar'],
  ['2007-10-22', 'dir', 'Klar'],
  ['2007-11-05', 'tor', 'Nytt datum', { date: '2007-12-14', reason: 'Utbildningen hålls i december.' }],
  ['2007-11-12', 'kim', 'Min del är klar'],
  ['2007-11-19', 'anna', 'Pausa åtgärden'],
  ['2007-11-26', 'dir', 'Pågår'],
  ['2007-12-03', 'ove', 'Min del är klar'],
  ['2007-12-03', 'nora', 'Min enhet är klar'],
];

describeWithPlans('an autumn of plan A and plan B, over HTTP', () => {
  let world: TeamsWorld;
  let store: PlanStore;
  const answers: { readonly press: Press; readonly card: Json; readonly status: number }[] = [];
  const unneeded: string[] = [];
  /** The cards that nobody asked for: what was sent while the clock stood at a wake. */
  let sent: readonly SeenMessage[];

  beforeAll(async () => {
    store = openMemoryStore();
    world = await openTeamsWorld(store, instantAt('2007-05-14', '10:00'));
    await settle(store, {
      people: [...new Set([...HOLDERS.map(([person]) => person), ...OTHERS])].map((id) => ({
        ...{ id, name: id, locale: id === ENGLISH ? 'en' : 'sv' },
        ...(id === ENGLISH ? { settings: { ...settingsOf(undefined), language: 'en' } } : {}),
      })),
      roles: [],
      units: ['ek', 'lind', 'rehab'].map((id) => ({ id, name: id })),
      holdings: HOLDERS.map(([person, role, unit]) => ({
        ...{ id: `${person}-${role}`, role, person, unit, from: '2007-01-01', to: null },
      })),
    });
    for (const person of [...HOLDERS.map(([id]) => id), ...OTHERS]) await world.install(person);
    await world.installInChannel(CHANNEL);
    for (const [plan, by] of [
      ['A', 'anna'],
      ['B', 'dir'],
    ] as const) {
      const read = await importPlan(planBytes(plan, 'txt'), '2007-05-14');
      if (!read.ok) throw new Error(read.refusal.code);
      await publishPlan(store, { id: `plan-${plan}`, draft: read.draft, by, at: world.clock.now() });
    }
    // What was due in June is settled, as it would be by August.
    for (const action of (await all(store, 'action')).filter(({ due }) => due !== null && due < FIRST_DAY)) {
      const stored = await store.read('action', `plan|${action.plan}`, action.id);
      await store.replace('action', stored!, { ...stored!.value, due: '2007-08-24', firstDue: action.due });
    }
    const before = world.connector.seen.length;
    await walk();
    sent = world.connector.seen.slice(before).filter(({ at }) => WAKES.includes(localTime(at)));
  }, 240_000);
  afterAll(() => world.stop());

  async function walk(): Promise<void> {
    for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
      if (day === '2007-09-01') await standIn('erik-enhetschef', { person: 'vera', from: day, to: '2007-09-30' });
      if (day === '2007-10-01') await succeed('elin-enhetschef', '2007-09-30', 'nora');
      for (const time of WAKES) {
        world.clock.set(instantAt(day, time));
        const before = world.connector.seen.length;
        await world.app.wake();
        await judge(world.connector.seen.slice(before));
      }
      world.clock.set(instantAt(day, '19:30'));
      for (const press of PRESSES.filter(([on]) => on === day)) await act(press);
    }
  }

  async function standIn(id: string, who: { person: string; from: string; to: string }): Promise<void> {
    const stored = await store.read('holding', 'register', id);
    await store.replace('holding', stored!, { ...stored!.value, standIn: who });
  }
  async function succeed(id: string, to: string, person: string): Promise<void> {
    const stored = await store.read('holding', 'register', id);
    await store.replace('holding', stored!, { ...stored!.value, to });
    await store.create('holding', {
      ...stored!.value,
      id: `${person}-enhetschef`,
      person,
      from: addDays(to, 1),
      to: null,
    });
  }

  /** Whether somebody who is asked something answers for it, or decides over it, and it waits for them. */
  async function judge(cards: readonly SeenMessage[]): Promise<void> {
    if (cards.length === 0) return;
    const organisation = await readOrganisation(store);
    for (const { conversation, first, at, summary } of cards) {
      const person = conversation.replace('a:1', '');
      for (const id of new Set(pressable(first).map(({ a }) => a))) {
        const plan = id.split('-').slice(0, 2).join('-');
        const action = (await store.read('action', `plan|${plan}`, id))?.value;
        const isTheirs =
          action &&
          !['done', 'withdrawn', 'paused'].includes(action.status) &&
          (answerers(organisation, action, localDate(at)).some((one) => one.person === person) ||
            superiorIn(person, action, organisation, localDate(at)));
        if (!isTheirs) unneeded.push(`${localDate(at)} ${person}: ${summary} (${id})`);
      }
    }
  }

  async function act(press: Press): Promise<void> {
    const [day, person, title, fields] = press;
    const has = ({ card }: SeenMessage) => buttons(card).some((one) => one.title === title);
    const message = world.seenBy(person).findLast(has);
    if (!message) throw new Error(`${person} has no card with "${title}" on ${day}`);
    const button = buttons(message.card).find((one) => one.title === title)!;
    const data = button.data as Json;
    if (button.type === 'Action.Execute') {
      const { status, body } = await world.invoke(person, 'adaptiveCard/action', { action: button }, message.id);
      answers.push({ press, card: body.value ?? {}, status });
    } else {
      const opened = await world.invoke(person, 'task/fetch', { data }, message.id);
      const form = ((opened.body.task?.value as Json).card as Json).content;
      const save = buttons(form).find(({ type }) => type === 'Action.Submit');
      const { status } = await world.invoke(
        person,
        'task/submit',
        { data: { ...(save?.data as Json), ...fields } },
        message.id,
      );
      answers.push({ press, card: form as Json, status });
    }
    // Other copies are made true after the answer.
    for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  const toPeople = () => sent.filter(({ conversation }) => conversation !== CHANNEL);
  const actionsOf = async (): Promise<ReadonlyMap<string, Action>> =>
    new Map((await all(store, 'action')).map((action) => [action.id, action]));

  it('takes every press that people make, and always leaves them a way on', () => {
    expect(answers).toHaveLength(PRESSES.length);
    for (const { press, card, status } of answers) {
      expect([press, status]).toEqual([press, 200]);
      expect([press, buttons(card).length > 0]).toEqual([press, true]);
    }
  });

  it('asks nobody twice on one day, and posts once a week and plan in the channel', () => {
    const days = toPeople().map(({ conversation, at }) => `${conversation} ${localDate(at)}`);
    expect(days.filter((day, index) => days.indexOf(day) !== index)).toEqual([]);
    expect(days.length).toBeGreaterThan(100);
    const posts = sent.filter(({ conversation }) => conversation === CHANNEL).map(({ at }) => localDate(at));
    expect(new Set(posts).size * 2).toBe(posts.length);
  });

  it('says nothing on a red day, a squeezed day, a weekend or outside working hours', () => {
    const wrong = sent.filter(
      ({ at }) => !isSendingDay(localDate(at)) || localTime(at) < '07:30' || localTime(at) >= '17:00',
    );
    expect(wrong).toEqual([]);
  });

  it('asks nobody about what is not theirs, or waits for nothing', () => expect(unneeded).toEqual([]));

  it('says nothing to those who have no part in it: elected members, colleagues, and who has left', () => {
    const talkedTo = (person: string, from = FIRST_DAY) =>
      toPeople().filter(({ conversation, at }) => conversation === `a:1${person}` && localDate(at) >= from);
    for (const person of ['ordf', 'kollega', 'facklig']) expect(talkedTo(person)).toEqual([]);
    expect(talkedTo('elin', '2007-10-01')).toEqual([]);
    expect(talkedTo('nora', '2007-10-01').length).toBeGreaterThan(3);
    expect(talkedTo('vera').map(({ at }) => localDate(at) < '2007-10-01')).not.toContain(false);
    expect(talkedTo('vera').length).toBeGreaterThan(0);
  });

  it('leaves no buttons to answer with on what a later weekly reminder has replaced', () => {
    const people = new Set(toPeople().map(({ conversation }) => conversation));
    for (const conversation of people) {
      const own = toPeople().filter((one) => one.conversation === conversation);
      const latest = own.findLastIndex(({ first }) => /Vecka \d|Week \d/.test(wordsOf(first)));
      const living = own.slice(0, Math.max(latest, 0)).filter(({ card }) => pressable(card).length > 0);
      expect([conversation, living.map(({ summary }) => summary)]).toEqual([conversation, []]);
    }
  });

  it('changes nothing when every old button is pressed again at the end', async () => {
    const before = await actionsOf();
    for (const { conversation, first, id } of toPeople()) {
      const person = conversation.replace('a:1', '');
      for (const button of buttons(first).filter(({ type, data }) => isAnswer(type, data, before))) {
        const { status } = await world.invoke(person, 'adaptiveCard/action', { action: button }, id);
        expect(status).toBe(200);
      }
    }
    expect(await actionsOf()).toEqual(before);
  }, 120_000);

  it('speaks one language to each', () => {
    const [sv, en] = [messagesFor('sv').buttons, messagesFor('en').buttons];
    const only = (one: object, other: object) =>
      Object.values(one).filter((words) => !Object.values(other).includes(words) && String(words).length > 3);
    for (const { conversation, first, card } of toPeople()) {
      const isEnglish = conversation === `a:1${ENGLISH}`;
      const foreign = new Set<unknown>(isEnglish ? only(sv, en) : only(en, sv));
      const titles = [...buttons(first), ...buttons(card)].map(({ title }) => title);
      expect([conversation, titles.filter((title) => foreign.has(title))]).toEqual([conversation, []]);
      expect([first.lang, card.lang]).toEqual([isEnglish ? 'en' : 'sv', isEnglish ? 'en' : 'sv']);
    }
  });
});

const buttons = (card: unknown): readonly Json[] =>
  allObjects(card).filter(({ type, title }) => /^Action\.(Execute|Submit)$/.test(String(type)) && title !== undefined && title !== 'Uppdatera' && title !== 'Refresh'); // prettier-ignore

/** The buttons of a card by which an action is answered. */
const pressable = (card: unknown): readonly { readonly a: string }[] =>
  buttons(card).flatMap(({ verb, data }) => (verb === 'status.set' ? [data as { a: string }] : []));

/** A press that would say again what has been said, or something about what is over: on what is done by now. */
function isAnswer(type: unknown, data: unknown, actions: ReadonlyMap<string, Action>): boolean {
  const action = actions.get((data as { a?: string } | undefined)?.a ?? '');
  return type === 'Action.Execute' && action?.status === 'done';
}
