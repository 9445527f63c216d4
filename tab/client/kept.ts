import { useCallback, useState } from 'react';
import { useHost } from './host.ts';

/**
 * What somebody has written and not saved yet: it is there again when they come back to it in the same window, after
 * another plan, another page or another part of Teams. It goes when it is saved or let go of, and with the window.
 */
const memory = new Map<string, string>();

/** A browser may refuse a page in a frame its storage; then things are kept for as long as the page is there. */
function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

function recall(key: string): unknown {
  try {
    const text = storage()?.getItem(key) ?? memory.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

function put(key: string, value: unknown): void {
  const text = value === undefined ? undefined : JSON.stringify(value);
  if (text === undefined) memory.delete(key);
  else memory.set(key, text);
  try {
    if (text === undefined) storage()?.removeItem(key);
    else storage()?.setItem(key, text);
  } catch {
    // Full: memory has it.
  }
}

/** What is kept under a name for whoever the tab is open for: others may use the same window. */
export function useKept<T>(name: string): {
  readonly recall: () => T | undefined;
  readonly put: (value: T | undefined) => void;
} {
  const { person } = useHost();
  const key = `handlingsplan ${person} ${name}`;
  return {
    recall: useCallback(() => recall(key) as T | undefined, [key]),
    put: useCallback((value: T | undefined) => put(key, value), [key]),
  };
}

/** Text of a field that is kept under a name until it is empty again. */
export function useKeptText(name: string): readonly [string, (text: string) => void] {
  const kept = useKept<string>(name);
  const [text, setText] = useState(() => kept.recall() ?? '');
  const set = (to: string) => {
    setText(to);
    kept.put(to === '' ? undefined : to);
  };
  return [text, set];
}
