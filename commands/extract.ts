import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ended } from './commandLine.ts';
import { readConfig, type Config } from '../config.ts';
import type { PlanStore } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import { withSecretFiles } from '../identity.ts';
import { messagesFor } from '../locales/messages.ts';
import { exportData } from '../report/exportData.ts';
import { EXPORT_FILES, exportName, exportPlan, type ExportFile } from '../report/exportPlan.ts';
import { brokenIn, type Chain } from '../report/hashChain.ts';
import { openStore } from '../start.ts';
import { makeFolder } from '../storage/makeFolder.ts';

const USAGE = `Gör utdrag ur en plan: allt som finns om den, för den som begär ut det och för arkivet.
  npm run extract                                      vilka planer som finns
  npm run extract -- --plan ID                         arbetsbok, CSV, JSON och Word
  npm run extract -- --plan ID --as xlsx,pdf --masked  med roller i stället för personer
  npm run extract -- --verify UTDRAG.json              är historiken fortfarande densamma som i utdraget?
Filerna läggs i den mapp som --out anger, annars i "utdrag".
Med den inbyggda databasen ska boten vara stoppad, eller DATA_FOLDER peka på en kopia.
`;

const OPTIONS = {
  plan: { type: 'string' },
  as: { type: 'string', default: 'xlsx,csv,json,docx' },
  masked: { type: 'boolean', default: false },
  out: { type: 'string', default: 'utdrag' },
  verify: { type: 'string' },
} as const;

/** `npm run extract`. */
async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const files = values.as.split(',').filter(isFile);
  if (files.length === 0) return say(USAGE, 2);
  const read = readConfig(withSecretFiles(process.env));
  if (!read.ok) return say(read.problems.map((problem) => `  • ${problem}\n`).join(''), 1);
  return withStore(read.config, async (store) => {
    if (values.verify !== undefined) return verify(store, values.verify);
    if (values.plan === undefined) return list(store);
    return extract(store, values.plan, files, values.masked, values.out);
  });
}

async function withStore(config: Config, act: (store: PlanStore) => Promise<number>): Promise<number> {
  const store = await openStore(config);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

async function list(store: PlanStore): Promise<number> {
  const plans = await collect(store.find('plan', { partition: 'plans' }));
  for (const { id, title, published } of plans) process.stdout.write(`  ${id}  ${published.slice(0, 10)}  ${title}\n`);
  return plans.length === 0 ? say('  Det finns inga planer.\n', 1) : 0;
}

async function extract(
  store: PlanStore,
  plan: string,
  files: readonly ExportFile[],
  isMasked: boolean,
  folder: string,
): Promise<number> {
  const t = messagesFor('sv');
  const data = await exportData(store, plan, new Date().toISOString());
  if (!data) return say(`  Det finns ingen plan med id ${plan}. ”npm run extract” visar vilka som finns.\n`, 1);
  makeFolder(folder);
  let failed = 0;
  for (const as of files) {
    const bytes = await exportPlan(data, as, { masked: isMasked }, t);
    if (!bytes) {
      failed += 1;
      say('  PDF kan inte göras här: LibreOffice (soffice) är inte installerat.\n', 1);
      continue;
    }
    const path = join(folder, exportName(data, as, { masked: isMasked }, t));
    await writeFile(path, bytes);
    process.stdout.write(`  ${path} (${Math.ceil(bytes.length / 1024)} kB)\n`);
  }
  return failed > 0 ? 1 : 0;
}

async function verify(store: PlanStore, file: string): Promise<number> {
  const read = extractIn(readFileSync(file, 'utf8'));
  if (!read) return say(`  ${file} är inget utdrag som JSON.\n`, 1);
  const { plan, chain } = read;
  if (!chain) return say('  Utdraget är maskerat och har ingen kontrollsumma att jämföra med.\n', 1);
  const actions = await collect(store.find('action', { partition: `plan|${plan.id}` }));
  const broken = brokenIn(chain, actions);
  for (const { action, entry } of broken) {
    say(entry === 0 ? `  ${action} finns inte kvar\n` : `  ${action}: post ${entry} är inte som den var\n`, 1);
  }
  if (broken.length > 0) return 1;
  process.stdout.write(`  Historiken för ${Object.keys(chain.actions).length} åtgärder är densamma som i utdraget.\n`);
  return 0;
}

interface Extract {
  readonly plan: { readonly id: string };
  readonly chain?: Chain;
}

function extractIn(text: string): Extract | undefined {
  try {
    const read = JSON.parse(text) as Partial<Extract> | null;
    return typeof read?.plan?.id === 'string' ? (read as Extract) : undefined;
  } catch {
    return undefined;
  }
}

const isFile = (as: string): as is ExportFile => EXPORT_FILES.some((one) => one === as);

function say(words: string, code: number): number {
  process.stderr.write(words);
  return code;
}

process.exitCode = await ended(USAGE, () => main(process.argv.slice(2)));
