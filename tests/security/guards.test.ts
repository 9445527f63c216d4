import { createServer } from 'node:http';
import { createServer as createSocketServer, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { parseActivity } from '../../bot/activityJson.ts';
import { BODY_LIMIT } from '../../bot/inboundGuard.ts';
import { DOWNLOAD_GUARDS, downloader } from '../../bot/download.ts';
import { TeamsAdapter } from '../../bot/teamsAdapter.ts';
import { teamsMessenger } from '../../bot/teamsMessenger.ts';
import { openConnectorStub, reply } from '../support/connectorStub.ts';
import { issuersLearnt } from '../support/sdk.ts';
import { openSecuredWorld, raw, type SecuredWorld } from '../support/securedWorld.ts';
import { guardNames, leaveOut } from './guards.ts';
import type * as inboundGuardModule from '../../bot/inboundGuard.ts';
import type * as serviceUrlsModule from '../../bot/serviceUrls.ts';
import type * as tabHttpModule from '../../bot/tabHttp.ts';
import type * as tabPageModule from '../../bot/tabPage.ts';
import type * as tabRateModule from '../../bot/tabRate.ts';
import type * as tabTokenModule from '../../bot/tabToken.ts';
import type * as verbsModule from '../../cards/verbs.ts';
import type * as permissionsModule from '../../domain/permissions.ts';
import type * as personalNumberModule from '../../domain/personalNumber.ts';
import type * as doorsModule from './doors.ts';
import type * as joseModule from 'jose';

// Modules are replaced before anything is imported, so each brings its doors itself.
jest.mock('../../bot/serviceUrls.ts', () => {
  const { guarded, withDoors } = jest.requireActual<typeof doorsModule>('./doors.ts');
  return withDoors(jest.requireActual<typeof serviceUrlsModule>('../../bot/serviceUrls.ts'), {
    isAllowedServiceUrl: (guard) => guarded('isAllowedServiceUrl', guard, () => true),
  });
});
jest.mock('../../bot/inboundGuard.ts', () => {
  const { guarded, withDoors } = jest.requireActual<typeof doorsModule>('./doors.ts');
  return withDoors(jest.requireActual<typeof inboundGuardModule>('../../bot/inboundGuard.ts'), {
    isFromTenant: (guard) => guarded('isFromTenant', guard, () => true),
  });
});
jest.mock('../../bot/tabHttp.ts', () => {
  const { guarded, withDoors } = jest.requireActual<typeof doorsModule>('./doors.ts');
  return withDoors(jest.requireActual<typeof tabHttpModule>('../../bot/tabHttp.ts'), {
    faultOf: (guard) => guarded('faultOf', guard, () => undefined),
  });
});
jest.mock('../../bot/tabToken.ts', () => {
  const { guarded, withDoors } = jest.requireActual<typeof doorsModule>('./doors.ts');
  return withDoors(jest.requireActual<typeof tabTokenModule>('../../bot/tabToken.ts'), {
    tokenIdentifier: (make) => (rules: Parameters<typeof make>[0]) =>
      guarded('tokenIdentifier', make(rules), async (authorization) => {
        const { oid, tid } = jest.requireActual<typeof joseModule>('jose').decodeJwt((authorization ?? '').slice(7));
        return { person: String(oid), tenant: String(tid), name: null };
      }),
  });
});
jest.mock('../../bot/tabPage.ts', () => {
  const { guarded, withDoors } = jest.requireActual<typeof doorsModule>('./doors.ts');
  return withDoors(jest.requireActual<typeof tabPageModule>('../../bot/tabPage.ts'), {
    pageHeaders: (guard) => guarded('pageHeaders', guard, () => ({})),
  });
});
jest.mock('../../bot/tabRate.ts', () => {
  const { guarded, withDoors } = jest.requireActual<typeof doorsModule>('./doors.ts');
  return withDoors(jest.requireActual<typeof tabRateModule>('../../bot/tabRate.ts'), {
    rateLimit: (make) => (rules: Parameters<typeof make>[0]) => guarded('rateLimit', make(rules), () => true),
  });
});
jest.mock('../../cards/verbs.ts', () => {
  const { guarded, withDoors } = jest.requireActual<typeof doorsModule>('./doors.ts');
  return withDoors(jest.requireActual<typeof verbsModule>('../../cards/verbs.ts'), {
    readPress: (guard) => guarded('readPress', guard, (verb, data) => ({ verb, data }) as never),
  });
});
jest.mock('../../domain/permissions.ts', () => {
  const { guarded, withDoors } = jest.requireActual<typeof doorsModule>('./doors.ts');
  return withDoors(jest.requireActual<typeof permissionsModule>('../../domain/permissions.ts'), {
    capacityFor: (guard) =>
      guarded('capacityFor', guard, () => ({
        person: 'anna',
        role: 'avdelningschef',
        unit: null,
        lead: true,
        proxy: false,
      })),
    maySee: (guard) => guarded('maySee', guard, () => true),
  });
});
jest.mock('../../domain/personalNumber.ts', () => {
  const { guarded, withDoors } = jest.requireActual<typeof doorsModule>('./doors.ts');
  return withDoors(jest.requireActual<typeof personalNumberModule>('../../domain/personalNumber.ts'), {
    hasPersonalNumber: (guard) => guarded('hasPersonalNumber', guard, () => false),
  });
});

let world: SecuredWorld;
beforeEach(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  world = await openSecuredWorld();
});
afterEach(async () => {
  await world.stop();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const stored = async () => (await world.store.read('action', 'plan|plan-a', 'a8'))?.value;
const isChanged = async () => ((await world.isUntouched()) ? '' : ', and the action is changed');
const answered = async (body: string | Uint8Array, headers?: Record<string, string>) =>
  `${(await world.send(body, headers)).status}${await isChanged()}`;
const pressed = (given: object, headers?: Record<string, string>) =>
  answered(JSON.stringify(world.press(given)), headers);
const pressing = (verb: string, data: object, person = 'anna') => {
  const from = { id: `29:${person}`, name: person, aadObjectId: person };
  const value = { action: { type: 'Action.Execute', verb, data: { p: 'plan-a', a: 'a8', c: 'mine', ...data } } };
  return world.send(JSON.stringify(world.press({ from, value })));
};
const marked = async (as: string, headers: Record<string, string>) => {
  const body = JSON.stringify({ verb: 'status.set', data: { p: 'plan-a', a: 'a8', c: 'tab', to: 'done', rev: 1 } });
  const response = await world.tab('/verbs', { as, method: 'POST', headers: { 'if-match': '"1"', ...headers }, body });
  return `${response.status}${await isChanged()}`;
};
const json = { 'content-type': 'application/json' };
const foreign = { conversation: { id: 'a:1', tenantId: 'other' }, channelData: { tenant: { id: 'other' } } };

/** A message to a connector that misbehaves as told. */
async function posted(misbehave: Awaited<ReturnType<typeof openConnectorStub>>['misbehave'], host = '127.0.0.1') {
  const connector = await openConnectorStub(() => '');
  connector.misbehave = misbehave;
  const messenger = teamsMessenger(
    new TeamsAdapter(null, ['127.0.0.1']),
    { id: '28:bot', tenant: 'tenant' },
    { now: () => '2026-11-30T07:00:00Z' },
  );
  const serviceUrl = connector.url.replace('127.0.0.1', host);
  const message = { card: { type: 'AdaptiveCard' }, summary: '' };
  // The SDK's own retries wait for seconds; here they need not.
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  let outcome: string | undefined;
  const done = messenger
    .post({ kind: 'personal', conversation: 'a:1', serviceUrl }, message)
    .then(({ kind }) => (outcome = kind));
  for (let turns = 0; outcome === undefined; turns += 1) {
    if (turns > 50 && connector.calls.length > 0) jest.advanceTimersByTime(1_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await done;
  jest.useRealTimers();
  await connector.close();
  return { outcome, calls: connector.calls.length };
}

/** How many connections a file's address makes to a server of ours. */
async function connectionsTo(addressOf: (port: number) => string, hosts: readonly string[]) {
  let connections = 0;
  const within = createSocketServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => within.listen(0, '127.0.0.1', resolve));
  const get = downloader(hosts, (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]));
  await get(addressOf((within.address() as AddressInfo).port));
  await new Promise<void>((resolve) => void within.close(() => resolve()));
  return connections;
}

interface Case {
  readonly guard: string;
  /** The numbers of DELIVERY.md 7 that it answers. */
  readonly inputs: string;
  readonly holds: string;
  readonly through?: unknown;
  readonly attempt: () => Promise<string>;
  /** What comes of the attempt with the guard, and with everything but the guard. */
  readonly whole: string;
  readonly without: string;
}

// prettier-ignore
const CASES: readonly Case[] = [
  { guard: 'HEAD_GUARDS.encoding', inputs: '21', holds: 'a compressed body',
    attempt: () => answered(gzipSync(JSON.stringify(world.press())), { 'content-encoding': 'gzip' }),
    whole: '415', without: '400' },
  { guard: 'HEAD_GUARDS.token', inputs: '2–4, 19', holds: 'a second Authorization header behind a good one',
    attempt: async () => {
      const body = JSON.stringify(world.press());
      const head = ['POST /api/messages HTTP/1.1', 'host: x', 'connection: close', `content-length: ${Buffer.byteLength(body)}`, `authorization: ${await world.issuer.bearer()}`, 'authorization: Bearer a.b.c'];
      return `${/\d{3}/.exec(await raw(world.app.port, `${head.join('\r\n')}\r\n\r\n${body}`))?.[0]}${await isChanged()}`;
    },
    whole: '401', without: '200, and the action is changed' },
  { guard: 'HEAD_GUARDS.issuer',
    inputs: '5, 12, 13',
    holds: 'a token of an issuer made up',
    attempt: async () => {
      const known = issuersLearnt();
      const tid = `made-up-${world.app.port}`;
      const authorization = await world.issuer.bearer({ iss: `https://sts.windows.net/${tid}/`, tid, ver: '1.0' });
      const status = await pressed({}, { authorization });
      return `${status}, the SDK has learnt ${issuersLearnt() - known} issuers`;
    },
    whole: '401, the SDK has learnt 0 issuers',
    without: '401, the SDK has learnt 4 issuers',
  },
  {
    guard: 'rateLimit', inputs: '31', holds: 'the thousandth request without a token',
    attempt: async () => {
      let last = 0;
      for (let time = 0; time < 700; time += 1) last = (await fetch(`${world.origin}/api/messages`, { method: 'POST' })).status;
      return String(last);
    },
    whole: '429', without: '401' },
  { guard: 'BODY_GUARDS.size', inputs: '22, 23', holds: 'a body of one byte too many',
    attempt: () => {
      const press = JSON.stringify(world.press({ padding: '' }));
      return answered(press.replace('"padding":""', `"padding":"${'x'.repeat(BODY_LIMIT + 1 - press.length)}"`));
    },
    whole: '413', without: '200, and the action is changed' },
  { guard: 'BODY_GUARDS.milliseconds', inputs: '29', holds: 'a body that does not come', through: 2 ** 31 - 1,
    attempt: async () => {
      jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
      const before = jest.getTimerCount();
      let answer = 'nothing after ten seconds';
      const head = `POST /api/messages HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 10\r\nauthorization: ${await world.issuer.bearer()}\r\n\r\n{`;
      const asked = raw(world.app.port, head).then((text) => (answer = /\d{3}/.exec(text)?.[0] ?? text));
      while (jest.getTimerCount() === before) await new Promise((resolve) => setImmediate(resolve));
      jest.advanceTimersByTime(10_000);
      for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      const seen = answer;
      jest.runOnlyPendingTimers();
      await asked;
      return seen;
    },
    whole: '408', without: 'nothing after ten seconds' },
  { guard: 'JSON_GUARDS.depth', inputs: '24', holds: 'a value nested 10 000 deep',
    attempt: () => answered(JSON.stringify(world.press({ deep: 0 })).replace('"deep":0', `"deep":${'['.repeat(10_000)}${']'.repeat(10_000)}`)),
    whole: '400', without: '200, and the action is changed' },
  { guard: 'JSON_GUARDS.prototype', inputs: '28', holds: 'a key that is a prototype', through: () => undefined,
    attempt: async () => (Object.hasOwn(parseActivity('{"__proto__":{"x":1}}') as object, '__proto__') ? 'kept' : 'dropped'),
    whole: 'dropped', without: 'kept' },
  { guard: 'ACTIVITY_GUARDS.type', inputs: '27', holds: 'an activity whose type is a number',
    attempt: () => pressed({ type: 7 }), whole: '400', without: '200' },
  { guard: 'ACTIVITY_GUARDS.channel', inputs: '16', holds: 'an activity of another channel',
    attempt: () => pressed({ channelId: 'Msteams' }), whole: '403', without: '401' },
  { guard: 'ACTIVITY_GUARDS.ids', inputs: '32', holds: 'an id of 10 000 characters and a time that is none',
    attempt: () => pressed({ id: 'x'.repeat(10_000), timestamp: 'x' }), whole: '400', without: '200, and the action is changed' },
  { guard: 'ACTIVITY_GUARDS.serviceUrl', inputs: '15, 53–55', holds: 'a service URL where nobody of Teams is',
    attempt: async () => pressed({ serviceUrl: 'https://evil.example/' }, { authorization: await world.issuer.bearer({ serviceurl: 'https://evil.example/' }) }),
    whole: '403', without: '401' },
  { guard: 'receive', inputs: '6–11, 14', holds: 'a token signed by somebody else',
    attempt: async () => pressed({}, { authorization: await world.issuer.forged() }), whole: '401', without: '200, and the action is changed' },
  { guard: 'isFromTenant', inputs: '17, 18', holds: 'an activity of another tenant',
    attempt: () => pressed(foreign), whole: '403', without: '200, and the action is changed' },
  { guard: 'isAllowedServiceUrl', inputs: '53–55', holds: 'a message to a host that is not on the list',
    attempt: async () => { const { outcome, calls } = await posted(() => false, 'localhost'); return `${outcome}, ${calls} calls`; },
    whole: 'undeliverable, 0 calls', without: 'delivered, 1 calls' },
  { guard: 'CONNECTOR_GUARDS.noRetry', inputs: '64, §0.2', holds: 'a second POST of a message that may have been taken',
    attempt: async () => {
      const { outcome, calls } = await posted((_call, response, take) => { take(); reply(response, 502, {}); return true; });
      return `${outcome}, ${calls} calls`;
    },
    whole: 'unknown, 1 calls', without: 'unknown, 4 calls' },
  { guard: 'CONNECTOR_GUARDS.noRedirect',
    inputs: '58',
    holds: 'a redirect of a message with its token',
    attempt: async () => {
      let turns = 0;
      const { outcome, calls } = await posted((_call, response) => {
        turns += 1;
        if (turns > 1) return false;
        response.writeHead(307, { location: '/connector/v3/conversations/another/activities' });
        response.end();
        return true;
      });
      return `${outcome}, ${calls} calls`;
    },
    whole: 'unknown, 1 calls',
    without: 'delivered, 2 calls',
  },
  { guard: 'CONNECTOR_GUARDS.oneHonestRequest', inputs: '64', holds: 'a message on a connection that the other side may just have closed',
    attempt: async () => {
      let connection: string | undefined;
      await posted((_call, response) => { connection = response.req.headers.connection; return false; });
      return `connection: ${connection}`;
    },
    whole: 'connection: close', without: 'connection: keep-alive' },
  {
    guard: 'DOWNLOAD_GUARDS.address', inputs: '82', holds: 'a file of a host that is not on the list',
    attempt: async () => `${await connectionsTo((port) => `http://127.0.0.1:${port}/x`, ['.sharepoint.com'])} connections`,
    whole: '0 connections', without: '1 connections' },
  { guard: 'DOWNLOAD_GUARDS.resolved', inputs: '82', holds: 'a file whose name leads within',
    attempt: async () => {
      const list = jest.spyOn(DOWNLOAD_GUARDS, 'address').mockReturnValue(true);
      const connections = await connectionsTo((port) => `https://x.sharepoint.com:${port}/x`, ['.sharepoint.com']);
      list.mockRestore();
      return `${connections} connections`;
    },
    whole: '0 connections', without: '1 connections' },
  { guard: 'DOWNLOAD_GUARDS.size', inputs: '82', holds: 'a file of more than 20 MB',
    attempt: async () => {
      const big = createServer((_request, response) => response.end(Buffer.alloc(21 * 1024 * 1024)));
      await new Promise<void>((resolve) => big.listen(0, '127.0.0.1', resolve));
      const bytes = await downloader(['127.0.0.1'])(`http://127.0.0.1:${(big.address() as AddressInfo).port}/`);
      big.closeAllConnections();
      await new Promise<void>((resolve) => void big.close(() => resolve()));
      return bytes ? 'read' : 'given up';
    },
    whole: 'given up', without: 'read' },
  { guard: 'readPress', inputs: '39, 40', holds: 'a status that is none',
    attempt: async () => { await pressing('status.set', { to: "klar'; DROP", rev: 1 }); return `kept: ${(await stored())?.status}`; },
    whole: 'kept: notStarted', without: "kept: klar'; DROP" },
  { guard: 'capacityFor', inputs: '36, 37, 133', holds: 'a press by somebody who does not answer for the action',
    attempt: async () => { await pressing('status.set', { to: 'done', rev: 1 }, 'eva'); return `kept: ${(await stored())?.status}`; },
    whole: 'kept: notStarted', without: 'kept: done' },
  { guard: 'hasPersonalNumber', inputs: '42', holds: 'a comment with a personal number',
    attempt: async () => { await pressing('comment.add', { text: 'Gäller 850709-9805' }); return `${(await stored())?.history.length} kept`; },
    whole: '0 kept', without: '1 kept' },
  { guard: 'tokenIdentifier', inputs: '123–125', holds: 'a token for the tab that nobody signed',
    attempt: async () => String((await world.tab('/me', { as: await world.tokens.forged() })).status), whole: '401', without: '200' },
  { guard: 'maySee', inputs: '126', holds: 'a plan from somebody who has no part in it',
    attempt: async () => String((await world.tab('/plans/plan-a', { as: await world.tokens.bearer({ oid: 'stranger' }) })).status),
    whole: '404', without: '200' },
  { guard: 'faultOf', inputs: '129', holds: 'a request from a page of a foreign site',
    attempt: async () => marked(await world.tokens.bearer(), { ...json, origin: 'https://evil.example' }),
    whole: '403', without: '200, and the action is changed' },
  { guard: 'pageHeaders', inputs: '130', holds: 'the tab in a frame of anybody’s',
    attempt: async () => {
      const { headers } = await fetch(`${world.origin}/tab/integritet.html`);
      return headers.get('content-security-policy')?.includes('frame-ancestors') ? 'not framed' : 'framed by anybody';
    },
    whole: 'not framed', without: 'framed by anybody' },
];

/** The SDK’s own check of the token is a method: left out, it is as the SDK is with an empty app id. */
function without({ guard, through }: Case): () => void {
  if (guard === 'receive') {
    const real = TeamsAdapter.prototype.receive;
    const anonymous = new TeamsAdapter(null, ['127.0.0.1']);
    const spy = jest
      .spyOn(TeamsAdapter.prototype, 'receive')
      .mockImplementation((authorization, activity, turn) => real.call(anonymous, authorization, activity, turn));
    return () => spy.mockRestore();
  }
  return leaveOut(guard, through);
}

it('no guard of a table is without its attempt', () => {
  const tried = new Set(CASES.map(({ guard }) => guard));
  expect(guardNames.filter((name) => !tried.has(name))).toEqual([]);
});

describe('each guard', () => {
  it.each(CASES.map((one) => [one.guard, one.inputs, one.holds, one.whole, one.without, one] as const))(
    '%s (%s) holds %s: %s with it, %s without',
    async (_guard, _inputs, _holds, _whole, _without, one) => {
      expect(await one.attempt()).toBe(one.whole);
      await world.stop();
      world = await openSecuredWorld();
      const restore = without(one);
      const came = await one.attempt();
      restore();
      expect(came).toBe(one.without);
    },
  );
});
