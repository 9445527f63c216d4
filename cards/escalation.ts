import type { Change } from '../domain/action.ts';
import type { LocalDate } from '../domain/calendar.ts';
import type { PersonId } from '../domain/people.ts';
import type { Messages } from '../locales/messages.ts';
import { actionCard, detailFacts, type ActionView } from './actionCard.ts';
import { buttonRow, openUrl } from './buttons.ts';
import { decisionButtons, silentOne } from './decision.ts';
import { bold, cardOf, facts, heading, note, text, type CardMessage } from './elements.ts';
import type { Links } from './links.ts';
import { titleOf } from './titles.ts';
import { standing } from './standing.ts';
import { changeSentence, progressLine, todayOf } from './viewing.ts';

export interface EscalationView extends ActionView {
  /** Whose silence it is about. */
  readonly about?: PersonId;
  /** The days of the reminders nobody answered. */
  readonly reminded: readonly LocalDate[];
  /** What has settled it since, when something has: then nothing is asked any more. */
  readonly settled?: Change;
}

/** The one question to the line manager (CARDS.md 5.3), in person and never in a channel. */
export function escalationCard(view: EscalationView, t: Messages, links: Links): CardMessage {
  const { item, about, reminded, settled, register, again } = view;
  const { action } = item;
  const today = todayOf(view);
  const who = silentOne(about, action, view, t);
  const shared = item.as && progressLine({ ...item, as: item.as }, t);
  const { sentence: stands } = standing(action, today, t);
  const sentence = shared === undefined ? stands : `${stands}. ${shared}`;
  const e = t.escalation;
  const words = settled
    ? e.solved(changeSentence(settled, item.as?.person ?? null, register, today, t))
    : reminded.length === 0
      ? e.textUnreminded(sentence, who)
      : e.text(sentence, who, reminded.length);
  return cardOf(t, {
    says: `${e.title}: ${titleOf(action)}. ${words}`,
    summary: `${e.title}: ${titleOf(action)}`,
    body: [
      again ? note(t.digest.again) : undefined,
      settled ? undefined : bold(e.title, { color: 'Attention' }),
      heading(titleOf(action)),
      text(words),
      detailFacts({ ...view, item: { action, among: item.among } }, t),
      settled || reminded.length === 0
        ? undefined
        : facts([[e.reminders, t.dates.list(reminded.map((day) => t.dates.day(day, today)))]]),
      buttonRow(
        settled
          ? [openUrl(t.buttons.openInPlan, links.action(action.plan, action.id))]
          : decisionButtons(item, view, t, links),
      ),
      settled ? undefined : note(e.openly),
    ],
  });
}

/** What the responsible person gets at the same moment: nobody is asked about behind their back. */
export const managerAskedCard = (view: ActionView, t: Messages, links: Links): CardMessage => ({
  ...actionCard({ ...view, banner: t.escalation.asked }, t, links),
  summary: t.escalation.askedTitle,
});
