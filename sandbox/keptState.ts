import { readFile, rename, writeFile } from 'node:fs/promises';
import type { KeptChats } from './chats.ts';
import type { Locale } from './pageApi.ts';

/** What a restart must find again. The file is the sandbox's own: anything unreadable in it means a fresh start. */
export interface KeptState {
  readonly chats: KeptChats;
  readonly locales: Readonly<Record<string, Locale>>;
}

export async function readState(file: string | undefined): Promise<KeptState> {
  if (file === undefined) return { chats: {}, locales: {} };
  try {
    return JSON.parse(await readFile(file, 'utf8')) as KeptState;
  } catch {
    return { chats: {}, locales: {} };
  }
}

/** Writes after a change, one write at a time; changes during a write share the next one. */
export function stateKeeper(file: string | undefined, state: () => KeptState): { save(): void; done(): Promise<void> } {
  let writing: Promise<void> | undefined;
  let again = false;
  const write = async (): Promise<void> => {
    if (file === undefined) return;
    do {
      again = false;
      await writeFile(`${file}.new`, JSON.stringify(state()));
      await rename(`${file}.new`, file);
    } while (again);
  };
  return {
    save() {
      if (writing) {
        again = true;
        return;
      }
      writing = write()
        .catch(() => {})
        .finally(() => {
          writing = undefined;
        });
    },
    done: async () => writing,
  };
}
