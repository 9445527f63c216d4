import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { ConnectorClient } from 'botframework-connector';
import { ConnectorFailure, type Connector, type Json, type MembersPage, type WhichPage } from './connector.ts';

/** No answer of the connector is waited for longer: after this, whether a message was taken is unknown. */
const CONNECTOR_TIMEOUT_MS = 20_000;

/**
 * The SDK's client with its dangers taken out: no retries in secret (a repeated POST is a repeated card), no redirects, and
 * a time limit.
 */
export function tame(client: ConnectorClient): ConnectorClient {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  for (const apply of Object.values(CONNECTOR_GUARDS)) apply(pipeline);
  return client;
}

/** What is taken out of the SDK's client, and put into it. */
export const CONNECTOR_GUARDS = {
  noRetry: (pipeline: Pipeline): unknown => pipeline.removePolicy({ name: 'defaultRetryPolicy' }),
  noRedirect: (pipeline: Pipeline): unknown => pipeline.removePolicy({ name: 'redirectPolicy' }),
  oneHonestRequest: (pipeline: Pipeline): unknown =>
    pipeline.addPolicy({
      name: 'oneHonestRequest',
      sendRequest: (request, next) =>
        next(Object.assign(request, { timeout: CONNECTOR_TIMEOUT_MS, ...connectionFor(request) })),
    }),
};

/**
 * A kept-alive connection that the other side has just closed fails like one that broke in the middle: for a message,
 * nobody could tell whether it was taken. So each gets a connection of its own. The SDK's `disableKeepAlive` does not do
 * it: it takes Node's own agent, which has kept connections since Node 19. The agent of a proxy is left as it is.
 */
function connectionFor({ method, url, agent }: PipelineRequest): { readonly agent?: unknown } {
  if (method !== 'POST' || agent) return {};
  return { agent: url.startsWith('https:') ? ALONE.https : ALONE.http };
}

const ALONE = { http: new HttpAgent({ keepAlive: false }), https: new HttpsAgent({ keepAlive: false }) };

interface PipelineRequest {
  readonly method: string;
  readonly url: string;
  readonly agent?: unknown;
}

/** The part of @azure/core-rest-pipeline's pipeline that is needed here; the SDK does not export its type. */
interface Pipeline {
  removePolicy(which: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest(request: PipelineRequest, next: (request: object) => unknown): unknown;
  }): void;
}

type Conversations = ConnectorClient['conversations'];
type Sent = Parameters<Conversations['sendToConversation']>[1];

/** The SDK's client in our own terms. */
export function teamsConnector({ conversations }: ConnectorClient): Connector {
  return {
    post: (conversation, activity) =>
      told(async () => conversations.sendToConversation(conversation, activity as unknown as Sent)),
    update: (conversation, activity, fresh) =>
      told(async () => conversations.updateActivity(conversation, activity, fresh as unknown as Sent)),
    create: (conversation: Json) =>
      told(async () => conversations.createConversation(conversation as unknown as Conversation)),
    members: (conversation: string, { continuationToken, ...page }: WhichPage) =>
      told(async (): Promise<MembersPage> => {
        // The SDK's type demands a token, which the first page has none of.
        const which = { ...page, ...(continuationToken ? { continuationToken } : {}) };
        return conversations.getConversationPagedMembers(conversation, which as Which);
      }),
  };
}

type Conversation = Parameters<Conversations['createConversation']>[0];
type Which = Parameters<Conversations['getConversationPagedMembers']>[1] & { continuationToken: string };

/** What goes wrong with a request that was begun, in our own terms. */
async function told<A>(ask: () => Promise<A>): Promise<A> {
  try {
    return await ask();
  } catch (error) {
    const { statusCode, code, response } = (error ?? {}) as {
      statusCode?: number;
      code?: string;
      response?: { headers?: { get?(name: string): string | undefined } };
    };
    if (statusCode === undefined && !isNetworkError(error)) throw error;
    const failure = { status: statusCode, code, retryAfter: response?.headers?.get?.('retry-after') };
    throw new ConnectorFailure(failure, error);
  }
}

const isNetworkError = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'RestError' || error.name === 'AbortError');
