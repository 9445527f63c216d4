import { gzipSync } from 'node:zlib';
import { PassThrough } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { BODY_LIMIT, guard, isFromTenant, readBody } from '../../bot/inboundGuard.ts';
import { isAllowedServiceUrl } from '../../bot/serviceUrls.ts';
import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';

/** The numbers are those of DELIVERY.md 7. */
describe('a request to /api/messages', () => {
  let world: PlannedWorld;
  let before: number;
  beforeAll(async () => {
    world = await openPlannedWorld();
    before = world.connector.calls.length;
  });
  afterEach(async () => {
    // Nothing written, nothing sent, and the process lives.
    expect(world.connector.calls).toHaveLength(before);
    expect((await world.action()).revision).toBe(1);
    expect((await fetch(world.url.replace('/api/messages', '/health'))).status).toBe(200);
  });
  afterAll(() => world.stop());

  const hello = (given: object = {}): Record<string, unknown> => ({
    ...world.from('anna'),
    type: 'message',
    text: 'mina',
    ...given,
  });
  const send = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
    fetch(world.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: body as BodyInit,
    });
  const refusedWith = async (response: Response, status: number) => {
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text.length).toBeLessThan(60);
    expect(text).not.toMatch(/at |Error|botbuilder|node_modules/);
  };

  it('1: that is a GET is refused', async () => refusedWith(await fetch(world.url), 405));

  it('15: without a service URL is refused', async () =>
    refusedWith(await send(JSON.stringify(hello({ serviceUrl: undefined }))), 400));

  it.each(['emulator', 'directline', 'AseChannel', 'MSTeams', '', null, 7])(
    '16: of the channel %j is refused',
    async (channelId) => refusedWith(await send(JSON.stringify(hello({ channelId }))), 403),
  );

  it('17: of a foreign tenant is refused, whoever it claims to be from', async () => {
    const foreign = '99999999-9999-4999-8999-999999999999';
    const conversation = { ...(hello().conversation as object), tenantId: foreign };
    await refusedWith(
      await send(JSON.stringify(hello({ conversation, channelData: { tenant: { id: foreign } } }))),
      403,
    );
    expect(world.logged.at(-1)).toContain('tenant');
  });

  it('18: of two tenants at once is refused, and so is one of none', async () => {
    await refusedWith(await send(JSON.stringify(hello({ channelData: { tenant: { id: 'another' } } }))), 403);
    const { tenantId: _, ...conversation } = hello().conversation as { tenantId: string };
    await refusedWith(await send(JSON.stringify(hello({ conversation, channelData: {} }))), 403);
  });

  it('21: that is compressed is refused before it is inflated', async () =>
    refusedWith(await send(gzipSync(JSON.stringify(hello())), { 'content-encoding': 'gzip' }), 415));

  it.each([1024 * 1024 * 30, BODY_LIMIT + 1])('22, 23: of %i bytes is refused', async (size) => {
    const response = await send('x'.repeat(size)).catch(() => undefined);
    if (response) await refusedWith(response, 413);
  });

  it('23: without a length, too large, is refused while it comes', async () => {
    const chunk = new Uint8Array(64 * 1024);
    let chunks = 0;
    const body = new ReadableStream({
      pull: (controller) => ((chunks += 1) > 40 ? controller.close() : controller.enqueue(chunk)),
    });
    const asked = { method: 'POST', body, duplex: 'half' } as RequestInit;
    const response = await fetch(world.url, asked).catch(() => undefined);
    if (response) await refusedWith(response, 413);
  });

  it('24: nested 100 000 deep is refused', async () =>
    refusedWith(await send(`{"type":"message","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), 400));

  it.each(['{"type":', '', 'null', '[]', '"text"', '7', '{}'])('25, 26: that is %j is refused', async (body) =>
    refusedWith(await send(body), 400),
  );

  it('25: that is no UTF-8 is refused', async () => refusedWith(await send(new Uint8Array([0x7b, 0xff, 0x7d])), 400));

  it.each([undefined, 7, null, '', ['message']])('27: of the type %j is refused', async (type) =>
    refusedWith(await send(JSON.stringify(hello({ type }))), 400),
  );

  it('comes over a connection that whoever sends closes, and not the bot while the next request is on its way', async () => {
    const { headers } = await fetch(world.url, { headers: { connection: 'keep-alive' } });
    // Seconds; balancers keep a connection for four minutes.
    expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(240);
  });

  it('of what no route is for is not found, in as few words', async () =>
    refusedWith(await fetch(world.url.replace('/api/messages', '/api/nothing'), { method: 'POST' }), 404));

  it.each([
    'https://evil.example/',
    'http://smba.trafficmanager.net/emea/',
    'http://169.254.169.254/',
    'http://[::1]/',
    'x',
  ])('53–55: with the service URL %j is refused', async (serviceUrl) =>
    refusedWith(await send(JSON.stringify(hello({ serviceUrl }))), 403),
  );
});

describe('a body', () => {
  const requestOf = (headers: Record<string, string> = {}) =>
    Object.assign(new PassThrough(), {
      headers,
      rawHeaders: Object.entries(headers).flat(),
    }) as unknown as IncomingMessage & PassThrough;
  const json = { type: 'message', channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/' };
  const HOSTS = ['smba.trafficmanager.net'];
  const judged = async (body: string | Buffer, headers: Record<string, string> = {}, isOpen = true) => {
    const request = requestOf(headers);
    request.end(body);
    return guard(request, { hosts: HOSTS, isOpen, couldBeFromTeams: () => false, mayKnock: () => true });
  };

  it('25: may begin with a byte order mark', async () =>
    expect(await judged(`\ufeff${JSON.stringify(json)}`)).toMatchObject({ ok: true }));

  it('28: reaches no prototype', async () => {
    const text = `{"__proto__":{"polluted":1},"value":{"__proto__":{"polluted":1}},${JSON.stringify(json).slice(1)}`;
    const read = await judged(text);
    expect(read).toMatchObject({ ok: true, activity: json });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((read.ok && (read.activity.value as { polluted?: number })).valueOf()).not.toHaveProperty('polluted');
  });

  it('may be 32 levels deep and no deeper, wherever brackets stand in texts', async () => {
    const nested = (levels: number) =>
      JSON.stringify({ ...json, v: JSON.parse('['.repeat(levels) + ']'.repeat(levels)) });
    expect(await judged(nested(31))).toMatchObject({ ok: true });
    expect(await judged(nested(32))).toMatchObject({ ok: false, status: 400 });
    expect(await judged(JSON.stringify({ ...json, text: `"\\"${'['.repeat(100)}` }))).toMatchObject({ ok: true });
  });

  it.each([undefined, '', 'Basic abc', 'Bearer', 'Bearer ', 'Bearer a b', 'bearer abc'])(
    '2–4, 19: with the authorization %j never reaches the SDK',
    async (authorization) =>
      expect(await judged(JSON.stringify(json), authorization === undefined ? {} : { authorization }, false)).toEqual({
        ...{ ok: false, status: 401, why: 'noToken' },
      }),
  );

  it('23: of exactly the limit is read, and one byte more is not', async () => {
    const whole = requestOf();
    whole.end('x'.repeat(1000));
    expect(await readBody(whole, 1000)).toMatchObject({ ok: true });
    const more = requestOf();
    more.end('x'.repeat(1001));
    expect(await readBody(more, 1000)).toMatchObject({ ok: false, status: 413 });
    expect(await readBody(requestOf({ 'content-length': '1001' }), 1000)).toMatchObject({ ok: false, status: 413 });
  });

  it('29: that trickles is given up after ten seconds', async () => {
    jest.useFakeTimers();
    const slow = requestOf();
    const read = readBody(slow, 1000);
    slow.write('x');
    await jest.advanceTimersByTimeAsync(10_000);
    jest.useRealTimers();
    expect(await read).toMatchObject({ ok: false, status: 408 });
  });

  it('that breaks off is no body', async () => {
    const broken = requestOf();
    const read = readBody(broken, 1000);
    broken.destroy(new Error('reset'));
    expect(await read).toMatchObject({ ok: false, status: 400 });
  });
});

describe('the tenant of an activity', () => {
  const tenant = (conversation: unknown, channelData: unknown) => isFromTenant({ conversation, channelData }, 'ours');
  it('is what both places say, or the one that says something', () => {
    expect(tenant({ tenantId: 'ours' }, { tenant: { id: 'ours' } })).toBe(true);
    expect(tenant({ tenantId: 'ours' }, undefined)).toBe(true);
    expect(tenant({}, { tenant: { id: 'ours' } })).toBe(true);
    expect(tenant({ tenantId: 'ours' }, { tenant: { id: 'theirs' } })).toBe(false);
    expect(tenant({}, {})).toBe(false);
    expect(tenant({ tenantId: ['ours'] }, null)).toBe(false);
  });
});

describe('a service URL', () => {
  const HOSTS = ['smba.trafficmanager.net', '.botframework.com', '127.0.0.1'];
  it.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://evilsmba.trafficmanager.net/emea/', false],
    ['https://europe.api.botframework.com/', true],
    ['http://127.0.0.1:3979/connector', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://smba.trafficmanager.net./', false],
    ['https://user@smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://evilbotframework.com/', false],
    ['https://xn--smba-trafficmanager-net.example/', false],
    ['https://127.0.0.1/', false],
    ['http://localhost:80/', false],
    ['http://10.0.0.5/', false],
    ['http://2130706433/', true],
    ['ftp://smba.trafficmanager.net/', false],
    ['', false],
  ])('%s: %s', (url, isAllowed) => expect(isAllowedServiceUrl(url, HOSTS)).toBe(isAllowed));
});
