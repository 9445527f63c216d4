import { readTimings } from '../../../domain/dates/index.ts';
import { deadlineOf, type Timing } from '../../../domain/timing.ts';

const read = (text: string): readonly Timing[] => readTimings(text, '2026-11-22').milestones;

describe('a timing says what is written and what was guessed', () => {
  it('a deadline with its year', () => {
    expect(read('Klart senast 1 mars 2027')).toEqual([
      {
        ...{ kind: 'due', earliest: '2027-03-01', latest: '2027-03-01', precision: 'day', certainty: 'stated' },
        ...{ boundary: 'by', asWritten: 'senast 1 mars 2027' },
      },
    ]);
  });

  it('a month without its year', () => {
    expect(read('ca mars')).toEqual([
      {
        ...{ kind: 'due', earliest: '2027-03-01', latest: '2027-03-31', precision: 'month', certainty: 'implied' },
        ...{ yearInferred: true, uncertain: true, asWritten: 'mars' },
      },
    ]);
  });

  it('a rhythm and the day of its next time, which only a day can be', () => {
    const rhythm = { kind: 'recurring', precision: 'day', certainty: 'stated', asWritten: '1 mars 2027' };
    expect(read('Varje måndag, nästa 1 mars 2027')).toEqual([
      {
        ...{ ...rhythm, earliest: '2027-03-01', latest: '2027-03-01', first: '2027-03-01' },
        ...{ recurrence: 'weekly', byDay: ['MO'] },
      },
    ]);
    expect(read('Årligen, nästa 1 mars 2027')).toEqual([
      { ...rhythm, earliest: '2027-03-01', latest: '2027-03-01', first: '2027-03-01', recurrence: 'yearly' },
    ]);
    expect(read('Årligen, nästa gång i mars 2027')[0]).not.toHaveProperty('first');
  });
});

describe('the deadline of an action', () => {
  const deadline = (text: string) => deadlineOf(read(text))?.asWritten;

  it.each([
    ['Klart 1 mars 2027, senast 1 maj 2027', 'senast 1 maj 2027'],
    ['Senast 1 maj 2027, klart 1 mars 2027', 'Senast 1 maj 2027'],
    ['Start 1 maj 2027, driftstart 1 juni 2027', '1 juni 2027'],
    ['Klart 1 mars 2027, start 1 maj 2027', '1 mars 2027'],
    ['Efter beslut. Klart 1 mars 2027', '1 mars 2027'],
    ['Efter beslut', undefined],
    ['Löpande', undefined],
    // What is followed up, evaluated or reported is over by then, unless nothing else is dated.
    ['Klart 15 december 2026. Uppföljning 15 juni 2027', '15 december 2026'],
    ['Klart 15 december 2026, utvärderas 15 juni 2027', '15 december 2026'],
    ['Klart 1 mars 2027 (redovisas för nämnden 15 april 2027)', '1 mars 2027'],
    ['Rapport till nämnden 15 juni 2027, klart 1 mars 2027', '1 mars 2027'],
    ['Uppföljning oktober 2026 och juni 2027', 'oktober 2026 och juni 2027'],
    ['Redovisas 15 april 2027', '15 april 2027'],
    ['Rapport klar 1 mars 2027, godkänd 1 maj 2027', '1 maj 2027'],
  ])('%j is %j', (text, expected) => {
    expect(deadline(text)).toBe(expected);
  });
});
