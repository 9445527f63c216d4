import type { Action } from './action.ts';
import { addDays, mondayOf, type LocalDate } from './calendar.ts';
import { personOf, type Organisation } from './organisation.ts';
import type { PersonId } from './people.ts';
import { digestReason, remindersOf } from './reminders.ts';
import { digestDateFor, isPaused, settingsOf } from './settings.ts';
import { firstSendingDayFrom } from './workingDays.ts';

/** The day of the next digest: next Monday, or the first day after it that one may send on. */
export const nextDigest = (today: LocalDate): LocalDate => firstSendingDayFrom(addDays(mondayOf(today), 7));

/**
 * Who will be reminded of some actions in a week's digest, and of how many: what publishing them leads to. `organisation`
 * is as it will be, with the plan and its roles. Those who have put their reminders off are not among them.
 */
export function remindedIn(
  digest: LocalDate,
  actions: readonly Action[],
  organisation: Organisation,
): readonly { readonly person: PersonId; readonly actions: number }[] {
  return [...remindersOf(actions, organisation, digest, digestReason)].flatMap(([person, items]) => {
    const settings = settingsOf(personOf(organisation, person));
    const date = digestDateFor(settings, digest);
    return date === null || isPaused(settings, date) ? [] : [{ person, actions: items.length }];
  });
}
