import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readXlsxFile from 'read-excel-file/node';
import { importPlan } from '../import/importPlan.ts';
import { readInWorker } from '../import/readPlan.ts';

/**
 * `npm run bench:import`: the time from bytes to a draft with its questions, against the bare extraction of the same
 * file: mammoth for Word, pdf.js for PDF, read-excel-file for Excel. Text has no extraction left to do, so it is held
 * against the one that such a text came from (pdf.js on the same plan). Medians of interleaved rounds in one process.
 */
const ROUNDS = 15;
const TODAY = '2026-11-23';
const folder = join(process.env['SHARED_DIR'] ?? resolve(process.cwd(), '..', 'shared'), 'plans');
const PLAN = join(folder, '000_d4282162b13132b4');

const bare: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
  docx: (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
  pdf: async (bytes) => {
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const document = await task.promise;
    for (let page = 1; page <= document.numPages; page++) await (await document.getPage(page)).getTextContent();
    await task.destroy();
  },
  xlsx: (bytes) => readXlsxFile(Buffer.from(bytes)),
  txt: async () => bare['pdf']?.(new Uint8Array(readFileSync(`${PLAN}.pdf`))),
};

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function comparePlan(): Promise<void> {
  if (!existsSync(`${PLAN}.txt`)) return console.log(`No real plans in ${folder}: set SHARED_DIR.`);
  console.log('plan A       draft ms   bare ms   ratio');
  for (const format of ['docx', 'pdf', 'xlsx', 'txt']) {
    const bytes = new Uint8Array(readFileSync(`${PLAN}.${format}`));
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await timed(() => importPlan(bytes, TODAY)));
      theirs.push(await timed(() => bare[format]?.(bytes) ?? Promise.resolve()));
    }
    const [a, b] = [median(ours), median(theirs)];
    console.log(
      `${format.padEnd(10)} ${a.toFixed(1).padStart(10)} ${b.toFixed(1).padStart(9)} ${(a / b).toFixed(2).padStart(7)}`,
    );
  }
}

/** A workbook of as many rows as a plan may have. */
function largeWorkbook(rows: number): Uint8Array {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const body = Array.from({ length: rows }, (_, index) => {
    const row = index + 2;
    const date = `2027-${String((index % 12) + 1).padStart(2, '0')}-15`;
    return `<row r="${row}">${cell(`A${row}`, `Behov ${row}`)}${cell(`B${row}`, `Ta fram rutin nummer ${row} och prova den på två enheter.`)}${cell(`C${row}`, `Klart ${date}`)}${cell(`D${row}`, 'Avd.chef och enhetschef')}</row>`;
  });
  const head = `<row r="1">${cell('A1', 'Mål')}${cell('B1', 'Åtgärd')}${cell('C1', 'Klart senast')}${cell('D1', 'Ansvarig')}</row>`;
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="Plan" r:id="a"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${head}${body.join('')}</sheetData></worksheet>`),
  });
}

async function readLargeWorkbook(): Promise<void> {
  const bytes = largeWorkbook(4_999);
  const start = performance.now();
  const read = await readInWorker(bytes, TODAY, { milliseconds: 60_000, megabytes: 300 });
  const seconds = (performance.now() - start) / 1000;
  const rows = read.ok ? read.draft.rows.length : `refused: ${read.refusal.code}`;
  const used = process.cpuUsage();
  await importPlan(bytes, TODAY);
  const { user, system } = process.cpuUsage(used);
  console.log(`\n5 000 rows: ${((user + system) / 1e6).toFixed(2)} s of CPU`);
  console.log(`5 000-row workbook in its worker (heap limit 300 MB): ${seconds.toFixed(2)} s, rows ${rows}`);
}

await comparePlan();
await readLargeWorkbook();
