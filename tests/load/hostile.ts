import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { quantile, round, startServer } from './server.ts';

/**
 * 10 000 requests a minute that nobody signed, and hostile files, against people who press. Ends with 1 when /health or a
 * press takes more than five times its unloaded median, memory grows by more than 100 MB, or something was written.
 */
const SECONDS = Number(process.argv[2] ?? 60);
const server = await startServer();

const measure = async (seconds: number) => {
  const presses: number[] = [];
  const healths: number[] = [];
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    presses.push(await server.pressOnce());
    healths.push(await server.healthOnce());
    await wait(20);
  }
  return { press: quantile(presses, 0.5), health: quantile(healths, 0.5), pressP99: quantile(presses, 0.99) };
};

await measure(3);
const unloaded = await measure(10);
const before = await server.state();
const pressedBefore = server.presses();
// From a process of its own: what it costs to send is not what it costs to answer.
const flooder = fork('tests/load/flood.ts', [server.origin], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
const files = server.readHostileFiles();
const loaded = await measure(SECONDS);
flooder.send('end');
const [answered] = (await once(flooder, 'message')) as [Record<string, number>];
const refused = await files;
await wait(1000);
const after = await server.state();
await server.end();

const result = {
  unloaded: { press: round(unloaded.press), health: round(unloaded.health) },
  loaded: { press: round(loaded.press), health: round(loaded.health), pressP99: round(loaded.pressP99) },
  times: { press: round(loaded.press / unloaded.press), health: round(loaded.health / unloaded.health) },
  answered,
  refusedFiles: `${refused.refused} of ${refused.of}`,
  rssGrewMb: Math.round((after.rss - before.rss) / 1048576),
  writtenByOthers: after.changes - before.changes - (server.presses() - pressedBefore),
};
const isGood =
  result.times.press <= 5 &&
  result.times.health <= 5 &&
  result.rssGrewMb <= 100 &&
  result.writtenByOthers === 0 &&
  refused.refused === refused.of &&
  answered['200'] === undefined;
process.stdout.write(`${JSON.stringify({ ...result, isGood })}\n`);
process.exitCode = isGood ? 0 : 1;
