import { hasPersonalNumber, personalNumbers } from '../../domain/personalNumber.ts';

/** Numbers with a right check digit that Skatteverket has set aside for tests, or of the same kind. */
describe('a personal number', () => {
  it.each([
    '850709-9805',
    '8507099805',
    '19850709-9805',
    '198507099805',
    '850709+9805',
    '850709 9805',
    '19850709 9805',
    'Ring Asta, 850709-9805, i morgon.',
    'pnr:850709-9805.',
    'å850709-9805å',
  ])('is found in %j', (text) => expect(hasPersonalNumber(text)).toBe(true));

  it('may be a coordination number, whose day is 60 more', () => {
    expect(hasPersonalNumber('701063-2391')).toBe(true);
    expect(hasPersonalNumber('19701063-2391')).toBe(true);
  });

  it.each(['121209-0011', '121212-1212', '121229-0017', '121230-0014', '121231-0013'])(
    'may have any day of a month: %s',
    (text) => expect(hasPersonalNumber(text)).toBe(true),
  );

  it.each(['121261-0016', '121270-0015', '121289-0014', '121290-0011', '121291-0010'])(
    'may be a coordination number of any day: %s',
    (text) => expect(hasPersonalNumber(text)).toBe(true),
  );

  it.each([
    ['a day before the first, though its check digit is right', '121200-0010'],
    ['a day after the last', '121232-0012'],
    ['a coordination number before the first day', '121260-0017'],
    ['a coordination number after the last', '121292-0019'],
    ['a month before the first', '120012-0010'],
    ['a month after the last', '121312-0015'],
    ['a number with another check digit', '850709-9806'],
    ['a month that does not exist', '851309-9805'],
    ['a day that does not exist', '850732-9805'],
    ['a date', '2026-11-30'],
    ['two dates', '2026-11-30 2026-12-01'],
    ['a sum of money', '8 507 099 805 kr'],
    ['part of a longer number', '128507099805123'],
    ['a telephone number', '08-508 00 508'],
    ['an organisation number', '212000-0142'],
    ['nothing', ''],
  ])('is not %s (%s)', (_, text) => expect(hasPersonalNumber(text)).toBe(false));

  it.each(['850709–9805', '850709 - 9805', '850709\u00a09805', '850709‑9805'])(
    'is found however the separator is written: %j',
    (text) => expect(hasPersonalNumber(text)).toBe(true),
  );

  it('is told by its place, never by its digits', () => {
    expect(personalNumbers('x 850709-9805 och 701063-2391')).toEqual([
      { start: 2, end: 13 },
      { start: 18, end: 29 },
    ]);
    expect(JSON.stringify(personalNumbers('850709-9805'))).not.toContain('9805');
  });

  it('is looked for in time that grows with the text alone', () => {
    expect(personalNumbers('8507099805 '.repeat(2000))).toHaveLength(2000);
    expect(hasPersonalNumber('1'.repeat(100_000))).toBe(false);
  });
});
