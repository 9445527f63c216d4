import { readConfig } from '../config.ts';
import { withSecretFiles } from '../identity.ts';
import { provision } from '../storage/cosmosProvision.ts';

/** `npm run provision`: creates what the bot needs in Azure Cosmos DB. Says first what it will do; safe to repeat. */
const read = readConfig(withSecretFiles(process.env));
if (!read.ok || read.config.store.kind !== 'cosmos') {
  const problems = read.ok ? ['COSMOS_ENDPOINT saknas: det finns ingen Cosmos DB att förbereda.'] : read.problems;
  process.stderr.write(`${problems.map((problem) => `  • ${problem}\n`).join('')}`);
  process.exit(1);
}
const STATES = { present: 'finns redan', planned: 'ska skapas', done: 'skapad' } as const;
const { endpoint, key, database } = read.config.store;
try {
  for await (const { what, state } of provision({ endpoint, key: key ?? undefined, database, container: 'records' })) {
    process.stdout.write(`  ${what}: ${STATES[state]}\n`);
  }
} catch (error) {
  process.stderr.write(`  • ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
