import type { LookupAddress } from 'node:dns';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSocketServer, type AddressInfo } from 'node:net';
import { DOWNLOAD_GUARDS, downloader } from '../../bot/download.ts';

/** The numbers are those of DELIVERY.md 7: the address of a file comes from outside. */
describe('82: a file to be fetched', () => {
  let server: Server | undefined;
  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    server = undefined;
  });
  const serve = async (answer: RequestListener): Promise<string> => {
    server = createServer(answer);
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/plan.docx`;
  };
  const fetchIt = downloader(['127.0.0.1', 'kommunen.sharepoint.com', '.example.se']);

  it('is had from a host on the list', async () => {
    const seen: unknown[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end('innehåll');
    });
    expect(Buffer.from((await fetchIt(url)) ?? []).toString()).toBe('innehåll');
    expect(seen).toEqual([undefined]);
  });

  it.each([
    'https://evil.example/plan.docx',
    'https://kommunen.sharepoint.com.evil.example/plan.docx',
    'https://evil-sharepoint.com/plan.docx',
    'http://kommunen.sharepoint.com/plan.docx',
    'https://user@kommunen.sharepoint.com/plan.docx',
    'https://kommunen.sharepoint.com:8443/plan.docx',
    'https://kommunen.sharepoint.com./plan.docx',
    'https://127.0.0.1/plan.docx',
    'http://localhost/plan.docx',
    'http://[::1]/plan.docx',
    'http://10.0.0.5/plan.docx',
    'file:///etc/passwd',
    'data:text/plain,plan',
    '',
  ])('is not even asked for at %s', async (url) => {
    const asked: string[] = [];
    const lookup = downloader(['127.0.0.1', 'kommunen.sharepoint.com', '.example.se'], (host, _options, done) => {
      asked.push(host);
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    });
    expect(await lookup(url)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it.each([
    ['this machine', [{ address: '127.0.0.1', family: 4 }]],
    ['this machine, in IPv6', [{ address: '::1', family: 6 }]],
    ['this machine, as IPv6 writes IPv4', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    ['a network within', [{ address: '10.0.0.5', family: 4 }]],
    ['a network within, in IPv6', [{ address: 'fd00::1', family: 6 }]],
    ['where clouds keep their secrets', [{ address: '169.254.169.254', family: 4 }]],
    [
      'a public address and one within',
      [
        { address: '52.1.2.3', family: 4 },
        { address: '192.168.1.1', family: 4 },
      ],
    ],
    ['nowhere', []],
  ] as readonly (readonly [string, LookupAddress[]])[])(
    'is not fetched when its name leads to %s',
    async (_where, addresses) => {
      let connections = 0;
      const within = createSocketServer(() => (connections += 1));
      await new Promise<void>((resolve) => within.listen(0, '127.0.0.1', resolve));
      const get = downloader(['.example.se'], (_host, _options, done) => done(null, addresses));
      // The list takes no port; here one is needed, so that a connection would be seen.
      const list = jest.spyOn(DOWNLOAD_GUARDS, 'address').mockReturnValue(true);
      const { port } = within.address() as AddressInfo;
      expect(await get(`https://filer.example.se:${port}/plan.docx`)).toBeUndefined();
      list.mockRestore();
      expect(connections).toBe(0);
      await new Promise<void>((resolve) => void within.close(() => resolve()));
    },
  );

  it('is looked up once: what was judged is what is connected to, whatever the name says the next time', async () => {
    let times = 0;
    const get = downloader(['.example.se'], (_host, _options, done) => {
      times += 1;
      done(null, [{ address: times === 1 ? '192.168.1.1' : '52.1.2.3', family: 4 }]);
    });
    expect(await get('https://filer.example.se/plan.docx')).toBeUndefined();
    expect(times).toBe(1);
  });

  it('is not followed elsewhere', async () => {
    let asked = 0;
    const url = await serve((request, response) => {
      asked += 1;
      if (request.url === '/within') return response.end('hemligt');
      response.writeHead(302, { location: '/within' });
      response.end();
    });
    expect(await fetchIt(url)).toBeUndefined();
    expect(asked).toBe(1);
  });

  it('is given up at 20 MB, though it never ends', async () => {
    let sent = 0;
    const url = await serve((_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024))) sent += 64 * 1024;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await fetchIt(url)).toBeUndefined();
    expect(sent).toBeLessThan(40 * 1024 * 1024);
  });

  it('is given up when it is shorter than it said, and when it is not found', async () => {
    const short = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('x');
      setImmediate(() => response.destroy());
    });
    expect(await fetchIt(short)).toBeUndefined();
    server?.close();
    const missing = await serve((_request, response) => {
      response.statusCode = 404;
      response.end('nej');
    });
    expect(await fetchIt(missing)).toBeUndefined();
  });

  it('is given up after twenty seconds without an answer', async () => {
    const timeout = jest.spyOn(AbortSignal, 'timeout');
    const soon = new AbortController();
    timeout.mockImplementation(() => soon.signal);
    const url = await serve(() => soon.abort());
    expect(await fetchIt(url)).toBeUndefined();
    expect(timeout).toHaveBeenCalledWith(20_000);
    timeout.mockRestore();
  });
});
