import { createHash } from 'node:crypto';
import type { PlanStore } from '../domain/ports.ts';
import { FILING, type RecordKind } from '../domain/records.ts';

/** What is asked for: everything, what belongs to one plan, or wherever one person is named. */
export type About = { readonly all: true } | { readonly plan: string } | { readonly person: string };

/** The first line of a chain follows upon nothing. */
const NOTHING = '0'.repeat(64);

/**
 * Records as lines of JSON, each sealed with a hash over itself and the line before it: `{ kind, value, seal }`, and at
 * the end `{ kind: "end", count, seal }`. Read page by page, so the size of the store does not matter.
 */
export async function* exportRecords(store: PlanStore, about: About): AsyncGenerator<string> {
  let seal = NOTHING;
  let count = 0;
  const sealed = (line: object): string => {
    seal = sealOf(seal, line);
    return JSON.stringify({ ...line, seal });
  };
  for (const kind of Object.keys(FILING) as RecordKind[]) {
    for await (const { value } of store.find(kind, {})) {
      if (!concerns(kind, value, about)) continue;
      count += 1;
      yield sealed({ kind, value });
    }
  }
  yield sealed({ kind: 'end', count });
}

/** The number of the first line (from 1) that is not as it was written, or null. A file that was cut short ends badly. */
export function firstAltered(lines: readonly string[]): number | null {
  let seal = NOTHING;
  for (const [index, text] of lines.entries()) {
    const line = readLine(text);
    if (!line || sealOf(seal, line.rest) !== line.seal) return index + 1;
    seal = line.seal;
    if (line.rest.kind === 'end') return index + 1 === lines.length ? null : index + 2;
  }
  return lines.length + 1;
}

const sealOf = (before: string, line: object): string =>
  createHash('sha256').update(before).update(JSON.stringify(line)).digest('hex');

function readLine(text: string): { readonly rest: { readonly kind?: unknown }; readonly seal: string } | undefined {
  try {
    const { seal, ...rest } = JSON.parse(text) as { readonly seal: string; readonly kind?: unknown };
    return { rest, seal };
  } catch {
    return undefined;
  }
}

function concerns(kind: RecordKind, value: object, about: About): boolean {
  if ('all' in about) return true;
  if ('person' in about) return hasText(value, about.person);
  if (kind === 'plan') return (value as { id: string }).id === about.plan;
  return hasField(value, new Set(['plan', 'revises', 'recipient']), about.plan);
}

/** Whether a text stands anywhere in a record on its own. */
const hasText = (value: unknown, text: string): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some((one) => hasText(one, text)) : value === text;

const hasField = (value: unknown, names: ReadonlySet<string>, text: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([name, one]) => (names.has(name) && one === text) || hasField(one, names, text));
