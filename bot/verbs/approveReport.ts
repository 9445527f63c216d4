import type { Payload } from '../../cards/verbs.ts';
import { planOf } from '../../domain/organisation.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { approveLogged, draftCard, refused } from '../report.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Godkänn": see report/writeReport.ts. */
export async function approveReportVerb(deps: BotDeps, turn: Turn, data: Payload<'report.approve'>): Promise<Answer> {
  const organisation = await readOrganisation(deps.store);
  const plan = planOf(organisation, data.p);
  const no = (why: 'notFound' | 'notApprover'): Answer => ({
    kind: 'card',
    message: refused(deps, turn, organisation, why),
  });
  if (!plan) return no('notFound');
  const kept = await approveLogged(deps, { plan, month: data.month, by: turn.caller.id, at: turn.at }, organisation);
  if (!kept.ok) return no(kept.refusal === 'notYours' ? 'notApprover' : 'notFound');
  return { kind: 'card', message: await draftCard(deps, turn, organisation, kept.value.report) };
}
