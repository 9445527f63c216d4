import type { Payload } from '../../cards/verbs.ts';
import { renewReport } from '../../report/keepReport.ts';
import { draftCard, openFor } from '../report.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Uppdatera siffrorna": the draft with the plan as it is now. What people have written in it stays. */
export async function renewReportVerb(deps: BotDeps, turn: Turn, data: Payload<'report.renew'>): Promise<Answer> {
  const opened = await openFor(deps, turn, data);
  if ('refused' in opened) return opened.refused;
  const { plan, organisation } = opened;
  const asked = { plan, register: organisation.register, month: data.month, at: turn.at, by: turn.caller.id };
  const stored = await renewReport(deps.store, asked);
  return { kind: 'card', message: await draftCard(deps, turn, organisation, stored) };
}
