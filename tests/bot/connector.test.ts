import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { classify, retrySeconds } from '../../bot/classify.ts';
import { TeamsAdapter } from '../../bot/teamsAdapter.ts';
import { teamsMessenger } from '../../bot/teamsMessenger.ts';
import type { Address, Messenger } from '../../domain/ports.ts';
import { openConnectorStub, reply, type ConnectorStub, type Misbehaviour } from '../support/connectorStub.ts';

const NOW = '2026-11-30T07:00:00.000Z';
const TENANT = '7d1f0a52-3c64-4b8e-9a1d-5e0c2f6b8a10';
const MESSAGE = { card: { type: 'AdaptiveCard', version: '1.5', body: [] }, summary: 'En åtgärd behöver dig' };

describe('a message to Teams', () => {
  let connector: ConnectorStub;
  let messenger: Messenger;
  let chat: Address;
  beforeEach(async () => {
    connector = await openConnectorStub(() => NOW);
    messenger = teamsMessenger(
      new TeamsAdapter(null, ['127.0.0.1']),
      { id: '28:bot', tenant: TENANT },
      { now: () => NOW },
    );
    chat = { kind: 'personal', conversation: 'a:1anna', serviceUrl: connector.url };
  });
  afterEach(() => connector.close());

  it('finds the chat with a person by their Entra id, the same one each time', async () => {
    connector.installed.add('anna-id');
    for (let times = 0; times < 2; times += 1) {
      expect(await messenger.open?.('anna-id', connector.url)).toEqual({
        kind: 'opened',
        conversation: 'a:new-anna-id',
      });
    }
    expect(connector.seen).toEqual([]);
  });

  it('finds no chat with somebody the app is not installed for, and says so', async () =>
    expect(await messenger.open?.('bo-id', connector.url)).toEqual({ kind: 'undeliverable', reason: 'notInstalled' }));

  it.each([500, 502, 429])(
    'asks for a chat again later when the answer is %i, since asking twice is safe',
    async (status) => {
      connector.misbehave = answering(status);
      expect(await messenger.open?.('anna-id', connector.url)).toMatchObject({ kind: 'notSent' });
    },
  );

  /** The connector commits or not, and then answers so. */
  const answering =
    (status: number, { isTaken = false, code = '', headers = {} as Record<string, string> } = {}): Misbehaviour =>
    (_call, response, take) => {
      if (isTaken) take();
      reply(response, status, { error: { code, message: '' } }, headers);
      return true;
    };

  it('is one POST, and its id is kept', async () => {
    expect(await messenger.post(chat, MESSAGE)).toEqual({ kind: 'delivered', activity: 'm1', conversation: 'a:1anna' });
    expect(connector.calls).toHaveLength(1);
  });

  it('in a channel begins a thread of its own', async () => {
    const to = { ...chat, kind: 'channel', conversation: '19:c@thread.tacv2' } as const;
    expect(await messenger.post(to, MESSAGE)).toEqual({
      ...{ kind: 'delivered', activity: 'm1', conversation: '19:c@thread.tacv2;messageid=m1' },
    });
    expect(connector.calls[0]?.path).toBe('/connector/v3/conversations');
  });

  it.each([500, 502, 503, 504, 408])(
    'that Teams takes and then answers with %i is posted once, and its outcome unknown',
    async (status) => {
      connector.misbehave = answering(status, { isTaken: true });
      for (const to of [chat, { ...chat, kind: 'channel' as const }]) {
        expect(await messenger.post(to, MESSAGE)).toMatchObject({ kind: 'unknown' });
      }
      expect(connector.calls).toHaveLength(2);
      expect(connector.seen).toHaveLength(2);
    },
  );

  it('whose connection breaks after it was taken is posted once, and its outcome unknown', async () => {
    connector.misbehave = (_call, response, take) => {
      take();
      response.socket?.destroy();
      return true;
    };
    expect(await messenger.post(chat, MESSAGE)).toMatchObject({ kind: 'unknown' });
    expect(connector.calls).toHaveLength(1);
  });

  it.each([
    [400, 'undeliverable'],
    [403, 'undeliverable'],
    [404, 'undeliverable'],
    [413, 'undeliverable'],
    [401, 'notSent'],
    [412, 'notSent'],
    [429, 'notSent'],
  ])('that is refused with %i is posted once and %s', async (status, kind) => {
    connector.misbehave = answering(status, { code: 'ConversationBlockedByUser', headers: { 'retry-after': '7' } });
    expect(await messenger.post(chat, MESSAGE)).toMatchObject({ kind });
    expect(connector.calls).toHaveLength(1);
  });

  it('59: waits as long as Teams says', async () => {
    connector.misbehave = answering(429, { headers: { 'retry-after': '7' } });
    expect(await messenger.post(chat, MESSAGE)).toMatchObject({ retryAfterSeconds: 7 });
  });

  it('60: that Teams gives no id for is delivered, and never updated', async () => {
    connector.misbehave = (_call, response, take) => {
      take();
      reply(response, 201, {});
      return true;
    };
    expect(await messenger.post(chat, MESSAGE)).toEqual({ kind: 'delivered', activity: null, conversation: 'a:1anna' });
  });

  it('whose answer is cut off is unknown', async () => {
    connector.misbehave = (_call, response, take) => {
      take();
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end('{"id":');
      return true;
    };
    expect(await messenger.post(chat, MESSAGE)).toMatchObject({ kind: 'unknown' });
    expect(connector.calls).toHaveLength(1);
  });

  it('58: follows no redirect, to this host or another', async () => {
    const elsewhere = await recorder();
    connector.misbehave = (_call, response) => {
      response.writeHead(307, { location: `${elsewhere.url}/v3/conversations/x/activities` });
      response.end();
      return true;
    };
    expect((await messenger.post(chat, MESSAGE)).kind).not.toBe('delivered');
    expect(elsewhere.requests()).toBe(0);
    await elsewhere.close();
  });

  it('57: to a conversation with any sign in its id goes to that conversation', async () => {
    for (const conversation of ['19:a/../b', 'a?b=c', 'a%2e%2e', 'a#b', 'å:1']) {
      await messenger.post({ ...chat, conversation }, MESSAGE);
      expect(connector.calls.at(-1)?.path).toBe(`/connector/v3/conversations/${conversation}/activities`);
    }
  });

  it.each([
    'http://10.0.0.5/',
    'https://169.254.169.254/',
    'http://localhost:1/',
    'https://smba.trafficmanager.net.evil.example/',
    'x',
  ])('53–55: is not posted to %s, and whoever it was for is shown as not reached', async (serviceUrl) => {
    const elsewhere = { ...chat, serviceUrl };
    const unreached = { kind: 'undeliverable', reason: 'wrongHost' };
    expect(await messenger.post(elsewhere, MESSAGE)).toEqual(unreached);
    expect(await messenger.update(elsewhere, 'm1', MESSAGE)).toBe('failed');
    expect(await messenger.open?.('anna-id', serviceUrl)).toEqual(unreached);
    expect(await messenger.update({ ...chat, serviceUrl }, 'm1', MESSAGE)).toBe('failed');
  });

  it('to a connector that is not there was certainly not sent', async () => {
    const gone = await recorder();
    await gone.close();
    expect(await messenger.post({ ...chat, serviceUrl: gone.url }, MESSAGE)).toMatchObject({ kind: 'notSent' });
  });

  it('64: that is never answered is given up, and its outcome unknown', async () => {
    connector.misbehave = () => true;
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const outcome = messenger.post(chat, MESSAGE);
    while (connector.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    jest.advanceTimersByTime(20_000);
    jest.useRealTimers();
    expect(await outcome).toMatchObject({ kind: 'unknown' });
    expect(connector.calls).toHaveLength(1);
  });

  it('is updated in place, and one that is gone is told so', async () => {
    await messenger.post(chat, MESSAGE);
    expect(await messenger.update(chat, 'm1', { ...MESSAGE, summary: 'Ny' })).toBe('updated');
    expect(connector.seen[0]?.summary).toBe('Ny');
    expect(await messenger.update(chat, 'm7', MESSAGE)).toBe('gone');
    connector.misbehave = answering(502);
    expect(await messenger.update(chat, 'm1', MESSAGE)).toBe('failed');
  });
});

async function recorder() {
  let count = 0;
  const server: Server = createServer((_request, response) => {
    count += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => count,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

describe('what an answer of the connector means', () => {
  const failure = (status: number | undefined, code?: string) =>
    classify({ status, code, retryAfter: undefined }, Date.parse(NOW));

  it.each(['ECONNRESET', 'REQUEST_SEND_ERROR', 'ETIMEDOUT', 'ABORT_ERR', undefined])(
    '%s without an answer: unknown',
    (code) => expect(failure(undefined, code)).toMatchObject({ kind: 'unknown' }),
  );
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])('%s: not sent, since there never was a connection', (code) =>
    expect(failure(undefined, code)).toMatchObject({ kind: 'notSent' }),
  );
  it.each([
    ['BotNotInConversationRoster', 'uninstalled'],
    ['ConversationBlockedByUser', 'blocked'],
    ['MessageWritesBlocked', 'blocked'],
    ['ForbiddenOperationException', 'notInstalled'],
    ['InvalidBotApiHost', 'wrongHost'],
    ['NotEnoughPermissions', 'noPermission'],
    ['SomethingNew', 'SomethingNew'],
  ])('62: 403 %s is for good, and has a name that says what to do', (code, reason) =>
    expect(failure(403, code)).toEqual({ kind: 'undeliverable', reason }),
  );
  it('62: 403 BotDisabledByAdmin keeps everybody waiting for the administrator, and burns no reminder', () =>
    expect(failure(403, 'BotDisabledByAdmin')).toMatchObject({ kind: 'notSent', closes: 'everything' }));
  it.each([301, 307, 418, 599])('%i, which nothing is known of: unknown', (status) =>
    expect(failure(status)).toEqual({ kind: 'unknown', reason: `http${status}` }),
  );

  it.each([
    ['7', 7],
    ['0', 0],
    ['99999', 900],
    ['-1', 60],
    ['abc', 60],
    ['', 60],
    [undefined, 60],
    ['Mon, 30 Nov 2026 07:02:00 GMT', 120],
    ['Mon, 30 Nov 2026 06:00:00 GMT', 60],
    ['Tue, 01 Dec 2026 07:00:00 GMT', 900],
  ])('59: Retry-After %j is %i seconds', (header, seconds) =>
    expect(retrySeconds(header, Date.parse(NOW))).toBe(seconds),
  );
});
