import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { isAllowedServiceUrl } from '../../bot/serviceUrls.ts';
import { BODY_LIMIT, guard, isFromTenant, readBytes } from '../../bot/inboundGuard.ts';

const DOOR = { hosts: ['127.0.0.1'], isOpen: true, couldBeFromTeams: () => false, mayKnock: () => true };

/** What the guard makes of a body, as it comes to an open bot. */
async function guarded(body: string | Buffer, headers: Record<string, string> = {}) {
  const request = Object.assign(Readable.from([Buffer.from(body)]), { headers }) as unknown as IncomingMessage;
  return guard(request, DOOR);
}

const BASE = { type: 'message', channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1/' };
const withText = (raw: string): string => `${JSON.stringify(BASE).slice(0, -1)},${raw}}`;
const nested = (depth: number): string => withText(`"value":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}`);

describe('what stands before the SDK', () => {
  it('lets an activity through as it was sent', async () => {
    const activity = { ...BASE, text: 'åäö "citat" \\ {[' };
    expect(await guarded(JSON.stringify(activity))).toEqual({ ok: true, activity });
  });

  it('counts how deep a body goes, and lets 32 levels through but not 33', async () => {
    expect((await guarded(nested(32))).ok).toBe(true);
    expect(await guarded(nested(33))).toEqual({ ok: false, status: 400, why: 'body' });
  });

  it('counts depth and not how many lists and records stand beside each other', async () => {
    const beside = (one: string) => withText(`"value":[${Array.from({ length: 100 }, () => one).join()}]`);
    expect([(await guarded(beside('[]'))).ok, (await guarded(beside('{}'))).ok]).toEqual([true, true]);
  });

  it.each([
    ['brackets', `"text":"${'['.repeat(100)}"`],
    ['brackets after an escaped quotation mark', `"text":"\\"${'{'.repeat(100)}"`],
    ['brackets after escaped backslashes and a quotation mark', `"text":"\\\\\\"${'{'.repeat(100)}"`],
  ])('takes %s within a text for text', async (_, raw) => {
    expect((await guarded(withText(raw))).ok).toBe(true);
  });

  it('does not take depth for text after a text that ends with a backslash', async () => {
    const body = withText(`"text":"\\\\","value":${'['.repeat(40)}${']'.repeat(40)}`);
    expect(await guarded(body)).toMatchObject({ ok: false, why: 'body' });
  });

  it.each(['"__proto__":{"isAdmin":true}', '"\\u005f_proto__":{"isAdmin":true}', '"__prot\\u006F__":{"isAdmin":true}'])(
    'drops the key to the prototype, however it is spelt: %s',
    async (raw) => {
      const answer = await guarded(withText(`${raw},"text":"hej"`));
      expect(answer).toEqual({ ok: true, activity: { ...BASE, text: 'hej' } });
      expect(answer.ok && Object.keys(answer.activity)).not.toContain('__proto__');
      expect(answer.ok && 'isAdmin' in answer.activity).toBe(false);
    },
  );

  it.each([
    ['a text that never ends', '{"type":"message'],
    ['a number', '17'],
    ['a list', '[]'],
    ['nothing', ''],
  ])('refuses %s', async (_, body) => {
    expect(await guarded(body)).toEqual({ ok: false, status: 400, why: 'body' });
  });

  it('refuses what is not UTF-8, and a good body after it is still read', async () => {
    expect(await guarded(Buffer.from([0x7b, 0x22, 0xff, 0x22]))).toMatchObject({ ok: false, why: 'encoding' });
    expect((await guarded(JSON.stringify({ ...BASE, text: 'å' }))).ok).toBe(true);
  });

  it('refuses a compressed body, another channel and another service', async () => {
    expect(await guarded('', { 'content-encoding': 'gzip' })).toMatchObject({ status: 415 });
    expect(await guarded(JSON.stringify({ ...BASE, channelId: 'email' }))).toMatchObject({ status: 403 });
    expect(await guarded(JSON.stringify({ ...BASE, serviceUrl: 'https://evil.example/' }))).toMatchObject({
      status: 403,
    });
  });
});

describe('the head of a request', () => {
  const judged = async (headers: Record<string, string | string[]>, door: object = {}) => {
    const { authorization = [], ...rest } = headers;
    const given = [authorization].flat();
    const rawHeaders = ['Host', 'bot', ...given.flatMap((value) => ['Authorization', value]), 'X-Of', 'authorization'];
    const request = Object.assign(Readable.from([Buffer.from(JSON.stringify(BASE))]), {
      headers: { ...rest, authorization: given[0] },
      rawHeaders,
    }) as unknown as IncomingMessage;
    return guard(request, { ...DOOR, isOpen: false, couldBeFromTeams: (token) => token === 'Bearer good', ...door });
  };

  it('holds one token that Teams could have made', async () =>
    expect(await judged({ authorization: 'Bearer good' })).toMatchObject({ ok: true }));

  it.each([
    ['no token', {}],
    ['another kind', { authorization: 'Basic good' }],
    ['no word after the kind', { authorization: 'Bearer ' }],
    ['something before the kind', { authorization: 'x Bearer good' }],
    ['two words after it', { authorization: 'Bearer good good' }],
    ['two headers', { authorization: ['Bearer good', 'Bearer good'] }],
  ])('is refused with %s', async (_, headers) =>
    expect(await judged(headers)).toEqual({ ok: false, status: 401, why: 'noToken' }),
  );

  it('is refused with a token of another maker, and told to wait when many have come', async () => {
    const headers = { authorization: 'Bearer bad' };
    expect(await judged(headers)).toEqual({ ok: false, status: 401, why: 'notFromTeams' });
    expect(await judged(headers, { mayKnock: () => false })).toEqual({ ok: false, status: 429, why: 'notFromTeams' });
  });

  it('may say that its body is not compressed', async () => {
    expect(await guarded(JSON.stringify(BASE), { 'content-encoding': 'identity' })).toMatchObject({ ok: true });
    expect(await guarded('', { 'content-encoding': 'br' })).toEqual({ ok: false, status: 415, why: 'encoding' });
  });

  it('is refused by the length it states, before a byte is read', async () =>
    expect(await guarded('{}', { 'content-length': `${BODY_LIMIT + 1}` })).toEqual({
      ...{ ok: false, status: 413, why: 'size' },
    }));
});

describe('what an activity says of itself', () => {
  it.each(['id', 'replyToId'])('is refused when its %s is no id', async (name) => {
    for (const value of [7, {}, 'å', 'a\nb', 'x'.repeat(1001)]) {
      expect(await guarded(JSON.stringify({ ...BASE, [name]: value }))).toEqual({ ok: false, status: 400, why: 'ids' });
    }
    for (const value of [null, '', 'x'.repeat(1000), 'f:1~']) {
      expect(await guarded(JSON.stringify({ ...BASE, [name]: value }))).toMatchObject({ ok: true });
    }
  });

  it.each(['from', 'recipient', 'conversation'])('is refused when the ids of its %s are none', async (name) => {
    for (const value of [{ id: 7 }, { id: 'å' }, { id: 'ok', aadObjectId: [] }])
      expect(await guarded(JSON.stringify({ ...BASE, [name]: value }))).toMatchObject({ ok: false, why: 'ids' });
    for (const value of [null, 'someone', { id: 'ok', aadObjectId: null }])
      expect(await guarded(JSON.stringify({ ...BASE, [name]: value }))).toMatchObject({ ok: true });
  });

  it.each(['timestamp', 'localTimestamp'])('is refused when its %s is no time', async (name) => {
    for (const value of [7, 'yesterday', ''])
      expect(await guarded(JSON.stringify({ ...BASE, [name]: value }))).toMatchObject({ ok: false, why: 'ids' });
    for (const value of [null, '2026-11-30T07:00:00Z'])
      expect(await guarded(JSON.stringify({ ...BASE, [name]: value }))).toMatchObject({ ok: true });
  });

  it.each([
    [{ type: '' }, 400, 'body'],
    [{ type: 5 }, 400, 'body'],
    [{ channelId: 'MSTeams' }, 403, 'channel'],
    [{ serviceUrl: 5 }, 400, 'serviceUrl'],
    [{ serviceUrl: 'https://evil.example/' }, 403, 'serviceUrl'],
  ])('is refused for %j with %i', async (given, status, why) =>
    expect(await guarded(JSON.stringify({ ...BASE, ...given }))).toEqual({ ok: false, status, why }),
  );

  const tenant = 't';
  it.each([
    ['both places', { conversation: { tenantId: 't' }, channelData: { tenant: { id: 't' } } }, true],
    ['the conversation', { conversation: { tenantId: 't' }, channelData: {} }, true],
    ['the channel data', { conversation: { tenantId: null }, channelData: { tenant: { id: 't' } } }, true],
    ['neither', { conversation: {}, channelData: { tenant: [] } }, false],
    ['nothing at all', {}, false],
    ['the conversation, and another beside it', { conversation: { tenantId: 't' }, channelData: { tenant: { id: 'u' } } }, false],
    ['another', { conversation: { tenantId: 'u' } }, false],
  ])('is of the tenant that %s names', (_, activity, is) => expect(isFromTenant(activity, tenant)).toBe(is)); // prettier-ignore
});

describe('a body', () => {
  const coming = (parts: readonly Buffer[], headers: object = {}) =>
    Object.assign(Readable.from(parts), { headers }) as unknown as IncomingMessage;

  it('is taken up to its limit and no further, however it is parted', async () => {
    const half = Buffer.alloc(5, 'x');
    expect(await readBytes(coming([half, half]), 10)).toEqual({ ok: true, bytes: Buffer.alloc(10, 'x') });
    expect(await readBytes(coming([half, half, Buffer.from('y')]), 10)).toEqual({
      ok: false,
      status: 413,
      why: 'size',
    });
  });

  it('that breaks off is refused', async () => {
    const torn = coming([]);
    const reading = readBytes(torn, 10);
    torn.emit('error', new Error('gone'));
    expect(await reading).toEqual({ ok: false, status: 400, why: 'body' });
  });

  it('that does not come in time is refused, and what comes later is not kept', async () => {
    const request = Object.assign(new Readable({ read() {} }), { headers: {} });
    const reading = readBytes(request as unknown as IncomingMessage, 10, 1);
    expect(await reading).toEqual({ ok: false, status: 408, why: 'slow' });
    expect(request.listenerCount('data')).toBe(0);
  });

  it('that came in time leaves no timer behind', async () => {
    const cleared = jest.spyOn(globalThis, 'clearTimeout');
    await readBytes(coming([Buffer.from('x')]), 10);
    expect(cleared).toHaveBeenCalledTimes(1);
    cleared.mockRestore();
  });
});

describe('this machine as a service', () => {
  it('is spoken to where it is on the list, over http alone', () => {
    const hosts = ['localhost'];
    expect(isAllowedServiceUrl('http://localhost:3979/connector', hosts)).toBe(true);
    expect(isAllowedServiceUrl('https://localhost/', hosts)).toBe(false);
    expect(isAllowedServiceUrl('http://localhost/', ['127.0.0.1'])).toBe(false);
  });
});
