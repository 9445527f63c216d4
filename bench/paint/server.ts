import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { TabRequest, TabResponse } from '../../bot/tabHttp.ts';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * Serves built pages over a real connection, compressed as a web server does it, and the tab's API beside them: what is
 * fulfilled inside the browser does not pass its throttled network. `/host/NAME` stands where Teams does, around `/NAME/`.
 */
export async function servePages(
  folders: Readonly<Record<string, string>>,
  handle: (request: TabRequest) => Promise<TabResponse>,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const packed = new Map<string, Buffer>();
  const fileOf = (path: string): Buffer => {
    const known = packed.get(path);
    if (known) return known;
    const made = gzipSync(readFileSync(path));
    packed.set(path, made);
    return made;
  };
  const server: Server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://host');
      const [, first = '', ...rest] = url.pathname.split('/');
      if (url.pathname.startsWith('/api/tab')) {
        const { status, headers, body } = await handle(await asked(request, url));
        const isSmall = body.length < 1000;
        response.writeHead(status, { ...headers, ...(isSmall ? {} : { 'content-encoding': 'gzip' }) });
        response.end(isSmall ? body : gzipSync(body));
        return;
      }
      if (first === 'host') {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(hostPage(rest[0] ?? ''));
        return;
      }
      const folder = folders[first];
      const name = rest.join('/') || 'index.html';
      if (folder === undefined || name.includes('..')) {
        response.writeHead(404).end();
        return;
      }
      const type = TYPES[extname(name)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'no-store' });
      response.end(fileOf(join(folder, name)));
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const asked = async (request: IncomingMessage, url: URL): Promise<TabRequest> => ({
  method: request.method ?? 'GET',
  path: url.pathname.slice('/api/tab'.length),
  query: url.search.slice(1),
  headers: { authorization: request.headers.authorization, 'if-none-match': request.headers['if-none-match'] },
  body: (await buffer(request)).toString(),
});

/** The host's side of the teams-js protocol, for a page of the same origin. */
const hostPage = (name: string): string => `<!doctype html><html><head><title>Host</title></head>
<body style="margin:0"><iframe title="Tab" src="/${name}/" style="border:0;width:1100px;height:800px"></iframe><script>
const frame = document.querySelector('iframe');
const runtime = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: { pages: {}, logs: {} } });
const context = { locale: 'sv-se', theme: 'default', entityId: 'plan', userObjectId: 'mats', tid: 'city',
  hostClientType: 'web', hostName: 'Teams', frameContext: 'content', sessionId: 's', appSessionId: 'a' };
const answers = { initialize: ['content', 'web', runtime, '2.0.1'], getContext: [context],
  'authentication.getAuthToken': [true, 'mats'] };
addEventListener('message', ({ source, data }) => {
  const args = source === frame.contentWindow && answers[data?.func];
  if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, location.origin);
});
</script></body></html>`;
