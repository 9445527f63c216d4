import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type Heard = Readonly<Record<string, unknown>> & { readonly type: string; readonly name?: string };

/** The other side of the sandbox, as small as can be: it keeps what it hears and answers invokes as it is told. */
export async function openFakeBot(
  answer: (heard: Heard) => { status: number; body?: object } = () => ({ status: 200 }),
) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      if (request.url?.startsWith('/tab/') || request.url?.startsWith('/api/tab/')) {
        const policy = "default-src 'self'; frame-ancestors https://teams.microsoft.com; base-uri 'none'";
        response.writeHead(200, {
          'content-type': 'text/html',
          'content-security-policy': policy,
          'set-cookie': 'no=1',
        });
        response.end(`${request.method} ${request.url} ${request.headers.authorization ?? ''} ${body.toString()}`);
        return;
      }
      const activity = JSON.parse(body.toString()) as Heard;
      heard.push(activity);
      const told = answer(activity);
      response.writeHead(told.status, { 'content-type': 'application/json' });
      response.end(told.body ? JSON.stringify(told.body) : undefined);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
