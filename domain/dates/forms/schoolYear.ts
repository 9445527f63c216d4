import { term } from '../calendarPeriods.ts';
import { civil } from '../civil.ts';
import { period } from '../form.ts';
import { span, type Period } from '../period.ts';
import { nearest } from '../years.ts';

const autumn = term('autumn');
const spring = term('spring');

const whole = (year: number | undefined): Period => ({
  ...autumn,
  year,
  at: (candidate) => {
    const [first, last] = [autumn.at(candidate), spring.at(candidate + 1)];
    return first && last && span(first.first, last.last);
  },
});

/** Läsåret 2007/08: from the autumn term to the end of the spring term. */
export const schoolYear = period(
  'schoolYear',
  'lsnk',
  '(?:(?<next>nästa|kommande) )?(?:läs|skol)år(?:et)?(?: (?<from>(?:19|20)?\\d\\d) ?[/–-] ?(?:(?:19|20)?\\d\\d)(?![\\d/:]|[.-]\\d))?§',
  ({ from, next }, { reference }) => {
    const now = civil(reference).year;
    if (next !== undefined) return whole((autumn.at(now)?.first ?? 0) > reference ? now : now + 1);
    const year =
      from === undefined ? undefined : from.length === 2 ? nearest(Number(from), civil(reference).year) : Number(from);
    return whole(year);
  },
);
