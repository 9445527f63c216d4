import { startServer, type BotServer } from '../../bot/server.ts';
import { TeamsAdapter } from '../../bot/teamsAdapter.ts';
import { openChannelIssuer } from '../support/channelIssuer.ts';

const APP = '22222222-2222-4222-8222-222222222222';
const TENANT = '11111111-1111-4111-8111-111111111111';
const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

/** The numbers are those of DELIVERY.md 7 A: a bot with credentials, and what comes without a token of Microsoft's. */
describe('a token from Teams', () => {
  let issuer: Awaited<ReturnType<typeof openChannelIssuer>>;
  let server: BotServer;
  let heard: string[];
  let logged: string[];
  beforeEach(async () => {
    heard = [];
    logged = [];
    issuer = await openChannelIssuer(APP, SERVICE_URL);
    const identity = { appId: APP, tenant: TENANT, type: 'SingleTenant', password: 'secret' } as const;
    const hosts = ['smba.trafficmanager.net'];
    server = await startServer({
      ...{ port: 0, host: '127.0.0.1', tabFolder: 'dist/tab', serviceHosts: hosts, tenant: TENANT, isOpen: false },
      adapter: new TeamsAdapter(identity, hosts, issuer.channel),
      turn: async ({ activity }) => void heard.push(String(activity.text)),
      tab: async () => ({ status: 404, headers: {}, body: '' }),
      health: async () => ({ status: 'ok', store: 'ok', lastSweep: null }),
      log: (event, fields = {}) => void logged.push(JSON.stringify({ event, ...fields })),
    });
  });
  afterEach(async () => {
    await server.close();
    await issuer.close();
  });

  const activity = (given: object = {}) => ({
    ...{ type: 'message', text: 'hej', id: '1', channelId: 'msteams', serviceUrl: SERVICE_URL },
    ...{ from: { id: '29:anna' }, recipient: { id: `28:${APP}` }, channelData: { tenant: { id: TENANT } } },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT },
    ...given,
  });
  const send = async (authorization: string | undefined, given: object = {}) => {
    const response = await fetch(`http://127.0.0.1:${server.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify(activity(given)),
    });
    return { status: response.status, text: await response.text() };
  };
  const isRefused = async (authorization: string | undefined, given: object = {}) => {
    expect(await send(authorization, given)).toEqual({ status: 401, text: '{"error":"unauthorized"}' });
    expect(heard).toEqual([]);
  };

  it('that is good is let in', async () => {
    expect((await send(await issuer.bearer())).status).toBe(200);
    expect(heard).toEqual(['hej']);
  });

  it.each([undefined, 'Basic YTpi', 'Bearer', 'Bearer abc', 'Bearer a.b.c'])('2–4: that is %j is refused', isRefused);

  it('5: without a signature is refused', async () => isRefused(issuer.unsigned()));
  it('6: signed with the public key is refused', async () => isRefused(await issuer.confused()));
  it('signed with somebody else’s key is refused', async () => isRefused(await issuer.forged()));

  it('7: of an unknown key is refused, and the keys are not fetched again for each', async () => {
    for (let time = 0; time < 5; time += 1) await isRefused(await issuer.bearer({}, { kid: `unknown-${time}` }));
    expect(issuer.fetches()).toBeLessThanOrEqual(4);
  });

  it('8: that brings its own key is refused, and nobody asks where it says', async () => {
    const header = { kid: 'mine', jku: `${issuer.url}/attacker`, x5u: `${issuer.url}/attacker` };
    await isRefused(await issuer.bearer({}, header));
    expect(issuer.fetches()).toBeLessThanOrEqual(2);
  });

  it('9: that ended six minutes ago is refused, and four minutes ago is let in', async () => {
    await isRefused(await issuer.bearer({ exp: issuer.now - 360 }));
    expect((await send(await issuer.bearer({ exp: issuer.now - 240 }))).status).toBe(200);
  });

  it('10: that begins in ten minutes is refused', async () =>
    isRefused(await issuer.bearer({ nbf: issuer.now + 600 })));
  it('11: for another bot is refused', async () => isRefused(await issuer.bearer({ aud: TENANT })));
  it('12, 13: of another issuer is refused, an emulator’s and a skill’s too', async () => {
    for (const iss of [
      `https://sts.windows.net/${TENANT}/`,
      'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0',
      'https://evil.example',
    ]) {
      await isRefused(await issuer.bearer({ iss, appid: APP, ver: '1.0' }));
    }
  });
  it('14: for another service URL is refused', async () =>
    isRefused(await issuer.bearer({ serviceurl: 'https://smba.trafficmanager.net/amer/' })));

  it('17: of a foreign tenant is refused behind the token, and nobody is heard', async () => {
    const foreign = { conversation: { id: 'a:1', tenantId: APP }, channelData: { tenant: { id: APP } } };
    expect((await send(await issuer.bearer(), foreign)).status).toBe(403);
    expect(heard).toEqual([]);
  });

  it('144: is in no log, whatever comes of it', async () => {
    const good = await issuer.bearer();
    const bad = await issuer.forged();
    await send(good);
    await send(bad);
    for (const token of [good, bad]) expect(logged.join()).not.toContain(token.slice(7, 60));
  });
});
