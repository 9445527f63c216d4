import { randomBytes } from 'node:crypto';

/** Files that people dropped in a chat, for the bot to fetch, and files that the bot saves for people. In memory, and only the latest few. */
export interface Files {
  add(name: string, bytes: Buffer): { readonly name: string; readonly url: string; readonly id: string };
  get(id: string): Buffer | undefined;
  /** A place for a file that is to be saved: where it is put, once, and where it can be fetched after that. */
  open(name: string): { readonly id: string; readonly uploadUrl: string; readonly url: string };
  /** False when no place of that id is waiting for a file. */
  put(id: string, bytes: Buffer): boolean;
}

const MOST = 20;

/** `base` is where they are fetched: `{base}/{id}/{name}`, the id too long to guess. */
export function openFiles(base: string): Files {
  const files = new Map<string, Buffer>();
  const waiting = new Set<string>();
  const keep = (id: string, bytes: Buffer) => {
    files.set(id, bytes);
    for (const old of [...files.keys()].slice(0, -MOST)) files.delete(old);
  };
  return {
    add(name, bytes) {
      const id = randomBytes(16).toString('hex');
      keep(id, bytes);
      return { name, id, url: `${base}/${id}/${encodeURIComponent(name)}` };
    },
    get: (id) => files.get(id),
    open(name) {
      const id = randomBytes(16).toString('hex');
      waiting.add(id);
      return { id, uploadUrl: `${base}/${id}`, url: `${base}/${id}/${encodeURIComponent(name)}` };
    },
    put(id, bytes) {
      if (!waiting.delete(id)) return false;
      keep(id, bytes);
      return true;
    },
  };
}
