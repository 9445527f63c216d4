import { mondayOf } from '../civil.ts';
import { period } from '../form.ts';
import { fixed, span } from '../period.ts';
import { WHICH } from './which.ts';

/** I helgen, nästa helg, förra helgen: Saturday and Sunday. The coming weekend is this week's. */
export const weekend = period(
  'weekend',
  'itnkpdfsa',
  `(?:(?<coming>i|till|kommande|nu i) |${WHICH} )helg(?:en)?§(?! ?(?:och|eller)§)`,
  ({ coming, next, past }, { reference }) => {
    const saturday = mondayOf(reference) + 5 + (!coming && next ? 7 : past ? -7 : 0);
    return { ...fixed('day', span(saturday, saturday + 1)), ...(past && { past: true as const }) };
  },
);
