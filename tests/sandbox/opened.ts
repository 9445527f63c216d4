import { movableClock } from '../../sandbox/clock.ts';
import { chatId, SANDBOX_BOT, SANDBOX_PEOPLE, SANDBOX_TENANT } from '../../sandbox/people.ts';
import { openSandbox, type SandboxOptions } from '../../sandbox/server.ts';
import { openFakeBot } from './fakeBot.ts';

export const START = '2026-11-25T09:15:00.000Z';
const [, mats, , lena] = SANDBOX_PEOPLE;
if (!mats || !lena) throw new Error('the sandbox has nobody');
export const MATS = { as: mats.id, chat: chatId(mats) };
export const LENA = { as: lena.id, chat: chatId(lena) };

/** A sandbox with a fake bot behind it, and its page's calls. Closed by `close`. */
export async function openForTest(answer?: Parameters<typeof openFakeBot>[0], more: Partial<SandboxOptions> = {}) {
  const bot = await openFakeBot(answer);
  const logged: string[] = [];
  const sandbox = await openSandbox({
    port: 0,
    botUrl: bot.url,
    clock: movableClock(START, () => 0),
    tick: async () => {},
    people: SANDBOX_PEOPLE,
    tenant: SANDBOX_TENANT,
    botId: SANDBOX_BOT,
    log: (event) => void logged.push(event),
    ...more,
  }).catch(async (error: unknown) => {
    await bot.close();
    throw error;
  });
  const call = async (method: string, path: string, body?: unknown) => {
    const answered = await fetch(`${sandbox.url}${path}`, {
      method,
      headers: { 'x-sandbox': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
    });
    const text = await answered.text();
    return { status: answered.status, body: text && JSON.parse(text) };
  };
  /** The bot speaks. Returns the id of the message. */
  const speak = async (conversation: string, activity: object): Promise<string> => {
    const path = `/connector/v3/conversations/${encodeURIComponent(conversation)}/activities`;
    return (await call('POST', path, activity)).body.id as string;
  };
  return {
    ...sandbox,
    bot,
    logged,
    call,
    speak,
    get: (path: string) => call('GET', path),
    post: (path: string, body: unknown) => call('POST', path, body),
    chat: async (who: { as: string; chat: string }) =>
      (await call('GET', `/api/chat?as=${who.as}&chat=${encodeURIComponent(who.chat)}`)).body.messages as Shown[],
    close: async () => {
      await sandbox.close();
      await bot.close();
    },
  };
}

export interface Shown {
  readonly id: string;
  readonly from: string;
  readonly text: string;
  readonly cards: readonly { readonly body: unknown }[];
  readonly thread: string | null;
}

export const aCard = (words: string, more: object = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: words }],
  ...more,
});

export const cardMessage = (card: object, summary = 'Ett kort') => ({
  type: 'message',
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});
