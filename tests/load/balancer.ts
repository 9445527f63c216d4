import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listening, closed } from '../support/cosmosServer.ts';

/**
 * Stands before several processes as an ingress does: each request goes to one that takes connections, in turn. Only what
 * nobody has taken yet is given to another: a request that has been handed over is never sent twice.
 */
export async function openBalancer(ports: readonly number[]) {
  let next = 0;
  let turnedAway = 0;
  const away = new Set<number>();
  const server = createServer((asked, answer) => void forward(asked, answer));
  const url = await listening(server);

  async function forward(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(asked);
    next += 1;
    const open = ports.filter((port) => !away.has(port));
    for (let tried = 0; tried < open.length; tried += 1) {
      const outcome = await hand(asked, body, answer, open[(next + tried) % open.length] ?? 0);
      if (outcome === 'answered') return;
      if (outcome === 'lost') break;
      turnedAway += 1;
    }
    if (!answer.headersSent) answer.writeHead(502);
    answer.end();
  }

  /** Leads nothing more to a process, or leads to it again. */
  const lead = (port: number, isThere: boolean) => void (isThere ? away.delete(port) : away.add(port));
  return { url, lead, turnedAway: () => turnedAway, close: () => closed(server) };
}

/** `refused`: there was no connection, so nothing was handed over. `lost`: there was one, and no answer came. */
function hand(
  { url, method, headers }: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
  port: number,
): Promise<'answered' | 'refused' | 'lost'> {
  return new Promise((resolve) => {
    const onwards = request({ host: '127.0.0.1', port, path: url, method, headers, agent: false }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
      response.once('end', () => resolve('answered'));
      response.once('error', () => resolve('lost'));
    });
    onwards.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'ECONNREFUSED' ? 'refused' : 'lost'));
    onwards.end(body);
  });
}
