import type { Action, ActionRef, Change } from '../domain/action.ts';
import type { Answerer } from '../domain/answering.ts';
import { localDate } from '../domain/calendar.ts';
import { decide, type Command, type Refusal } from '../domain/change.ts';
import { answerers, type Organisation } from '../domain/organisation.ts';
import { managerOf } from '../domain/line.ts';
import { capacityFor } from '../domain/permissions.ts';
import type { PlanStore } from '../domain/ports.ts';
import { readAction, readActions, readOrganisation } from '../domain/reading.ts';
import type { BotDeps, Turn } from './turn.ts';

/** What an action leans on and is still open; most lean on nothing, and nothing is read. */
export const openLinks = async (store: PlanStore, { plan, leansOn = [] }: Action): Promise<readonly Action[]> => {
  const linked = await readActions(
    store,
    leansOn.map((action) => ({ plan, action })),
  );
  return linked.filter(({ status }) => status !== 'done' && status !== 'withdrawn');
};

export type Changed =
  | {
      readonly ok: true;
      readonly action: Action;
      readonly change: Change;
      /** In which capacity it was made. */
      readonly as: Answerer;
      readonly organisation: Organisation;
    }
  | {
      readonly ok: false;
      readonly refusal: Refusal;
      readonly action: Action | undefined;
      readonly organisation: Organisation;
    };

/** Two people may press at the same moment: the later one decides anew, on what the earlier one left. */
const TRIES = 5;

/**
 * What every button that changes an action does: load, decide whether this person may and what comes of it, keep. Says
 * yes only after the change is durable.
 */
export async function changeAction(
  deps: Pick<BotDeps, 'store' | 'newId' | 'log'>,
  turn: Pick<Turn, 'at' | 'caller'>,
  ref: ActionRef,
  command: Command,
): Promise<Changed> {
  const organisation = await readOrganisation(deps.store);
  const today = localDate(turn.at);
  const id = deps.newId();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await readAction(deps.store, ref);
    if (!stored) return { ok: false, refusal: 'gone', action: undefined, organisation };
    const action = stored.value;
    const among = answerers(organisation, action, today);
    const as = capacityFor(command, turn.caller.id, action, organisation, today);
    if (!as) {
      deps.log('press.refused', { action: action.id, what: command.kind, why: 'notYours' });
      return { ok: false, refusal: 'notYours', action, organisation };
    }
    const open = command.kind === 'setStatus' ? await openLinks(deps.store, action) : [];
    const isFirstDate = command.kind === 'moveDate' && action.due === null;
    const manager = isFirstDate ? managerOf(as, action, organisation, today)?.person : undefined;
    const decision = decide(action, command, { at: turn.at, id, as, among, open, ...(manager ? { manager } : {}) });
    if (!decision.ok) return { ok: false, refusal: decision.refusal, action, organisation };
    if (await deps.store.replace('action', stored, decision.action)) {
      deps.log('action.changed', {
        action: action.id,
        what: decision.change.what.kind,
        revision: decision.action.revision,
      });
      return { ok: true, action: decision.action, change: decision.change, as, organisation };
    }
  }
  return { ok: false, refusal: 'stale', action: (await readAction(deps.store, ref))?.value, organisation };
}
