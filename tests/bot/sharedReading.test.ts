import { sharedReading, type SharedReading } from '../../bot/sharedReading.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anAction, aPerson } from '../support/builders.ts';
import { counted } from '../support/counted.ts';

describe('what is shared', () => {
  let now: number;
  let counting: ReturnType<typeof counted>;
  let reading: SharedReading;
  const glance = async () => {
    const names: string[] = [];
    for await (const { value } of reading.shared.find('person', { partition: 'register' })) names.push(value.name);
    return [...names, (await reading.shared.read('action', 'plan|plan-a', 'a8'))?.value.revision];
  };
  beforeEach(async () => {
    now = 0;
    counting = counted(openMemoryStore());
    reading = sharedReading(counting.store, () => now);
    await reading.store.create('person', aPerson({ id: 'anna', name: 'Anna' }));
    await reading.store.create('action', anAction());
  });

  it('is read anew after five seconds', async () => {
    for (const [at, most] of [[0, 1], [4_999, 0], [5_000, 1], [9_999, 0]] as const) {
      now = at;
      for (let times = 0; times < 3; times += 1) await glance();
      expect(counting.since().most).toBe(most);
    }
  }); // prettier-ignore

  it('is read anew when it has been written here, and once', async () => {
    expect(await glance()).toEqual(['Anna', 1]);
    const stored = await reading.store.read('action', 'plan|plan-a', 'a8');
    await reading.store.replace('action', stored!, { ...stored!.value, revision: 2 });
    await reading.store.create('person', aPerson({ id: 'bo', name: 'Bo' }));
    counting.since();
    expect(await glance()).toEqual(['Anna', 'Bo', 2]);
    expect(await glance()).toEqual(['Anna', 'Bo', 2]);
    expect(counting.since()).toEqual({ most: 1, different: 2 });
  });

  it('is not what was read while it was being written', async () => {
    const stored = await reading.store.read('action', 'plan|plan-a', 'a8');
    const { replace } = counting.store;
    let finish = () => {};
    counting.store.replace = async (kind, before, value) => {
      await new Promise<void>((resolve) => (finish = resolve));
      return replace(kind, before, value);
    };
    const writing = reading.store.replace('action', stored!, { ...stored!.value, revision: 2 });
    expect(await glance()).toEqual(['Anna', 1]);
    finish();
    await writing;
    expect(await glance()).toEqual(['Anna', 2]);
  });
});
