import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call the bot made to the connector. */
export interface ConnectorCall {
  readonly method: string;
  readonly path: string;
  readonly conversation: string;
  readonly activity: string | null;
  readonly body: Record<string, unknown>;
  readonly at: string;
}

/** What people see: every message that was taken, with its card as it is now. */
export interface SeenMessage {
  readonly id: string;
  readonly conversation: string;
  readonly at: string;
  /** As it was sent, and as it is now. */
  readonly first: Record<string, unknown>;
  card: Record<string, unknown>;
  summary: string;
}

export type Misbehaviour = (call: ConnectorCall, response: ServerResponse, take: () => string) => boolean;

export interface ConnectorStub {
  readonly url: string;
  readonly calls: readonly ConnectorCall[];
  readonly seen: readonly SeenMessage[];
  /** People, by Entra id, for whom an administrator has installed the app. */
  readonly installed: Set<string>;
  /** Everybody in the team, as Teams tells of them: two at a time. */
  readonly team: object[];
  /** Answers a call in its own way and returns true, or leaves it to the ordinary answer. */
  misbehave: Misbehaviour;
  close(): Promise<void>;
}

/**
 * A Bot Connector that takes messages and remembers what people saw. It knows nothing of the bot's records, so what it
 * has seen is the truth that the records are judged by.
 */
export async function openConnectorStub(now: () => string): Promise<ConnectorStub> {
  const calls: ConnectorCall[] = [];
  const seen: SeenMessage[] = [];
  const installed = new Set<string>();
  const team: object[] = [];
  let count = 0;
  const stub = { misbehave: (() => false) as Misbehaviour };

  const server: Server = createServer((request, response) => {
    void readJson(request).then((body) => {
      const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
      const { conversation = '', activity } = PATH.exec(path)?.groups ?? {};
      const isThread = path === '/connector/v3/conversations';
      const channel = ((body.channelData as { channel?: { id?: string } })?.channel?.id ?? '') as string;
      const call: ConnectorCall = {
        method: request.method ?? '',
        path,
        conversation: isThread ? channel : conversation,
        activity: activity ?? null,
        body: (isThread ? (body.activity as Record<string, unknown>) : body) ?? {},
        at: now(),
      };
      calls.push(call);
      const take = () => {
        count += 1;
        const id = `m${count}`;
        const { card, summary } = shown(call.body);
        seen.push({ id, conversation: call.conversation, at: call.at, first: card, card, summary });
        return id;
      };
      if (stub.misbehave(call, response, take)) return;
      if (path.endsWith('/pagedmembers')) {
        const from = Number(new URL(request.url ?? '', 'http://stub').searchParams.get('continuationToken') ?? 0);
        const rest = from + 2 < team.length ? { continuationToken: String(from + 2) } : {};
        return reply(response, 200, { members: team.slice(from, from + 2), ...rest });
      }
      const [member] = (body.members ?? []) as { readonly id: string }[];
      if (member) {
        // A chat is made only with those for whom the app is installed.
        const refusal = { error: { code: 'ForbiddenOperationException', message: '' } };
        return installed.has(member.id)
          ? reply(response, 201, { id: `a:new-${member.id}` })
          : reply(response, 403, refusal);
      }
      if (call.method === 'PUT') {
        const message = seen.find(({ id }) => id === call.activity);
        if (!message) return reply(response, 404, { error: { code: 'ActivityNotFoundInConversation', message: '' } });
        Object.assign(message, shown(call.body));
        return reply(response, 200, { id: message.id });
      }
      const id = take();
      reply(response, 201, isThread ? { id: `${channel};messageid=${id}`, activityId: id } : { id });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/connector`,
    calls,
    seen,
    installed,
    team,
    get misbehave() {
      return stub.misbehave;
    },
    set misbehave(act) {
      stub.misbehave = act;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const PATH = /\/v3\/conversations\/(?<conversation>[^/]+)\/activities(?:\/(?<activity>[^/]+))?$/;

const shown = (activity: Record<string, unknown>) => ({
  card: ((activity.attachments as { content: Record<string, unknown> }[])?.[0]?.content ?? {}) as Record<
    string,
    unknown
  >,
  summary: String(activity.summary ?? activity.text ?? ''),
});

export function reply(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  // Not chained: restify, loaded in the same process, makes writeHead return nothing.
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
