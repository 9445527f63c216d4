import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Pdf =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `absent`: LibreOffice is not installed here. */
  | { readonly ok: false; readonly reason: 'absent' | 'timedOut' | 'failed' };

const LIMIT_MS = 60_000;

/**
 * A Word document as PDF, by LibreOffice where it is installed. It runs in a folder and with a profile of its own, is
 * given its arguments as a list, and is ended with everything it started when it takes too long.
 */
export async function pdf(docx: Uint8Array, program = 'soffice', limitMs = LIMIT_MS): Promise<Pdf> {
  const folder = await mkdtemp(join(tmpdir(), 'handlingsplan-pdf-'));
  try {
    const source = join(folder, 'report.docx');
    await writeFile(source, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const ended = await run(
      program,
      [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, source],
      limitMs,
    );
    if (ended !== 'ok') return { ok: false, reason: ended };
    const bytes = await readFile(join(folder, 'report.pdf')).catch(() => undefined);
    return bytes ? { ok: true, bytes } : { ok: false, reason: 'failed' };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(
  program: string,
  given: readonly string[],
  limitMs: number,
): Promise<'ok' | 'absent' | 'timedOut' | 'failed'> {
  return new Promise((resolve) => {
    // A group of its own: what soffice starts would outlive it.
    const child = spawn(program, [...given], { stdio: 'ignore', detached: true });
    const limit = AbortSignal.timeout(limitMs);
    limit.addEventListener('abort', () => endGroup(child.pid));
    child.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ENOENT' ? 'absent' : 'failed'));
    child.once('exit', (code) => resolve(limit.aborted ? 'timedOut' : code === 0 ? 'ok' : 'failed'));
  });
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}
