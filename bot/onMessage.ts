import { elsewhereCard } from '../cards/elsewhere.ts';
import { helpCard, unknownCard, type TalkView } from '../cards/help.ts';
import { listCard } from '../cards/lists.ts';
import { outsideCard } from '../cards/outside.ts';
import { addDays, localDate } from '../domain/calendar.ts';
import { isPast, SOON_DAYS } from '../domain/attention.ts';
import { mayImport, maySee } from '../domain/permissions.ts';
import { personOf, type Organisation } from '../domain/organisation.ts';
import type { Message } from '../domain/ports.ts';
import { readOrganisation } from '../domain/reading.ts';
import { mayReport } from '../domain/reporting.ts';
import { messagesFor } from '../locales/messages.ts';
import { agendaMessage } from './agenda.ts';
import { understand, type CommandName } from './commands.ts';
import { doneByNumber } from './doneByNumber.ts';
import { forecastMessage } from './forecast.ts';
import { howToImport } from './onFile.ts';
import { mineMessage, openActions } from './mine.ts';
import { rememberPlace } from './onInstall.ts';
import type { BotDeps, Turn } from './turn.ts';
import { reportMessage } from './report.ts';
import { settingsMessage } from './settings.ts';
import { weekMessage } from './week.ts';

/** Answers what somebody wrote. There is always an answer, and always a way on from it. */
export async function onMessage(deps: BotDeps, turn: Turn, text: string): Promise<Message> {
  await rememberPlace(deps, turn);
  const organisation = await readOrganisation(deps.store);
  const understood = understand(text);
  const t = messagesFor(turn.caller.locale);
  const talk = talkView(turn, organisation);
  if (understood.command && TELLING.has(understood.command) && !isInformed(turn, organisation)) {
    const owner = personOf(organisation, organisation.plans[0]?.owner ?? '')?.name ?? null;
    return outsideCard({ owner }, t);
  }
  switch (understood.command) {
    case 'mine':
      return turn.place.scope === 'personal' ? mineMessage(deps, turn, organisation) : elsewhereCard('mine', talk, t);
    case 'week':
      return weekMessage(deps, turn, organisation, understood.rest);
    case 'late':
    case 'soon':
      return listMessage(deps, turn, organisation, understood.command);
    case 'ahead':
      return turn.place.scope === 'personal'
        ? forecastMessage(deps, turn, organisation)
        : elsewhereCard('ahead', talk, t);
    case 'done':
      return doneByNumber(deps, turn, organisation, understood.rest);
    case 'agenda':
      return agendaMessage(deps, turn, organisation, lettered(organisation, understood.rest));
    case 'report':
      return reportMessage(deps, turn, organisation);
    case 'settings':
      return settingsMessage(turn, organisation);
    case 'import':
      return howToImport(deps, turn, organisation);
    case 'help':
      return helpCard(talk, t, deps.links);
    case null:
      return unknownCard({ ...talk, nearest: understood.nearest }, t, deps.links);
  }
}

/** The plan of a letter; the newest is meant when it is nobody's. */
const lettered = ({ plans }: Organisation, letter: string): string | undefined =>
  plans.find((plan) => plan.letter.toLocaleLowerCase('sv') === letter)?.id;

/** What tells of everybody's actions. */
const TELLING: ReadonlySet<CommandName> = new Set(['week', 'late', 'soon']);

/** Whether somebody may hear how the plan stands: by a role in it, or in the channel where it is posted for all to see. */
const isInformed = ({ caller, place }: Turn, organisation: Organisation): boolean =>
  organisation.plans.length === 0 ||
  maySee(caller.id, organisation) ||
  organisation.plans.some(({ channel }) => channel !== null && channel === place.channel);

/** Only what this person may use, here, is offered. */
function talkView(turn: Turn, organisation: Organisation): TalkView {
  const { caller, place, at } = turn;
  const common: readonly CommandName[] = ['mine', 'week', 'late', 'soon', 'done'];
  const informed = isInformed(turn, organisation);
  const keeps = organisation.plans.some((plan) => mayReport(caller.id, plan, organisation, localDate(at)));
  const isAlone = place.scope === 'personal';
  const mayRead = place.scope === 'personal' && mayImport(caller.id, organisation);
  return {
    plan: (informed && organisation.plans[0]?.id) || null,
    available: [
      ...common.filter((command) => informed || command === 'mine'),
      ...(keeps ? (['agenda', 'report'] as const) : []),
      ...(mayRead ? ['import' as const] : []),
      ...(isAlone ? (['ahead', 'settings'] as const) : []),
      'help',
    ],
  };
}

async function listMessage(
  deps: BotDeps,
  turn: Turn,
  organisation: Organisation,
  of: 'late' | 'soon',
): Promise<Message> {
  const today = localDate(turn.at);
  const open = await openActions(deps.store, organisation);
  const isSoon = (due: string | null) => due !== null && today <= due && due <= addDays(today, SOON_DAYS);
  const actions = open.filter((action) => (of === 'late' ? isPast(action, today) : isSoon(action.due)));
  const sorted = [...actions].sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  const plan = organisation.plans[0]?.id ?? '';
  const view = { of, actions: sorted, plan, register: organisation.register, today };
  return listCard(view, messagesFor(turn.caller.locale), deps.links);
}
