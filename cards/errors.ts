import type { Action } from '../domain/action.ts';
import type { Refusal } from '../domain/change.ts';
import { isPast } from '../domain/attention.ts';
import type { LocalDate } from '../domain/calendar.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, command, dialogButton, execute, openUrl, type Button } from './buttons.ts';
import { badgeLine, bold, cardOf, heading, note, panel, text, type CardMessage, type Element } from './elements.ts';
import type { Links } from './links.ts';
import { titleOf } from './titles.ts';
import { standing } from './standing.ts';
import type { ButtonData, Press } from './verbs.ts';

export interface RefusalView {
  readonly refusal: Refusal;
  /** The action it was about, as it is now, so that the card can say what state things are in. */
  readonly action?: Action;
  readonly today: LocalDate;
  /** The press that failed, for "Försök igen". Only presses without typed text can be tried again from a card. */
  readonly retry?: Retry;
  /** What the support needs to find it in the log. */
  readonly code?: string;
  /** The card the buttons belong to, when they lead back to the action. */
  readonly card?: string;
}

export type Retry = Extract<
  Press,
  {
    verb:
      | 'status.set'
      | 'status.undo'
      | 'owner.reject'
      | 'remind.now'
      | 'date.accept'
      | 'card.refresh'
      | 'card.mine'
      | 'command.run';
  }
>;

export const isRetry = (press: Press): press is Retry =>
  [
    'status.set',
    'status.undo',
    'owner.reject',
    'remind.now',
    'date.accept',
    'card.refresh',
    'card.mine',
    'command.run',
  ].includes(press.verb);

/** What was refused, how things stand and what to do next (CARDS.md 5.10). Never "something went wrong" alone. */
export function refusalCard(view: RefusalView, t: Messages, links: Links): CardMessage {
  const { refusal, action, today, code } = view;
  const title = headingFor(refusal, t);
  const isOurs = refusal === 'storeDown';
  const state =
    action && (isOurs || refusal === 'notYours')
      ? t.problem.stillSo(titleOf(action), isPast(action, today) ? t.badges.late : t.status[action.status])
      : undefined;
  return cardOf(t, {
    says: `${title}. ${t.refusals[refusal]}`,
    summary: title,
    body: [
      panel(isOurs ? 'attention' : 'emphasis', [
        heading(title, { size: 'Medium' }),
        action && !state ? bold(titleOf(action)) : undefined,
        text(t.refusals[refusal]),
        action && refusal === 'stale' ? standingLine(action, today, t) : undefined,
        state === undefined ? undefined : text(isOurs ? `${state} ${t.problem.ours}` : state),
      ]),
      buttonRow(wayForward(view, t, links)),
      code === undefined ? undefined : note(t.problem.support(code)),
    ],
  });
}

function standingLine(action: Action, today: LocalDate, t: Messages): Element {
  const { badge, sentence } = standing(action, today, t);
  return badgeLine(badge, sentence);
}

/** Something unexpected of ours: says so, with the code the log has it under. */
export const failureCard = (view: Omit<RefusalView, 'refusal'>, t: Messages, links: Links): CardMessage =>
  refusalCard({ ...view, refusal: 'storeDown' }, t, links);

function headingFor(refusal: Refusal, t: Messages): string {
  switch (refusal) {
    case 'alreadySo':
      return t.problem.already;
    case 'storeDown':
    case 'badDate':
    case 'noReason':
    case 'noText':
    case 'tooLong':
    case 'personalNumber':
      return t.problem.notSaved;
    default:
      return t.problem.nothingChanged;
  }
}

function wayForward({ refusal, action, retry, card }: RefusalView, t: Messages, links: Links): readonly Button[] {
  const again = retry && refusal === 'storeDown' ? [retryButton(retry, t)] : [];
  const comment =
    action && card && refusal === 'notYours'
      ? [dialogButton('comment.open', t.buttons.comment, { p: action.plan, a: action.id, c: card })]
      : [];
  const open =
    action && refusal !== 'gone' ? [openUrl(t.buttons.openInPlan, links.action(action.plan, action.id))] : [];
  const plan = action && refusal === 'gone' ? [openUrl(t.buttons.openPlan, links.plan(action.plan))] : [];
  // What was refused stands where the card was, which may still have something to ask.
  const back = card?.includes('|') && !retry ? [execute('card.refresh', t.buttons.backToCard, { c: card })] : [];
  const mine = command(t.commands.mine.show, t.buttons.mine);
  return [...again, ...back, ...comment, ...open, ...plan, mine];
}

/** Verb and data come from one press, so they belong together; the compiler cannot follow that through a union. */
const retryButton = ({ verb, data }: Retry, t: Messages): Button =>
  execute(verb, t.buttons.retry, data as ButtonData<typeof verb>, { style: 'positive', inputs: 'none' });
