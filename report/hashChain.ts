import { createHash } from 'node:crypto';
import type { Action, Change } from '../domain/action.ts';

/**
 * A chain over each action's history: every entry's hash covers the one before it, so that nothing in between can be
 * changed, taken out or put in without all that follow being different.
 */
export interface Chain {
  readonly actions: Readonly<Record<string, readonly string[]>>;
  /** Covers the last hash of every action. */
  readonly head: string;
}

export function chainOf(actions: readonly Action[]): Chain {
  const chains = actions.map(({ id, history }): [string, readonly string[]] => [id, hashesOf(id, history)]);
  const lasts = chains.map(([id, hashes]) => `${id} ${hashes.at(-1) ?? ''}`).sort();
  return { actions: Object.fromEntries(chains), head: sha256(lasts.join('\n')) };
}

function hashesOf(action: string, history: readonly Change[]): readonly string[] {
  const hashes: string[] = [];
  for (const change of history) hashes.push(sha256(`${hashes.at(-1) ?? action}\n${canonical(change)}`));
  return hashes;
}

export interface Broken {
  readonly action: string;
  /** The first entry that is not as it was, from 1; 0 when the whole action is gone. */
  readonly entry: number;
}

/** Where a history is no longer the one the chain was made of. What has been added after it is no harm. */
export function brokenIn({ actions: chains }: Pick<Chain, 'actions'>, actions: readonly Action[]): readonly Broken[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  return Object.entries(chains).flatMap(([id, kept]): readonly Broken[] => {
    const action = byId.get(id);
    if (!action) return [{ action: id, entry: 0 }];
    const now = hashesOf(id, action.history.slice(0, kept.length));
    const wrong = kept.findIndex((hash, index) => now[index] !== hash);
    return wrong === -1 ? [] : [{ action: id, entry: wrong + 1 }];
  });
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** JSON with the keys in order, so that the order in which a store gives them back makes no difference. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`; // prettier-ignore
}
