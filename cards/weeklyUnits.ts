import { alphabetically } from '../domain/alphabetical.ts';
import { unitNameIn } from '../domain/people.ts';
import type { Messages } from '../locales/messages.ts';
import { bold, container, facts, text, type Element } from './elements.ts';
import { clean } from './text.ts';
import type { WeeklyView } from './weekly.ts';

/** As many as the roles above them may be. */
const UNITS_MOST = 8;

/** One line per unit that has parts of its own, in the order of their names: never a ranking. */
export function unitsBlock({ snapshot, register }: WeeklyView, t: Messages): Element | undefined {
  const units = (snapshot.figures.perUnit ?? [])
    .map((one) => ({ ...one, name: clean(unitNameIn(register, one.unit)) }))
    .sort((a, b) => alphabetically(a.name, b.name));
  // A single unit's parts are the plan's own figures once more.
  if (units.length < 2) return undefined;
  const { perUnit, unitFigures, and } = t.weekly;
  const shown = units.slice(0, UNITS_MOST);
  const left = units.length - shown.length;
  return container(
    [
      bold(perUnit),
      facts(shown.map((one) => [one.name, unitFigures(one.done, one.total, one.late)])),
      left > 0 ? text(and(left), { spacing: 'Small' }) : undefined,
    ],
    { separator: true, spacing: 'Medium' },
  );
}
