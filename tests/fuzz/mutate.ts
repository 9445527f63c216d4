import fc from 'fast-check';

/** What is done to a request before it is sent: changes at places that are numbered, so that they shrink to few and small. */
export interface Mutation {
  readonly place: number;
  readonly act: 'set' | 'drop' | 'copy';
  readonly value: unknown;
}

const DEEP = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner], 'x');
/** What a client never sends and an attacker does; the rest is drawn. */
const ODD: readonly unknown[] = [
  null, true, 0, -1, 1.5, 1e308, '', ' ', '\u0000', '\ud800', '\u202e', 'x'.repeat(5_000), '../..', "' OR 1=1 --", '<at>x</at>', '{{DATE(x)}}',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', '2026-02-30', '9999-12-31', 'plan-a', 'a8', 'anna', 'status.set', 'card.refresh',
  'task/fetch', 'message', 'invoke', [], {}, [[]], [null], { length: -1 }, { toString: 7 }, { toJSON: 1 }, { __proto__: { x: 1 } }, DEEP,
]; // prettier-ignore

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    place: fc.nat(500),
    act: fc.constantFrom('set', 'set', 'set', 'drop', 'copy'),
    value: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...ODD) },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A copy of a value with the mutations made in it, in order. */
export function mutated(value: unknown, how: readonly Mutation[]): unknown {
  const root = { value: JSON.parse(JSON.stringify(value)) as unknown };
  for (const { place, act, value: given } of how) {
    const places = placesIn(root);
    const at = places[place % places.length];
    if (!at) continue;
    const { holder, key } = at;
    if (act === 'drop' && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (act === 'drop') delete holder[key];
    else holder[key] = structuredClone(act === 'copy' ? (places[(place * 7) % places.length]?.holder ?? given) : given);
  }
  return root.value;
}

type Holder = Record<string, unknown>;

function placesIn(holder: object): { readonly holder: Holder; readonly key: string }[] {
  return Object.entries(holder).flatMap(([key, inner]) => [
    { holder: holder as Holder, key },
    ...(typeof inner === 'object' && inner !== null ? placesIn(inner as object) : []),
  ]);
}
