import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * What a connection is like: `clear` passes everything, `oneWay` loses what comes back, `blackhole` loses everything and
 * says nothing, `torn` resets what there is and whatever is tried.
 */
export type Weather = 'clear' | 'oneWay' | 'blackhole' | 'torn';

export interface TcpProxy {
  readonly port: number;
  weather: Weather;
  close(): Promise<void>;
}

/** A wire that can be cut, between whoever connects here and a port of this machine. */
export async function openTcpProxy(target: number): Promise<TcpProxy> {
  const pairs = new Set<readonly [near: Socket, far: Socket]>();
  let weather: Weather = 'clear';

  const tearAll = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy();
    pairs.clear();
  };

  const server = createServer((near) => {
    near.on('error', () => {});
    if (weather === 'torn') return void near.resetAndDestroy();
    const far = connect(target, '127.0.0.1').on('error', () => near.destroy());
    const pair = [near, far] as const;
    pairs.add(pair);
    near.on('data', (bytes) => weather !== 'blackhole' && far.write(bytes));
    far.on('data', (bytes) => weather === 'clear' && near.write(bytes));
    near.on('close', () => {
      far.destroy();
      pairs.delete(pair);
    });
    far.on('close', () => weather === 'clear' && near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    get weather() {
      return weather;
    },
    set weather(next) {
      const wasCut = weather !== 'clear';
      weather = next;
      // What has lost bytes cannot be spoken over any more.
      if (next === 'torn' || (wasCut && next === 'clear')) tearAll();
    },
    async close() {
      tearAll();
      server.close();
      await once(server, 'close');
    },
  };
}
