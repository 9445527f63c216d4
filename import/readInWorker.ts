import { Worker } from 'node:worker_threads';
import type { LocalDate } from '../domain/calendar.ts';
import type { Imported } from './importPlan.ts';
import { LIMITS } from './limits.ts';
import { besideUs } from './entry.ts';
import type { Refusal } from './refusal.ts';

export interface ReadLimits {
  /** Of processor time. */
  readonly milliseconds: number;
  readonly megabytes: number;
}

export const refused = (code: Refusal['code'], detail?: string): Imported => ({
  ok: false,
  refusal: detail === undefined ? { code } : { code, detail },
});

/**
 * Reads a file in a worker of its own, whose heap and time are bounded, so that no file can stop or slow this process.
 * `today` fills in years that a plan without a date leaves out.
 */
export function readInWorker(bytes: Uint8Array, today: LocalDate, limits: ReadLimits = LIMITS): Promise<Imported> {
  if (bytes.length === 0) return Promise.resolve(refused('emptyFile'));
  if (bytes.length > LIMITS.fileBytes)
    return Promise.resolve(refused('tooLarge', `över ${LIMITS.fileBytes / 1048576} MB`));
  return runWorker(bytes, today, limits);
}

const WATCH_MS = 100;
/** By the clock a file may take so many times its limit: a worker stuck where it cannot tell its time is stopped too. */
const PATIENCE = 4;

function runWorker(bytes: Uint8Array, today: LocalDate, limits: ReadLimits): Promise<Imported> {
  return new Promise((resolve) => {
    const worker = new Worker(besideUs('worker.ts'), {
      workerData: { bytes: new Uint8Array(bytes), today },
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      stdout: true,
      stderr: true,
      execArgv: ['--no-warnings'],
    });
    const settle = (result: Imported) => {
      clearTimeout(patience);
      clearInterval(watch);
      resolve(result);
      void worker.terminate();
    };
    const tooSlow = () => settle(refused('tooSlow', `${limits.milliseconds / 1000} s`));
    // What the file costs is what is bounded: on a busy machine the same file takes longer by the clock.
    const watch = setInterval(() => {
      void worker.cpuUsage().then(
        ({ user, system }) => (user + system) / 1000 > limits.milliseconds && tooSlow(),
        () => undefined,
      );
    }, WATCH_MS);
    const patience = setTimeout(tooSlow, limits.milliseconds * PATIENCE);
    worker.once('message', settle);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle(memory ? refused('tooLarge', 'minnet räcker inte') : refused('damaged', 'innehållet går inte att tolka'));
    });
    worker.once('exit', () => settle(refused('damaged', 'läsningen avbröts')));
  });
}
