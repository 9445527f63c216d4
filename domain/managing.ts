import type { Action, Status } from './action.ts';
import { isClosed } from './attention.ts';
import type { Asked, Command, Decision } from './change.ts';
import { hoursBetween, isStale, keep, refuse, since } from './decision.ts';

/** What somebody may do with an action who does not answer for it but is the manager of one who does. */

const REMIND_HOURS = 24;

/** All that a manager may say of the status in somebody else's place. */
export function pause(action: Action, to: Status, rev: number, asked: Asked): Decision {
  if (to !== 'paused') return refuse('notYours');
  if (action.status === 'done') return refuse('closed');
  if (action.status === 'paused') return refuse('alreadySo');
  if (isStale(action, rev)) return refuse('stale');
  return keep(action, asked, { kind: 'status', from: action.status, to }, { status: to });
}

/** Another person is to answer, for this action alone; the role keeps its holder. */
export function assign(
  action: Action,
  { role, unit, to, rev }: Extract<Command, { kind: 'assign' }>,
  asked: Asked,
): Decision {
  const now = asked.among.find((one) => one.role === role && one.unit === unit);
  if (!asked.as.superior || !now) return refuse('notYours');
  if (isClosed(action) && action.status !== 'paused') return refuse('closed');
  if (now.person === to) return refuse('alreadySo');
  if (isStale(action, rev) || since(action, rev).some(({ what }) => what.kind === 'assigned')) return refuse('stale');
  return keep(action, asked, { kind: 'assigned', role, unit, from: now.person, to }, {});
}

/** At most once a day: more would be nagging. */
export function remind(action: Action, asked: Asked): Decision {
  if (!asked.as.superior) return refuse('notYours');
  if (isClosed(action)) return refuse('closed');
  const last = action.history.findLast(({ what }) => what.kind === 'reminded');
  if (last && hoursBetween(last.at, asked.at) < REMIND_HOURS) return refuse('alreadySo');
  const decision = keep(action, asked, { kind: 'reminded' }, {});
  // Nobody who answers for it has been heard.
  return decision.ok ? { ...decision, action: { ...decision.action, heard: action.heard } } : decision;
}
