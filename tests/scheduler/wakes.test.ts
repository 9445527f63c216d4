import { startSchedule, type Schedule } from '../../scheduler/schedule.ts';

/** The minutes in which a sweep began, as the clock showed them. */
let minutes: string[];
let schedule: Schedule;
let held: Promise<void> | undefined;
beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date('2026-11-30T07:00:30.000Z'));
  minutes = [];
  held = undefined;
  schedule = startSchedule(
    async () => {
      minutes.push(new Date().toISOString().slice(11, 16));
      await held;
    },
    () => undefined,
  );
});
afterEach(async () => {
  await schedule.stop();
  jest.useRealTimers();
});
const pass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000);

it('a sweep is made every minute', async () => {
  await pass(29);
  expect(minutes).toEqual([]);
  await pass(151);
  expect(minutes).toEqual(['07:01', '07:02', '07:03']);
});

it('one makes up for all the minutes that another has taken', async () => {
  let release: () => void = () => undefined;
  held = new Promise<void>((resolve) => (release = resolve));
  await pass(240);
  expect(minutes).toEqual(['07:01']);
  held = undefined;
  release();
  await pass(60);
  expect(minutes).toEqual(['07:01', '07:04', '07:05']);
});

it('one makes up for all the minutes that the machine has slept', async () => {
  await pass(60);
  jest.setSystemTime(new Date('2026-11-30T09:30:20.000Z'));
  await pass(35);
  expect(minutes).toEqual(['07:01', '09:30']);
});

it('none is made after a stop', async () => {
  await schedule.stop();
  await pass(180);
  expect(minutes).toEqual([]);
});
