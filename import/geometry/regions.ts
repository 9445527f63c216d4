import type { LaidOutPage, Rule } from './page.ts';

/** A part of a page that vertical rules run through without a break: a table. */
export interface Region {
  readonly verticals: readonly Rule[];
  readonly horizontals: readonly Rule[];
}

const SHORTEST = 8;
/** Rules are drawn cell by cell, with a little air where two rows meet. */
const AIR = 6;
const NEAR = 3;

export function regionsOf({ verticals, horizontals }: LaidOutPage): Region[] {
  const regions: { from: number; to: number; rules: Rule[] }[] = [];
  for (const rule of [...verticals].sort((a, b) => a.from - b.from)) {
    if (rule.to - rule.from < SHORTEST) continue;
    const last = regions.at(-1);
    if (last && rule.from <= last.to + AIR) {
      last.rules.push(rule);
      last.to = Math.max(last.to, rule.to);
    } else regions.push({ from: rule.from, to: rule.to, rules: [rule] });
  }
  return regions.map(({ from, to, rules }) => ({
    verticals: rules,
    horizontals: horizontals.filter(({ at }) => at >= from - NEAR && at <= to + NEAR),
  }));
}

/**
 * Where the columns begin and end. A cell that a page break cuts has no rule below it, and its other half none above,
 * but the rules at its sides go on; what only a few of them reach is no part of the table (a frame around the page).
 */
export function reachOf(verticals: readonly Rule[], columns: readonly number[]): { top: number; bottom: number } {
  const own = columns.map((at) => verticals.filter((rule) => Math.abs(rule.at - at) <= NEAR));
  const half = Math.floor((columns.length - 1) / 2);
  const tops = own.map((rules) => Math.min(...rules.map(({ from }) => from))).sort((a, b) => a - b);
  const bottoms = own.map((rules) => Math.max(...rules.map(({ to }) => to))).sort((a, b) => b - a);
  return { top: tops[half] ?? 0, bottom: bottoms[half] ?? 0 };
}
