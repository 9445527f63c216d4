import type { Payload } from '../../cards/verbs.ts';
import { isAwaited } from '../../domain/answering.ts';
import { localDate } from '../../domain/calendar.ts';
import { answerers } from '../../domain/organisation.ts';
import { answerPress } from '../answerPress.ts';
import { changeAction } from '../changeAction.ts';
import { tell } from '../tell.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Påminn igen": everyone who leads the action and has not answered is told once more, at most once a day. */
export async function remindNow(deps: BotDeps, turn: Turn, data: Payload<'remind.now'>): Promise<Answer> {
  const { p: plan, a: action, c } = data;
  const outcome = await changeAction(deps, turn, { plan, action }, { kind: 'remind' });
  const { action: changed, organisation } = outcome;
  const last = changed?.history.findLast(({ what }) => what.kind === 'reminded');
  // Said again when it was this person's own press: the first may have been interrupted before anybody was told.
  const isOwn = outcome.ok || (outcome.refusal === 'alreadySo' && last?.by === turn.caller.id);
  if (changed && last && isOwn) {
    const among = answerers(organisation, changed, localDate(turn.at));
    const silent = among.filter((one) => one.lead && isAwaited(changed, one)).map(({ person }) => person);
    for (const person of new Set(silent)) await tell(deps, last.at, person, [changed]);
  }
  return answerPress(deps, turn, c, outcome);
}
