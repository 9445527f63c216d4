import { deliveryNoticeCard } from '../../cards/deliveryNotice.ts';
import type { Payload } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import type { DeliveryNotice } from '../../domain/delivery.ts';
import { intentId, type Intent } from '../../domain/intent.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Message } from '../../domain/ports.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { messagesFor } from '../../locales/messages.ts';
import { ownCard, remadeReminder } from '../answerCard.ts';
import { MINE, mineMessage } from '../mine.ts';
import { remadeReports } from '../report.ts';
import { problem } from '../problem.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** The card fetches itself anew when it is opened. Only its receiver gets it: a forwarded card tells others nothing. */
export async function refreshCard(deps: BotDeps, turn: Turn, { c }: Payload<'card.refresh'>): Promise<Answer> {
  const organisation = await readOrganisation(deps.store);
  if (c === MINE) return { kind: 'card', message: await mineMessage(deps, turn, organisation) };
  const intent = await ownCard(deps, turn, c);
  if (!intent) return { kind: 'card', message: problem(deps, turn, 'notYours') };
  if (intent.kind === 'monthlyReport') {
    return { kind: 'card', message: await remadeReports(deps, turn, intent, organisation) };
  }
  if (intent.notice) return { kind: 'card', message: remadeNotice(deps, turn, intent, intent.notice, organisation) };
  return { kind: 'card', message: await remadeReminder(deps, turn, intent, organisation) };
}

function remadeNotice(
  { links }: BotDeps,
  { caller, at }: Turn,
  intent: Intent,
  notice: DeliveryNotice,
  { plans, register }: Organisation,
): Message {
  const plan = plans.find(({ owner }) => owner === caller.id)?.id ?? null;
  const card = { card: intentId(intent), userIds: [caller.member], again: false };
  const view = { notice, plan, register, today: localDate(at), ...card };
  return deliveryNoticeCard(view, messagesFor(caller.locale), links);
}
