import type { Action } from '../domain/action.ts';
import { addDays, addMonths, isLocalDate, type LocalDate } from '../domain/calendar.ts';
import { TEXT_LIMIT, type Refusal } from '../domain/change.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, submit } from './buttons.ts';
import { cardOf, heading, text, type CardMessage } from './elements.ts';
import { dateField, fieldError, textField } from './fields.ts';
import { titleOf } from './row.ts';
import { short } from './text.ts';

/**
 * The forms a dialog shows. Where a client has no dialogs the same card works as a message in the chat: its button is
 * an Action.Submit that names its verb.
 */
export interface FormView {
  readonly action: Action;
  /** The card the dialog was opened from, which the saving answers with. */
  readonly card: string;
  readonly today: LocalDate;
  /** Why it could not be saved. What was typed stays, except a personal number, which is never shown again. */
  readonly refusal?: Refusal;
}

export interface DateFormView extends FormView {
  readonly typed?: { readonly date: string; readonly reason: string };
}

/** "Nytt datum" (CARDS.md 5.4): when instead, and why. */
export function dateForm({ action, card, today, refusal, typed }: DateFormView, t: Messages): CardMessage {
  const title = t.dateForm.title;
  const { date = '', reason = '' } = typed ?? {};
  const isAboutDate = refusal === 'badDate';
  return cardOf(t, {
    says: t.formSays(title, titleOf(action)),
    summary: title,
    body: [
      heading(title),
      text(titleOf(action), { weight: 'Bolder' }),
      text(action.due === null ? t.dateForm.noneNow : t.dateForm.now(t.dates.weekdayDay(action.due, today)), {
        isSubtle: true,
        spacing: 'None',
      }),
      refusal && !isAboutDate && !IN_REASON.has(refusal) ? fieldError(refusal, t) : undefined,
      isAboutDate ? fieldError(refusal, t, dateError(date, today, t)) : undefined,
      dateField(t.dateForm.date, date, addDays(today, 1), t.dateForm.dateMissing),
      refusal && IN_REASON.has(refusal) ? fieldError(refusal, t) : undefined,
      textField({
        id: 'reason',
        label: t.dateForm.reason,
        typed: reason,
        refusal,
        most: TEXT_LIMIT,
        missing: t.dateForm.reasonMissing,
      }),
      buttonRow([
        submit(
          'date.set',
          t.buttons.save,
          { p: action.plan, a: action.id, c: card, rev: action.revision },
          { style: 'positive' },
        ),
      ]),
    ],
  });
}

const IN_REASON: ReadonlySet<Refusal> = new Set(['noReason', 'tooLong', 'personalNumber']);

/** A date field drops what is no date, so the message repeats it and shows how one is written. */
function dateError(typed: string, today: LocalDate, t: Messages): string {
  if (typed === '' || isLocalDate(typed)) return t.refusals.badDate;
  return `${t.refusals.badDate} ${t.dateForm.youWrote(short(typed, 40), addMonths(today, 1))}`;
}

export interface CommentFormView extends FormView {
  readonly typed?: string;
}

export function commentForm({ action, card, refusal, typed = '' }: CommentFormView, t: Messages): CardMessage {
  const title = t.commentForm.title;
  return cardOf(t, {
    says: t.formSays(title, titleOf(action)),
    summary: title,
    body: [
      heading(title),
      text(titleOf(action), { weight: 'Bolder' }),
      fieldError(refusal, t),
      textField({
        id: 'text',
        label: t.commentForm.text,
        typed,
        refusal,
        most: TEXT_LIMIT,
        missing: t.commentForm.missing,
      }),
      buttonRow([
        submit('comment.add', t.buttons.save, { p: action.plan, a: action.id, c: card }, { style: 'positive' }),
      ]),
    ],
  });
}
