import type { Payload } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import type { Refusal } from '../../domain/change.ts';
import { toReplace } from '../../domain/escalation.ts';
import { personOf } from '../../domain/organisation.ts';
import { readAction, readOrganisation } from '../../domain/reading.ts';
import { answerForm } from '../answerPress.ts';
import { changeAction } from '../changeAction.ts';
import { ownerDialog } from '../ownerDialog.ts';
import { problem } from '../problem.ts';
import { tell } from '../tell.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

const MENDABLE: ReadonlySet<Refusal> = new Set(['notAPerson']);

/** Another person is to answer for the action, and is told so. The one who did sees it on their own card. */
export async function setOwner(deps: BotDeps, turn: Turn, data: Payload<'owner.set'>): Promise<Answer> {
  const { p: plan, a: action, rev, person, c } = data;
  const [stored, organisation] = await Promise.all([
    readAction(deps.store, { plan, action }),
    readOrganisation(deps.store),
  ]);
  if (!stored) return { kind: 'card', message: problem(deps, turn, 'gone') };
  // Only people of the register: an id that somebody made up must not become responsible for anything.
  const known = personOf(organisation, person);
  const now = toReplace(stored.value, turn.caller.id, organisation, localDate(turn.at));
  const outcome =
    known && now
      ? await changeAction(
          deps,
          turn,
          { plan, action },
          { kind: 'assign', role: now.role, unit: now.unit, to: known.id, rev },
        )
      : ({ ok: false, refusal: now ? 'notAPerson' : 'notYours', action: stored.value, organisation } as const);
  if (outcome.ok) await tell(deps, turn.at, person, [outcome.action]);
  return answerForm(deps, turn, c, outcome, MENDABLE, (unchanged, refusal) =>
    ownerDialog(deps, turn, unchanged, c, organisation, refusal),
  );
}
