import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ended } from './commandLine.ts';
import { readConfig, type Config } from '../config.ts';
import type { RecordKind } from '../domain/records.ts';
import { withSecretFiles } from '../identity.ts';
import { disposalOf, isDecision, type Disposal, type Protocol } from '../report/disposal.ts';
import { openStore } from '../start.ts';
import { makeFolder } from '../storage/makeFolder.ts';

const USAGE = `Gallrar en plan: tar bort allt som finns om den, för alltid. Gör först ett utdrag med ”npm run extract”.
  npm run dispose -- --plan ID --decision DIARIENUMMER             visar vad som skulle tas bort
  npm run dispose -- --plan ID --decision DIARIENUMMER --carry-out tar bort det
Utan gallringsbeslut görs inget. Protokollet läggs i den mapp som --out anger, annars i "gallring".
Boten ska vara stoppad.
`;

const OPTIONS = {
  plan: { type: 'string', default: '' },
  decision: { type: 'string', default: '' },
  out: { type: 'string', default: 'gallring' },
  'carry-out': { type: 'boolean', default: false },
} as const;

/** `npm run dispose`. The protocol is written before anything is removed, and completed after it. */
async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.plan === '') return say(USAGE, 2);
  if (!isDecision(values.decision)) {
    return say('  Ange gallringsbeslutets nummer med --decision. Utan beslut tas inget bort.\n', 2);
  }
  const read = readConfig(withSecretFiles(process.env));
  if (!read.ok) return say(read.problems.map((problem) => `  • ${problem}\n`).join(''), 1);
  const { config } = read;
  const disposal = await planned(config, values.plan, values.decision);
  if (!disposal) return say(`  Det finns ingen plan med id ${values.plan}.\n`, 1);
  if (!values['carry-out']) return say(`${describe(disposal)}  Lägg till --carry-out för att ta bort det.\n`, 0);
  makeFolder(values.out);
  const protocol = (await unfinishedIn(values.out, disposal.protocol)) ?? disposal.protocol;
  const file = join(values.out, fileOf(protocol));
  await writeFile(file, `${JSON.stringify(protocol, null, 2)}\n`);
  await remove(config, disposal);
  const ended: Protocol = { ...protocol, ended: new Date().toISOString() };
  await writeFile(file, `${JSON.stringify(ended, null, 2)}\n`);
  return say(`${describe(disposal)}  Borttaget. Protokoll: ${file}\n`, 0);
}

/** What was written when the same disposal was begun and cut off: it counts also what is gone since. */
async function unfinishedIn(folder: string, { plan, decision }: Protocol): Promise<Protocol | undefined> {
  for (const name of (await readdir(folder)).filter((file) => file.includes(' gallring ')).sort()) {
    const found = JSON.parse(await readFile(join(folder, name), 'utf8')) as Partial<Protocol>;
    if (found.plan?.id === plan.id && found.decision === decision && found.ended === null) return found as Protocol;
  }
  return undefined;
}

async function planned(config: Config, plan: string, decision: string): Promise<Disposal | undefined> {
  const store = await openStore(config);
  try {
    return await disposalOf(store, plan, decision, new Date().toISOString());
  } finally {
    await store.close();
  }
}

async function remove({ store, tenant, teams }: Config, { places }: Disposal): Promise<void> {
  if (store.kind === 'sqlite') {
    const { removeFromSqlite } = await import('../storage/sqliteRemove.ts');
    removeFromSqlite(store.folder, places);
    return;
  }
  const { removeFromCosmos } = await import('../storage/cosmosRemove.ts');
  const { endpoint, key, database } = store;
  const identityClientId = teams?.type === 'UserAssignedMSI' ? teams.appId : undefined;
  await removeFromCosmos(
    { endpoint, key: key ?? undefined, identityClientId, database, container: 'records', tenant },
    places,
  );
}

const NAMES: Readonly<Record<string, string>> = {
  plan: 'planen',
  action: 'åtgärder med sin historik',
  draft: 'inlästa dokument',
  intent: 'meddelanden',
  snapshot: 'veckosammanställningar',
  report: 'rapporter',
  reportSettings: 'rapportmallar',
} satisfies Partial<Record<RecordKind, string>>;

function describe({ protocol: { decision, plan, removed, shared } }: Disposal): string {
  const counts = Object.entries(removed).map(([kind, count]) => `  ${NAMES[kind] ?? kind}: ${count}\n`);
  const kept = shared === 0 ? '' : `  ${shared} meddelanden handlar om fler planer och blir kvar.\n`;
  return `  ${plan.title} (${plan.id}), beslut ${decision}\n${counts.join('')}${kept}`;
}

const fileOf = ({ decision, plan, begun }: Protocol): string =>
  `${begun.slice(0, 10)} gallring ${decision} ${plan.id}.json`.replace(/[\\/:*?"<>|]/g, '-');

function say(words: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(words);
  return code;
}

process.exitCode = await ended(USAGE, () => main(process.argv.slice(2)));
