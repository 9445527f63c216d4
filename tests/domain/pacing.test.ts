import { earliest, forget } from '../../domain/pacing.ts';

const RATES = [
  { count: 2, seconds: 1 },
  { count: 3, seconds: 10 },
];

describe('the earliest moment for one more', () => {
  it.each([
    ['when nothing has been sent', [], 5000, 5000],
    ['when there is room in every rate', [4900], 5000, 5000],
    ['when two have gone in a second: a second after the first of them, and a little more', [4600, 4900], 5000, 5620],
    ['when that second has passed', [1000, 1500], 5000, 5000],
    ['when three have gone in ten seconds', [1000, 2000, 3000], 5000, 11_020],
    ['when both rates are full: the later of the two', [1000, 4700, 4900], 5000, 11_020],
    ['when more have gone than any rate counts', [0, 500, 1000, 2000, 3000], 5000, 11_020],
  ])('%s', (_, sent, now, moment) => expect(earliest(sent, RATES, now)).toBe(moment));

  it('is now where there are no rates', () => expect(earliest([1, 2, 3], [], 7)).toBe(7));
});

describe('what is forgotten', () => {
  it.each([
    ['is nothing within the longest time', [10_000, 12_000, 19_000], 19_500, [10_000, 12_000, 19_000]],
    ['is what lies before it, to the millisecond', [9979, 9980, 9981], 20_000, [9981]],
    ['is what goes beyond the largest number', [17_000, 18_000, 19_000, 19_500], 20_000, [18_000, 19_000, 19_500]],
  ])('%s', (_, sent, now, left) => expect(forget(sent, RATES, now)).toEqual(left));

  it('never makes one more possible earlier', () => {
    const sent = [1000, 1400, 9500, 10_900, 11_100];
    expect(earliest(forget(sent, RATES, 11_200), RATES, 11_200)).toBe(earliest(sent, RATES, 11_200));
  });
});
