import { openSecuredWorld, PUBLIC_URL, raw, type SecuredWorld } from '../support/securedWorld.ts';
import { APP, TENANT } from '../support/tokens.ts';

/** The numbers are those of DELIVERY.md 7 H, over HTTP with tokens as Entra signs them. */
describe('the tab’s API in a tenant', () => {
  let world: SecuredWorld;
  beforeAll(async () => {
    world = await openSecuredWorld();
  });
  afterEach(async () => expect(await world.isUntouched()).toBe(true));
  afterAll(() => world.stop());

  const done = { p: 'plan-a', a: 'a8', c: 'tab', to: 'done', rev: 1 };
  const post = async (
    data: object = done,
    headers: Record<string, string | undefined> = {},
    body = JSON.stringify({ verb: 'status.set', data }),
  ) => {
    const given = { 'content-type': 'application/json', origin: PUBLIC_URL, 'if-match': '"1"', ...headers };
    const kept = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined);
    return world.tab('/verbs', { method: 'POST', headers: Object.fromEntries(kept), body });
  };
  const status = async (as: string) => (await world.tab('/me', { as })).status;
  const GRAPH = '00000003-0000-0000-c000-000000000000';

  it('lets in the person of a good token', async () => {
    expect(await (await world.tab('/me')).json()).toMatchObject({ person: { id: 'anna' }, member: true });
  });

  it('123: asks for a token: none, one that has ended, another’s, Graph’s or an id token is 401', async () => {
    const { bearer, forged } = world.tokens;
    expect((await fetch(`${world.origin}/api/tab/me`)).status).toBe(401);
    expect(await status('Bearer abc')).toBe(401);
    expect(await status(await bearer({ exp: 1_700_000_000 }))).toBe(401);
    expect(await status(await bearer({ aud: TENANT }))).toBe(401);
    expect(await status(await bearer({ aud: GRAPH }))).toBe(401);
    expect(await status(await bearer({ scp: undefined, azp: undefined, nonce: 'x' }))).toBe(401);
    expect(await status(await forged())).toBe(401);
  });

  it('124: is for people of the tenant with the exact scope: anything else is 403', async () => {
    const { bearer } = world.tokens;
    const tid = '99999999-9999-4999-8999-999999999999';
    expect(await status(await bearer({ tid, iss: `https://login.microsoftonline.com/${tid}/v2.0` }))).toBe(403);
    expect(await status(await bearer({ scp: 'access_as_user_evil' }))).toBe(403);
    expect(await status(await bearer({ scp: undefined, idtyp: 'app', roles: ['All'] }))).toBe(403);
  });

  it('125: knows people by object id: the same user name with another id is another person', async () => {
    const as = await world.tokens.bearer({ oid: 'stranger', preferred_username: 'anna@example.se', upn: 'anna' });
    expect(await (await world.tab('/me', { as })).json()).toMatchObject({ person: { id: 'stranger' }, member: false });
  });

  it('126: shows nobody a plan that is not theirs to see, and no difference from one that does not exist', async () => {
    const as = await world.tokens.bearer({ oid: 'stranger' });
    const theirs = await world.tab('/plans/plan-a', { as });
    const missing = await world.tab('/plans/plan-x');
    expect([theirs.status, missing.status]).toEqual([404, 404]);
    expect(await theirs.text()).toBe(await missing.text());
  });

  it.each(['tenantId', 'owner', '_etag', 'by'])(
    '127: takes no field that is not the verb’s: %s is 400',
    async (field) => expect((await post({ ...done, [field]: 'x' })).status).toBe(400),
  );

  it('128: wants to know what a change is based on: 428 without, 412 with the new version when it is old', async () => {
    expect((await post(done, { 'if-match': undefined })).status).toBe(428);
    const stale = await post({ ...done, rev: 7 }, { 'if-match': '"7"' });
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"1"']);
  });

  it('129: takes no form, no plain text and nothing from a foreign page', async () => {
    expect((await post(done, { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await post(done, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(done, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(done, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const preflight = await fetch(`${world.origin}/api/tab/verbs`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('130: and its page may be framed by Teams alone', async () => {
    const { headers } = await fetch(`${world.origin}/tab/integritet.html`);
    const policy = headers.get('content-security-policy') ?? '';
    const ancestors = /frame-ancestors ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
    expect(ancestors.length).toBeGreaterThan(1);
    for (const one of ancestors)
      expect(one).toMatch(/^('self'|https:\/\/(\*\.)?(teams\.microsoft\.com|cloud\.microsoft))$/);
    expect(policy).toContain("default-src 'none'");
  });

  it.each([
    ['q=%00', 400],
    [`q=${'x'.repeat(10_000)}`, 400],
    ["q=' OR 1=1", 200],
    ['q=SELECT * FROM c', 200],
  ])('131: takes %s for words to look for', async (query, expected) => {
    const response = await world.tab(`/plans/plan-a/actions?${query.replaceAll(' ', '%20')}`);
    expect(response.status).toBe(expected);
    if (expected === 200) expect(await response.json()).toMatchObject({ actions: [], total: 0 });
  });

  it.each(['limit=1e9', 'limit=-1', 'limit=99999999999999999999', 'cursor=forged', 'cursor=eyJhIjoxfQ'])(
    '132: refuses %s',
    async (query) => expect((await world.tab(`/plans/plan-a/actions?${query}`)).status).toBe(400),
  );

  it('133: changes nothing for somebody who does not answer for the action', async () => {
    const as = await world.tokens.bearer({ oid: 'eva' });
    const response = await world.tab('/verbs', {
      as,
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: PUBLIC_URL, 'if-match': '"1"' },
      body: JSON.stringify({ verb: 'status.set', data: done }),
    });
    expect(response.status).toBe(403);
  });

  it('tells browsers with every answer to use https, to guess nothing and to frame nothing', async () => {
    for (const path of ['/health', '/api/tab/me', '/api/messages', '/nothing', '/tab/integritet.html']) {
      const { headers } = await fetch(`${world.origin}${path}`, { redirect: 'manual' });
      expect([path, headers.get('strict-transport-security')]).toEqual([path, 'max-age=31536000; includeSubDomains']);
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
      if (path.startsWith('/api/tab') || path === '/health') {
        expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
      }
    }
  });

  it('writes refusals into the log, without who or what', async () => {
    const before = world.logged.length;
    await world.tab('/me', { as: 'Bearer a.b.c' });
    await world.tab('/me', { as: await world.tokens.bearer({ scp: 'other' }) });
    expect(world.logged.slice(before).map((line) => JSON.parse(line) as object)).toEqual([
      { event: 'request.refused', status: 401, why: 'tab' },
      { event: 'request.refused', status: 403, why: 'tab' },
    ]);
  });

  it('says nothing of how it is made, whatever is asked', async () => {
    for (const path of ['/me/x', '/plans/%E0%A4%A', '/plans/..%2f..%2fetc', '/nowhere', '/plans//actions']) {
      const response = await world.tab(path);
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).not.toMatch(/\bat .*:\d+|node_modules|restify|Error:/);
    }
    const smuggled = `GET /api/tab/me HTTP/1.1\r\nhost: ${APP}\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n`;
    expect(await raw(world.app.port, smuggled)).toMatch(/^HTTP\/1\.1 400 /);
  });
});
