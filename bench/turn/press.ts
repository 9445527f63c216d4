import { request, type Agent } from 'node:http';
import { SANDBOX_TENANT, memberId, chatId } from '../../sandbox/people.ts';
import { ACTIONS, MANAGER, refOf } from './seed.ts';

/** Presses of status buttons on the cards of many actions, each made from what the press before it came to. */
export interface Presser {
  /** Presses the next button and resolves with the card that answers it. */
  press(url: string, agent: Agent): Promise<Record<string, unknown>>;
}

/**
 * One presser for each server: it remembers the revision each card shows. `isReal` asks of every answer that it tells of a
 * new change. `actions` is how many there are to press on.
 */
export function presser(isReal: boolean, actions = ACTIONS): Presser {
  const revisions = Array.from({ length: actions }, () => 1);
  const last = new Map<number, string>();
  let count = 0;
  return {
    async press(url, agent) {
      const n = count % actions;
      count += 1;
      const rev = revisions[n] ?? 1;
      const to = rev % 2 === 1 ? 'done' : 'inProgress';
      revisions[n] = rev + 1;
      const text = await post(url, agent, JSON.stringify(activityOf(n, to, rev, count)));
      const answer = JSON.parse(text) as { statusCode?: number; value?: Record<string, unknown> };
      if (answer.statusCode !== 200 || !answer.value) throw new Error(`No card came: ${text.slice(0, 200)}`);
      if (isReal) {
        // The fresh card offers to undo this very press.
        const change = /"change":"([^"]+)"/.exec(text)?.[1];
        if (change === undefined || change === last.get(n))
          throw new Error(`No change was made: ${text.slice(0, 300)}`);
        last.set(n, change);
      }
      return answer.value;
    },
  };
}

const activityOf = (n: number, to: string, rev: number, count: number): object => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: `f:${count}`,
  timestamp: '2026-11-20T08:12:31.417Z',
  localTimestamp: '2026-11-20T09:12:31.417+01:00',
  localTimezone: 'Europe/Stockholm',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/emea/',
  from: { id: memberId(MANAGER), name: MANAGER.name, aadObjectId: MANAGER.id },
  conversation: { id: chatId(MANAGER), conversationType: 'personal', tenantId: SANDBOX_TENANT },
  recipient: { id: '28:planbot', name: 'Planboten' },
  entities: [{ locale: 'sv-SE', country: 'SE', platform: 'iOS', timezone: 'Europe/Stockholm', type: 'clientInfo' }],
  channelData: { tenant: { id: SANDBOX_TENANT }, source: { name: 'message' }, legacy: { replyToId: '1:1abc' } },
  replyToId: '1763626351417',
  locale: 'sv-SE',
  value: {
    action: {
      type: 'Action.Execute',
      title: to === 'done' ? 'Klar' : 'Pågår',
      verb: 'status.set',
      data: { ...refOf(n), c: 'action', to, rev },
    },
    trigger: 'manual',
  },
});

function post(url: string, agent: Agent, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${response.statusCode} ${text.slice(0, 200)}`));
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
