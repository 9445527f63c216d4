import { fuzz } from './fuzz.ts';

/** 100 000 requests from as many seeds as it takes, each in a world of its own. Ends with 1 at the first that was answered badly. */
const BATCH = 2_000;
const wanted = Number(process.argv[2] ?? 100_000);
const first = Number(process.argv[3] ?? Math.floor(Date.now() / 86_400_000));
for (let done = 0; done < wanted; done += BATCH) {
  const found = await fuzz(first + done / BATCH, Math.min(BATCH, wanted - done));
  if (found.counterexample !== null || done % 20_000 === 0) process.stdout.write(`${JSON.stringify(found)}\n`);
  if (found.counterexample !== null) {
    process.exitCode = 1;
    break;
  }
}
process.stdout.write(`${JSON.stringify({ fuzzed: wanted, isGood: process.exitCode !== 1 })}\n`);
process.exit();
