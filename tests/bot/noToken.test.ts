import { growingWait } from '../../bot/growingWait.ts';
import { TeamsAdapter } from '../../bot/teamsAdapter.ts';
import { teamsMessenger } from '../../bot/teamsMessenger.ts';
import type { Address } from '../../domain/ports.ts';
import { openConnectorStub, type ConnectorStub } from '../support/connectorStub.ts';
import { refuseTokens } from '../support/sdk.ts';

const MESSAGE = { card: { type: 'AdaptiveCard', version: '1.5', body: [] }, summary: 'En åtgärd behöver dig' };
const IDENTITY = {
  appId: '0f3c1a52-9d41-4d2e-8b7a-6c5e4f3a2b1c',
  tenant: '7d1f0a52-3c64-4b8e-9a1d-5e0c2f6b8a10',
  ...({ type: 'SingleTenant', password: 'wrong' } as const),
};
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 30, 7) + seconds * 1000).toISOString();

describe('while Entra gives the bot no token', () => {
  let connector: ConnectorStub;
  beforeEach(async () => {
    connector = await openConnectorStub(() => at(0));
    refuseTokens();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await connector.close();
  });

  it('nothing is sent, nothing is unknown, and everybody waits: a minute, then longer and longer', async () => {
    let now = 0;
    const adapter = new TeamsAdapter(IDENTITY, ['127.0.0.1']);
    const messenger = teamsMessenger(adapter, { id: '28:bot', tenant: IDENTITY.tenant }, { now: () => at(now) });
    const chat: Address = { kind: 'personal', conversation: 'a:1anna', serviceUrl: connector.url };
    const waits: number[] = [];
    for (let times = 0; times < 6; times += 1) {
      for (const outcome of [await messenger.post(chat, MESSAGE), await messenger.open?.('anna', connector.url)]) {
        expect(outcome).toMatchObject({ kind: 'notSent', reason: 'noToken', closes: 'everything' });
        if (outcome?.kind === 'notSent') waits.push(outcome.retryAfterSeconds);
      }
      now += waits.at(-1) ?? 0;
    }
    expect(waits).toEqual([60, 120, 240, 480, 900, 900].flatMap((seconds) => [seconds, seconds]));
    expect(connector.calls).toEqual([]);
  });
});

describe('a wait that grows', () => {
  it('is what is left of it while it lasts', () => {
    const wait = growingWait(60, 900);
    expect([wait(at(0)), wait(at(20)), wait(at(59.5))]).toEqual([60, 40, 1]);
    expect([wait(at(60)), wait(at(150))]).toEqual([120, 30]);
  });

  it('begins anew for what has not failed in a long time', () => {
    const wait = growingWait(60, 900);
    wait(at(0));
    expect(wait(at(60 + 900))).toBe(60);
  });
});
