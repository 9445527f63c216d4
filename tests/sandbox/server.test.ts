import { createServer, request as httpRequest } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { movableClock } from '../../sandbox/clock.ts';
import { sandboxIdentity } from '../../sandbox/identity.ts';
import { SANDBOX_BOT, SANDBOX_PEOPLE, SANDBOX_TEAM, SANDBOX_TENANT } from '../../sandbox/people.ts';
import { aCard, cardMessage, LENA, MATS, openForTest, START } from './opened.ts';

let sandbox: Awaited<ReturnType<typeof openForTest>>;
afterEach(() => sandbox.close());

const CARD = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' };

describe('a sandbox that opens', () => {
  test("introduces the bot to everybody and to the channel, in each one's own language", async () => {
    sandbox = await openForTest();
    const { heard } = sandbox.bot;
    const installed = heard.filter(({ type }) => type === 'installationUpdate');
    expect(installed).toHaveLength(SANDBOX_PEOPLE.length + 1);
    expect(heard.filter(({ type }) => type === 'conversationUpdate')).toHaveLength(SANDBOX_PEOPLE.length + 1);
    expect(installed.map(({ locale }) => locale)).toEqual(
      [...SANDBOX_PEOPLE, SANDBOX_PEOPLE[0]].map((person) => (person?.locale === 'en' ? 'en-GB' : 'sv-SE')),
    );
    expect(installed.at(-1)?.conversation).toMatchObject({ id: SANDBOX_TEAM.id, conversationType: 'channel' });
    expect(new Set(heard.map(({ serviceUrl }) => serviceUrl))).toEqual(new Set([`${sandbox.url}/connector`]));
  });

  test('listens on 127.0.0.1 only', async () => {
    sandbox = await openForTest();
    expect(new URL(sandbox.url).hostname).toBe('127.0.0.1');
  });

  test('says so when its port is taken', async () => {
    sandbox = await openForTest();
    await expect(openForTest(undefined, { port: Number(new URL(sandbox.url).port) })).rejects.toThrow('EADDRINUSE');
  });

  test('finds its conversations again after a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const stateFile = join(folder, 'sandbox.json');
    const before = await openForTest(undefined, { stateFile });
    await before.speak(LENA.chat, cardMessage(aCard('Hej')));
    await before.post('/api/locale', { as: LENA.as, locale: 'en' });
    await before.close();
    sandbox = await openForTest(undefined, { stateFile });
    expect(await sandbox.chat(LENA)).toMatchObject([{ from: 'bot', cards: [aCard('Hej')] }]);
    const { people } = (await sandbox.get('/api/state')).body;
    expect(people.find(({ id }: { id: string }) => id === LENA.as)).toMatchObject({ locale: 'en', unread: 1 });
    await rm(folder, { recursive: true });
  });
});

