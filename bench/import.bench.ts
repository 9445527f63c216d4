import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readXlsxFile from 'read-excel-file/node';
import { gate, median, rounded } from './gate.ts';
import { largeWorkbook } from './largeWorkbook.ts';
import { importPlan } from '../import/importPlan.ts';
import { LIMITS } from '../import/limits.ts';
import { readInWorker } from '../import/readInWorker.ts';

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
    gate({ what: `plan A from ${format}, in times of its bare extraction`, value: rounded(a / b), most: 3, unit: '×' });
    console.log(
      `${format.padEnd(10)} ${a.toFixed(1).padStart(10)} ${b.toFixed(1).padStart(9)} ${(a / b).toFixed(2).padStart(7)}`,
    );
  }
}

const cpuSeconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** The most memory that the process took above what it had, while some work went on in a worker of it. */
async function withPeak<T>(work: () => Promise<T>): Promise<{ readonly done: T; readonly megabytes: number }> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10);
  const done = await work();
  clearInterval(watch);
  return { done, megabytes: (most - before) / 2 ** 20 };
}

/** As many rows as a plan may have, through the worker with its own limits, against the bare extraction in this run. */
async function readLargeWorkbook(): Promise<void> {
  const bytes = largeWorkbook(4_999);
  const ours: number[] = [];
  const theirs: number[] = [];
  let [rows, memory, clock] = ['', 0, 0];
  for (let round = 0; round < 3; round++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    const { done, megabytes } = await withPeak(() => readInWorker(bytes, TODAY));
    ours.push(cpuSeconds(used));
    rows = done.ok ? String(done.draft.rows.length) : `refused: ${done.refusal.code}`;
    [memory, clock] = [Math.max(memory, megabytes), Math.max(clock, (performance.now() - start) / 1000)];
    const bareStart = process.cpuUsage();
    await bare['xlsx']?.(bytes);
    theirs.push(cpuSeconds(bareStart));
  }
  const [a, b] = [median(ours), median(theirs)];
  console.log(
    `\n5 000 rows of 9 columns in the worker: ${rows} rows, ${a.toFixed(2)} s of CPU, at most ${clock.toFixed(2)} s by the clock (limit ${LIMITS.milliseconds / 1000} s of CPU), peak ${memory.toFixed(0)} MB (limit ${LIMITS.megabytes} MB); bare extraction ${b.toFixed(2)} s of CPU`,
  );
  gate({ what: 'a 5 000-row workbook, in times of its bare extraction', value: rounded(a / b), most: 20, unit: '×' });
  gate({ what: 'memory for a 5 000-row workbook', value: rounded(memory, 0), most: LIMITS.megabytes, unit: 'MB' });
  if (rows !== '4999') throw new Error(`The workbook was not read: ${rows}.`);
}

/** How long somebody who asks the bot meanwhile would wait for its thread, at most, while costly files are read. */
async function waitForTheBot(): Promise<void> {
  const text = (words: string) => new TextEncoder().encode(words);
  const files: readonly [string, Uint8Array][] = [
    ['5 000 rows', largeWorkbook(4_999)],
    ['20 MB of one letter', new Uint8Array(LIMITS.fileBytes).fill(0x61)],
    ['tables within tables', text('<table><tr><td>'.repeat(60_000))],
    ['nothing but table marks', text('|'.repeat(1_500_000))],
  ];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const [thread, all] = [process.threadCpuUsage(), process.cpuUsage()];
  for (const [what, bytes] of files) {
    delay.reset();
    delay.enable();
    const read = await readInWorker(bytes, TODAY);
    delay.disable();
    const came = read.ok ? `${read.draft.rows.length} rows` : read.refusal.code;
    console.log(`the bot waits at most ${(delay.max / 1e6).toFixed(0)} ms (aim 200) while ${what} are read: ${came}`);
  }
  const { user, system } = process.threadCpuUsage(thread);
  const share = (user + system) / 1e4 / cpuSeconds(all);
  gate({
    what: 'of what costly files cost, on the thread that answers people',
    value: rounded(share),
    most: 10,
    unit: '%',
  });
}

await comparePlan();
await waitForTheBot();
await readLargeWorkbook();
