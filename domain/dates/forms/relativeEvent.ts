import { DIGITS, pattern, type Form, type Place, type Sign } from '../form.ts';
import { shift } from '../calendarPeriods.ts';
import { mondayOf } from '../civil.ts';
import { numberOf, ordinalOf, unitOf } from '../numbers.ts';
import { fixed, span, type Period } from '../period.ts';
import { anyOf, ORDINALS, type Unit } from '../words.ts';
import { eventsAt } from './event.ts';

const ISO_UNIT: Readonly<Record<Unit, readonly [number, string]>> = {
  day: [1, 'D'],
  week: [1, 'W'],
  month: [1, 'M'],
  quarter: [3, 'M'],
  tertial: [4, 'M'],
  'half-year': [6, 'M'],
  term: [6, 'M'],
  year: [1, 'Y'],
};
/** An ISO 8601 duration with a sign: two weeks before is -P2W. */
const duration = (count: number, unit: Unit): string => {
  const [size, letter] = ISO_UNIT[unit];
  return `${count < 0 ? '-' : ''}P${Math.abs(count) * size}${letter}`;
};

const ON = pattern(' (?:den )?');

/** The day written after an event: "mötet den 18 februari". */
function dayOfEvent(place: Place, end: number) {
  ON.lastIndex = end;
  const found = ON.test(place.text) ? (place.periodAt(end + 1) ?? place.periodAt(ON.lastIndex)) : undefined;
  return found?.periods[0]?.precision === 'day' ? found : undefined;
}

const AMOUNT = '(?:(?<pair>ett par)|{number}) ?{unit}';

/** Two weeks before Christmas, or before the board meets on 8 June, has a date; before the board meets has none. */
function counted(count: number, unit: Unit, isAfter: boolean, at: number, place: Place): Sign {
  const signed = isAfter ? count : -count;
  const inner = place.text[at] === ' ' ? place.periodAt(at + 1) : undefined;
  const { anchor, end } = inner ? { anchor: [], end: at } : eventsAt(place, at + 1);
  const dated = inner ?? dayOfEvent(place, end);
  const from = dated?.periods[0];
  if (dated && from) {
    const found: Period = {
      ...from,
      precision: 'day',
      at: (year) => {
        const where = from.at(year);
        return where && span(shift(isAfter ? where.last : where.first, signed, unit));
      },
    };
    return { type: 'period', periods: [found], end: dated.end };
  }
  return {
    type: 'relative',
    relative: { anchor: anchor[0] ?? null, offset: duration(signed, unit) },
    end: Math.max(at, end),
  };
}

/** En vecka innan, två veckor före nämnden, 6 månader efter inflyttning, inom en vecka från beslut. */
const fromEvent: Form = {
  name: 'fromEvent',
  opens: `${DIGITS}etsfnåidm`,
  pattern: pattern(
    `(?:inom |senast |minst |ca )?${AMOUNT} (?:(?<before>före|innan|inför)|(?<after>efter|från|räknat från)(?<now> nu)?)§`,
  ),
  read: ({ pair, number, unit: word, after, now }, place) => {
    const [count, unit] = [pair ? 2 : numberOf(number), unitOf(word) ?? 'day'];
    if (now) return { type: 'period', periods: [fixed('day', span(shift(place.reference, count, unit)))] };
    return counted(count, unit, after !== undefined, place.end, place);
  },
};

/** Veckan efter påsk, dagen före julafton, dagen efter. */
const nextTo: Form = {
  name: 'nextTo',
  opens: 'dvm',
  pattern: pattern('(?<unit>dagen|veckan|månaden) (?:(?<before>före|innan)|(?<after>efter))§(?! nästa ?(?:$|[.,;)]))'),
  read: ({ unit: word, after }, place) => {
    const unit: Unit = word === 'dagen' ? 'day' : word === 'veckan' ? 'week' : 'month';
    const sign = counted(1, unit, after !== undefined, place.end, place);
    const period = sign.type === 'period' && sign.periods[0];
    if (!period || unit !== 'week') return sign;
    const week: Period = {
      ...period,
      precision: 'week',
      at: (year) => {
        const where = period.at(year);
        return where && span(mondayOf(where.first), mondayOf(where.first) + 6);
      },
    };
    return { ...sign, periods: [week] };
  },
};

/** Efter tre månader: counted from what the sentence is about. */
const afterWhile: Form = {
  name: 'afterWhile',
  opens: 'e',
  pattern: pattern(`efter (?:ca )?${AMOUNT}§`),
  read: ({ pair, number, unit }, { shown, start }) => ({
    type: 'relative',
    relative: {
      anchor: /^[\p{L}-]{3,}/u.exec(shown.slice(0, start))?.[0] ?? null,
      offset: duration(pair ? 2 : numberOf(number), unitOf(unit) ?? 'day'),
    },
  }),
};

/** Femte dagen, andra veckan, dag 30: counted from a start the document does not date. */
const nthUnit: Form = {
  name: 'nthUnit',
  opens: `${DIGITS}ftsånåead`,
  pattern: pattern(
    `(?:(?:den )?(?<place>${anyOf(ORDINALS)}) (?<unit>dagen|arbetsdagen|veckan|månaden|året)|dag (?<number>\\d{1,3}))(?= ?(?:$|[.,;)]))`,
  ),
  read: ({ place, unit, number }, { start }) => {
    if (start > 0) return undefined;
    const stem = unitOf(unit) ?? 'day';
    const count = (number === undefined ? ordinalOf(place) : Number(number)) - 1;
    return count < 0 ? undefined : { type: 'relative', relative: { anchor: null, offset: duration(count, stem) } };
  },
};

/** Efter beslut, före inflyttning, så snart lokalen är klar, klart när alla är utbildade: an event instead of a date. */
const aroundEvent: Form = {
  name: 'aroundEvent',
  opens: 'efinsd',
  pattern: pattern(
    '(?:(?<after>efter|så (?:snart|fort)(?! (?:som )?(?:möjligt|det (?:är möjligt|går))))|(?<when>när|då)|(?<before>före|innan|inför))(?= (?!varje |(?:ca|cirka|kring|runt|omkring|ungefär)\\.? |(?:nästa|kommande) (?:läs|skol)år)[a-zåäö])',
  ),
  read: ({ before, when }, place) => {
    const words = place.text.slice(0, place.start);
    const followsOutcome = /(?:klart?a?|färdigt?a?|snarast|senast|strax) $/.test(words);
    const opensPhrase = followsOutcome || (!when && (place.start === 0 || /[.,;:(/\n] ?$/.test(words)));
    if (!opensPhrase || place.periodAt(place.end + 1)) return undefined;
    const { anchor, end } = eventsAt(place, place.end + 1);
    return anchor.length === 0
      ? undefined
      : {
          type: 'relative',
          relative: { anchor: anchor.join(', '), offset: 'P0D' },
          boundary: before ? 'before' : 'after',
          end,
        };
  },
};

export const relativeEventForms: readonly Form[] = [fromEvent, nextTo, afterWhile, nthUnit, aroundEvent];
