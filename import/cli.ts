import { readFile } from 'node:fs/promises';
import { localDate } from '../domain/calendar.ts';
import { printDraft } from './printDraft.ts';
import { readInWorker } from './readInWorker.ts';
import { refusalText } from './refusal.ts';
import type { Remark } from './sourceDocument.ts';

const USAGE = 'Skriv: npm run import -- FIL [--json]';

const REMARKS: Readonly<Record<Remark['kind'], string>> = {
  hiddenText: 'dold text i dokumentet',
  struckText: 'överstruket i dokumentet, och därför inte med',
  unreadText: 'står utanför tabellerna och är inte med',
};

/** `npm run import -- FILE [--json]`: reads a plan and shows the draft with its questions. Saves nothing. */
async function main(args: readonly string[]): Promise<number> {
  const file = args.find((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
  if (file === undefined || unknown !== undefined) return fail(unknown ? `Okänt val: ${unknown}. ${USAGE}` : USAGE);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return fail(refusalText({ code: 'missingFile', detail: file }));
  const read = await readInWorker(bytes, localDate(new Date().toISOString()));
  if (!read.ok) return fail(refusalText(read.refusal));
  const hidden = read.remarks.map(({ kind, text }) => `Obs: ${REMARKS[kind]}: ”${text}”`);
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
