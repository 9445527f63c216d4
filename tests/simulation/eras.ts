import { addDays } from '../../domain/calendar.ts';
import type { Mutation } from './replicas.ts';
import { FIRST_DAY, type Options, type Report } from './report.ts';
import { simulate } from './simulate.ts';

/**
 * The longest stretch that is simulated in one piece. What nobody deletes is kept for ever, so a longer one would only
 * measure how a list in memory grows; a longer run is laid end to end from pieces, each with a city and a seed of its own.
 */
const ERA = 400;

/** A run of any length. The seed and the first day of its first failing piece are those of the report's `failing`. */
export async function simulateAll(options: Options, mutation: Mutation = {}): Promise<Report> {
  const eras: Report[] = [];
  for (let done = 0; done < options.days; done += ERA) {
    const days = Math.min(ERA, options.days - done);
    const from = addDays(options.from ?? FIRST_DAY, done);
    const seed = eras.length === 0 ? options.seed : options.seed * 100_003 + eras.length;
    eras.push(await simulate({ ...options, seed, days, from }, mutation));
  }
  return eras.length === 1 ? (eras[0] as Report) : together(options, eras);
}

function together(options: Options, eras: readonly Report[]): Report {
  const sum = (of: (era: Report) => number): number => eras.reduce((total, era) => total + of(era), 0);
  const merge = (of: (era: Report) => Readonly<Record<string, number>>): Readonly<Record<string, number>> => {
    const all: Record<string, number> = {};
    for (const era of eras) for (const [kind, count] of Object.entries(of(era))) all[kind] = (all[kind] ?? 0) + count;
    return all;
  };
  const failing = eras.find(({ violations }) => violations.length > 0);
  return {
    seed: options.seed,
    from: eras[0]?.from ?? '',
    days: options.days,
    replicas: options.replicas,
    profile: options.profile,
    reminders: sum((era) => era.reminders),
    duplicated: sum((era) => era.duplicated),
    duplicatedBecause: merge((era) => era.duplicatedBecause),
    lost: sum((era) => era.lost),
    held: sum((era) => era.held),
    undeliverable: sum((era) => era.undeliverable),
    late: sum((era) => era.late),
    presses: sum((era) => era.presses),
    changes: sum((era) => era.changes),
    faults: merge((era) => era.faults),
    edges: sum((era) => era.edges),
    events: sum((era) => era.events),
    trace: eras.map(({ trace }) => trace).join('-'),
    violations: eras.flatMap(({ violations }) => violations),
    ...(failing ? { failing: { seed: failing.seed, from: failing.from, days: failing.days } } : {}),
  };
}
