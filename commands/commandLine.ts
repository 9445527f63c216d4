import { StoreUnavailable } from '../domain/ports.ts';

/**
 * Ends a command of the command line with what went wrong in words, on the error stream: how it is used after a mistyped
 * option (2), that the records are in use or cannot be opened, or that a named file is missing (1). The answer is the exit
 * code. What nobody has foreseen is thrown on.
 */
export async function ended(usage: string, act: () => Promise<number>): Promise<number> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { code, path = '' } = error as NodeJS.ErrnoException;
    if (code?.startsWith('ERR_PARSE_ARGS')) return say(usage, 2);
    if (code === 'sqlite.inUse') return say('  Boten är igång och använder posterna. Stoppa den först, eller låt DATA_FOLDER peka på en kopia.\n', 1); // prettier-ignore
    if (error instanceof StoreUnavailable) return say(`  Posterna går inte att läsa (${code}): ${error.message}\n`, 1);
    if (code === 'ENOENT') return say(`  Filen ${path} finns inte.\n`, 1);
    throw error;
  }
}

function say(words: string, code: number): number {
  process.stderr.write(words);
  return code;
}
