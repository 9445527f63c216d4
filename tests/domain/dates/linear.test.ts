import { readTimings } from '../../../domain/dates/index.ts';

/** Texts that would make a backtracking reader slow: what almost fits, over and over. */
const ALMOST: readonly string[] = [
  'slutet av ',
  '1-',
  '1 ',
  '12/',
  'den ',
  'i ',
  'vid x ',
  '2007-',
  'v. 1-',
  'okt/',
  'a-',
  'hösten ',
  'två ',
  'en gång ',
  'f.r.o.m ',
  '1, ',
  '0',
  '\u0301',
  'mellan ',
  'två veckor före ',
  'i samband med a och ',
  'måndag, ',
  'klart ',
  'genomfört 2007-05-01, ',
  'flyttat från ',
  'tidigare 1 mars ',
  '1O/',
  '2007 - ',
  'okt ober ',
];
const SIZE = 2500;

/** How many times a pattern is tried while a text is read. */
function tries(text: string): number {
  const original = RegExp.prototype.exec;
  let count = 0;
  RegExp.prototype.exec = function counted(this: RegExp, input: string) {
    count += 1;
    return original.call(this, input);
  };
  try {
    readTimings(text, '2007-05-15');
  } finally {
    RegExp.prototype.exec = original;
  }
  return count;
}

describe('a long text', () => {
  it.each(ALMOST)('of "%s" costs in proportion to its length', (piece) => {
    const text = piece.repeat(Math.ceil(SIZE / piece.length));
    const single = tries(text);
    expect(single).toBeLessThan(text.length * 60);
    expect(tries(text + text + text + text) / Math.max(single, 1)).toBeLessThan(4.5);
  });

  it('of ten thousand characters is read to its end', () => {
    const text = `${'ord utan tid '.repeat(800)}Klart 1 okt 2007`;
    expect(readTimings(text, '2007-05-15').milestones.map(({ latest }) => latest)).toEqual(['2007-10-01']);
  });
});
