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

/**
 * The card fetches itself anew when it is opened, from what was read for others a moment ago where that is enough: another
 * process may have written since, and nobody is shown less than their card says already.
 */
export async function refreshCard(deps: BotDeps, turn: Turn, { c, rev }: Payload<'card.refresh'>): Promise<Answer> {
  if (rev !== undefined) {
    const message = await madeAnew({ ...deps, store: deps.shared }, turn, c);
    if (shownBy(message) >= rev) return { kind: 'card', message };
  }
  return { kind: 'card', message: await madeAnew(deps, turn, c) };
}

/** The revisions that a card shows, added up; those of one that is refused never change. */
const shownBy = ({ card }: Message): number => {
  const { refresh } = card as {
    readonly refresh?: { readonly action?: { readonly data?: { readonly rev?: number } } };
  };
  return refresh?.action?.data?.rev ?? Infinity;
};

/** Only its receiver gets it: a forwarded card tells others nothing. */
async function madeAnew(deps: BotDeps, turn: Turn, c: string): Promise<Message> {
  const organisation = await readOrganisation(deps.store);
  if (c === MINE) return mineMessage(deps, turn, organisation);
  const intent = await ownCard(deps, turn, c);
  if (!intent) return problem(deps, turn, 'notYours');
  if (intent.kind === 'monthlyReport') return remadeReports(deps, turn, intent, organisation);
  if (intent.notice) return remadeNotice(deps, turn, intent, intent.notice, organisation);
  return remadeReminder(deps, turn, intent, organisation);
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
  const view = { notice, plan, plans, register, today: localDate(at), ...card };
  return deliveryNoticeCard(view, messagesFor(caller.locale), links);
}
