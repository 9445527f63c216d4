import type { Payload } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import type { Refusal } from '../../domain/change.ts';
import { toReplace } from '../../domain/escalation.ts';
import { planOf } from '../../domain/organisation.ts';
import { readAction, readOrganisation } from '../../domain/reading.ts';
import { answerForm } from '../answerPress.ts';
import { wrongWith } from '../candidates.ts';
import { changeAction } from '../changeAction.ts';
import { ownerDialog } from '../ownerDialog.ts';
import { problem } from '../problem.ts';
import { tell } from '../tell.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

const MENDABLE: ReadonlySet<Refusal> = new Set(['notAPerson', 'notReached']);

/** Another person is to answer for the action, and is told so. The one who did sees it on their own card. */
export async function setOwner(deps: BotDeps, turn: Turn, data: Payload<'owner.set'>): Promise<Answer> {
  const { p: plan, a: action, rev, person, c, own } = data;
  const [stored, organisation] = await Promise.all([
    readAction(deps.store, { plan, action }),
    readOrganisation(deps.store),
  ]);
  if (!stored) return { kind: 'card', message: problem(deps, turn, 'gone') };
  const now = toReplace(stored.value, turn.caller.id, organisation, localDate(turn.at), own);
  const wrong = now ? await wrongWith(deps, turn, planOf(organisation, plan), organisation, person) : 'notYours';
  const outcome =
    now && !wrong
      ? await changeAction(
          deps,
          turn,
          { plan, action },
          { kind: 'assign', role: now.role, unit: now.unit, to: person, rev },
        )
      : ({ ok: false, refusal: wrong ?? 'notYours', action: stored.value, organisation } as const);
  const made = outcome.action?.history.findLast(({ what }) => what.kind === 'assigned' && what.to === person);
  // Said again when it was this person's own choice: the first may have been interrupted before anybody was told.
  const isOwn = outcome.ok || (outcome.refusal === 'alreadySo' && made?.by === turn.caller.id);
  if (outcome.action && made && isOwn) await tell(deps, made.at, person, [outcome.action]);
  return answerForm(deps, turn, c, outcome, MENDABLE, (unchanged, refusal) =>
    ownerDialog(deps, turn, unchanged, c, organisation, { refusal, own }),
  );
}
