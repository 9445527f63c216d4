import { addDays, type LocalDate } from '../../domain/calendar.ts';
import type { Random } from './random.ts';
import type { Button } from './seen.ts';

/** How often somebody who looks at a button takes it for the one to press; those that are missing never. */
const APPEAL: Readonly<Record<string, number>> = {
  'status.set': 1,
  'status.undo': 1,
  'date.accept': 1,
  'date.open': 0.4,
  'remind.now': 0.3,
  'comment.add': 0.3,
  'comment.open': 0.2,
  'owner.open': 0.2,
  'owner.reject': 0.05,
};

/** One of the buttons that appeal to somebody at this moment. */
export function chosenFrom(buttons: readonly Button[], random: Random): Button | undefined {
  const appealing = buttons.filter(({ verb }) => random.chance(APPEAL[verb] ?? 0));
  return appealing.length > 0 ? random.pick(appealing) : undefined;
}

/**
 * A button as it is sent in: what opens a form stands for the form filled in and saved, since opening changes nothing.
 * Now and then the date is left out, and the form comes back.
 */
export function filledIn({ verb, data }: Button, random: Random, today: LocalDate, people: number): Button {
  switch (verb) {
    case 'date.open': {
      const date = random.chance(0.05) ? '' : addDays(today, random.between(1, 60));
      return { verb: 'date.set', data: { ...data, date, reason: 'Underlaget dröjer' } };
    }
    case 'comment.open':
    case 'comment.add':
      return { verb: 'comment.add', data: { ...data, text: `Läget den ${today}`, link: '' } };
    case 'owner.open':
      return { verb: 'owner.set', data: { ...data, person: `p${random.between(0, people - 1)}` } };
    default:
      return { verb, data };
  }
}
