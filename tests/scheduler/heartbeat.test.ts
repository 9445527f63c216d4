import type { Run } from '../../domain/records.ts';
import { heartbeat } from '../../scheduler/heartbeat.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';

let now: string;
const store = openMemoryStore();
const clock = { now: () => now };
const beatAt = async (beat: () => Promise<void>, at: string): Promise<Run | undefined> => {
  now = at;
  await beat();
  return (await store.read('run', 'runs', 'heartbeat'))?.value;
};
const kept = (at: string): Run => ({ name: 'heartbeat', through: '2026-11-30', at });

it('that sweeps come to their end is kept at the first, and an hour later, and not in between', async () => {
  const beat = heartbeat({ store, clock }, () => true);
  expect(await beatAt(beat, '2026-11-30T07:00:00.000Z')).toEqual(kept('2026-11-30T07:00:00.000Z'));
  expect(await beatAt(beat, '2026-11-30T07:01:00.000Z')).toEqual(kept('2026-11-30T07:00:00.000Z'));
  expect(await beatAt(beat, '2026-11-30T07:59:59.999Z')).toEqual(kept('2026-11-30T07:00:00.000Z'));
  expect(await beatAt(beat, '2026-11-30T08:00:00.000Z')).toEqual(kept('2026-11-30T08:00:00.000Z'));
  expect(await beatAt(beat, '2026-11-30T08:30:00.000Z')).toEqual(kept('2026-11-30T08:00:00.000Z'));
});

it('and at once by a process that has just begun, and after a clock was set back', async () => {
  const beat = heartbeat({ store, clock }, () => true);
  expect(await beatAt(beat, '2026-11-30T08:40:00.000Z')).toEqual(kept('2026-11-30T08:40:00.000Z'));
  expect(await beatAt(beat, '2026-11-30T06:10:00.000Z')).toEqual(kept('2026-11-30T06:10:00.000Z'));
});

it('and once only of two sweeps in one moment', async () => {
  const beat = heartbeat({ store, clock }, () => true);
  const versionAt = async (at: string) => {
    await beatAt(beat, at);
    return (await store.read('run', 'runs', 'heartbeat'))?.version;
  };
  const first = await versionAt('2026-11-30T10:00:00.000Z');
  expect(await versionAt('2026-11-30T10:00:00.000Z')).toBe(first);
  expect(await versionAt('2026-11-30T11:00:00.000Z')).not.toBe(first);
});

it('is dated by the day in Sweden', async () => {
  const beat = heartbeat({ store, clock }, () => true);
  expect((await beatAt(beat, '2026-11-30T23:30:00.000Z'))?.through).toBe('2026-12-01');
});

it('and with every sweep after a write that failed, so that /health sees when there is room again', async () => {
  let canWrite = true;
  const beat = heartbeat({ store, clock }, () => canWrite);
  await beatAt(beat, '2026-12-01T10:00:00.000Z');
  canWrite = false;
  expect((await beatAt(beat, '2026-12-01T10:01:00.000Z'))?.at).toBe('2026-12-01T10:01:00.000Z');
});
