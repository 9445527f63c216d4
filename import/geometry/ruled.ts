import type { Cell, SourceRow } from '../sourceDocument.ts';
import { leadingOf, linesOfPage, stackLines } from './page.ts';
import type { LaidOutPage, Rule, Run, VisualLine } from './page.ts';
import { reachOf, regionsOf } from './regions.ts';

export interface RuledTable {
  readonly rows: readonly SourceRow[];
  readonly top: number;
  readonly bottom: number;
  /** What stands in its cells. */
  readonly runs: ReadonlySet<Run>;
  /** No rule ends its last row: it goes on where the page does not. */
  readonly isCut: boolean;
}

const NEAR = 3;

/** Places that many rules share, in order. */
function clusters(rules: readonly Rule[], shortest: number): number[] {
  const places: number[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    if (rule.to - rule.from < shortest) continue;
    const last = places.at(-1);
    if (last === undefined || rule.at - last > NEAR) places.push(rule.at);
  }
  return places;
}

/** The tables that rules are drawn around on a page, from the top. */
export const readRuled = (page: LaidOutPage, wide: number): RuledTable[] =>
  regionsOf(page).flatMap((region) => readRegion({ ...page, ...region }, wide) ?? []);

/** Less than this is no row. */
const LOWEST = 5;

/** Reads one table; null when there is no grid of at least two columns. */
function readRegion(page: LaidOutPage, wide: number): RuledTable | null {
  const columns = clusters(page.verticals, 8);
  const [left, right] = [columns[0], columns.at(-1)];
  if (columns.length < 3 || left === undefined || right === undefined) return null;
  const width = right - left;
  const inside = page.horizontals.filter((rule) => rule.from < right && rule.to > left);
  const reach = reachOf(page.verticals, columns);
  const isWithin = (at: number) => at >= reach.top - LOWEST && at <= reach.bottom + LOWEST;
  const drawn = clusters(joinRules(inside), width * 0.5).filter(isWithin);
  if (drawn.length === 0) return null;
  const [first = reach.top, last = reach.bottom] = [drawn[0], drawn.at(-1)];
  const bands = [
    ...(reach.top < first - LOWEST ? [reach.top] : []),
    ...drawn,
    ...(reach.bottom > last + LOWEST ? [reach.bottom] : []),
  ];
  const [top, bottom] = [bands[0], bands.at(-1)];
  if (bands.length < 2 || top === undefined || bottom === undefined) return null;
  const runs = page.runs.filter(
    (run) => run.y > top - 1 && run.y < bottom + NEAR && run.x >= left - NEAR && run.x < right,
  );
  const leading = leadingOf(linesOfPage({ ...page, runs }, wide));
  const rows = bands.slice(0, -1).map((from, index): SourceRow => {
    const to = bands[index + 1] ?? bottom;
    const mine = runs.filter((run) => run.y > from && run.y <= to + 1);
    const cells = columns.slice(0, -1).map((start, column): Cell => {
      const end = columns[column + 1] ?? right;
      return {
        text: cellText(
          mine.filter((run) => run.x >= start - NEAR && run.x < end - NEAR),
          page,
          leading,
          wide,
        ),
      };
    });
    return { cells, place: { page: page.number } };
  });
  const filled = rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  return filled.length === 0
    ? null
    : { rows: filled, top, bottom, runs: new Set(runs), isCut: bottom > last && rows.at(-1) === filled.at(-1) };
}

/** A rule is often drawn in pieces, one for each cell. */
function joinRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const last = joined.find((other) => Math.abs(other.at - rule.at) <= 1.5 && rule.from - other.to <= NEAR * 2);
    if (!last) joined.push(rule);
    else
      joined[joined.indexOf(last)] = {
        at: last.at,
        from: Math.min(last.from, rule.from),
        to: Math.max(last.to, rule.to),
      };
  }
  return joined;
}

function cellText(runs: readonly Run[], page: LaidOutPage, leading: number, wide: number): string {
  const lines: VisualLine[] = linesOfPage({ ...page, runs }, wide);
  return stackLines(
    lines.map((line) => ({ y: line.y, text: line.chunks.map((chunk) => chunk.text).join(' ') })),
    leading,
  );
}
