import type { Action, Change } from './action.ts';
import { localDate, type Instant } from './calendar.ts';
import type { PersonId } from './people.ts';

/**
 * What becomes of an action whose deadline had passed before its plan was published: it is taken up again and reminded
 * about from now on, or put away. Undefined when it does not wait for that decision, so that asking twice changes nothing.
 */
export function settlePassed(
  action: Action,
  choice: 'resume' | 'archive',
  { by, at, id }: { readonly by: PersonId; readonly at: Instant; readonly id: string },
): Action | undefined {
  if (!action.dormant || action.status === 'done' || action.status === 'withdrawn') return undefined;
  const what: Change['what'] =
    choice === 'resume' ? { kind: 'resumed' } : { kind: 'status', from: action.status, to: 'withdrawn' };
  return {
    ...action,
    dormant: false,
    status: choice === 'resume' ? action.status : 'withdrawn',
    heard: localDate(at),
    revision: action.revision + 1,
    history: [...action.history, { id, at, by, role: null, unit: null, what }],
  };
}
