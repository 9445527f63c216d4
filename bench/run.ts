import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isKept, readGate, type Gate } from './gate.ts';

/** `npm run bench [-- NAME …]`: every benchmark, one after another, and then what became of the gates. */
async function main(names: readonly string[]): Promise<number> {
  const folder = join(process.cwd(), 'bench');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.bench.ts') && (names.length === 0 || names.includes(file.split('.')[0] ?? '')))
    .sort();
  if (files.length === 0) {
    console.error(`Ingen mätning heter så. De finns i ${folder}.`);
    return 1;
  }
  const rows: Record<string, string>[] = [];
  for (const file of files) {
    console.log(`\n— ${file}`);
    const { code, gates } = await runOne(join(folder, file));
    for (const one of gates) rows.push(rowOf(file, one));
    // A benchmark that failed for another reason than its gates.
    if (code !== 0 && gates.every(isKept)) rows.push({ file, gate: 'runs to its end', result: 'FAILED' });
  }
  console.log('\nGates');
  console.table(rows);
  return rows.some(({ result }) => result === 'FAILED') ? 1 : 0;
}

const rowOf = (file: string, one: Gate): Record<string, string> => ({
  file,
  gate: one.what,
  measured: `${one.value} ${one.unit}`,
  most: `${one.most} ${one.unit}`,
  result: isKept(one) ? 'kept' : 'FAILED',
});

function runOne(file: string): Promise<{ readonly code: number; readonly gates: readonly Gate[] }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      process.stdout.write(chunk);
      text += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code: code ?? 1, gates: text.split('\n').flatMap((line) => readGate(line) ?? []) });
    });
  });
}

process.exitCode = await main(process.argv.slice(2));
