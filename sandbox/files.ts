import { randomBytes } from 'node:crypto';

/** Files that people dropped in a chat, for the bot to fetch. In memory, and only the latest few. */
export interface Files {
  add(name: string, bytes: Buffer): { readonly name: string; readonly url: string; readonly id: string };
  get(id: string): Buffer | undefined;
}

const MOST = 20;

/** `base` is where they are fetched: `{base}/{id}/{name}`, the id too long to guess. */
export function openFiles(base: string): Files {
  const files = new Map<string, Buffer>();
  return {
    add(name, bytes) {
      const id = randomBytes(16).toString('hex');
      files.set(id, bytes);
      for (const old of [...files.keys()].slice(0, -MOST)) files.delete(old);
      return { name, id, url: `${base}/${id}/${encodeURIComponent(name)}` };
    },
    get: (id) => files.get(id),
  };
}
