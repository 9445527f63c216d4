import { nextDigest, remindedIn } from '../../domain/consequences.ts';
import { PERSON_SETTINGS, type PersonSettings } from '../../domain/settings.ts';
import { anAction, aPerson } from '../support/builders.ts';
import { anOrganisation, aRegister, responsible } from '../support/people.ts';

it.each([
  ['a Monday', '2026-11-30', '2026-12-07'],
  ['a Sunday', '2026-12-06', '2026-12-07'],
  ['the week before Easter Monday', '2026-04-01', '2026-04-07'],
])('the next digest, seen from %s (%s), comes on %s', (_, today, day) => expect(nextDigest(today)).toBe(day));

describe('who will be reminded of what is published', () => {
  const actions = [
    anAction({ id: 'a1', due: '2026-12-04', responsible: responsible('avdelningschef') }),
    anAction({ id: 'a2', due: '2026-12-04', responsible: responsible('controller', 'avdelningschef') }),
    anAction({ id: 'a3', due: '2027-12-04', heard: '2026-11-30', responsible: responsible('enhetschef') }),
  ];
  const reminded = (settings: Partial<PersonSettings> = {}) => {
    const people = [aPerson({ settings: { ...PERSON_SETTINGS, ...settings } })];
    return remindedIn('2026-11-30', actions, anOrganisation({ register: aRegister({ people }) }));
  };
  const bo = { person: 'bo', actions: 1 };
  const anna = { person: 'anna', actions: 2 };

  it('is each person, with how many', () => expect(reminded()).toEqual([anna, bo]));

  it.each<[name: string, settings: Partial<PersonSettings>, isAmong: boolean]>([
    ['wants no week’s reminder', { day: null }, false],
    ['is away that day', { pausedUntil: '2026-11-30' }, false],
    ['is back before their own day of the week', { day: 4, pausedUntil: '2026-12-02' }, true],
    ['is away on their own day of the week', { day: 4, pausedUntil: '2026-12-03' }, false],
  ])('and one who %s: %#', (_, settings, isAmong) => expect(reminded(settings)).toEqual(isAmong ? [anna, bo] : [bo]));
});
