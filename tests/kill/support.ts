import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { addDays } from '../../domain/calendar.ts';
import { openSqliteStore } from '../../storage/sqliteStore.ts';
import { aConversation, aHolding, anAction, aPerson, aPlan, aRole, aUnit } from '../support/builders.ts';
import { responsible } from '../support/people.ts';

export const PEOPLE = Array.from({ length: 120 }, (_, index) => `p${String(index + 1).padStart(3, '0')}`);

/** A data folder in which every one of the people has two actions that are late on `day`. */
export async function prepare(folder: string, serviceUrl: string, day: string): Promise<void> {
  const store = openSqliteStore({ folder });
  const from = addDays(day, -400);
  await store.create('role', aRole());
  for (const id of PEOPLE) {
    await store.create('person', aPerson({ id, name: id }));
    await store.create('unit', aUnit({ id: `unit-${id}`, name: id }));
    await store.create('holding', aHolding({ id: `h-${id}`, person: id, unit: `unit-${id}`, from }));
    await store.create('conversation', aConversation({ of: id, id: `a:1${id}`, member: `29:${id}`, serviceUrl }));
  }
  await store.create('plan', aPlan());
  for (const id of ['a1', 'a2']) {
    const due = addDays(day, -30);
    await store.create('action', anAction({ id, number: id, due, heard: due, responsible: responsible('enhetschef') }));
  }
  await store.close();
}

export interface RunningBot {
  readonly url: string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as an administrator would. */
  stop(): Promise<void>;
  readonly ended: Promise<unknown>;
}

/** `node main.ts` on this folder, its clock showing `at` at this moment. */
export async function startBot(folder: string, at: string, cache: string): Promise<RunningBot> {
  writeFileSync(join(folder, 'clock.json'), JSON.stringify({ aheadOfRealTimeMs: Date.parse(at) - Date.now() }));
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, ['main.ts'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATA_FOLDER: folder,
      SANDBOX_PAGE: 'off',
      LOG_LEVEL: 'silent',
      NODE_COMPILE_CACHE: cache,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, kill: () => end('SIGKILL'), stop: () => end('SIGTERM'), ended };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Looks into the data file from outside, as a backup program may, while the bot has it. */
export function countIntents(folder: string, date: string, state?: string): number {
  const db = new DatabaseSync(join(folder, 'handlingsplan.db'), { readOnly: true, timeout: 1000 });
  try {
    const sql = `select count(*) as n from records where kind = 'intent' and day = ?
      and (? is null or json_extract(body, '$.state.name') = ?)`;
    return Number(db.prepare(sql).get(date, state ?? null, state ?? null)?.n);
  } finally {
    db.close();
  }
}
