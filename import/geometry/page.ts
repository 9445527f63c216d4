/** A piece of text where it stands. `y` grows downwards; units are points in a PDF, characters and lines in a text. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** A drawn line. */
export interface Rule {
  readonly from: number;
  readonly to: number;
  /** y of a horizontal rule, x of a vertical one. */
  readonly at: number;
}

export interface LaidOutPage {
  readonly number: number;
  readonly runs: readonly Run[];
  readonly horizontals: readonly Rule[];
  readonly verticals: readonly Rule[];
}

/** Runs on the same baseline, left to right. */
export interface VisualLine {
  readonly y: number;
  readonly height: number;
  readonly page: number;
  readonly chunks: readonly Run[];
}

/**
 * Groups runs into lines and joins those that stand close together into chunks: a gap of more than `wide` heights
 * parts two columns, a smaller one two words.
 */
export function linesOfPage(page: LaidOutPage, wide: number): VisualLine[] {
  const runs = page.runs.filter((run) => run.text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: Run[][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(run.y - first.y) <= Math.max(run.height, first.height) * 0.4) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => ({
    y: line[0]?.y ?? 0,
    height: Math.max(...line.map((run) => run.height)),
    page: page.number,
    chunks: joinRuns(line, wide),
  }));
}

function joinRuns(line: readonly Run[], wide: number): Run[] {
  const chunks: Run[] = [];
  for (const run of [...line].sort((a, b) => a.x - b.x)) {
    const last = chunks.at(-1);
    const gap = last ? run.x - last.right : Infinity;
    if (!last || gap > wide * run.height) chunks.push({ ...run, text: run.text.trim() });
    else {
      const space = gap > run.height * 0.15 || /\s$/.test(last.text) || /^\s/.test(run.text) ? ' ' : '';
      chunks[chunks.length - 1] = {
        ...last,
        text: (last.text + space + run.text).replace(/\s+/g, ' ').trim(),
        right: run.right,
      };
    }
  }
  return chunks;
}

export const textOfLine = (line: VisualLine): string => line.chunks.map((chunk) => chunk.text).join('  ');

/** Lines of one cell as text: a line break for each line, an empty line where the gap shows a new paragraph. */
export function stackLines(lines: readonly { readonly y: number; readonly text: string }[], leading: number): string {
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1];
    if (!before) return line.text;
    return `${text}${line.y - before.y > leading * 1.45 ? '\n\n' : '\n'}${line.text}`;
  }, '');
}

/** The usual distance between two lines: the smallest that is common. */
export function leadingOf(lines: readonly VisualLine[]): number {
  const gaps = lines
    .flatMap((line, index) => {
      const before = lines[index - 1];
      return before && before.page === line.page ? [Math.round((line.y - before.y) * 2) / 2] : [];
    })
    .filter((gap) => gap > 0);
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= Math.max(1, gaps.length * 0.08)).sort(([a], [b]) => a - b);
  return common[0]?.[0] ?? lines[0]?.height ?? 1;
}
