import { agendaCard } from '../cards/agenda.ts';
import type { Decided } from '../cards/agendaRows.ts';
import { clean, short } from '../cards/text.ts';
import { latestAnswer } from '../cards/viewing.ts';
import type { Action } from '../domain/action.ts';
import { agenda, AGENDA_PARTS } from '../domain/agenda.ts';
import { instantAt, localDate } from '../domain/calendar.ts';
import { decidingIn, type Deciding } from '../domain/meeting.ts';
import { planOf, type Organisation } from '../domain/organisation.ts';
import { maySee } from '../domain/permissions.ts';
import type { Message } from '../domain/ports.ts';
import { actionsIn } from '../domain/reading.ts';
import { messagesFor } from '../locales/messages.ts';
import { agendaDocument } from '../report/agenda.ts';
import { noPlan } from './onFile.ts';
import { refused } from './report.ts';
import type { BotDeps, Turn } from './turn.ts';

/** The card that names itself so in its buttons: the agenda of the plan that the pressed action belongs to. */
export const AGENDA = 'agenda';

/**
 * "dagordning": what the next meeting has to take a stand on in a plan, the newest unless told, with buttons for what the
 * reader may decide there. In a channel everybody reads along: there it has nobody's own buttons.
 */
export async function agendaMessage(
  deps: BotDeps,
  turn: Turn,
  organisation: Organisation,
  planId?: string,
): Promise<Message> {
  const newestFirst = [...organisation.plans].sort((a, b) => b.published.localeCompare(a.published));
  const plan = planId === undefined ? newestFirst[0] : planOf(organisation, planId);
  if (!plan) return noPlan(deps, turn, organisation);
  if (!maySee(turn.caller.id, organisation)) return refused(deps, turn, organisation, 'notYours');
  const today = localDate(turn.at);
  const actions = await actionsIn(deps.store, plan.id);
  const view = agenda(plan, actions, organisation, today);
  const isAlone = turn.place.scope === 'personal';
  const may = (action: Action) => (isAlone ? decidingIn(turn.caller.id, action, organisation, today) : undefined);
  const listed = AGENDA_PARTS.flatMap((part) => view.parts[part].map(({ action }) => action));
  const deciding = new Map(listed.flatMap((action) => entry(action.id, may(action))));
  const decided = isAlone ? actions.flatMap((action) => decidedToday(action, turn, may)).sort(latestFirst) : [];
  const viewing = { card: AGENDA, now: turn.at, register: organisation.register };
  return agendaCard({ ...view, ...viewing, deciding, decided }, messagesFor(turn.caller.locale), deps.links);
}

const entry = <T>(id: string, value: T | undefined): readonly (readonly [string, T])[] =>
  value === undefined ? [] : [[id, value]];

/** What the caller themselves has answered or decided about an action today, and not taken back. */
function decidedToday(
  action: Action,
  { caller, at }: Turn,
  may: (action: Action) => Deciding | undefined,
): readonly Decided[] {
  const change = latestAnswer(action, caller.id, instantAt(localDate(at), '00:00'));
  if (!change) return [];
  const deciding = may(action);
  return [{ action, change, ...(deciding ? { deciding } : {}) }];
}

const latestFirst = (a: Decided, b: Decided): number => b.change.at.localeCompare(a.change.at);

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
