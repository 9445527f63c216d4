import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { guard } from '../../bot/inboundGuard.ts';

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
