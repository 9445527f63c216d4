import type { Action, Change } from './action.ts';
import { isAwaited } from './answering.ts';
import type { LocalDate } from './calendar.ts';
import { managerOf } from './line.ts';
import { answerers, type Organisation } from './organisation.ts';
import type { PersonId } from './people.ts';

/**
 * Whom a moved deadline concerns besides the one who moved it: the nearest manager, and whoever else still has something
 * to do in the action. Where a manager moved it, those who answer for it are all: nobody further up has asked.
 */
export function concernedByMove(
  action: Action,
  { by }: Pick<Change, 'by'>,
  organisation: Organisation,
  date: LocalDate,
): readonly PersonId[] {
  const among = answerers(organisation, action, date);
  const mover = among.find((one) => one.person === by);
  const manager = mover && managerOf(mover, action, organisation, date);
  const others = among.filter((one) => isAwaited(action, one));
  const people = [...(manager ? [manager] : []), ...others].map(({ person }) => person);
  return [...new Set(people)].filter((person) => person !== by);
}
