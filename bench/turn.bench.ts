import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gate, median, rounded } from './gate.ts';
import { changesIn, seed } from './turn/seed.ts';
import { asked, firstTurn, listening, startServer, type Kind, type Server, type World } from './turn/server.ts';
import type { Job } from './turn/load.ts';

/**
 * What a press on a status button costs: over HTTP in, permission, a change that is on the disk, a fresh card out. The
 * same presses go to a bare bot (turn/bareBot.js) that answers with one and the same card. The two take turns, and each
 * round is compared with its neighbour: whatever else the machine does, or how fast it runs just then, hits both.
 */
const KINDS: readonly Kind[] = ['product', 'bare'];
const STARTS = 9;
const ROUNDS = 20;
const TURNS = 500;
/** In the first rounds the code is still being compiled. */
const WARMING_ROUNDS = 4;

const GATES = { cpu: 1.2, cold: 1.3, rssAboveMegabytes: 40 };

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'handlingsplan-bench-'));
  try {
    const worlds = { product: worldOf(folder, 'product'), bare: worldOf(folder, 'bare') };
    await coldStarts(worlds);
    rmSync(worlds.product.folder, { recursive: true, force: true });
    await seed(worlds.product.folder);
    await turns(worlds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const worldOf = (folder: string, kind: Kind): World => ({
  kind,
  folder: join(folder, kind),
  cardFile: join(folder, 'card.json'),
});

async function coldStarts(worlds: Record<Kind, World>): Promise<void> {
  const times: Record<Kind, number[]> = { product: [], bare: [] };
  for (let round = 0; round <= STARTS; round += 1) {
    // Its revisions begin anew with each start.
    rmSync(worlds.product.folder, { recursive: true, force: true });
    await seed(worlds.product.folder);
    for (const kind of KINDS) {
      const { ms, card, server } = await firstTurn(worlds[kind]);
      await server.stop();
      if (kind === 'product') writeFileSync(worlds.bare.cardFile, JSON.stringify(card));
      // The first start of each finds its files on the disk and not in memory.
      if (round > 0) times[kind].push(ms);
    }
  }
  const [product, bare] = [median(times.product), median(times.bare)];
  console.log(`first turn after start: ${rounded(product, 0)} ms, bare ${rounded(bare, 0)} ms`);
  gate({
    what: 'first turn after start, to the bare bot',
    value: rounded(medianRatio(times)),
    most: GATES.cold,
    unit: '×',
  });
}

async function turns(worlds: Record<Kind, World>): Promise<void> {
  const load = fork('bench/turn/load.ts', [], { execArgv: [] });
  const servers: Record<Kind, Server> = {
    product: await started(worlds.product),
    bare: await started(worlds.bare),
  };
  const perTurn: Record<Kind, number[]> = { product: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of round % 2 === 0 ? KINDS : KINDS.toReversed()) {
      const { url, isReal, cost } = servers[kind];
      const before = await cost();
      const job: Job = { url, isReal, turns: TURNS };
      const word = await asked<string>(load, job);
      if (word !== 'done') throw new Error(word);
      const after = await cost();
      if (round >= WARMING_ROUNDS) perTurn[kind].push((after.cpu - before.cpu) / TURNS);
    }
  }
  const rss = { product: await megabytes(servers.product), bare: await megabytes(servers.bare) };
  load.disconnect();
  await Promise.all(KINDS.map((kind) => servers[kind].stop()));
  const made = await changesIn(worlds.product.folder);
  if (made !== ROUNDS * TURNS) throw new Error(`${ROUNDS * TURNS} presses left ${made} changes in the store`);

  const told = (kind: Kind) => perTurn[kind].map((one) => rounded(one, 0)).join(', ');
  console.log(`µs of processor time a turn: ${told('product')}; bare ${told('bare')}`);
  console.log(`memory after ${ROUNDS * TURNS} turns: ${rss.product} MB, bare ${rss.bare} MB`);
  gate({
    what: 'processor time of a press, to the bare bot',
    value: rounded(medianRatio(perTurn)),
    most: GATES.cpu,
    unit: '×',
  });
  gate({
    what: 'memory after 10 000 presses, above the bare bot',
    value: rss.product - rss.bare,
    most: GATES.rssAboveMegabytes,
    unit: 'MB',
  });
}

const medianRatio = ({ product, bare }: Record<Kind, readonly number[]>): number =>
  median(product.map((cost, round) => cost / (bare[round] ?? NaN)));

async function started(world: World): Promise<Server> {
  const server = await startServer(world);
  await listening(server);
  return server;
}

const megabytes = async ({ cost }: Server): Promise<number> => Math.round((await cost()).rssBytes / 1e6);

await main();
