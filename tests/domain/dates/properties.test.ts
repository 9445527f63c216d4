import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { readTimings } from '../../../domain/dates/index.ts';

const REFERENCE = '2007-05-15';
const MONTHS = 'januari,februari,mars,april,maj,juni,juli,augusti,september,oktober,november,december'.split(',');
const date = fc.integer({ min: 0, max: 3650 }).map((days) => Temporal.PlainDate.from('2003-01-01').add({ days }));
const two = (value: number) => String(value).padStart(2, '0');

/** Every way to print a day that a Swede would take for that day and no other. */
const DAY_PRINTERS: readonly ((date: Temporal.PlainDate) => string)[] = [
  (d) => d.toString(),
  (d) => d.toString().replaceAll('-', '–'),
  (d) => d.toString().replaceAll('-', ''),
  (d) => `${d.day}/${d.month} ${d.year}`,
  (d) => `${d.day}/${d.month}-${two(d.year % 100)}`,
  (d) => `${two(d.day)}.${two(d.month)}.${d.year}`,
  (d) => `${d.day} ${MONTHS[d.month - 1]} ${d.year}`,
  (d) => `den ${d.day}:e ${MONTHS[d.month - 1]} ${d.year}`,
  (d) => `${d.day}${MONTHS[d.month - 1]} ${d.year}`,
  (d) => `${d.day} ${MONTHS[d.month - 1]?.slice(0, 3).toUpperCase()}. ${d.year}`,
  (d) => `${MONTHS[d.month - 1]} ${d.day}, ${d.year}`,
  (d) => `${d.day}\u00a0${MONTHS[d.month - 1]}\n${d.year}`,
  (d) => `${d.day} ${MONTHS[d.month - 1]} ${d.year}`.normalize('NFD'),
];
const FRAMES = ['%', 'Klart %', 'Ska vara klart %.', '  %  ', 'Rutiner klara %'];

describe('any date that is printed is read back', () => {
  it('as a day, in every way to write one', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(...DAY_PRINTERS), fc.constantFrom(...FRAMES), (day, print, frame) => {
        const { milestones } = readTimings(frame.replace('%', print(day)), REFERENCE);
        expect(milestones.map(({ earliest, latest }) => [earliest, latest])).toEqual([
          [day.toString(), day.toString()],
        ]);
      }),
      { numRuns: 600 },
    );
  });

  it('as a week', () => {
    fc.assert(
      fc.property(date, fc.constantFrom('v. % #', 'vecka % #', 'v%-#', '# v. %', '#-W%'), (day, form) => {
        const { yearOfWeek = 0, weekOfYear = 0, dayOfWeek } = day;
        const text = form.replace('%', two(weekOfYear)).replace('#', String(yearOfWeek));
        const [found] = readTimings(text, REFERENCE).milestones;
        expect(found?.earliest).toBe(day.subtract({ days: dayOfWeek - 1 }).toString());
        expect(found?.latest).toBe(day.add({ days: 7 - dayOfWeek }).toString());
      }),
    );
  });

  it('as a span of days', () => {
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(' – ', '-', ' till ', ' t.o.m. '),
        (from, days, link) => {
          const to = from.add({ days });
          const print = (d: Temporal.PlainDate) => `${d.day} ${MONTHS[d.month - 1]} ${d.year}`;
          const [found, ...more] = readTimings(`${print(from)}${link}${print(to)}`, REFERENCE).milestones;
          expect([found?.earliest, found?.latest, more]).toEqual([from.toString(), to.toString(), []]);
        },
      ),
    );
  });

  it('on or after the reference day when the year is left out', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(...MONTHS), fc.integer({ min: 1, max: 28 }), (reference, month, day) => {
        const [found] = readTimings(`${day} ${month}`, reference.toString()).milestones;
        expect((found?.earliest ?? '') >= reference.toString()).toBe(true);
        expect((found?.earliest ?? '') < reference.add({ years: 1 }).toString()).toBe(true);
        expect(found?.certainty).toBe('implied');
      }),
    );
  });
});

describe('whatever is written', () => {
  const pieces = fc.constantFrom(
    ...'hösten,2007,-,–,/,och,till,1,31,okt,v.,36,senast,före,efter,slutet av,varje,månad,år,kvartal,Q1,den,fr.o.m.,t.o.m.,klart,pågår,3:e,måndag,jul,inom,två,veckor,(,),.,\n'.split(
      ',',
    ),
  );
  const salad = fc.array(pieces, { maxLength: 30 }).map((words) => words.join(' '));

  it('never throws, and every edge is a real day in order', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), salad), (text) => {
        for (const { earliest, latest, asWritten } of readTimings(text, REFERENCE).milestones) {
          expect(earliest === null).toBe(latest === null);
          if (earliest === null || latest === null) continue;
          expect(Temporal.PlainDate.from(earliest).toString()).toBe(earliest);
          expect(Temporal.PlainDate.from(latest).toString() >= earliest).toBe(true);
          expect(asWritten.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 800 },
    );
  });

  it('is kept in its own words', () => {
    fc.assert(
      fc.property(salad, (text) => {
        const flat = text.replace(/\s+/g, ' ');
        for (const { asWritten } of readTimings(text, REFERENCE).milestones) {
          expect(flat).toContain(asWritten.replace(/\s+/g, ' '));
        }
      }),
    );
  });
});

describe('what a time is about', () => {
  it.each([
    ['Anmälan till tel 08-508 12 345, kursen hålls 1 mars 2027', 'Anmälan till, kursen hålls'],
    ['Ring 070-123 45 67 senast 1 mars 2027', 'Ring'],
    ['Genomgång av 19121212-1212 klar 1 mars 2027', 'Genomgång av klar'],
    ['Verksamhetsplan 2027 beslutas 1 mars 2027', 'Verksamhetsplan 2027 beslutas'],
  ])('names no telephone or person: "%s"', (text, label) => {
    expect(readTimings(text, REFERENCE).milestones.at(-1)?.label).toBe(label);
  });
});
