import { fork } from 'node:child_process';
import type { LocalDate } from '../domain/calendar.ts';
import type { Draft, LeftOut } from '../domain/plan.ts';
import { besideUs } from './entry.ts';
import type { Imported } from './importPlan.ts';
import { LIMITS } from './limits.ts';
import { refused } from './readInWorker.ts';
import { refusalText } from './refusal.ts';
import type { Remark } from './sourceDocument.ts';

/** One file at a time: the memory that hostile files may take is that of one reader. */
let last: Promise<unknown> = Promise.resolve();

/** Its own limits are told in the worker (`PATIENCE` there); a process that does not even come to that is ended. */
const PATIENCE_MS = 60_000;

/**
 * Reads a file in a process of its own, in which a worker has a bounded heap and a bounded time. What a parser leaves behind in
 * the memory of a process goes with it, and the process is given no secret: no environment of ours.
 */
export function readInProcess(bytes: Uint8Array, today: LocalDate): Promise<Imported> {
  if (bytes.length === 0 || bytes.length > LIMITS.fileBytes) return Promise.resolve(refusedAtOnce(bytes.length));
  const next = last.then(() => startReader(bytes, today));
  last = next;
  return next;
}

const refusedAtOnce = (length: number): Imported =>
  length === 0 ? refused('emptyFile') : refused('tooLarge', `över ${LIMITS.fileBytes / 1048576} MB`);

function startReader(bytes: Uint8Array, today: LocalDate): Promise<Imported> {
  return new Promise((resolve) => {
    const reader = fork(besideUs('reader.ts'), [today], {
      // Windows starts no program without the second.
      env: { TZ: 'UTC', SystemRoot: process.env.SystemRoot },
      // It may read and compute. It may not write, start programs or load native code.
      execArgv: ['--no-warnings', '--permission', '--allow-fs-read=*', '--allow-worker'],
      serialization: 'advanced',
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    });
    const settle = (result: Imported) => {
      clearTimeout(patience);
      reader.kill('SIGKILL');
      resolve(result);
    };
    const patience = setTimeout(() => settle(refused('tooSlow', `${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
    reader.once('message', (result) => settle(result as Imported));
    reader.once('error', () => settle(refused('damaged', 'läsningen kunde inte börja')));
    reader.once('exit', () => settle(refused('damaged', 'läsningen avbröts')));
    // It may end before it has taken everything.
    reader.stdin?.on('error', () => undefined);
    reader.stdin?.end(bytes);
  });
}

type ReadPlan =
  | {
      readonly ok: true;
      readonly draft: Draft;
      readonly hidden: readonly string[];
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly ok: false; readonly reason: string };

/** What a document came to: a draft, or why there is none, in the reader's language. The file's name decides nothing. */
export async function readPlan(
  bytes: Uint8Array,
  _fileName: string,
  today: LocalDate,
  locale: 'sv' | 'en',
): Promise<ReadPlan> {
  const read = await readInProcess(bytes, today);
  if (!read.ok) return { ok: false, reason: refusalText(read.refusal, locale) };
  return { ok: true, draft: read.draft, ...remarked(read.remarks) };
}

/** What its readers do not see, and what was not read. */
export function remarked(remarks: readonly Remark[]): {
  readonly hidden: readonly string[];
  readonly leftOut: readonly LeftOut[];
} {
  const hidden = remarks.flatMap(({ kind, text }) => (kind === 'hiddenText' ? [text] : []));
  const leftOut = remarks.flatMap(({ kind, text }) => (kind === 'hiddenText' ? [] : [{ kind, text }]));
  return { hidden, leftOut };
}
