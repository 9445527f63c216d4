import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { presser } from './press.ts';

/** What a process has cost so far, as `probe.js` tells. */
export interface Cost {
  /** Processor time in microseconds, of the program and of the system on its behalf. */
  readonly cpu: number;
  readonly rssBytes: number;
}

/** A server in its own process, started as `npm start` starts it. */
export interface Server {
  readonly url: string;
  readonly isReal: boolean;
  readonly pid: number;
  cost(): Promise<Cost>;
  stop(): Promise<void>;
}

export type Kind = 'product' | 'bare';

/** The flags that `npm start` gives Node; both servers run under them. */
export const startFlags = (): readonly string[] => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  return scripts.start?.match(/--max[-\w]+=\d+/g) ?? [];
};

export interface World {
  readonly kind: Kind;
  readonly folder: string;
  /** The card that the bare bot answers with. */
  readonly cardFile: string;
}

/** Starts a server without waiting for it. */
export async function startServer({ kind, folder, cardFile }: World): Promise<Server> {
  const port = await freePort();
  const [program, ownFlags] =
    kind === 'product' ? ['main.ts', ['--import', './compileCache.js']] : ['bench/turn/bareBot.js', []];
  const child = fork(program, [], {
    execArgv: [...startFlags(), ...ownFlags, '--import', './bench/turn/probe.js'],
    env: { PATH: process.env.PATH, PORT: String(port), DATA_FOLDER: folder, SANDBOX_PAGE: 'off', CARD_FILE: cardFile },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    isReal: kind === 'product',
    pid: child.pid ?? 0,
    cost: () => asked<Cost>(child, 'cost'),
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Asks a process something and resolves with its next word; rejects when it ends instead. */
export function asked<T>(child: ChildProcess, question: object | string): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`The process ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer as T);
    });
    child.send(question);
  });
}

const PATIENCE_MS = 60_000;
const EVERY_MS = 5;

/** Milliseconds from the start of a new process to the answer of its first turn, and the card that came. */
export async function firstTurn(
  world: World,
): Promise<{ readonly ms: number; readonly card: object; readonly server: Server }> {
  const begun = performance.now();
  const server = await startServer(world);
  const agent = new Agent({ keepAlive: false });
  for (;;) {
    try {
      const card = await presser(server.isReal).press(server.url, agent);
      return { ms: performance.now() - begun, card, server };
    } catch (error) {
      const isClosed = (error as { code?: string }).code === 'ECONNREFUSED';
      if (!isClosed || performance.now() - begun > PATIENCE_MS) throw error;
      await wait(EVERY_MS);
    }
  }
}

/** Resolves when somebody listens there. */
export async function listening({ url }: Server): Promise<void> {
  const { port, hostname: host } = new URL(url);
  for (const begun = performance.now(); performance.now() - begun < PATIENCE_MS; await wait(EVERY_MS)) {
    const socket = connect(Number(port), host);
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
  }
  throw new Error(`Nobody listens at ${url}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
