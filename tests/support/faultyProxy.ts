import { once } from 'node:events';
import {
  createServer,
  request as forward,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import { closed, listening } from './cosmosServer.ts';

/** What is asked of Cosmos DB over HTTP, by its verb and headers. */
export type Asked = 'create' | 'read' | 'replace' | 'query' | 'other';

/** An answer of the real service, built by hand after its documentation, or the lack of one. */
export type Answer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** The connection is torn; the answer is never sent; the answer ends in the middle. */
  | 'reset'
  | 'silence'
  | 'cut';

export interface Fault {
  readonly on: Asked;
  /** Whether the server does what it was asked before the answer goes wrong. */
  readonly carriedOut: boolean;
  readonly answer: Answer;
  /** Of how many such requests in a row; one unless told. */
  readonly times?: number;
  /** Only of requests whose body holds this. */
  readonly about?: string;
  /** Requests of this sort that pass first. */
  readonly after?: number;
  /** Done when the fault strikes, before the client learns of it. */
  readonly meanwhile?: () => Promise<unknown>;
}

export interface FaultyProxy {
  readonly endpoint: string;
  /** Everything that was asked since the faults were set, in order. */
  readonly asked: readonly Asked[];
  set(fault: Fault | undefined): void;
  /** When the client has let go of a request that got no answer. */
  givenUp(): Promise<void>;
  close(): Promise<void>;
}

/** A man in the middle who spoils chosen answers of the server behind him. */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const asked: Asked[] = [];
  let fault: Fault | undefined;
  let seen = 0;
  let unanswered: Promise<unknown> = Promise.resolve();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(request);
    const what = sortOf(request);
    asked.push(what);
    const isMeant = fault?.on === what && body.includes(fault.about ?? '');
    const strikes = isMeant && fault && isStruck(fault, (seen += 1));
    const answer = strikes && !fault?.carriedOut ? undefined : await passOn(target, request, body);
    if (strikes && fault) {
      await fault.meanwhile?.();
      if (fault.answer === 'silence') unanswered = once(response, 'close');
      else spoil(fault.answer, answer, response);
    } else if (answer) send(response, answer.status, answer.headers, answer.body);
  }

  const server = createServer((request, response) => void handle(request, response));
  return {
    endpoint: await listening(server),
    asked,
    set: (next) => {
      fault = next;
      seen = 0;
      asked.length = 0;
    },
    givenUp: async () => void (await unanswered),
    close: () => closed(server),
  };
}

const isStruck = ({ after = 0, times = 1 }: Fault, nth: number): boolean => nth > after && nth <= after + times;

function sortOf({ method, url = '', headers }: IncomingMessage): Asked {
  if (!url.includes('/docs')) return 'other';
  if (method === 'PUT') return 'replace';
  if (method === 'GET') return 'read';
  return headers['x-ms-documentdb-isquery'] ? 'query' : 'create';
}

interface Passed {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function passOn(target: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Passed> {
  return new Promise((resolve, reject) => {
    const onward = forward(new URL(url ?? '', target), { method, headers }, (answer) => {
      const { statusCode: status = 500 } = answer;
      bytesOf(answer).then((bytes) => resolve({ status, headers: answer.headers, body: bytes }), reject);
    });
    onward.on('error', reject).end(body);
  });
}

function spoil(answer: Exclude<Answer, 'silence'>, passed: Passed | undefined, response: ServerResponse): void {
  if (answer === 'reset') {
    response.socket?.resetAndDestroy();
  } else if (answer === 'cut') {
    const half = passed?.body.subarray(0, passed.body.length / 2) ?? Buffer.from('{"id":"');
    send(response, 201, { 'content-type': 'application/json' }, half);
  } else {
    send(response, answer.status, answer.headers, answer.body ?? `{"code":"${answer.status}","message":"x"}`);
  }
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Not chained: restify, loaded by another test of the same process, makes writeHead return nothing. */
function send(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders | undefined,
  body: string | Uint8Array | undefined,
): void {
  response.writeHead(status, headers);
  response.end(body);
}
