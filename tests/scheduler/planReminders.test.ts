import type { Action, Change } from '../../domain/action.ts';
import type { Intent } from '../../domain/intent.ts';
import { PERSON_SETTINGS, type PersonSettings } from '../../domain/settings.ts';
import type { Log } from '../../scheduler/deps.ts';
import { planReminders } from '../../scheduler/reminders.ts';
import { anAction, aPlan, aRun } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { openSchedulingWorld, type SchedulingWorld } from '../support/schedulingWorld.ts';

/** What is decided and kept on Monday 30 November 2026, or the day a test says, before anything is sent. */
const MONDAY = '2026-11-30T06:30:00.000Z';
const THURSDAY = '2026-12-03T06:30:00.000Z';
const EIGHT = '2026-11-30T07:00:00.000Z';

let world: SchedulingWorld;
let lines: unknown[];
const log: Log = (event, fields) => void (event === 'reminders.planned' && lines.push(fields));
beforeEach(async () => {
  lines = [];
  world = await openSchedulingWorld(MONDAY);
});

const bos = (given: Partial<Action>) =>
  world.store.create('action', anAction({ id: 'a1', responsible: responsible('controller'), ...given }));
const choose = async (person: string, given: Partial<PersonSettings>) => {
  const stored = await world.store.read('person', 'register', person);
  await world.store.replace('person', stored!, { ...stored!.value, settings: { ...PERSON_SETTINGS, ...given } });
};
async function planned(at = MONDAY): Promise<readonly Intent[]> {
  world.set(at);
  await planReminders(world.process('one', { log }));
  return world.intents();
}
const A1 = { plan: 'plan-a', action: 'a1' };
const bosDigest = {
  ...{ kind: 'reminder', form: 'digest', recipient: 'bo', date: '2026-11-30', dueAt: EIGHT },
  ...{ actions: [A1], attempts: [], state: { name: 'planned', notBefore: EIGHT } },
};

describe('the digest that is kept', () => {
  it('has its actions, its time, and nothing that there is not', async () => {
    await bos({ due: '2026-12-04' });
    expect(await planned()).toEqual([bosDigest]);
  });

  it('tells what comes after what it asks about: the nearest day within a month, and how much is due on it', async () => {
    await bos({ due: '2026-12-04' });
    for (const [id, due] of [['b1', '2026-12-15'], ['b2', '2026-12-15'], ['b3', '2026-12-16']] as const) await bos({ id, due }); // prettier-ignore
    expect(await planned()).toEqual([{ ...bosDigest, comingUp: { day: '2026-12-15', count: 2 } }]);
  });

  it('tells nothing of what comes later than that', async () => {
    await bos({ due: '2026-12-04' });
    await bos({ id: 'b1', due: '2027-01-20', heard: '2026-11-27' });
    expect(await planned()).toEqual([bosDigest]);
  });

  it('is decided once a day, and written down with how many it asks about what', async () => {
    await bos({ due: '2026-12-04' });
    // Spoken of last week, and not again for four weeks.
    await bos({ id: 'a2', due: '2027-03-01', heard: '2026-10-20' });
    await planned();
    await planned();
    expect(lines).toEqual([{ date: '2026-11-30', digest: true, actions: 1, people: 1 }]);
  });

  it('is none for one who wants none and is asked nothing', async () => {
    await bos({ due: '2026-12-04' });
    await choose('bo', { day: null });
    expect(await planned()).toEqual([]);
  });

  it('is for the day one has chosen, if one is back by then', async () => {
    await bos({ due: '2026-12-04' });
    await choose('bo', { day: 4, pausedUntil: '2026-12-02' });
    expect((await planned()).map(({ date }) => date)).toEqual(['2026-12-03']);
  });

  it.each([
    ['14:30', '2026-11-30T13:30:00.000Z'],
    ['15:00', '2026-11-30T06:30:00.000Z'],
  ])('at %s, in a plan whose hours end at three, is due at %s', async (time, dueAt) => {
    await bos({ due: '2026-12-04' });
    await choose('bo', { time });
    const hours = { ...world.process().hours, to: '15:00' };
    await planReminders(world.process('one', { hours }));
    expect((await world.intents()).map((intent) => intent.dueAt)).toEqual([dueAt]);
  });
});

