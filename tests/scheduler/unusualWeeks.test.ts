import { PLAN_SETTINGS } from '../../domain/settings.ts';
import { anAction, aPlan, aRun } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { all } from '../support/storing.ts';
import { CHANNEL, openSchedulingWorld, type SchedulingWorld } from '../support/schedulingWorld.ts';

/** An owner may have chosen that cards go out on squeezed days; the days of the week's and the month's own cards do not move. */
let world: SchedulingWorld;
async function open(start: string): Promise<void> {
  world = await openSchedulingWorld(start);
  const plan = await world.store.read('plan', 'plans', 'plan-a');
  const settings = { ...PLAN_SETTINGS, squeezeDays: true };
  await world.store.replace(
    'plan',
    plan!,
    aPlan({ settings, channel: CHANNEL, published: '2024-01-08T08:00:00.000Z' }),
  );
  await world.store.create('action', anAction({ id: 'a1', due: '2024-02-01', heard: '2024-01-08', responsible: responsible('controller') })); // prettier-ignore
}
const kinds = async (at: string) => {
  await world.wake(at);
  return (await world.intents()).map(({ kind, date }) => `${kind} ${date}`);
};

it('a week without a day to send on has neither digest nor summary', async () => {
  // Christmas Eve 2030 is a Tuesday: Monday and Friday are squeezed.
  await open('2030-12-23T06:30:00.000Z');
  expect(await kinds('2030-12-23T08:00:00.000Z')).toEqual([]);
  expect(await kinds('2030-12-27T08:00:00.000Z')).toEqual([]);
  expect((await all(world.store, 'run')).map(({ name, through }) => [name, through])).toEqual([
    ['reminders', '2030-12-27'],
  ]);
});

it('a Monday squeezed before Epiphany leaves both, and the month’s report, for the Wednesday', async () => {
  await open('2025-12-29T06:30:00.000Z');
  await world.store.create('run', aRun({ name: 'monthlyReport', through: '2025-12-01' }));
  await world.wake('2025-12-29T07:00:00.000Z');
  const before = await kinds('2025-12-30T07:00:00.000Z');
  expect(before).toEqual(['weeklySummary 2025-12-29']);
  const since = async (at: string) => (await kinds(at)).filter((one) => !before.includes(one)).sort();
  expect(await since('2026-01-02T08:00:00.000Z')).toEqual([]);
  expect(await since('2026-01-05T08:00:00.000Z')).toEqual([]);
  expect(await since('2026-01-07T08:00:00.000Z')).toEqual([
    'monthlyReport 2026-01-07',
    'reminder 2026-01-07',
    'weeklySummary 2026-01-07',
  ]);
});
