import type { PlanStore } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { MONDAY, openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { openTeamsWorld, wordsOf } from '../support/teamsWorld.ts';

/** The numbers are those of DELIVERY.md 7 B and C. What is not here stands in tests/bot. */
const DONE = { p: 'plan-a', a: 'a8', c: 'reminder|2026-11-30|anna', to: 'done', rev: 1 };
const value = (verb: string, data: object) => ({ action: { type: 'Action.Execute', verb, data }, trigger: 'manual' });

describe('a press', () => {
  it('45: that one replica is slow with, sent again to another, is written once', async () => {
    const store = openMemoryStore();
    let release: () => void = () => undefined;
    const stalled = new Promise<void>((resolve) => (release = resolve));
    let isStalling = false;
    const slow: PlanStore = {
      ...store,
      create: (kind, given) => store.create(kind, given),
      read: (kind, partition, id) => store.read(kind, partition, id),
      find: (kind, find) => store.find(kind, find),
      async replace(kind, stored, next) {
        if (isStalling && kind === 'action') await stalled;
        return store.replace(kind, stored, next);
      },
    };
    const first = await openPlannedWorld(slow);
    const second = await openTeamsWorld(store, MONDAY);
    isStalling = true;
    const early = first.invoke('anna', 'adaptiveCard/action', value('status.set', DONE));
    const again = await second.invoke('anna', 'adaptiveCard/action', value('status.set', DONE));
    release();
    for (const answer of [again, await early]) {
      expect(wordsOf(answer.body.value)).toContain('Du markerade åtgärden som klar');
    }
    expect((await first.action()).history).toHaveLength(1);
    await second.stop();
    await first.stop();
  });
});

describe('a message', () => {
  let world: PlannedWorld;
  beforeAll(async () => {
    world = await openPlannedWorld();
  });
  afterAll(() => world.stop());

  it.each([
    ['emoji', '🙂🙂🙂'],
    ['20 000 characters', 'x'.repeat(20_000)],
    ['the mention alone', '<at>Planboten</at>'],
    ['what cannot be seen', '\u200b'],
    ['nothing', ''],
  ])('51: of %s is answered with help, once', async (_what, text) => {
    const before = world.seenBy('anna').length;
    await world.say('anna', text);
    expect(world.seenBy('anna')).toHaveLength(before + 1);
    expect(wordsOf(world.newest('anna').card)).toMatch(/Det här kan jag hjälpa|Hjälp/);
  });

  it.each(['hi', 'hello', 'hej', 'HJÄLP', 'hjälp\u00a0', '<at>Planboten</at>&nbsp;HELP', 'hja\u0308lp'])(
    '52: %j is answered with the help',
    async (text) => {
      const answer = await world.say('anna', text);
      expect(wordsOf(answer?.card)).toContain('Det här kan jag hjälpa');
      expect(wordsOf(answer?.card)).not.toContain('Det förstod jag inte');
    },
  );

  it('83: with a file, in a channel, is told to send it in the chat, and fetches nothing', async () => {
    const { connector, store } = world;
    const before = connector.calls.length;
    await world.post({
      ...world.from('anna'),
      type: 'message',
      conversation: {
        ...(world.from('anna').conversation as object),
        id: '19:c@thread.tacv2',
        conversationType: 'channel',
      },
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name: 'plan.docx',
          content: { downloadUrl: 'http://127.0.0.1:1/plan.docx' },
        },
      ],
    });
    expect(wordsOf(connector.seen.at(-1)?.card)).toMatch(/chatt/i);
    expect(connector.calls.length).toBe(before + 1);
    expect(await store.read('draft', 'person|anna', 'any')).toBeUndefined();
  });
});
