import { openMemoryStore } from '../../storage/memoryStore.ts';
import { counted } from '../support/counted.ts';
import { MONDAY, openPlannedWorld } from '../support/plannedWorld.ts';
import { openTeamsWorld, wordsOf, type InvokeAnswer, type Json, type TeamsWorld } from '../support/teamsWorld.ts';

const PEOPLE = ['anna', ...Array.from({ length: 59 }, (_, n) => `person-${n}`)];
const TITLE = 'Rutin för läkemedelshantering';
const CARD = 'reminder|2026-11-30|anna';

/** Teams lets the card on somebody's screen fetch itself anew. */
const refresh = (world: TeamsWorld, person: string, card: Json): Promise<InvokeAnswer> => {
  const { action } = card.refresh as { action: Json };
  return world.invoke(person, 'adaptiveCard/action', { action, trigger: 'automatic' });
};
async function crowd(world: TeamsWorld, card: Json) {
  const begun = performance.now();
  const answers: { readonly person: string; readonly status: number; readonly says: string }[] = [];
  // Sixty at a time: more connections than that in one moment are for the machine to refuse, not for the bot.
  const look = async (person: string): Promise<void> => {
    for (let times = 0; times < 20; times += 1) {
      const { status, body } = await refresh(world, person, card);
      answers.push({ person, status, says: wordsOf(body.value) });
    }
  };
  await Promise.all(PEOPLE.map(look));
  return { answers, seconds: (performance.now() - begun) / 1000 };
}

describe('47: a card that 60 people fetch anew 20 times each at once', () => {
  const worlds: TeamsWorld[] = [];
  afterEach(async () => {
    for (const world of worlds.splice(0)) await world.stop();
  });
  const opened = <W extends TeamsWorld>(world: W): W => {
    worlds.push(world);
    return world;
  };

  it('is read once in five seconds, and shown to its receiver alone', async () => {
    const { store, since } = counted(openMemoryStore());
    const world = opened(await openPlannedWorld(store));
    const { card } = world.newest('anna');
    since();
    const { answers, seconds } = await crowd(world, card);
    expect(answers).toHaveLength(60 * 20);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(answers.filter(({ person, says }) => says.includes(TITLE) !== (person === 'anna'))).toEqual([]);
    const asked = since();
    // Who there is and which plans, the action, and for each person their language and their reminder.
    expect(asked.different).toBe(5 + 1 + 2 * 60);
    expect(asked.most).toBeLessThanOrEqual(1 + Math.floor(seconds / 5));
  });

  it('never comes back with less than it has shown, though another process wrote what was read here', async () => {
    const store = openMemoryStore();
    const here = opened(await openPlannedWorld(store));
    const there = opened(await openTeamsWorld(store, MONDAY));
    const before = here.newest('anna');
    await refresh(here, 'anna', before.card);
    await there.press('anna', before, 'Klar');
    const answered = await refresh(there, 'anna', before.card);
    const again = await refresh(here, 'anna', answered.body.value ?? {});
    expect(wordsOf(again.body.value)).toBe(wordsOf(answered.body.value));
    expect(wordsOf(again.body.value)).not.toBe(wordsOf(before.first));
  });

  it('is asked for again after a reading that failed', async () => {
    const inner = openMemoryStore();
    let isDown = false;
    const world = opened(
      await openPlannedWorld({
        ...inner,
        read: (kind, partition, id) =>
          isDown && kind === 'intent' ? Promise.reject(new Error('torn')) : inner.read(kind, partition, id),
      }),
    );
    const { card } = world.newest('anna');
    isDown = true;
    expect(wordsOf((await refresh(world, 'anna', card)).body.value)).toContain('Planboten har ett avbrott');
    isDown = false;
    expect(wordsOf((await refresh(world, 'anna', card)).body.value)).toContain(TITLE);
  });

  it('of whoever is asked about by an older card is read for them alone', async () => {
    const { store, since } = counted(openMemoryStore());
    const world = opened(await openPlannedWorld(store));
    const action = { type: 'Action.Execute', verb: 'card.refresh', data: { c: CARD } };
    since();
    for (let times = 0; times < 3; times += 1) {
      await world.invoke('anna', 'adaptiveCard/action', { action, trigger: 'automatic' });
    }
    expect(since().most).toBe(3);
  });
});
