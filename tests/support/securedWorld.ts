import { connect } from 'node:net';
import { startApp, type App } from '../../app.ts';
import { webLinks } from '../../bot/links.ts';
import { readConfig } from '../../config.ts';
import type { PlanStore } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anAction, aPlan } from './builders.ts';
import { openChannelIssuer } from './channelIssuer.ts';
import { openConnectorStub } from './connectorStub.ts';
import { aRegister, responsible } from './people.ts';
import { readPlanHere } from './readPlanHere.ts';
import { settle } from './teamsWorld.ts';
import { APP, AUDIENCES, TENANT, tokenMaker } from './tokens.ts';

/** Monday 30 November 2026, 08:00:30 in Stockholm. */
const MONDAY = '2026-11-30T07:00:30.000Z';
export const PUBLIC_URL = 'https://planbot.example.se';

/**
 * The product as it stands in a tenant: with credentials, so that every door asks for a token, and with issuers of its
 * own for both kinds. One plan with the action A8, which Anna leads and Bo shares. `isOpen` leaves the bot's own door
 * open, as the sandbox's is, so that it can answer through the connector.
 */
export async function openSecuredWorld(
  store: PlanStore = openMemoryStore(),
  given: { readonly isOpen?: boolean } = {},
) {
  const clock = { now: () => MONDAY };
  await settle(store, aRegister());
  await store.create('plan', aPlan());
  await store.create(
    'action',
    anAction({ due: '2026-12-04', responsible: responsible('avdelningschef', 'controller') }),
  );
  const connector = await openConnectorStub(clock.now);
  const issuer = await openChannelIssuer(APP, connector.url);
  const tokens = await tokenMaker(new Date(MONDAY));
  const logged: string[] = [];
  const credentials = {
    MICROSOFT_APP_ID: APP,
    MICROSOFT_APP_TENANT_ID: TENANT,
    MICROSOFT_APP_PASSWORD: 'hemlig-hemlig',
  };
  const read = readConfig({
    ...(given.isOpen ? { SANDBOX_PAGE: 'off', SANDBOX_TENANT: TENANT } : credentials),
    PUBLIC_URL,
  });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const app: App = await startApp({
    // The pages that need no build, so that nothing here depends on one.
    config: { ...read.config, port: 0, host: '127.0.0.1', serviceHosts: ['127.0.0.1'], tabFolder: 'tab/public' },
    store,
    clock,
    links: webLinks(PUBLIC_URL),
    log: (event, fields = {}) => void logged.push(JSON.stringify({ event, ...fields })),
    readPlan: readPlanHere,
    tabTokens: { keys: tokens.keys, audiences: AUDIENCES },
    channel: issuer.channel,
  });
  const origin = `http://127.0.0.1:${app.port}`;

  const activity = (given: object = {}): Record<string, unknown> => ({
    ...{ id: 'f:1', channelId: 'msteams', serviceUrl: connector.url, locale: 'sv-SE' },
    from: { id: '29:anna', name: 'anna', aadObjectId: 'anna' },
    recipient: { id: `28:${APP}` },
    conversation: { id: 'a:1anna', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...given,
  });
  /** Anna marks A8 as done. */
  const press = (given: object = {}) => {
    const data = { p: 'plan-a', a: 'a8', c: 'mine', to: 'done', rev: 1 };
    const value = { action: { type: 'Action.Execute', verb: 'status.set', data }, trigger: 'manual' };
    return activity({ type: 'invoke', name: 'adaptiveCard/action', value, ...given });
  };
  const send = async (body: string | Uint8Array, headers: Record<string, string> = {}) => {
    const authorization = await issuer.bearer();
    return fetch(`${origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, ...headers },
      body: body as BodyInit,
    });
  };
  const tab = async (path: string, init: RequestInit & { readonly as?: string } = {}) =>
    fetch(`${origin}/api/tab${path}`, {
      ...init,
      headers: { authorization: init.as ?? (await tokens.bearer()), ...init.headers },
    });

  return {
    ...{ app, store, connector, issuer, tokens, logged, origin, activity, press, send, tab },
    /** Whether nothing was written to the action. */
    isUntouched: async () => (await store.read('action', 'plan|plan-a', 'a8'))?.value.revision === 1,
    async stop() {
      await app.stop();
      await Promise.all([issuer.close(), connector.close()]);
    },
  };
}

export type SecuredWorld = Awaited<ReturnType<typeof openSecuredWorld>>;

/** A request as it is written here, byte for byte, and everything that comes back until the socket is closed. */
export function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (part) => (answer += String(part)));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write(text);
  });
}
