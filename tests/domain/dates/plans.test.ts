import { readTimings } from '../../../domain/dates/index.ts';

describe('the two plans we were given', () => {
  it('reads a start and a deadline from one cell', () => {
    const { milestones } = readTimings('Arbetet påbörjas okt 2007. Klart 1 jan. 2008', '2007-05-15');
    expect(milestones.map(({ kind, earliest, latest }) => [kind, earliest, latest])).toEqual([
      ['start', '2007-10-01', '2007-10-31'],
      ['due', '2008-01-01', '2008-01-01'],
    ]);
  });
});
