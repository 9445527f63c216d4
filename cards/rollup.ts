import { localDate, type Instant } from '../domain/calendar.ts';
import type { Figures } from '../domain/figures.ts';
import type { Plan } from '../domain/plan.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, command } from './buttons.ts';
import {
  cardOf,
  container,
  heading,
  linkRun,
  note,
  run,
  runs,
  text,
  type CardMessage,
  type Element,
} from './elements.ts';
import type { Links } from './links.ts';
import { short } from './text.ts';
import { figuresSentence } from './weekly.ts';

export interface PlanWeek {
  readonly plan: Pick<Plan, 'id' | 'title' | 'letter'>;
  readonly figures: Figures;
  /** Those of last week's summary; undefined where there was none. */
  readonly before: Figures | undefined;
}

export interface RollupView {
  /** The newest plan first. */
  readonly plans: readonly PlanWeek[];
  readonly at: Instant;
}

/** So many plans have room; a city department has a handful. */
const PLANS_MOST = 20;
const TITLE_MOST = 80;

/** How every plan stands, one line each, for whoever oversees them. Each opens in the tab, or as its own summary here. */
export function rollupCard({ plans, at }: RollupView, t: Messages, links: Links): CardMessage {
  const today = localDate(at);
  const title = t.rollup.title(t.dates.week(today));
  const sum = (key: 'done' | 'total' | 'late') => plans.reduce((all, { figures }) => all + figures[key], 0);
  const says = t.rollup.all(plans.length, t.weekly.done(sum('done'), sum('total')), t.weekly.late(sum('late')));
  const shown = plans.slice(0, PLANS_MOST);
  const letters = [...new Set(shown.map(({ plan }) => plan.letter))];
  return cardOf(t, {
    says: `${title}. ${says}`,
    summary: title,
    wide: true,
    body: [
      heading(title),
      text(says),
      ...shown.map((one) => planBlock(one, t, links)),
      plans.length > shown.length ? text(t.weekly.and(plans.length - shown.length)) : undefined,
      note(t.weekly.asOf(t.dates.weekdayDay(today, today), t.dates.at(at))),
      buttonRow(letters.map((letter) => command(`${t.commands.week.show} ${letter}`, t.rollup.plan(letter)))),
    ],
  });
}

const planBlock = ({ plan, figures, before }: PlanWeek, t: Messages, links: Links): Element =>
  container(
    [
      runs([run(`${plan.letter} `), linkRun(short(plan.title, TITLE_MOST), links.plan(plan.id))]),
      text(figuresSentence(figures, before, t), { spacing: 'None' }),
    ],
    { separator: true, spacing: 'Medium' },
  );
