import { period } from '../form.ts';
import { day, weekdayOf, type Day } from '../civil.ts';
import { span, type Period, type Span } from '../period.ts';
import { easterSunday } from '../../workingDays.ts';
import { anyOf } from '../words.ts';
import { yearOf } from '../years.ts';
import { fromLocalDate } from '../civil.ts';

const easter = (year: number): Day => fromLocalDate(easterSunday(year));
/** The first day from a date on that falls on the weekday. */
const onOrAfter = (from: Day, weekday: number): Day => from + ((weekday - weekdayOf(from) + 7) % 7);
const fixedDay = (month: number, date: number) => (year: number) => span(day(year, month, date));
const fromEaster =
  (from: number, to = from) =>
  (year: number) =>
    span(easter(year) + from, easter(year) + to);
const midsummerEve = (year: number) => onOrAfter(day(year, 6, 19), 5);
const allSaints = (year: number) => onOrAfter(day(year, 10, 31), 6);
const advent = (year: number) => onOrAfter(day(year, 11, 27), 7);
const easterWeekend = fromEaster(-2, 1);
const christmas = (year: number) => span(day(year, 12, 24), day(year, 12, 26));
const newYear = (year: number) => span(day(year, 12, 31), day(year + 1, 1, 1));

/** Days and weekends by name. Weekends are whole: "efter påsk" begins after annandag påsk. */
const HOLIDAYS: Readonly<Record<string, (year: number) => Span>> = {
  ...{
    nyårsafton: fixedDay(12, 31),
    nyårsdagen: fixedDay(1, 1),
    trettondagen: fixedDay(1, 6),
    trettonhelgen: fixedDay(1, 6),
  },
  ...{ 'trettondag jul': fixedDay(1, 6), trettondedagen: fixedDay(1, 6), 'tjugondag knut': fixedDay(1, 13) },
  ...{ 'alla hjärtans dag': fixedDay(2, 14), valborg: fixedDay(4, 30), valborgsmässoafton: fixedDay(4, 30) },
  ...{
    'kristi himmelsfärdsdag': fromEaster(39),
    'kristi himmelsfärd': fromEaster(39),
    'kristi himmelfärdsdag': fromEaster(39),
  },
  ...{
    skärtorsdagen: fromEaster(-3),
    skärtorsdag: fromEaster(-3),
    långfredagen: fromEaster(-2),
    långfredag: fromEaster(-2),
  },
  ...{ påskafton: fromEaster(-1), påskdagen: fromEaster(0), 'annandag påsk': fromEaster(1), påskhelgen: easterWeekend },
  ...{ påsken: easterWeekend, påsk: easterWeekend, pingstafton: fromEaster(48), pingstdagen: fromEaster(49) },
  ...{ pingsten: fromEaster(48, 49), pingst: fromEaster(48, 49), 'annandag pingst': fromEaster(50) },
  ...{
    nationaldagen: fixedDay(6, 6),
    'sveriges nationaldag': fixedDay(6, 6),
    halloween: fixedDay(10, 31),
    midsommarafton: (year) => span(midsummerEve(year)),
  },
  ...{
    midsommardagen: (year) => span(midsummerEve(year) + 1),
    midsommarhelgen: (year) => span(midsummerEve(year), midsummerEve(year) + 1),
  },
  ...{
    midsommaren: (year) => span(midsummerEve(year), midsummerEve(year) + 1),
    midsommar: (year) => span(midsummerEve(year), midsummerEve(year) + 1),
  },
  ...{ 'alla helgons dag': (year) => span(allSaints(year)), 'alla helgona dag': (year) => span(allSaints(year)) },
  ...{
    'alla helgons helg': (year) => span(allSaints(year) - 1, allSaints(year) + 1),
    allhelgonahelgen: (year) => span(allSaints(year) - 1, allSaints(year) + 1),
  },
  ...{ allhelgona: (year) => span(allSaints(year)), 'alla helgon': (year) => span(allSaints(year)) },
  ...{ 'första advent': (year) => span(advent(year)), 'andra advent': (year) => span(advent(year) + 7) },
  ...{ 'tredje advent': (year) => span(advent(year) + 14), 'fjärde advent': (year) => span(advent(year) + 21) },
  ...{
    lucia: fixedDay(12, 13),
    luciadagen: fixedDay(12, 13),
    julafton: fixedDay(12, 24),
    mellandagarna: (year) => span(day(year, 12, 27), day(year, 12, 30)),
    juldagen: fixedDay(12, 25),
  },
  ...{ 'annandag jul': fixedDay(12, 26), julhelgen: christmas, julen: christmas, jul: christmas },
  ...{ nyår: newYear, nyåret: newYear, nyårshelgen: newYear },
  ...{
    'mors dag': (year) => span(onOrAfter(day(year, 5, 25), 7)),
    'fars dag': (year) => span(onOrAfter(day(year, 11, 8), 7)),
  },
};

/** Midsommarafton, alla helgons dag 2026, påsk, jul 2007. */
export const holiday = period(
  'holiday',
  'ntjvkslpmafh',
  `(?<name>${anyOf(HOLIDAYS)})§{year?}`,
  ({ name, year }, { reference }) => {
    const at = HOLIDAYS[name ?? ''];
    const written = yearOf(year, reference);
    if (!at) return undefined;
    const found: Period = { precision: 'day', at, year: written };
    if (at !== newYear) return found;
    // "Efter nyår 2027" is the way into that year, unless that has passed.
    const isAhead = written !== undefined && day(written, 1, 1) > reference;
    return { ...found, ...(isAhead && { year: written - 1, doubtful: true as const }), turn: true };
  },
);

/** Breaks and holidays without fixed days, as most municipalities have them: a person must confirm. */
const SCHOOL: Readonly<Record<string, (year: number) => Span>> = {
  ...{ semestern: summer, semestrarna: summer, semester: summer, semesterperioden: summer, sommarsemestern: summer },
  ...{
    industrisemestern: summer,
    semestertiden: summer,
    sommarlovet: summer,
    sommaruppehållet: summer,
    sommarledigheten: summer,
  },
  ...{
    jullovet: (year) => span(day(year, 12, 20), day(year + 1, 1, 8)),
    juluppehållet: (year) => span(day(year, 12, 20), day(year + 1, 1, 8)),
  },
  ...{
    sportlovet: (year) => span(weekOf(year, 9), weekOf(year, 9) + 6),
    höstlovet: (year) => span(weekOf(year, 44), weekOf(year, 44) + 6),
  },
  ...{
    sportlov: (year) => span(weekOf(year, 9), weekOf(year, 9) + 6),
    höstlov: (year) => span(weekOf(year, 44), weekOf(year, 44) + 6),
  },
  ...{
    påsklovet: (year) => span(easter(year) - 6, easter(year)),
    påsklov: (year) => span(easter(year) - 6, easter(year)),
  },
};

function summer(year: number): Span {
  return span(day(year, 6, 16), day(year, 8, 14));
}
function weekOf(year: number, week: number): Day {
  return onOrAfter(day(year, 1, 4) - 6, 1) + (week - 1) * 7;
}

/** Semestern, sportlovet, jullovet. */
export const leave = period('leave', 'sijhp', `(?<name>${anyOf(SCHOOL)})§{year?}`, ({ name, year }, { reference }) => {
  const at = SCHOOL[name ?? ''];
  const written = yearOf(year, reference);
  return (
    at && {
      precision: name?.includes('sem')
        ? 'season'
        : name?.startsWith('sport') || name?.startsWith('höst')
          ? 'week'
          : 'season',
      soft: true,
      at,
      year: written,
    }
  );
});
