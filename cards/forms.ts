import type { Action } from '../domain/action.ts';
import { addDays, addMonths, isLocalDate, type LocalDate } from '../domain/calendar.ts';
import { TEXT_LIMIT, type Refusal } from '../domain/change.ts';
import type { Person } from '../domain/people.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, openUrl, submit, type Button } from './buttons.ts';
import { cardOf, heading, text, type CardMessage, type Element } from './elements.ts';
import { dateField, fieldError, linkField, personField, textField } from './fields.ts';
import type { Links } from './links.ts';
import { titleOf } from './titles.ts';
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

/** The frame of every form about an action: what it is about, the fields, and the button that sends them in. */
export function formOf(
  t: Messages,
  action: Action,
  title: string,
  fields: readonly (Element | undefined)[],
  send: Button,
): CardMessage {
  return cardOf(t, {
    says: t.formSays(title, titleOf(action)),
    summary: title,
    body: [heading(title), text(titleOf(action), { weight: 'Bolder' }), ...fields, buttonRow([send])],
  });
}

/** What is so now, under the title of what the form is about. */
export const nowLine = (words: string): Element => text(words, { isSubtle: true, spacing: 'None' });

/** "Nytt datum" (CARDS.md 5.4): when instead, and why. */
export function dateForm({ action, card, today, refusal, typed }: DateFormView, t: Messages): CardMessage {
  const { date = '', reason = '' } = typed ?? {};
  const isAboutDate = refusal === 'badDate';
  const isAboutReason = refusal !== undefined && IN_REASON.has(refusal);
  const fields = [
    nowLine(action.due === null ? t.dateForm.noneNow : t.dateForm.now(t.dates.weekdayDay(action.due, today))),
    isAboutDate || isAboutReason ? undefined : fieldError(refusal, t),
    isAboutDate ? fieldError(refusal, t, dateError(date, today, t)) : undefined,
    dateField(t.dateForm.date, date, addDays(today, 1), t.dateForm.dateMissing),
    isAboutReason ? fieldError(refusal, t) : undefined,
    textField({
      ...{ id: 'reason', label: t.dateForm.reason, typed: reason, refusal, most: TEXT_LIMIT },
      missing: t.dateForm.reasonMissing,
    }),
  ];
  const data = { p: action.plan, a: action.id, c: card, rev: action.revision };
  return formOf(t, action, t.dateForm.title, fields, submit('date.set', t.buttons.save, data, { style: 'positive' }));
}

const IN_REASON: ReadonlySet<Refusal> = new Set(['noReason', 'tooLong', 'personalNumber']);

/** A date field drops what is no date, so the message repeats it and shows how one is written. */
function dateError(typed: string, today: LocalDate, t: Messages): string {
  if (typed === '' || isLocalDate(typed)) return t.refusals.badDate;
  return `${t.refusals.badDate} ${t.dateForm.youWrote(short(typed, 40), addMonths(today, 1))}`;
}

export interface CommentFormView extends FormView {
  readonly typed?: string;
  readonly link?: string;
}

export function commentForm(
  { action, card, refusal, typed = '', link = '' }: CommentFormView,
  t: Messages,
): CardMessage {
  const { title, text: label } = t.commentForm;
  const isAboutLink = refusal === 'badLink';
  const field = textField({ id: 'text', label, typed, refusal: isAboutLink ? undefined : refusal, most: TEXT_LIMIT });
  const data = { p: action.plan, a: action.id, c: card };
  const send = submit('comment.add', t.buttons.save, data, { style: 'positive' });
  return formOf(
    t,
    action,
    title,
    [
      isAboutLink ? undefined : fieldError(refusal, t),
      field,
      isAboutLink ? fieldError(refusal, t) : undefined,
      linkField(link, t),
    ],
    send,
  );
}

export interface OwnerFormView extends FormView {
  /** Who answers for it now, and whom one may choose instead. */
  readonly now: string;
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  /** It is about what the reader answers for in somebody's place. */
  readonly own?: true;
}

/** "Byt ansvarig": who is to answer for it instead, chosen by name. */
export function ownerForm(
  { action, card, refusal, now, people, own }: OwnerFormView,
  t: Messages,
  links: Links,
): CardMessage {
  const { title, person, missing, nobody } = t.ownerForm;
  const field = personField('person', person, people, { missing });
  const data = { p: action.plan, a: action.id, c: card, rev: action.revision, ...(own ? { own } : {}) };
  const isEmpty = people.length === 0;
  return formOf(
    t,
    action,
    title,
    [nowLine(t.ownerForm.now(now)), fieldError(refusal, t), isEmpty ? text(nobody) : field],
    isEmpty
      ? openUrl(t.buttons.openInPlan, links.action(action.plan, action.id))
      : submit('owner.set', t.buttons.save, data, { style: 'positive' }),
  );
}
