import { gzipSync } from 'node:zlib';
import { BODY_LIMIT } from '../../bot/inboundGuard.ts';
import { issuersLearnt } from '../support/sdk.ts';
import { openSecuredWorld, raw, type SecuredWorld } from '../support/securedWorld.ts';
import { APP, TENANT } from '../support/tokens.ts';

/** The numbers are those of DELIVERY.md 7 A. What is not here stands in tests/bot/channelToken and tests/bot/guard. */
describe('a request to the bot in a tenant', () => {
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

  /** Head and body as they go over the wire. */
  const written = (headers: Record<string, string | number>, body = '', names = headers) =>
    [
      'POST /api/messages HTTP/1.1',
      'host: planbot',
      'connection: close',
      ...Object.entries(names).map(([name, value]) => `${name}: ${value}`),
      '',
      body,
    ].join('\r\n');

  it('is a press, with a good token: it changes the action', async () => {
    const response = await world.send(JSON.stringify(world.press()));
    expect([response.status, await world.isUntouched()]).toEqual([200, false]);
  });

  it('12: 10 000 times with issuers made up is never let in, fetches no key and teaches the SDK no issuer', async () => {
    const tokens = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        world.issuer.bearer({ iss: `https://sts.windows.net/${number}/`, tid: `${number}` }),
      ),
    );
    const one = (number: number) =>
      `POST /api/messages HTTP/1.1\r\nhost: planbot\r\ncontent-length: 2\r\nauthorization: ${tokens[number % 20]}\r\n\r\n{}`;
    const answers = await Promise.all(Array.from({ length: 10_000 / 50 }, (_, batch) => ended(one(batch), 50)));
    const statuses = new Set(answers.flatMap((answer) => answer.match(/(?<=HTTP\/1\.1 )\d+/g) ?? []));
    expect([...statuses].sort()).toEqual(['401', '429']);
    expect(world.issuer.fetches()).toBe(0);
    expect(issuersLearnt()).toBe(0);
    expect(await world.isUntouched()).toBe(true);
  });

  /** Many requests on as many connections, one after the other in each batch. */
  async function ended(request: string, times: number): Promise<string> {
    let answers = '';
    for (let time = 0; time < times; time += 1) answers += await raw(world.app.port, request);
    return answers;
  }

  it('19: with two Authorization headers is refused, though the first is good', async () => {
    const body = JSON.stringify(world.press());
    const head = written({ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }, body);
    const good = await world.issuer.bearer();
    const twice = head.replace('\r\n\r\n', `\r\nauthorization: ${good}\r\nAuthorization: Bearer a.b.c\r\n\r\n`);
    expect(await raw(world.app.port, twice)).toMatch(/^HTTP\/1\.1 401 .*\{"error":"unauthorized"\}$/s);
    expect(await world.isUntouched()).toBe(true);
  });

  it('21: that is 194 kB of gzip and 200 MB of text is refused before it is inflated', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 0x20));
    expect(bomb.length).toBeLessThan(210_000);
    const before = process.memoryUsage().rss;
    const response = await world.send(bomb, { 'content-encoding': 'gzip' });
    expect(response.status).toBe(415);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  it('23: of exactly 256 KiB is handled', async () => {
    const press = JSON.stringify(world.press({ padding: '' }));
    const full = press.replace('"padding":""', `"padding":"${'x'.repeat(BODY_LIMIT - press.length)}"`);
    expect(Buffer.byteLength(full)).toBe(BODY_LIMIT);
    expect((await world.send(full)).status).toBe(200);
    expect(await world.isUntouched()).toBe(false);
  });

  it('25: that begins with a byte order mark is handled', async () => {
    expect((await world.send(`\ufeff${JSON.stringify(world.press())}`)).status).toBe(200);
    expect(await world.isUntouched()).toBe(false);
  });

  it('28: with prototypes in its value pollutes nothing, whatever it is answered', async () => {
    const press = JSON.stringify(world.press());
    for (const poison of ['"__proto__":{"x":1}', '"constructor":{"prototype":{"x":1}}']) {
      const poisoned = press.replace('"value":{', `"value":{${poison},`).replace('"data":{', `"data":{${poison},`);
      expect((await world.send(poisoned)).status).toBeLessThan(500);
      expect(({} as { x?: number }).x).toBeUndefined();
    }
  });

  it('29: of which a byte comes now and then is given up after ten seconds, and its socket closed', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const before = jest.getTimerCount();
    const head = written({ authorization: await world.issuer.bearer(), 'content-length': 1000 });
    const answer = raw(world.app.port, `${head}{`);
    while (jest.getTimerCount() === before) await new Promise((resolve) => setImmediate(resolve));
    jest.advanceTimersByTime(10_000);
    expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('30: with two opinions of its length is refused, and its socket closed', async () => {
    const authorization = await world.issuer.bearer();
    const head = written({ authorization, 'content-length': 4, 'transfer-encoding': 'chunked' }, '0\r\n\r\n');
    expect(await raw(world.app.port, head)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('31: without a token, by the thousand, is answered 429 and not logged, while Teams and /health are served', async () => {
    const url = `${world.origin}/api/messages`;
    const statuses: number[] = [];
    for (let time = 0; time < 1000; time += 1) statuses.push((await fetch(url, { method: 'POST', body: '{}' })).status);
    expect(statuses.slice(0, 300).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(600).filter((status) => status === 429).length).toBeGreaterThan(300);
    expect(world.logged.length).toBeLessThan(700);
    expect((await fetch(`${world.origin}/health`)).status).toBe(200);
    expect((await world.send(JSON.stringify(world.press()))).status).toBe(200);
    expect(await world.isUntouched()).toBe(false);
  });

  it.each([
    ['an id', { id: 'x'.repeat(10_000) }],
    ['an id that is no text', { id: [[]] }],
    ['a conversation that no header can name', { conversation: { id: 'a:1\u0000', tenantId: TENANT } }],
    ['a replyToId', { replyToId: 'x'.repeat(10_000) }],
    ['a person', { from: { id: 'x'.repeat(10_000), aadObjectId: 'anna' } }],
    ['a conversation', { conversation: { id: 'x'.repeat(10_000), tenantId: TENANT } }],
    ['a timestamp', { timestamp: 'i förrgår' }],
    ['a timestamp that is a number', { timestamp: 7 }],
    ['a local timestamp', { localTimestamp: '2026-99-99T00:00:00Z' }],
  ])('32: with %s that cannot be is refused', async (_what, given) => {
    const response = await world.send(JSON.stringify(world.press(given)));
    expect([response.status, await response.text()]).toEqual([400, '{"error":"badRequest"}']);
    expect(await world.isUntouched()).toBe(true);
  });

  it('13: with a token that the bot itself could have is refused: a skill’s, an emulator’s, an app’s', async () => {
    for (const claims of [
      { iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, ver: '2.0', azp: APP },
      { iss: `https://sts.windows.net/${TENANT}/`, ver: '1.0', appid: APP },
      { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: APP },
    ]) {
      const authorization = await world.issuer.bearer(claims);
      expect((await world.send(JSON.stringify(world.press()), { authorization })).status).toBe(401);
    }
    expect(world.issuer.fetches()).toBe(0);
    expect(await world.isUntouched()).toBe(true);
  });
});