describe('other pages in the same browser', () => {
  /** fetch sets Host itself; a rebound name does not. */
  const raw = (path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<number>((resolve, reject) => {
      const sent = httpRequest(`${sandbox.url}${path}`, { method, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject).end(method === 'POST' ? '{}' : undefined);
    });

  test.each([
    ['a foreign name that leads here', '/', { host: 'evil.example' }, 'GET'],
    ['our address with another port', '/', { host: '127.0.0.1:1' }, 'GET'],
    ['a call from another page', '/api/state', { origin: 'https://evil.example', 'x-sandbox': '1' }, 'GET'],
    ['a call from a page without an origin', '/api/state', { origin: 'null', 'x-sandbox': '1' }, 'GET'],
    ['a form sent from another page', '/api/clock', { 'sec-fetch-site': 'cross-site', 'x-sandbox': '1' }, 'POST'],
    ['a form without our header', '/api/clock', { 'content-type': 'text/plain' }, 'POST'],
    ['a token asked for by a script tag', '/api/token', {}, 'GET'],
    ['a post to the connector from a page', '/connector/v3/conversations', { origin: 'https://evil.example' }, 'POST'],
    ['the tab, fetched by another page', '/api/tab/plans', { origin: 'https://evil.example' }, 'GET'],
  ])('%s is refused', async (_, path, headers, method) => {
    sandbox = await openForTest();
    expect(await raw(path, headers as Record<string, string>, method)).toBe(403);
  });

  test('a link to the sandbox works', async () => {
    sandbox = await openForTest();
    expect(await raw('/', { 'sec-fetch-site': 'cross-site' })).toBe(200);
    expect(await raw('/page/../../package.json', {})).toBe(404);
    expect(await raw('/page/%2e%2e%2fpeople.ts', {})).toBe(404);
  });
});

describe('what people do', () => {
  test('something written reaches the bot with who, where and in which language', async () => {
    sandbox = await openForTest();
    await sandbox.post('/api/locale', { as: LENA.as, locale: 'en' });
    await sandbox.post('/api/say', { ...LENA, text: 'mina' });
    expect(sandbox.bot.heard.at(-1)).toMatchObject({
      type: 'message',
      text: 'mina',
      locale: 'en-GB',
      timestamp: START,
      from: { aadObjectId: LENA.as, name: 'Lena Sjögren' },
      conversation: { id: LENA.chat, conversationType: 'personal', tenantId: SANDBOX_TENANT },
    });
    expect(await sandbox.chat(LENA)).toMatchObject([{ from: LENA.as, text: 'mina' }]);
  });

  test("nobody writes in another person's chat, or sees it", async () => {
    sandbox = await openForTest();
    const before = sandbox.bot.heard.length;
    expect((await sandbox.post('/api/say', { as: MATS.as, chat: LENA.chat, text: 'hej' })).status).toBe(404);
    expect((await sandbox.get(`/api/chat?as=${MATS.as}&chat=${encodeURIComponent(LENA.chat)}`)).status).toBe(404);
    expect(sandbox.bot.heard).toHaveLength(before);
  });

  test('in the channel the bot is mentioned, and its answer stands in the thread', async () => {
    sandbox = await openForTest();
    const channel = { as: MATS.as, chat: SANDBOX_TEAM.id };
    await sandbox.post('/api/say', { ...channel, text: 'veckan' });
    const heard = sandbox.bot.heard.at(-1);
    expect(heard?.text).toBe('<at>Planboten</at> veckan');
    const { id } = heard?.conversation as { id: string };
    await sandbox.speak(id, { type: 'message', text: 'Så här går det' });
    const [asked, answered] = await sandbox.chat(channel);
    expect(id).toBe(`${SANDBOX_TEAM.id};messageid=${asked?.id}`);
    expect(answered?.thread).toBe(asked?.id);
  });

  test('a dropped file can be fetched by the bot, byte for byte', async () => {
    sandbox = await openForTest();
    const bytes = new Uint8Array([80, 75, 3, 4, 0, 255]);
    await sandbox.call(
      'POST',
      `/api/file?as=${LENA.as}&chat=${encodeURIComponent(LENA.chat)}&name=Plan%20å.docx`,
      bytes,
    );
    const [file] = sandbox.bot.heard.at(-1)?.attachments as { name: string; content: { downloadUrl: string; fileType: string } }[]; // prettier-ignore
    expect(file).toMatchObject({ name: 'Plan å.docx', content: { fileType: 'docx' } });
    expect(new Uint8Array(await (await fetch(file?.content.downloadUrl ?? '')).arrayBuffer())).toEqual(bytes);
    expect(await sandbox.chat(LENA)).toMatchObject([{ file: { name: 'Plan å.docx', size: 6 } }]);
  });

  test.each([
    ['nothing', {}],
    ['an unknown field', { ...LENA, text: 'a', more: 1 }],
    ['only spaces', { ...LENA, text: '  ' }],
  ])('a call with %s is refused', async (_, body) => {
    sandbox = await openForTest();
    expect((await sandbox.post('/api/say', body)).status).toBe(400);
  });
});

describe('a pressed button', () => {
  const press = async (message: string, who = LENA) =>
    (
      await sandbox.post('/api/execute', {
        ...who,
        message,
        action: { title: 'Klar', verb: 'status.set', data: { n: 1 } },
      })
    ).body;

  test("is answered with a card, which takes the place of the first in that person's client only", async () => {
    sandbox = await openForTest(({ name }) => ({ status: 200, body: name ? { ...CARD, value: aCard('Klar') } : {} }));
    const channel = { as: LENA.as, chat: SANDBOX_TEAM.id };
    const post = { channelData: { channel: { id: SANDBOX_TEAM.id } }, activity: cardMessage(aCard('Veckan')) };
    const { activityId } = (await sandbox.post('/connector/v3/conversations', post)).body;
    expect(await press(activityId, channel)).toEqual({ kind: 'card', card: aCard('Klar') });
    expect(await sandbox.chat(channel)).toMatchObject([{ cards: [aCard('Klar')] }]);
    expect(await sandbox.chat({ ...channel, as: MATS.as })).toMatchObject([{ cards: [aCard('Veckan')] }]);
    expect(sandbox.bot.heard.at(-1)).toMatchObject({
      name: 'adaptiveCard/action',
      replyToId: activityId,
      conversation: { id: `${SANDBOX_TEAM.id};messageid=${activityId}` },
      value: {
        action: { type: 'Action.Execute', title: 'Klar', verb: 'status.set', data: { n: 1 } },
        trigger: 'manual',
      },
    });
  });

  test.each([
    [
      'a message',
      200,
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Tack' },
      { kind: 'toast', text: 'Tack' },
    ],
    [
      'an error',
      200,
      { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'x', message: 'Nej' } },
      { kind: 'error', text: 'Nej' },
    ],
    ['a crash', 500, { message: 'x' }, { kind: 'unreachable' }],
    ['an answer without its type', 200, { statusCode: 200, value: aCard('x') }, { kind: 'unreachable' }],
    ['nothing', 200, undefined, { kind: 'unreachable' }],
  ])('is answered with %s', async (_, status, body, effect) => {
    // prettier-ignore
    sandbox = await openForTest(({ name }) => (name ? { status, ...(body ? { body } : {}) } : { status: 200 }));
    const id = await sandbox.speak(LENA.chat, cardMessage(aCard('Ett')));
    expect(await press(id)).toEqual(effect);
    expect(await sandbox.chat(LENA)).toMatchObject([{ cards: [aCard('Ett')] }]);
  });

  test('opens a dialog, which is filled in and closed', async () => {
    const task = (words: string) => ({
      task: { type: 'continue', value: { title: words, card: { content: aCard(words) } } },
    });
    sandbox = await openForTest(({ name }) => ({ status: 200, body: name === 'task/fetch' ? task('Nytt datum') : {} }));
    const message = await sandbox.speak(LENA.chat, cardMessage(aCard('Ett')));
    const data = { v: 'date.open', msteams: { type: 'task/fetch' } };
    expect((await sandbox.post('/api/submit', { ...LENA, message, data, theme: 'dark' })).body).toEqual({
      kind: 'dialog', title: 'Nytt datum', card: aCard('Nytt datum'),
    }); // prettier-ignore
    const filled = { v: 'date.set', date: '2026-12-01' };
    expect((await sandbox.post('/api/dialog', { ...LENA, message, data: filled, theme: 'dark' })).body).toEqual({
      kind: 'none',
    });
    expect(sandbox.bot.heard.at(-1)).toMatchObject({
      name: 'task/submit',
      replyToId: message,
      value: { data: filled, context: { theme: 'dark' } },
    });
  });

  test('in a client without Action.Execute is a message with a value', async () => {
    sandbox = await openForTest();
    const message = await sandbox.speak(LENA.chat, cardMessage(aCard('Ett')));
    await sandbox.post('/api/submit', { ...LENA, message, data: { v: 'status.set' }, theme: 'default' });
    const heard = sandbox.bot.heard.at(-1);
    expect(heard).toMatchObject({ type: 'message', replyToId: message, value: { v: 'status.set' } });
    expect(heard).not.toHaveProperty('text');
  });
});

describe('a card that renews itself', () => {
  const { as, chat } = LENA;
  const member = `29:1${as.replaceAll('-', '')}`;
  const refreshing = (userIds?: string[]) =>
    cardMessage(
      aCard('Gammal', {
        refresh: {
          action: { type: 'Action.Execute', verb: 'card.refresh', data: { c: '1' } },
          ...(userIds ? { userIds } : {}),
        },
      }),
    );
  const answer = ({ name }: { name?: string }) => ({
    status: 200,
    body: name
      ? { ...CARD, value: aCard('Ny', { refresh: { action: { verb: 'card.refresh', data: {} }, userIds: [member] } }) }
      : {},
  });
  const invokes = () => sandbox.bot.heard.filter(({ name }) => name === 'adaptiveCard/action');

  test('does so when it is seen by somebody it is meant for, at most once a minute', async () => {
    const clock = movableClock(START, () => 0);
    sandbox = await openForTest(answer, { clock });
    const message = await sandbox.speak(chat, refreshing([member]));
    expect((await sandbox.post('/api/refresh', { as, chat, message })).body.kind).toBe('card');
    expect(await sandbox.chat(LENA)).toMatchObject([{ cards: [{ body: aCard('Ny').body }] }]);
    expect(invokes()).toMatchObject([
      { value: { action: { verb: 'card.refresh', data: { c: '1' } }, trigger: 'automatic' } },
    ]);
    expect((await sandbox.post('/api/refresh', { as, chat, message })).body.kind).toBe('none');
    clock.moveTo('2026-11-25T09:16:01.000Z');
    expect((await sandbox.post('/api/refresh', { as, chat, message })).body.kind).toBe('card');
    expect(invokes()).toHaveLength(2);
  });

  test.each([
    ['others', ['29:somebody'], 0],
    ['nobody', [], 0],
    ['whoever sees it', undefined, 1],
  ])('does so for those it names: %s', async (_, userIds, times) => {
    sandbox = await openForTest(answer);
    const message = await sandbox.speak(chat, refreshing(userIds));
    await sandbox.post('/api/refresh', { as, chat, message });
    expect(invokes()).toHaveLength(times);
  });
});

describe('the clock on the page', () => {
  test('walks to a day, waking the bot, and the page sees where it is', async () => {
    let ticks = 0;
    let arrived = () => {};
    const there = new Promise<void>((resolve) => (arrived = resolve));
    const clock = movableClock(START, () => 0);
    const tick = async () => {
      ticks += 1;
      if (clock.now() === '2026-11-26T08:00:00.000Z') arrived();
    };
    sandbox = await openForTest(undefined, { clock, tick });
    expect((await sandbox.get('/api/state')).body.today).toEqual({
      date: '2026-11-25',
      time: '10:15',
      week: 48,
      weekday: 3,
    });
    expect((await sandbox.post('/api/clock', { to: 'nextDay' })).status).toBe(200);
    await there;
    expect(ticks).toBe(14 + 4);
    expect((await sandbox.get('/api/state')).body.today.date).toBe('2026-11-26');
  });

  test('does not go back', async () => {
    sandbox = await openForTest();
    expect(await sandbox.post('/api/clock', { to: '2026-01-01' })).toEqual({ status: 409, body: { refusal: 'past' } });
  });
});

describe('the tab', () => {
  test('is framed by the sandbox alone, and gets no cookies', async () => {
    sandbox = await openForTest();
    const answer = await fetch(`${sandbox.url}/tab/index.html?x=1`, { headers: { authorization: 'Bearer t' } });
    expect(await answer.text()).toBe('GET /tab/index.html?x=1 Bearer t ');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self';");
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  test('gets its writes through, with their bodies', async () => {
    sandbox = await openForTest();
    const answer = await fetch(`${sandbox.url}/api/tab/verbs`, {
      method: 'POST',
      body: '{"verb":"x"}',
      headers: { 'if-match': '"1"' },
    });
    expect(await answer.text()).toBe('POST /api/tab/verbs  {"verb":"x"}');
  });

  test("gets a token for the person who looks, good by the machine's clock and by the sandbox's", async () => {
    sandbox = await openForTest();
    const identity = sandboxIdentity(sandbox.url, SANDBOX_TENANT, SANDBOX_BOT);
    const { token } = (await sandbox.get(`/api/token?as=${LENA.as}`)).body;
    const keys = createRemoteJWKSet(new URL(identity.jwksUrl));
    for (const currentDate of [new Date(), new Date(START)]) {
      const { payload } = await jwtVerify(token, keys, {
        issuer: identity.issuer,
        audience: SANDBOX_BOT,
        algorithms: ['RS256'],
        currentDate,
      });
      expect(payload).toMatchObject({ oid: LENA.as, tid: SANDBOX_TENANT, scp: 'access_as_user', ver: '2.0' });
    }
    expect((await sandbox.get('/api/token?as=nobody')).status).toBe(404);
  });
});

test('a bot that does not answer leaves the sandbox standing', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => void closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as { port: number };
  await new Promise<void>((resolve) => void closed.close(() => resolve()));
  sandbox = await openForTest(undefined, { botUrl: `http://127.0.0.1:${port}` });
  expect(sandbox.logged).toContain('sandbox.botSilent');
  expect((await sandbox.post('/api/say', { ...LENA, text: 'hej' })).body).toEqual({ kind: 'unreachable' });
});
