import { agendaCard } from '../cards/agenda.ts';
import { clean, short } from '../cards/text.ts';
import { agenda } from '../domain/agenda.ts';
import { localDate } from '../domain/calendar.ts';
import { planOf, type Organisation } from '../domain/organisation.ts';
import { maySee } from '../domain/permissions.ts';
import type { Message } from '../domain/ports.ts';
import { actionsIn } from '../domain/reading.ts';
import { messagesFor } from '../locales/messages.ts';
import { agendaDocument } from '../report/agenda.ts';
import { noPlan } from './onFile.ts';
import { refused } from './report.ts';
import type { BotDeps, Turn } from './turn.ts';

/** "dagordning": what the next meeting has to take a stand on in the newest plan. */
export async function agendaMessage(deps: BotDeps, turn: Turn, organisation: Organisation): Promise<Message> {
  const [plan] = [...organisation.plans].sort((a, b) => b.published.localeCompare(a.published));
  if (!plan) return noPlan(deps, turn, organisation);
  if (!maySee(turn.caller.id, organisation)) return refused(deps, turn, organisation, 'notYours');
  const view = agenda(plan, await actionsIn(deps.store, plan.id), organisation, localDate(turn.at));
  return agendaCard({ ...view, at: turn.at }, messagesFor(turn.caller.locale), deps.links);
}

export interface AgendaFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same as a Word document, as things stand now. Undefined for those who may not see the plan. */
export async function agendaFile(
  { store }: BotDeps,
  { caller, at }: Turn,
  organisation: Organisation,
  planId: string,
): Promise<AgendaFile | undefined> {
  const plan = planOf(organisation, planId);
  if (!plan || !maySee(caller.id, organisation)) return undefined;
  const { docx } = await import('../report/docx.ts');
  const t = messagesFor('sv');
  const view = agenda(plan, await actionsIn(store, plan.id), organisation, localDate(at));
  const title = clean(`${localDate(at)} ${t.agenda.file} ${plan.title}`).replace(/[\\/:*?"<>|]/g, ' ');
  return { name: `${short(title, 90).replace(/[. ]+$/, '')}.docx`, bytes: await docx(agendaDocument(view, at, t)) };
}
