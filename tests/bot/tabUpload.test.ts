import { collect } from '../../domain/reading.ts';
import { LIMITS } from '../../import/limits.ts';
import { samplePlan } from '../../sandbox/samplePlan.ts';
import { openSecuredWorld, PUBLIC_URL, raw, type SecuredWorld } from '../support/securedWorld.ts';

const PLAN = samplePlan('2026-11-30').text;

describe('A document over HTTP, in a tenant', () => {
  let world: SecuredWorld;
  beforeAll(async () => {
    world = await openSecuredWorld();
  });
  afterAll(() => world.stop());

  const layIn = async (body: string | Uint8Array, given: RequestInit & { readonly as?: string } = {}) =>
    world.tab('/imports?name=Plan%20%C3%A5.md', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', origin: PUBLIC_URL },
      body: body as BodyInit,
      ...given,
    });
  const drafts = () => collect(world.store.find('draft', {}));

  it('is read and kept, though it is larger than anything else may be', async () => {
    const large = PLAN.padEnd(400_000, '\n');
    const response = await layIn(large);
    expect([response.status, response.headers.get('etag')]).toEqual([201, '"1"']);
    expect(await response.json()).toMatchObject({ draft: { fileName: 'Plan å.md', actions: 15 } });
    expect(await drafts()).toHaveLength(1);
    const verb = await world.tab('/verbs', {
      ...{ method: 'POST', body: JSON.stringify({ verb: 'x', data: { text: 'x'.repeat(40_000) } }) },
      headers: { 'content-type': 'application/json', origin: PUBLIC_URL },
    });
    expect(verb.status).toBe(413);
  });

  it('is kept byte for byte on its way: what is no UTF-8 is for the reader to judge', async () => {
    const response = await layIn(Uint8Array.from([0xff, 0xfe, 0x48, 0x00]));
    expect([response.status, (await response.json()).code]).toEqual([422, 'notRead']);
  });

  it('is not waited for when nobody vouches for its sender, who may not import, or when it is said to be too large', async () => {
    const before = (await drafts()).length;
    const { bearer } = world.tokens;
    const begun = async (authorization: string, length: number) =>
      raw(
        world.app.port,
        `POST /api/tab/imports HTTP/1.1\r\nhost: x\r\ncontent-type: application/octet-stream\r\n${authorization}content-length: ${length}\r\n\r\nonly the beginning`,
      );
    const bearing = async (oid: string) => `authorization: ${await bearer({ oid })}\r\n`;
    expect(await begun('', 1000)).toMatch(/^HTTP\/1\.1 401 /);
    expect(await begun(await bearing('eva'), 1000)).toMatch(/^HTTP\/1\.1 403 /);
    const large = await begun(await bearing('anna'), LIMITS.fileBytes + 1);
    expect(large).toMatch(/^HTTP\/1\.1 413 /);
    expect(large).toContain('20 MB');
    expect((await drafts()).length).toBe(before);
  });

  it('leaves no file’s name and no word of it in the log', () => {
    expect(world.logged.join('\n')).not.toMatch(/Plan å|läkemedel/);
  });
});
