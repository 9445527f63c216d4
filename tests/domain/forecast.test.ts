import type { Action } from '../../domain/action.ts';
import { forecast, workedOut } from '../../domain/forecast.ts';
import { SENDING_HOURS } from '../../domain/sendingHours.ts';
import { PERSON_SETTINGS, type PersonSettings } from '../../domain/settings.ts';
import { anAction, aPerson } from '../support/builders.ts';
import { anOrganisation, aRegister, responsible } from '../support/people.ts';

/** Monday, and 14 days after it. */
const TODAY = '2026-11-30';
const led = (id: string, due: string | null, heard = TODAY) =>
  anAction({ id, number: id, due, heard, responsible: responsible('avdelningschef') });
/** Soon to be due on a Friday, and reminded of by itself on the day before. */
const FRIDAY = led('a8', '2026-12-11');

const organisationOf = (settings: Partial<PersonSettings>) => {
  const people = [aPerson({ settings: { ...PERSON_SETTINGS, ...settings } })];
  return anOrganisation({ register: aRegister({ people }) });
};
const foreseen = (
  settings: Partial<PersonSettings>,
  actions: readonly Action[],
  today = TODAY,
  days = 14,
  time = '12:00',
) =>
  forecast('anna', actions, organisationOf(settings), SENDING_HOURS, { date: today, time }, days).map(
    ({ date, time, form, actions: about }) => `${date} ${time} ${form}: ${about.map(({ id }) => id).join(' ')}`,
  );

describe('the cards that somebody would get', () => {
  it.each<[name: string, settings: Partial<PersonSettings>, days: number, cards: readonly string[]]>([
    ['usually', {}, 14, ['2026-12-07 08:00 digest: a8', '2026-12-10 08:30 eve: a8', '2026-12-14 08:00 digest: a8']],
    ['within fewer days', {}, 13, ['2026-12-07 08:00 digest: a8', '2026-12-10 08:30 eve: a8']],
    ['on another day, which takes that day’s single reminder along', { day: 4, time: '10:00' }, 14, ['2026-12-03 10:00 digest: a8', '2026-12-10 10:00 digest: a8']], // prettier-ignore
    ['without the week’s reminder', { day: null }, 14, ['2026-12-10 08:30 eve: a8']],
    ['without the single one', { eve: false }, 14, ['2026-12-07 08:00 digest: a8', '2026-12-14 08:00 digest: a8']],
    ['when they are away until a day', { pausedUntil: '2026-12-10' }, 14, ['2026-12-14 08:00 digest: a8']],
  ])('are these %s', (_, settings, days, cards) => expect(foreseen(settings, [FRIDAY], TODAY, days)).toEqual(cards));

  it('are today’s too while their time has not come', () => {
    const early = (time: string) => foreseen({}, [led('a9', '2026-12-10')], TODAY, 0, time);
    expect(early('07:59')).toEqual(['2026-11-30 08:00 digest: a9']);
    expect(early('08:00')).toEqual([]);
    const thursday = (time: string) => foreseen({}, [led('a9', '2026-12-11')], '2026-12-10', 0, time);
    expect([thursday('08:29'), thursday('08:30')]).toEqual([['2026-12-10 08:30 eve: a9'], []]);
  });

  it('come in the order of their days, though a digest that is put off was decided before', () =>
    expect(foreseen({ day: 5 }, [led('a9', '2026-12-10')])).toEqual([
      '2026-12-04 08:00 digest: a9',
      '2026-12-09 08:30 eve: a9',
      '2026-12-11 08:00 digest: a9',
    ]));

  it('name the most urgent first, and are only about what somebody answers for', () => {
    const actions = [FRIDAY, led('late', '2026-11-20'), anAction({ id: 'eva', due: '2026-12-11' })];
    expect(foreseen({ eve: false }, actions)[0]).toBe('2026-12-07 08:00 digest: late a8');
    expect(foreseen({}, [])).toEqual([]);
  });

  it('leave out what has no reason any more when holidays put a digest off into the next week', () => {
    // Heard of 31 days before the Monday on which it is decided; Friday is Christmas Day.
    const silent = led('silent', '2027-06-30', '2026-11-20');
    const before = (actions: readonly Action[]) => foreseen({ day: 5 }, actions, '2026-12-18', 10);
    expect(before([silent])).toEqual([]);
    expect(before([silent, led('soon', '2027-01-04')])).toEqual(['2026-12-28 08:00 digest: soon']);
    expect(foreseen({ day: 4 }, [silent], '2026-12-14', 10)).toEqual([]);
    expect(foreseen({ day: 3 }, [silent], '2026-12-18', 10)).toEqual(['2026-12-23 08:00 digest: silent']);
  });
});

describe('a forecast that is worked out beforehand', () => {
  it('is the same, lets others be answered after each day, and is not worked out again for each person', async () => {
    let looks = 0;
    const counted: Action = { ...FRIDAY, get due() { looks += 1; return FRIDAY.due; } }; // prettier-ignore
    let pauses = 0;
    const pause = async () => { pauses += 1; }; // prettier-ignore
    const organisation = organisationOf({});
    const remind = await workedOut([counted], organisation, TODAY, 14, pause);
    const worked = looks;
    // Ten working days to come, and the Mondays of this week and the one before.
    expect([pauses, worked > 0]).toEqual([12, true]);
    const cards = (person: string, ...ahead: readonly (typeof remind)[]) =>
      forecast(person, [counted], organisation, SENDING_HOURS, { date: TODAY, time: '12:00' }, 14, ...ahead);
    const people = ['anna', 'eva', 'anna'];
    const quick = people.map((person) => cards(person, remind));
    expect(looks).toBe(worked);
    expect(quick).toEqual(people.map((person) => cards(person)));
    expect(quick.map(({ length }) => length)).toEqual([3, 0, 3]);
  });
});
