import { StoreUnavailable } from '../domain/ports.ts';
import type { RecordKind, Records } from '../domain/records.ts';

type Body = Readonly<Record<string, unknown>>;
type Upgrade = (old: Body) => Body;

/**
 * How stored records of older versions of the product become today's, keyed by kind and by the shape they have:
 * `{ action: { 1: (old) => ({ ...old, parts: [] }) } }` reads shape 1 as shape 2. A kind nobody has changed has no entry
 * and is in shape 1. Entries are added, never edited or removed: somebody's oldest record still has the oldest shape.
 */
export type Upgrades = { readonly [K in RecordKind]?: Readonly<Record<number, Upgrade>> };
export const UPGRADES: Upgrades = {
  // From shape 2 on they may hold what somebody has chosen, which an older program would drop at its next write.
  person: { 1: (old) => old },
  plan: { 1: (old) => old },
};

/** The shape new writes have. */
export const shapeOf = (kind: RecordKind, upgrades: Upgrades): number => 1 + Object.keys(upgrades[kind] ?? {}).length;

/** A stored body in today's shape. Old ones are upgraded on the way; they are written anew at their next change. */
export function inShape<K extends RecordKind>(kind: K, shape: number, body: Body, upgrades: Upgrades): Records[K] {
  const today = shapeOf(kind, upgrades);
  if (shape > today) {
    // Reading it as ours would drop what we do not know at the next write.
    throw new StoreUnavailable(
      'storage.newerRecord',
      `A ${kind} has shape ${shape}; this version knows ${today}. Upgrade.`,
    );
  }
  let upgraded = body;
  for (let from = shape; from < today; from += 1) upgraded = upgrades[kind]?.[from]?.(upgraded) ?? upgraded;
  return upgraded as unknown as Records[K];
}

/** The same for a body kept as text. What cannot be parsed has been damaged where the store's own checks do not look. */
export function fromText<K extends RecordKind>(kind: K, shape: number, text: string, upgrades: Upgrades): Records[K] {
  let body: Body;
  try {
    body = JSON.parse(text) as Body;
  } catch (error) {
    throw new StoreUnavailable('storage.unreadable', `A stored ${kind} cannot be read. Restore a backup.`, {
      cause: error,
    });
  }
  return inShape(kind, shape, body, upgrades);
}
