import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gate, median, rounded, undisturbed } from './gate.ts';
import { changesIn, seed } from './turn/seed.ts';
import { asked, firstTurn, listening, startServer, type Kind, type Server, type World } from './turn/server.ts';
import type { Job } from './turn/load.ts';

/**
 * What a press on a status button costs: over HTTP in, permission, a change that is on the disk, a fresh card out. The
 * same presses go to a bare bot (turn/bareBot.js) that answers with one and the same card; the two take turns.
 *
 * Neighbours on the machine only ever add to a cost, and add more to whoever waits for a disk and comes back to a cold
 * cache: the same program has measured 1.0 and 1.4 within ten minutes. So the undisturbed rounds of each are compared,
 * out of several pairs of processes, as the compiler's luck stays with a process for life. The middles are printed.
 */
const KINDS: readonly Kind[] = ['product', 'bare'];
const STARTS = 15;
const PAIRS = 5;
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
    await seedAnew(worlds.product);
    for (const kind of KINDS) {
      const { ms, card, server } = await firstTurn(worlds[kind]);
      await server.stop();
      if (kind === 'product') writeFileSync(worlds.bare.cardFile, JSON.stringify(card));
      // The first start of each finds its files on the disk and not in memory.
      if (round > 0) times[kind].push(ms);
    }
  }
  console.log(`ms to the first turn after start: ${told(times)}`);
  gate({
    what: 'first turn after start, to the bare bot',
    value: rounded(ratio(times)),
    most: GATES.cold,
    unit: '×',
  });
}

async function turns(worlds: Record<Kind, World>): Promise<void> {
  const perTurn: Record<Kind, number[]> = { product: [], bare: [] };
  const rss: Record<Kind, number[]> = { product: [], bare: [] };
  for (let pair = 0; pair < PAIRS; pair += 1) {
    await seedAnew(worlds.product);
    const costs = await turnsOfPair(worlds);
    for (const kind of KINDS) {
      perTurn[kind].push(...costs.perTurn[kind]);
      rss[kind].push(costs.megabytes[kind]);
    }
    console.log(`µs of processor time a turn, pair ${pair + 1}: ${told(costs.perTurn)}`);
  }
  const [product, bare] = [median(rss.product), median(rss.bare)];
  console.log(`memory after ${ROUNDS * TURNS} turns: ${product} MB, bare ${bare} MB`);
  gate({
    what: 'processor time of a press, to the bare bot',
    value: rounded(ratio(perTurn)),
    most: GATES.cpu,
    unit: '×',
  });
  gate({
    what: 'memory after 10 000 presses, above the bare bot',
    value: product - bare,
    most: GATES.rssAboveMegabytes,
    unit: 'MB',
  });
}

interface PairCosts {
  /** Microseconds of processor time, one number for each round after the warming ones. */
  readonly perTurn: Record<Kind, readonly number[]>;
  readonly megabytes: Record<Kind, number>;
}

async function turnsOfPair(worlds: Record<Kind, World>): Promise<PairCosts> {
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
  const megabytes = { product: await megabytesOf(servers.product), bare: await megabytesOf(servers.bare) };
  load.disconnect();
  await Promise.all(KINDS.map((kind) => servers[kind].stop()));
  const made = await changesIn(worlds.product.folder);
  if (made !== ROUNDS * TURNS) throw new Error(`${ROUNDS * TURNS} presses left ${made} changes in the store`);
  return { perTurn, megabytes };
}

/** Who presses counts revisions from the first with each start. */
async function seedAnew({ folder }: World): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await seed(folder);
}

const ratio = ({ product, bare }: Record<Kind, readonly number[]>): number => undisturbed(product) / undisturbed(bare);

const told = (costs: Record<Kind, readonly number[]>): string =>
  KINDS.map(
    (kind) => `${kind} ${rounded(undisturbed(costs[kind]), 0)}, in the middle ${rounded(median(costs[kind]), 0)}`,
  ).join('; ');

async function started(world: World): Promise<Server> {
  const server = await startServer(world);
  await listening(server);
  return server;
}

const megabytesOf = async ({ cost }: Server): Promise<number> => Math.round((await cost()).rssBytes / 1e6);

await main();
