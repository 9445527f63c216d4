import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { graphInstaller } from '../../bot/graphInstaller.ts';
import { installingMessenger } from '../../bot/installingMessenger.ts';
import { TeamsAdapter } from '../../bot/teamsAdapter.ts';
import { teamsMessenger } from '../../bot/teamsMessenger.ts';
import { openConnectorStub, type ConnectorStub } from '../support/connectorStub.ts';

const TENANT = '7d1f0a52-3c64-4b8e-9a1d-5e0c2f6b8a10';
const APP = '0f3c1a52-9d41-4d2e-8b7a-6c5e4f3a2b1c';
const ANNA = '5b0e7c1d-2f3a-4b6c-8d9e-0a1b2c3d4e5f';

interface Asked {
  readonly line: string;
  readonly token: string | undefined;
  readonly body: unknown;
}

/** The one place of Graph that is needed: it answers with a status, and may put the app where Teams sees it. */
async function openGraph(answer: () => number) {
  const asked: Asked[] = [];
  const server: Server = createServer((request, response) => {
    void json(request).then((body) => {
      asked.push({ line: `${request.method} ${request.url}`, token: request.headers.authorization, body });
      response.statusCode = answer();
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, asked, close: () => new Promise((resolve) => server.close(resolve)) };
}

describe('somebody who lacks the app', () => {
  let connector: ConnectorStub;
  let graph: Awaited<ReturnType<typeof openGraph>>;
  let answer: () => number;
  beforeEach(async () => {
    connector = await openConnectorStub(() => '2026-11-30T07:00:00.000Z');
    graph = await openGraph(() => answer());
  });
  afterEach(() => Promise.all([connector.close(), graph.close()]));

  const open = (token = async () => 'a-token') => {
    const clock = { now: () => '2026-11-30T07:00:00.000Z' };
    const direct = teamsMessenger(new TeamsAdapter(null, ['127.0.0.1']), { id: '28:bot', tenant: TENANT }, clock);
    const messenger = installingMessenger(direct, graphInstaller(token, APP, graph.url));
    return messenger.open?.(ANNA, connector.url);
  };
  const refused = { kind: 'undeliverable', reason: 'notInstalled' };

  it('is given it through Graph, and is then written to', async () => {
    answer = () => (connector.installed.add(ANNA), 201);
    for (let times = 0; times < 2; times += 1) {
      expect(await open()).toEqual({ kind: 'opened', conversation: `a:new-${ANNA}` });
    }
    expect(graph.asked).toEqual([
      {
        line: `POST /v1.0/users/${ANNA}/teamwork/installedApps`,
        token: 'Bearer a-token',
        body: { 'teamsApp@odata.bind': `${graph.url}/v1.0/appCatalogs/teamsApps/${APP}` },
      },
    ]);
  });

  it('is asked about again in a minute when Teams does not know of the app yet, and only once', async () => {
    answer = () => 201;
    expect(await open()).toMatchObject({ kind: 'notSent', retryAfterSeconds: 60 });
    answer = () => 409;
    expect(await open()).toEqual(refused);
  });

  it.each([400, 401, 403, 404, 429, 500, 302])('stays without it when Graph answers %i', async (status) => {
    answer = () => status;
    expect(await open()).toEqual(refused);
    expect(graph.asked).toHaveLength(1);
  });

  it('stays without it when the bot gets no token, and Graph is not asked', async () => {
    expect(await open(() => Promise.reject(new Error('no consent')))).toEqual(refused);
    expect(graph.asked).toEqual([]);
  });

  it('cannot lead the request elsewhere by a name that is no id', async () => {
    answer = () => 404;
    const install = graphInstaller(async () => 'a-token', APP, graph.url);
    await install('../../groups/x?y=');
    expect(graph.asked[0]?.line).toBe('POST /v1.0/users/..%2F..%2Fgroups%2Fx%3Fy%3D/teamwork/installedApps');
  });

  it('does not matter to whoever has it', async () => {
    connector.installed.add(ANNA);
    expect(await open()).toMatchObject({ kind: 'opened' });
    expect(graph.asked).toEqual([]);
  });
});
