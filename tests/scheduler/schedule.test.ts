import { startSchedule, type Schedule } from '../../scheduler/schedule.ts';

/** A sweep that lasts until it is let go. */
function heldSweep() {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  return { held, release: () => release() };
}

let schedule: Schedule | undefined;
const logged: unknown[] = [];
const start = (sweep: (stop: AbortSignal) => Promise<void>): Schedule =>
  (schedule = startSchedule(sweep, (event, fields) => void logged.push([event, fields])));
beforeEach(() => void (logged.length = 0));
afterEach(() => schedule?.stop());

it('a woken sweep waits for the one under way, and is one for all who wake meanwhile', async () => {
  const { held, release } = heldSweep();
  const steps: string[] = [];
  let count = 0;
  const { wake } = start(async () => {
    count += 1;
    const name = count;
    steps.push(`${name} begins`);
    if (name === 1) await held;
    steps.push(`${name} ends`);
  });
  const first = wake();
  await new Promise((resolve) => setImmediate(resolve));
  const others = [wake(), wake(), wake()];
  await new Promise((resolve) => setImmediate(resolve));
  expect(steps).toEqual(['1 begins']);
  release();
  await Promise.all([first, ...others]);
  expect(steps).toEqual(['1 begins', '1 ends', '2 begins', '2 ends']);
});

it.each([
  ['The store does not answer.', new Error('The store does not answer.')],
  ['gone', 'gone'],
])('a sweep that fails is written down, and the next one is made: %s', async (reason, error) => {
  let count = 0;
  const { wake } = start(async () => {
    count += 1;
    if (count === 1) throw error;
  });
  await wake();
  await wake();
  expect(count).toBe(2);
  expect(logged).toEqual([['sweep.failed', { reason }]]);
});

it('a stop lets the sweep under way know, waits for its end, and begins no other', async () => {
  const { held, release } = heldSweep();
  let count = 0;
  let signal: AbortSignal | undefined;
  const { wake, stop } = start(async (stopping) => {
    count += 1;
    signal = stopping;
    await held;
  });
  void wake();
  await new Promise((resolve) => setImmediate(resolve));
  void wake();
  await new Promise((resolve) => setImmediate(resolve));
  expect(signal?.aborted).toBe(false);
  let isStopped = false;
  const stopped = stop().then(() => (isStopped = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([signal?.aborted, isStopped]).toEqual([true, false]);
  release();
  await stopped;
  await wake();
  expect(count).toBe(1);
});
