import { readFile } from 'node:fs/promises';
import { localDate } from '../domain/calendar.ts';
import { printDraft } from './printDraft.ts';
import { readInWorker } from './readInWorker.ts';
import { refusalText } from './refusal.ts';

const USAGE = 'Skriv: npm run import -- FIL [--json]';

/** `npm run import -- FILE [--json]`: reads a plan and shows the draft with its questions. Saves nothing. */
async function main(args: readonly string[]): Promise<number> {
  const file = args.find((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
  if (file === undefined || unknown !== undefined) return fail(unknown ? `Okänt val: ${unknown}. ${USAGE}` : USAGE);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return fail(refusalText({ code: 'missingFile', detail: file }));
  const read = await readInWorker(bytes, localDate(new Date().toISOString()));
  if (!read.ok) return fail(refusalText(read.refusal));
  const hidden = read.remarks.map((remark) => `Obs: dold text i dokumentet: ”${remark.text}”`);
  const shown = args.includes('--json')
    ? JSON.stringify(read.draft, null, 2)
    : [printDraft(read.draft), ...hidden].join('\n');
  process.stdout.write(`${shown}\n`);
  return 0;
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
