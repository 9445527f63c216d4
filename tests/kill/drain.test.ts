import { openConnectorStub, reply, type ConnectorStub } from '../support/connectorStub.ts';
import { mondayOf } from '../../domain/calendar.ts';
import { openSqliteStore } from '../../storage/sqliteStore.ts';
import { SANDBOX_TENANT as TENANT } from '../../sandbox/people.ts';
import { newFolder } from '../support/folders.ts';
import { all } from '../support/storing.ts';
import { prepare, startBot, type RunningBot } from './support.ts';

/** What a container is given between the signal and the end; the bot promises less. */
const TEN_SECONDS = 10_000;

describe('a bot that is told to end while it sends and answers', () => {
  let connector: ConnectorStub;
  let bot: RunningBot | undefined;
  afterEach(async () => {
    await bot?.kill();
    await connector.close();
  });

  it('finishes what it has begun within ten seconds, begins nothing more, and knows how everything ended', async () => {
    const folder = newFolder();
    const monday = mondayOf('2026-12-09');
    connector = await openConnectorStub(() => '');
    let sent = 0;
    const isBusy = new Promise<void>((resolve) => {
      connector.misbehave = (call, response, take) => {
        if (call.method !== 'POST') return false;
        sent += 1;
        if (sent === 25) resolve();
        // Every answer takes its time, so that there is always something under way.
        const id = take();
        setTimeout(() => reply(response, 201, { id }), call.conversation === 'a:1p999' ? 500 : 50);
        return true;
      };
    });
    await prepare(folder, connector.url, monday);
    bot = await startBot(folder, `${monday}T07:30:00.000Z`, newFolder());
    await isBusy;
    const question = fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ type: 'message', text: 'mina', id: '1', channelId: 'msteams', serviceUrl: connector.url },
        ...{ from: { id: '29:p999', aadObjectId: 'p999' }, recipient: { id: '28:bot' } },
        ...{ conversation: { id: 'a:1p999', tenantId: TENANT }, channelData: { tenant: { id: TENANT } } },
      }),
    });
    // It is under way when its answer has come to Teams, which has not yet said so.
    while (!connector.calls.some(({ conversation }) => conversation === 'a:1p999')) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const told = performance.now();
    const stopping = bot.stop();
    const [code] = (await bot.ended) as [number | null];
    await stopping;
    expect(performance.now() - told).toBeLessThan(TEN_SECONDS);
    expect(code).toBe(0);
    expect((await question).status).toBe(200);

    const store = openSqliteStore({ folder });
    const states = (await all(store, 'intent')).map(({ state }) => state.name);
    await store.close();
    expect(states.filter((name) => name === 'sending' || name === 'unknown')).toEqual([]);
    expect(states).toContain('planned');
    // Beside the reminders, what was seen is the one answer.
    expect(connector.seen.length).toBe(states.filter((name) => name === 'delivered').length + 1);
  });
});
