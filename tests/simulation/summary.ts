import type { Judges } from './judges.ts';
import type { Kept } from './kept.ts';
import type { Fates } from './process.ts';
import { FIRST_DAY, type Options, type Report } from './report.ts';
import type { Trace } from './trace.ts';
import type { Users } from './users.ts';

/** What a run came to. */
export function summarise(
  { seed, from = FIRST_DAY, days, replicas, profile }: Options,
  { edges }: Fates,
  judges: Judges,
  kept: Kept,
  counts: ReadonlyMap<string, number>,
  trace: Trace,
  users: Users,
  lost: number,
): Report {
  const ended = (state: string) => [...kept.intents.values()].filter((one) => one.state.name === state).length;
  const because: Record<string, number> = {};
  for (const why of judges.repeated.values()) because[why] = (because[why] ?? 0) + 1;
  return {
    seed,
    from,
    days,
    replicas,
    profile,
    reminders: kept.intents.size,
    duplicated: judges.repeated.size,
    duplicatedBecause: because,
    lost,
    held: ended('held'),
    undeliverable: ended('undeliverable'),
    late: judges.late.size,
    presses: users.presses,
    changes: judges.changes,
    faults: Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b))),
    edges,
    events: trace.lines,
    trace: trace.hash(),
    violations: judges.violations,
  };
}
