import type { Action, Change } from '../domain/action.ts';
import { addDays, instantAt, localDate, type LocalDate } from '../domain/calendar.ts';
import { concernedByMove } from '../domain/concerned.ts';
import type { Intent } from '../domain/intent.ts';
import { personOf, type Organisation } from '../domain/organisation.ts';
import type { PersonId } from '../domain/people.ts';
import { planIntent } from '../domain/planIntent.ts';
import { nextDigestDate } from '../domain/reminders.ts';
import { SENDING_HOURS } from '../domain/sendingHours.ts';
import { digestTime, hoursFor, settingsOf } from '../domain/settings.ts';
import type { Changed } from './changeAction.ts';
import { tell } from './tell.ts';
import type { BotDeps, Caller } from './turn.ts';

type Store = Pick<BotDeps, 'store'>;

/**
 * After a date was set: whoever must agree to it is asked, and whom a moved one concerns reads of it in their next weekly
 * reminder. Said again it changes nothing, so that a press that was interrupted makes good what it left out.
 */
export async function tellOfDate(deps: Store, caller: Pick<Caller, 'id'>, outcome: Changed): Promise<void> {
  const { action, organisation } = outcome;
  const change = outcome.ok ? outcome.change : outcome.refusal === 'alreadySo' && action && ownDate(action, caller.id);
  if (!action || !change) return;
  if (change.what.kind === 'proposed') return tell(deps, change.at, change.what.asked, [action], 'decides');
  if (change.what.kind !== 'date') return;
  const told = concernedByMove(action, change, organisation, localDate(change.at));
  await Promise.all(told.map((person) => tellOfMove(deps, person, action, change, organisation)));
}

const ownDate = ({ history }: Action, person: PersonId): Change | undefined =>
  history.findLast(({ by, what }) => by === person && (what.kind === 'date' || what.kind === 'proposed'));

/** With the week's card while that has not gone out, otherwise with the next week's: a moved date is no message of its own. */
async function tellOfMove(
  { store }: Store,
  person: PersonId,
  { plan, id }: Action,
  { id: change, at }: Change,
  organisation: Organisation,
): Promise<void> {
  const settings = settingsOf(personOf(organisation, person));
  const time = digestTime(settings, hoursFor(SENDING_HOURS, organisation.plans));
  const told = (date: LocalDate): Intent => ({
    kind: 'reminder',
    form: 'told',
    recipient: person,
    date,
    dueAt: instantAt(date, time),
    actions: [],
    moved: [{ plan, action: id, change }],
    state: { name: 'planned', notBefore: instantAt(date, time) },
    attempts: [],
  });
  const first = nextDigestDate(settings, localDate(at));
  const next = first && nextDigestDate(settings, addDays(first, 1));
  for (const date of [first, next]) {
    if (date !== null && instantAt(date, time) > at && (await planIntent(store, told(date)))) return;
  }
}
