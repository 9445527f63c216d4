/** A promise about cost: the most a measured number may be. */
export interface Gate {
  readonly what: string;
  readonly value: number;
  readonly most: number;
  readonly unit: '×' | 'MB' | 'ms' | '%';
}

const MARK = 'gate ';

/** Prints a gate as one line that `npm run bench` gathers; a gate that is not kept fails the benchmark. */
export function gate(one: Gate): void {
  console.log(MARK + JSON.stringify(one));
  if (!isKept(one)) process.exitCode = 1;
}

/** Not a number is not a measurement, so it keeps nothing. */
export const isKept = ({ value, most }: Gate): boolean => value <= most;

export const readGate = (line: string): Gate | undefined =>
  line.startsWith(MARK) ? (JSON.parse(line.slice(MARK.length)) as Gate) : undefined;

/** Half of the measurements are below it: one slow round, while the machine was busy with something else, moves nothing. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** What it costs when nothing else wants the machine: a tenth of the measurements are below it. */
export function undisturbed(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 10)] ?? NaN;
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
