import { simulate } from './simulate.ts';
import { PROFILES, type FaultKind } from './faults.ts';
import type { Mutation } from './replicas.ts';
import type { Options, Report } from './report.ts';

export interface Shrunk {
  readonly options: Options;
  readonly report: Report;
  readonly runs: number;
}

/**
 * A smaller run that breaks the same promise: fewer days, then fewer kinds of fault, then no crash but one. `most` bounds
 * the number of runs that are tried.
 */
export async function shrink(options: Options, mutation: Mutation = {}, most = 60): Promise<Shrunk> {
  let runs = 0;
  const first = await simulate(options, mutation);
  const broken = first.violations[0]?.invariant;
  let best: Shrunk = { options, report: first, runs };
  if (broken === undefined) return best;

  const tryOut = async (smaller: Options): Promise<boolean> => {
    if (runs >= most) return false;
    runs += 1;
    const report = await simulate(smaller, mutation);
    if (!report.violations.some(({ invariant }) => invariant === broken)) return false;
    best = { options: smaller, report, runs };
    return true;
  };

  // Chance is drawn in one stream, so a shorter run is another run: several lengths and seeds are worth a try.
  for (let days = Math.floor(options.days / 2); days >= 7; days = Math.floor(days / 2)) {
    let isFound = false;
    for (let turn = 0; turn < 4 && !isFound; turn += 1) {
      isFound = await tryOut({ ...best.options, days, seed: options.seed + turn });
    }
    if (!isFound) break;
  }
  const kinds = (Object.keys(PROFILES.none) as FaultKind[]).filter((kind) => kind !== 'freezeMinutes');
  for (const kind of kinds) {
    await tryOut({ ...best.options, without: [...(best.options.without ?? []), kind] });
  }
  const isCrashNeeded = !(best.options.without ?? []).includes('crash');
  if (isCrashNeeded) {
    const quiet = { ...best.options, without: [...(best.options.without ?? []), 'crash' as const] };
    for (let crashAt = 1; crashAt <= best.report.edges && runs < most; crashAt += 1) {
      if (await tryOut({ ...quiet, crashAt })) break;
    }
  }
  return best;
}
