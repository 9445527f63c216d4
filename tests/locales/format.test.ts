import { formatsFor } from '../../locales/format.ts';

const sv = formatsFor('sv');
const en = formatsFor('en');
const TODAY = '2026-09-14';

describe('dates as people write them', () => {
  test.each([
    ['2026-09-15', '15 september', '15 September'],
    ['2026-02-28', '28 februari', '28 February'],
    ['2027-01-31', '31 januari 2027', '31 January 2027'],
    ['2007-11-01', '1 november 2007', '1 November 2007'],
  ])('%s has its year only when it is not the present one', (date, swedish, english) => {
    expect(sv.day(date, TODAY)).toBe(swedish);
    expect(en.day(date, TODAY)).toBe(english);
  });

  test('a weekday goes before the day', () => {
    expect(sv.weekdayDay('2026-09-19', TODAY)).toBe('lördag 19 september');
    expect(en.weekdayDay('2026-09-19', TODAY)).toBe('Saturday 19 September');
    expect(sv.fullDay('2007-11-01')).toBe('torsdag 1 november 2007');
    expect(en.fullDay('2007-11-01')).toBe('Thursday 1 November 2007');
  });

  test('the clock is Stockholm’s in summer and winter, wherever the server stands', () => {
    expect(sv.at('2026-09-14T07:14:00.000Z')).toBe('kl. 09.14');
    expect(sv.at('2026-12-14T07:14:00.000Z')).toBe('kl. 08.14');
    expect(en.at('2026-09-14T22:05:00.000Z')).toBe('at 00:05');
  });

  test('weeks are ISO weeks, the fifty-third too', () => {
    expect(sv.week('2026-12-31')).toBe(53);
    expect(sv.week('2027-01-04')).toBe(1);
  });

  test('lists end with "och" and "and"', () => {
    expect(sv.list(['a', 'b', 'c'])).toBe('a, b och c');
    expect(en.list(['a', 'b'])).toBe('a and b');
    expect(sv.list([])).toBe('');
  });

  test('months, weekdays and numbers', () => {
    expect(sv.month('2026-06-30', TODAY)).toBe('juni');
    expect(sv.month('2007-06-30', TODAY)).toBe('juni 2007');
    expect(en.weekday('2026-09-19')).toBe('Saturday');
    expect(sv.number(2000)).toBe('2\u00A0000');
  });
});
