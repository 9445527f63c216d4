import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDate, localTime } from '../../domain/calendar.ts';
import { keptClock, movableClock } from '../../sandbox/clock.ts';
import { dayOf, marksTo, openWalk, WALK_LIMIT_DAYS } from '../../sandbox/walk.ts';

/** A Wednesday, 10:15 in Stockholm. */
const WEDNESDAY = '2026-11-25T09:15:00.000Z';
const local = (instant: string) => `${localDate(instant)} ${localTime(instant)}`;

function standing(start = WEDNESDAY) {
  let real = 0;
  return { clock: movableClock(start, () => real), pass: (ms: number) => (real += ms) };
}

describe('the clock', () => {
  test('runs on with real time', () => {
    const { clock, pass } = standing();
    pass(90_000);
    expect(clock.now()).toBe('2026-11-25T09:16:30.000Z');
  });

  test('is set forward and runs on from there, never back', () => {
    const { clock, pass } = standing();
    clock.moveTo('2026-11-30T07:00:00.000Z');
    pass(1000);
    clock.moveTo('2026-11-26T07:00:00.000Z');
    expect(clock.now()).toBe('2026-11-30T07:00:01.000Z');
  });

  describe('that is kept', () => {
    let folder = '';
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'sandbox-clock-'));
    });
    afterEach(() => rm(folder, { recursive: true }));
    const at = (instant: string) => () => Date.parse(instant);

    test('has not travelled back after a restart', async () => {
      const file = join(folder, 'clock.json');
      const before = await keptClock(file, at(WEDNESDAY));
      before.moveTo('2027-01-11T08:00:00.000Z');
      before.moveTo('2027-01-12T08:00:00.000Z');
      await before.saved();
      const after = await keptClock(file, at('2026-11-25T09:20:00.000Z'));
      expect(after.now()).toBe('2027-01-12T08:05:00.000Z');
    });

    test.each(['', '{"aheadOfRealTimeMs":"soon"}', '{"aheadOfRealTimeMs":-5}'])(
      'shows real time for %j',
      async (text) => {
        const file = join(folder, 'clock.json');
        await writeFile(file, text);
        expect((await keptClock(file, at(WEDNESDAY))).now()).toBe(WEDNESDAY);
        expect(await readFile(file, 'utf8')).toBe(text);
      },
    );
  });
});

describe('where the clock can be moved', () => {
  test.each([
    ['nextDay', '2026-11-26'],
    ['nextMonday', '2026-11-30'],
    ['2027-01-11', '2027-01-11'],
  ])('%s leads to %s', (to, date) => expect(dayOf(to, WEDNESDAY)).toEqual({ date }));

  test('the Monday after a Monday is a week away', () =>
    expect(dayOf('nextMonday', '2026-11-30T06:00:00.000Z')).toEqual({ date: '2026-12-07' }));

  test.each([
    ['2026-11-24', 'past'],
    ['2026-11-25', 'past'],
    ['2026-02-30', 'badDate'],
    ['soon', 'badDate'],
    ['2036-01-01', 'tooFar'],
  ])('%s is refused: %s', (to, refusal) => expect(dayOf(to, WEDNESDAY)).toEqual({ refusal }));

  test('a limit is a limit', () => expect(WALK_LIMIT_DAYS).toBeLessThan(1000));
});

describe('on the way', () => {
  test('every half hour of each working day passes, and the last day ends at nine', () => {
    const marks = [...marksTo('2026-11-27', WEDNESDAY)].map(local);
    expect(marks[0]).toBe('2026-11-25 10:30');
    expect(marks.filter((mark) => mark.startsWith('2026-11-26'))).toHaveLength(20);
    expect(marks.filter((mark) => mark.startsWith('2026-11-27'))).toEqual([
      '2026-11-27 07:30',
      '2026-11-27 08:00',
      '2026-11-27 08:30',
      '2026-11-27 09:00',
    ]);
  });

  test('the marks are local times, before and after the clocks change', () => {
    const marks = [...marksTo('2027-03-29', '2027-03-27T12:00:00.000Z')];
    expect(marks).toContain('2027-03-27T16:00:00.000Z');
    expect(marks).toContain('2027-03-28T05:30:00.000Z');
  });

  test('the bot is woken at each mark, with the clock showing it, and no two wakings at once', async () => {
    const { clock } = standing();
    const seen: string[] = [];
    let running = 0;
    const tick = async () => {
      running += 1;
      expect(running).toBe(1);
      seen.push(clock.now());
      await Promise.resolve();
      running -= 1;
    };
    const started = openWalk(
      clock,
      tick,
      () => {},
      () => {},
    ).start('nextMonday');
    if (!('ended' in started)) throw new Error('did not start');
    await started.ended;
    expect(seen).toEqual([...marksTo('2026-11-30', WEDNESDAY)]);
    expect(local(clock.now())).toBe('2026-11-30 09:00');
  });

  test('one can stop, and then walk on', async () => {
    const { clock } = standing();
    let ticks = 0;
    const walk = openWalk(clock, async () => { ticks += 1; if (ticks === 5) walk.stop(); }, () => {}, () => {}); // prettier-ignore
    const started = walk.start('nextMonday');
    expect(walk.start('nextDay')).toEqual({ refusal: 'walking' });
    if (!('ended' in started)) throw new Error('did not start');
    await started.ended;
    expect(ticks).toBe(5);
    expect(walk.progress()).toBeNull();
    expect(walk.start('nextDay')).toHaveProperty('ended');
  });

  test('the page hears of each new day and of the end', async () => {
    const { clock } = standing();
    const told: (string | undefined)[] = [];
    const walk = openWalk(clock, async () => {}, () => void told.push(walk.progress()?.at), () => {}); // prettier-ignore
    const started = walk.start('2026-11-27');
    if (!('ended' in started)) throw new Error('did not start');
    await started.ended;
    expect(told).toEqual(['2026-11-25', '2026-11-26', '2026-11-27', undefined]);
  });

  test('a tick that fails ends the walk and is logged', async () => {
    const { clock } = standing();
    const logged: string[] = [];
    const walk = openWalk(clock, async () => { throw new Error('disk full'); }, () => {}, (_, fields) => void logged.push(fields?.message ?? '')); // prettier-ignore
    const started = walk.start('nextDay');
    if (!('ended' in started)) throw new Error('did not start');
    await started.ended;
    expect(logged).toEqual(['disk full']);
    expect(walk.progress()).toBeNull();
  });
});
