/** A running fingerprint of everything that happened, in order: two runs are the same when it is. */
export interface Trace {
  add(line: string): void;
  hash(): string;
  readonly lines: number;
}

/** `tell` gets every line as well, for those who want to read what happened. */
export function openTrace(tell?: (line: string) => void): Trace {
  let high = 0x811c9dc5;
  let low = 0x1b873593;
  let lines = 0;
  return {
    add(line) {
      lines += 1;
      for (let index = 0; index < line.length; index += 1) {
        const code = line.charCodeAt(index);
        high = Math.imul(high ^ code, 0x01000193);
        low = Math.imul(low ^ code, 0x5bd1e995) ^ (low >>> 13);
      }
      tell?.(line);
    },
    hash: () => [high, low].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join(''),
    get lines() {
      return lines;
    },
  };
}
