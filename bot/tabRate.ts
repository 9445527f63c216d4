/**
 * Lets each person ask `burst` times at once and `perMinute` times in the long run. `elapsed` gives milliseconds that
 * never go back, whatever is done to the clock.
 */
export function rateLimit(rules: { perMinute: number; burst: number; elapsed: () => number }) {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const perMs = rules.perMinute / 60_000;

  return function mayAsk({ person }: { readonly person: string }): boolean {
    const at = rules.elapsed();
    const before = buckets.get(person) ?? { tokens: rules.burst, at };
    const tokens = Math.min(rules.burst, before.tokens + (at - before.at) * perMs);
    if (buckets.size > MOST_REMEMBERED) forgetFull(at);
    buckets.set(person, { tokens: Math.max(0, tokens - 1), at });
    return tokens >= 1;
  };

  /** A bucket that has filled up again says nothing that an absent one would not. */
  function forgetFull(now: number): void {
    for (const [person, { tokens, at }] of buckets) {
      if (tokens + (now - at) * perMs >= rules.burst) buckets.delete(person);
    }
  }
}

const MOST_REMEMBERED = 10_000;
