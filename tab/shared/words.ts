import type { ActionRow, HistoryEntry } from '../api/actionSchema.ts';
import type { Failure } from '../client/api.ts';
import type { Texts } from '../texts.ts';

/** Stockholm's day of a moment: the texts format moments by their clock, and days by their date. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
export const dayOf = (instant: string): string => DAY.format(Date.parse(instant));

/** "17 september kl. 08.00". */
export const moment = (instant: string, today: string, t: Texts): string =>
  `${t.dates.day(dayOf(instant), today)} ${t.dates.at(instant)}`;

/** When an action is due, as the plan says it; the date that is meant where that is not the same. */
export function dueWords(
  row: ActionRow,
  today: string,
  t: Texts,
): { readonly main: string; readonly note: string | null } {
  const day = row.due === null ? null : t.dates.day(row.due, today);
  if (row.dueAsWritten !== null) return { main: row.dueAsWritten, note: day === null ? null : t.table.at(day) };
  if (day === null) return { main: t.table.noDate, note: null };
  return { main: day, note: row.moved ? t.table.moved : null };
}

/** Lead and how many more: "Enhetschef +2". */
export function responsibleWords(
  { responsible }: ActionRow,
  t: Texts,
): { readonly lead: string; readonly more: string | null } {
  const [lead, ...others] = responsible;
  return { lead: lead?.name ?? '–', more: others.length > 0 ? t.table.and(others.length) : null };
}

/** What one line of the history says. */
export function changeWords({ what, unit }: HistoryEntry, today: string, t: Texts): string {
  const day = (date: string) => t.dates.day(date, today);
  switch (what.kind) {
    case 'published':
      return t.did.published;
    case 'status':
      return t.did.statusFrom(t.status[what.from], t.status[what.to]);
    case 'part':
      return unit === null ? t.did.part : t.did.unit(unit);
    case 'date':
      return what.from === null ? t.did.firstDate(day(what.to)) : t.did.date(day(what.from), day(what.to));
    case 'comment':
      return t.commentForm.title;
    case 'rejected':
      return t.did.rejected;
    case 'revised':
      return t.did.revised;
    case 'resumed':
      return t.did.resumed;
    case 'occurrence':
      return what.next === null ? t.did.occurrence : t.did.nextOccurrence(day(what.next));
    case 'escalated':
      return t.did.escalated(what.to.name ?? t.someone);
    case 'assigned':
      return t.did.assigned(what.to.name ?? t.someone);
    case 'reminded':
      return t.did.reminded;
    case 'proposed':
      return t.did.proposed(day(what.to));
    case 'undo':
      return t.did.undo;
  }
}

/** Why a change was not made, when nobody has decided so. */
export function failureWords(failure: Failure, t: Texts): string {
  if (failure.kind === 'consent') return t.states.consent;
  if (failure.kind === 'unreachable') return `${t.states.unreachable} ${t.conflict.stillOpen}`;
  return failure.problem.code === 'tooMany' ? t.states.tooMany : t.states.failed;
}
