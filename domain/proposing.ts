import type { Action } from './action.ts';
import { isProposed, openProposal } from './openProposal.ts';
import type { Asked, Decision } from './change.ts';
import { keep, refuse, since } from './decision.ts';
import { localDate, type LocalDate } from './calendar.ts';
import type { PersonId } from './people.ts';

/** The first date of an action that the plan gives none: whoever leads it proposes one, and their manager agrees. */

export function propose(
  action: Action,
  { to, reason, rev }: { readonly to: LocalDate; readonly reason: string; readonly rev: number },
  asked: PersonId,
  by: Asked,
): Decision {
  const newer = since(action, rev).filter(isProposed);
  const isOwn = newer.some((one) => one.by === by.as.person && one.what.to === to);
  if (newer.length > 0) return refuse(isOwn ? 'alreadySo' : 'stale');
  const open = openProposal(action);
  if (open?.what.to === to && open.by === by.as.person) return refuse('alreadySo');
  return keep(action, by, { kind: 'proposed', to, reason, asked }, {});
}

/** The date counts from now on; the history has who agreed, and the reason of whoever proposed it. */
export function acceptDate(action: Action, id: string, asked: Asked): Decision {
  if (!asked.as.superior) return refuse('notYours');
  if (action.status === 'done' || action.status === 'withdrawn') return refuse('closed');
  const proposal = action.history.filter(isProposed).find((change) => change.id === id);
  if (!proposal) return refuse('gone');
  const open = openProposal(action);
  if (open?.id === id) {
    const { to, reason } = proposal.what;
    if (to <= localDate(asked.at)) return refuse('badDate');
    return keep(action, asked, { kind: 'date', from: null, to, reason }, { due: to });
  }
  const isOwn = action.history.findLast(({ what }) => what.kind === 'date')?.by === asked.as.person;
  return refuse(action.due === proposal.what.to && isOwn ? 'alreadySo' : 'stale');
}
