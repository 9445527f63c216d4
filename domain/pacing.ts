/** At most `count` in any `seconds`, wherever one begins to count. */
export interface Rate {
  readonly count: number;
  readonly seconds: number;
}

/** Moments in milliseconds, the earliest first. */
export type Sent = readonly number[];

/** So much closer together may messages arrive than they left, in milliseconds: a network is not a ruler. */
const SQUEEZE = 20;

/** The earliest moment, from `now` on, at which one more keeps within all the rates. */
export function earliest(sent: Sent, rates: readonly Rate[], now: number): number {
  const free = rates.map(({ count, seconds }) => {
    const nth = sent.at(-count);
    return nth === undefined ? now : nth + seconds * 1000 + SQUEEZE;
  });
  return Math.max(now, ...free);
}

/** Without the moments that no rate counts any more. */
export function forget(sent: Sent, rates: readonly Rate[], now: number): Sent {
  const longest = Math.max(...rates.map(({ seconds }) => seconds)) * 1000;
  const most = Math.max(...rates.map(({ count }) => count));
  return sent.filter((moment) => moment > now - longest - SQUEEZE).slice(-most);
}
