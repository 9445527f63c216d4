import { alphabetically } from '../domain/alphabetical.ts';
import { unitNameIn } from '../domain/people.ts';
import type { UnitFigures } from '../domain/unitFigures.ts';
import type { Messages } from '../locales/messages.ts';
import { bold, container, facts, text, type Element } from './elements.ts';
import { clean } from './text.ts';
import type { WeeklyView } from './weekly.ts';

/** As many as the roles above them may be. */
const UNITS_MOST = 8;

/**
 * One line per unit that has parts of its own, in the order of their names: never a ranking. What has changed since the
 * summary before is told where that one counted units.
 */
export function unitsBlock({ snapshot, before, register }: WeeklyView, t: Messages): Element | undefined {
  const units = (snapshot.figures.perUnit ?? [])
    .map((one) => ({ ...one, name: clean(unitNameIn(register, one.unit)) }))
    .sort((a, b) => alphabetically(a.name, b.name));
  // A single unit's parts are the plan's own figures once more.
  if (units.length < 2) return undefined;
  const { perUnit, and } = t.weekly;
  const last = before?.figures.perUnit;
  const shown = units.slice(0, UNITS_MOST);
  const left = units.length - shown.length;
  return container(
    [
      bold(perUnit),
      facts(shown.map((one) => [one.name, told(one, last && (last.find(({ unit }) => unit === one.unit) ?? NONE), t)])),
      left > 0 ? text(and(left), { spacing: 'Small' }) : undefined,
    ],
    { separator: true, spacing: 'Medium' },
  );
}

type Told = Pick<UnitFigures, 'done' | 'total' | 'late'>;
const NONE: Told = { done: 0, total: 0, late: 0 };

/** "3 av 4 delar klara (1 fler), 1 försenad": what is as it was a week ago goes without saying. */
function told(now: Told, before: Told | undefined, t: Messages): string {
  const { unitDone, unitLate, sinceLastWeek, difference } = t.weekly;
  const since = (what: string, key: 'done' | 'late') =>
    before === undefined || before[key] === now[key] ? what : sinceLastWeek(what, difference(now[key], before[key]));
  const isLateTold = now.late > 0 || (before?.late ?? 0) > 0;
  return [
    since(unitDone(now.done, now.total), 'done'),
    ...(isLateTold ? [since(unitLate(now.late), 'late')] : []),
  ].join(', ');
}