describe('a date that somebody has proposed', () => {
  const what = { kind: 'proposed', to: '2027-03-01', reason: 'Väntar på budget', asked: 'anna' } as const;
  const proposed: Change = { id: 'c1', at: '2026-11-26T09:00:00.000Z', by: 'bo', role: 'controller', unit: null, what };
  const annas = { ...bosDigest, recipient: 'anna', actions: [], decisions: [A1] };

  it('is brought to the manager with the digest, though nobody is reminded of the action', async () => {
    await bos({ heard: '2026-11-26', history: [proposed] });
    expect(await planned()).toEqual([annas]);
    expect(lines).toMatchObject([{ actions: 1, people: 1 }]);
  });

  it('waits for that on other days', async () => {
    await world.store.create('run', aRun({ through: '2026-12-02' }));
    await bos({ heard: '2026-11-26', history: [proposed] });
    expect(await planned(THURSDAY)).toEqual([]);
    expect(lines).toMatchObject([{ actions: 0, people: 0 }]);
  });
});

it('one who wants no digest is told on purpose that their manager was asked', async () => {
  await bos({ due: '2026-11-06' });
  await choose('bo', { day: null });
  const annas = { ...bosDigest, recipient: 'anna', actions: [], decisions: [A1] };
  expect(await planned()).toEqual([annas, { ...bosDigest, form: 'told' }]);
});

describe('the single reminder that is kept', () => {
  const eve = {
    ...bosDigest,
    ...{ form: 'eve', date: '2026-12-03', dueAt: '2026-12-03T07:30:00.000Z' },
    state: { name: 'planned', notBefore: '2026-12-03T07:30:00.000Z' },
  };

  it('is for half past eight, also on the first day of all, in a plan of that week', async () => {
    const plan = await world.store.read('plan', 'plans', 'plan-a');
    await world.store.replace('plan', plan!, { ...plan!.value, published: '2026-12-01T09:00:00.000Z' });
    await bos({ due: '2026-12-04', heard: '2026-12-01' });
    await bos({ id: 'a2', due: '2026-12-11', heard: '2026-12-01' });
    expect(await planned(THURSDAY)).toEqual([eve]);
    expect(lines).toEqual([{ date: '2026-12-03', digest: false, actions: 1, people: 1 }]);
  });

  it('is not kept once more the day after for an action that was published in good time', async () => {
    await world.store.create('run', aRun({ through: '2026-12-03' }));
    const published = { id: 'p', at: '2026-11-02T08:00:00.000Z', by: 'olle', role: null, unit: null, what: { kind: 'published' } } as const; // prettier-ignore
    await bos({ due: '2026-12-04', history: [published] });
    expect(await planned('2026-12-04T06:30:00.000Z')).toEqual([]);
  });
});

describe('the very first start, in the middle of a week', () => {
  it.each([
    ['before the Monday', ['2026-11-29T12:00:00.000Z'], true],
    ['on the Monday', ['2026-11-30T12:00:00.000Z'], false],
    ['some before it and some after', ['2026-11-29T12:00:00.000Z', '2026-12-01T12:00:00.000Z'], true],
  ])('catches up on a Monday only for plans published before it: %s', async (_when, days, isDigest) => {
    const plan = await world.store.read('plan', 'plans', 'plan-a');
    await world.store.replace('plan', plan!, { ...plan!.value, published: days[0]! });
    for (const published of days.slice(1)) await world.store.create('plan', aPlan({ id: 'plan-b', published }));
    await bos({ due: '2026-11-20' });
    expect((await planned('2026-12-02T06:30:00.000Z')).map(({ form }) => form)).toEqual(isDigest ? ['digest'] : []);
  });
});

describe('of a large plan', () => {
  it.each([
    ['a digest', MONDAY, '2026-11-27', ['a1', 'a2']],
    ['a day without one', THURSDAY, '2026-12-02', ['a1']],
  ])('%s reads what concerns the day, and not the rest', async (_which, at, through, wanted) => {
    await world.store.create('run', aRun({ through }));
    await bos({ due: '2026-12-04' });
    await bos({ id: 'a2', due: '2026-12-11', heard: '2026-11-27' });
    for (let number = 0; number < 20; number += 1)
      await bos({ id: `far${number}`, due: '2027-06-01', heard: '2026-11-27' });
    const read: string[] = [];
    const find: typeof world.store.find = async function* (kind, asked) {
      for await (const one of world.store.find(kind, asked)) {
        if (kind === 'action') read.push((one.value as Action).id);
        yield one;
      }
    };
    world.set(at);
    await planReminders(world.process('one', { store: { ...world.store, find } }));
    expect([...new Set(read)].sort()).toEqual(wanted);
  });
});
