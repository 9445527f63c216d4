import type { Change } from '../domain/action.ts';
import { openEscalations } from '../domain/escalation.ts';
import type { Register } from '../domain/people.ts';
import type { Messages } from '../locales/messages.ts';
import { whoDid, type Item } from './viewing.ts';

/**
 * What somebody who answers for an action is to know besides how it stands: that their manager has been asked, reminds
 * them, or has made them responsible. Nothing once they have answered.
 */
export function asideOf({ action, as }: Item, register: Register, t: Messages): string | undefined {
  if (as.superior) return undefined;
  if (openEscalations(action).some(({ what }) => what.about === as.person)) return t.escalation.asked;
  const last = action.history.findLast(({ by, what }) => by === as.person || isTold(what, as.person));
  if (!last || last.by === as.person) return undefined;
  const who = whoDid(last, null, register, t) ?? t.told.manager;
  return last.what.kind === 'reminded' ? t.told.reminded(who) : t.told.assigned(who);
}

const isTold = (what: Change['what'], reader: string): boolean =>
  what.kind === 'reminded' || (what.kind === 'assigned' && what.to === reader);
