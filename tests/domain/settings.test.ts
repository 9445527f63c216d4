import { nextDigestDate } from '../../domain/reminders.ts';
import { SENDING_HOURS } from '../../domain/sendingHours.ts';
import { maySend } from '../../domain/sendingHours.ts';
import {
  channelOf,
  digestDateFor,
  digestTime,
  hoursFor,
  isHours,
  isPaused,
  isPauseDate,
  PERSON_SETTINGS,
  PLAN_SETTINGS,
  planSettingsOf,
  settingsOf,
  TIMES,
} from '../../domain/settings.ts';
import { aPerson, aPlan } from '../support/builders.ts';

const on = (day: 1 | 2 | 3 | 4 | 5 | null) => ({ ...PERSON_SETTINGS, day });
const plan = (given: Partial<typeof PLAN_SETTINGS>) => aPlan({ settings: { ...PLAN_SETTINGS, ...given } });

describe('what a person has chosen', () => {
  it('is for whoever has chosen nothing a card on Monday at eight and one the day before, in the language of their Teams', () => {
    const usual = { day: 1, time: '08:00', eve: true, pausedUntil: null, standIn: null, language: 'teams' };
    expect(settingsOf(aPerson())).toEqual(usual);
    expect(settingsOf(undefined)).toEqual(usual);
    expect(settingsOf(aPerson({ settings: on(4) })).day).toBe(4);
  });

  it.each([
    ['a Monday', 1, '2026-11-30', '2026-11-30'],
    ['a Thursday', 4, '2026-11-30', '2026-12-03'],
    ['a day that has passed this week', 1, '2026-12-02', '2026-12-02'],
    ['Good Friday', 5, '2026-03-30', '2026-04-07'],
    ['Christmas Eve', 4, '2026-12-21', '2026-12-28'],
  ] as const)('with %s gives the digest on that day, or the next one may send on', (_, day, today, date) =>
    expect(digestDateFor(on(day), today)).toBe(date),
  );

  it.each([
    ['the same day', on(1), '2026-11-30', '2026-11-30'],
    ['the next week where this week’s has passed', on(1), '2026-12-01', '2026-12-07'],
    ['later the same week', on(3), '2026-12-01', '2026-12-02'],
    ['the working day after Easter', on(1), '2026-04-03', '2026-04-07'],
    ['past a week that has none', on(1), '2025-12-23', '2025-12-29'],
    ['the first after a pause', { ...on(1), pausedUntil: '2026-12-07' }, '2026-11-30', '2026-12-14'],
    ['no later for a pause that is over', { ...on(1), pausedUntil: '2026-11-29' }, '2026-11-30', '2026-11-30'],
    ['never, for who wants none', on(null), '2026-11-30', null],
  ] as const)('the next digest is %s', (_, settings, from, date) => expect(nextDigestDate(settings, from)).toBe(date));

  it('comes at the time they chose, and when the hours begin where it would be too late', () => {
    const until = (to: string) => ({ ...SENDING_HOURS, to });
    expect(digestTime({ ...on(1), time: '13:00' }, until('17:00'))).toBe('13:00');
    expect(digestTime({ ...on(1), time: '13:00' }, until('13:00'))).toBe('07:30');
  });

  it('with no day gives no digest', () => expect(digestDateFor(on(null), '2026-11-30')).toBeNull());

  it('holds a pause to its last day', () => {
    const away = { ...PERSON_SETTINGS, pausedUntil: '2026-12-04' };
    expect(['2026-12-03', '2026-12-04', '2026-12-05'].map((day) => isPaused(away, day))).toEqual([true, true, false]);
    expect(isPaused(PERSON_SETTINGS, '2026-12-04')).toBe(false);
  });

  it('takes a pause from today and for at most a year', () =>
    expect(
      ['2026-11-30', '2027-12-01', '2026-11-29', '2027-12-02', '2026-02-30', 'fredag', ''].map((day) =>
        isPauseDate(day, '2026-11-30'),
      ),
    ).toEqual([true, true, false, false, false, false, false]));

  it('offers half hours within the usual hours', () => {
    expect([TIMES[0], TIMES.at(-1), TIMES.length]).toEqual(['07:30', '16:30', 19]);
    expect(TIMES.every((time) => SENDING_HOURS.from <= time && time < SENDING_HOURS.to)).toBe(true);
  });
});

describe('what the owners of plans have chosen', () => {
  it('is for those who have chosen nothing the usual hours, and that managers are asked except in July', () => {
    const usual = { from: '07:30', to: '17:00', squeezeDays: false, escalation: true, julyPause: true };
    expect(planSettingsOf(aPlan())).toEqual(usual);
    expect(planSettingsOf(plan({ escalation: false }))).toEqual({ ...usual, escalation: false });
  });

  it.each([
    ['a channel', aPlan({ channel: '19:a@thread.tacv2' }), '19:a@thread.tacv2'],
    ['a channel, whatever was chosen before it', { ...plan({ noSummary: true }), channel: '19:a@thread.tacv2' }, '19:a@thread.tacv2'], // prettier-ignore
    ['none, when they want no summary', plan({ noSummary: true }), 'none'],
    ['the next one, when they have chosen other things', plan({ escalation: false }), 'next'],
    ['the next one, when they have chosen nothing', aPlan(), 'next'],
  ])('about where the summary goes is %s', (_, of, channel) => expect(channelOf(of)).toBe(channel));

  it('narrows the hours to what all of them allow', () => {
    expect(hoursFor(SENDING_HOURS, [])).toMatchObject({ from: '07:30', to: '17:00', squeezeDays: false });
    expect(hoursFor(SENDING_HOURS, [plan({ from: '09:00' }), plan({ to: '15:00' }), aPlan()])).toMatchObject({
      from: '09:00',
      to: '15:00',
    });
  });

  it('falls back on the usual hours when two plans leave no time', () =>
    expect(hoursFor(SENDING_HOURS, [plan({ from: '14:00' }), plan({ to: '10:00' })])).toMatchObject({
      from: '07:30',
      to: '17:00',
    }));

  it('falls back on them as well when one plan begins where another ends', () =>
    expect(hoursFor(SENDING_HOURS, [plan({ from: '12:00' }), plan({ to: '12:00' })])).toMatchObject({
      from: '07:30',
      to: '17:00',
    }));

  it('opens a squeezed day only when every plan does', () => {
    // Friday 7 May 2027 follows Ascension Day.
    const may = (...plans: Parameters<typeof hoursFor>[1]) =>
      maySend('2027-05-07T08:00:00.000Z', hoursFor(SENDING_HOURS, plans));
    expect([may(), may(aPlan()), may(plan({ squeezeDays: true })), may(plan({ squeezeDays: true }), aPlan())]).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('must leave time between start and end', () =>
    expect([
      isHours('07:30', '17:00'),
      isHours('09:00', '09:30'),
      isHours('09:00', '09:00'),
      isHours('10:00', '09:00'),
      isHours('00:00', '17:00'),
      isHours('07:30', '23:00'),
      isHours('', ''),
    ]).toEqual([true, true, false, false, false, false, false]));
});
