import type { Action } from '../domain/action.ts';
import { addDays, localDate, type LocalDate } from '../domain/calendar.ts';
import type { Figures } from '../domain/figures.ts';
import type { Register } from '../domain/people.ts';
import type { Plan } from '../domain/plan.ts';
import type { Snapshot } from '../domain/records.ts';
import { digestDayOf } from '../domain/reminders.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, command, execute, openUrl } from './buttons.ts';
import { bold, cardOf, container, heading, note, run, runs, text, type CardMessage, type Element } from './elements.ts';
import type { Links } from './links.ts';
import { titleOf } from './titles.ts';
import { standing } from './standing.ts';
import { short } from './text.ts';
import { capital, roleName } from './viewing.ts';
import { figuresBlock, rolesBlock } from './weeklyFigures.ts';
import { unitsBlock } from './weeklyUnits.ts';

export const LATE_MOST = 5;
export const DONE_MOST = 8;
export const COMING_MOST = 5;

export interface WeeklyView {
  readonly plan: Pick<Plan, 'id' | 'title'>;
  /** This week's figures, frozen, and those of the summary before; undefined for the first one. */
  readonly snapshot: Snapshot;
  readonly before: Snapshot | undefined;
  /** The actions that the figures name, at least. */
  readonly actions: readonly Action[];
  readonly register: Register;
}

/** The week's post to the leadership (CARDS.md 5.6): a snapshot, so that minutes can refer to it. Roles, never persons. */
export function weeklyCard(view: WeeklyView, t: Messages, links: Links): CardMessage {
  const { plan, snapshot } = view;
  const { at } = snapshot;
  const today = localDate(at);
  const title = t.weekly.title(t.dates.week(today));
  const says = figuresSentence(snapshot.figures, view.before?.figures, t);
  return cardOf(t, {
    says: `${title}. ${says}`,
    wide: true,
    body: [
      heading(title),
      text(short(plan.title, 100), { isSubtle: true, spacing: 'None' }),
      text(says),
      ...figuresBlock(view, t),
      lateBlock(view, today, t),
      doneBlock(view, t),
      comingBlock(view, today, t),
      rolesBlock(view, t),
      unitsBlock(view, t),
      buttonRow([
        openUrl(t.buttons.openPlan, links.plan(plan.id)),
        execute('card.mine', t.buttons.showMine, { p: plan.id }),
        command(t.commands.late.show, capital(t.commands.late.show)),
      ]),
      note([t.weekly.asOf(t.dates.weekdayDay(today, today), t.dates.at(at)), nextLine(view, t)].join(' ').trim()),
    ],
  });
}

/** The next summary goes out on the digest's day of the week after; a week without one is passed over in silence. */
function nextLine({ snapshot }: WeeklyView, t: Messages): string {
  const next = digestDayOf(addDays(snapshot.date, 7));
  return next === null ? '' : t.weekly.next(t.dates.weekdayDay(next, snapshot.date));
}

/** "6 av 35 åtgärder är klara – 2 fler än förra veckan. 4 är försenade – lika många som förra veckan." */
export function figuresSentence(now: Figures, before: Figures | undefined, t: Messages): string {
  const done = t.weekly.done(now.done, now.total);
  const late = t.weekly.late(now.late);
  if (!before) return `${done}. ${late}.`;
  if (isSame(now, before)) return `${t.weekly.unchanged(now.changed === 0, late)} ${done}.`;
  return [
    t.weekly.compared(done, t.weekly.thanLastWeek(now.done, before.done)),
    // "None is late – the same as last week" would be no news.
    now.late + before.late === 0 ? `${late}.` : t.weekly.compared(late, t.weekly.thanLastWeek(now.late, before.late)),
  ].join(' ');
}

const COUNTS = ['total', 'done', 'inProgress', 'notStarted', 'paused', 'withdrawn', 'late', 'undated'] as const;
/** The figures alone, those of the units among them: dates may have been moved all the same, and comments written. */
const isSame = (now: Figures, before: Figures): boolean =>
  now.doneActions.length === 0 &&
  COUNTS.every((key) => now[key] === before[key]) &&
  JSON.stringify(now.perUnit) === JSON.stringify(before.perUnit ?? now.perUnit);

function lateBlock({ snapshot, actions, register }: WeeklyView, today: LocalDate, t: Messages): Element | undefined {
  const { figures } = snapshot;
  if (figures.late === 0) return undefined;
  const late = find(actions, figures.lateActions);
  const left = figures.late - Math.min(late.length, LATE_MOST);
  return section(t.weekly.lateList(figures.late), [
    ...late.slice(0, LATE_MOST).map((action) => dueLine(action, register, today, t)),
    left > 0 ? text(t.weekly.and(left), { spacing: 'Small' }) : undefined,
  ]);
}

/** What is due within two weeks. Summaries from before it was listed have none. */
function comingBlock({ snapshot, actions, register }: WeeklyView, today: LocalDate, t: Messages): Element | undefined {
  const { comingActions = [] } = snapshot.figures;
  if (comingActions.length === 0) return undefined;
  const shown = find(actions, comingActions).slice(0, COMING_MOST);
  const left = comingActions.length - shown.length;
  return section(t.weekly.comingList(comingActions.length), [
    ...shown.map((action) => dueLine(action, register, today, t)),
    left > 0 ? text(t.weekly.and(left), { spacing: 'Small' }) : undefined,
  ]);
}

function dueLine(action: Action, register: Register, today: LocalDate, t: Messages): Element {
  const lead = roleName(action.responsible.find((one) => one.lead)?.role ?? null, register);
  const { sentence } = standing(action, today, t);
  return runs(
    [run(titleOf(action), { weight: 'Bolder' }), run(` – ${lowerFirst(sentence)}${lead ? ` · ${capital(lead)}` : ''}`)],
    { spacing: 'Small' },
  );
}

const lowerFirst = (words: string): string => words.charAt(0).toLocaleLowerCase('sv') + words.slice(1);

function doneBlock({ snapshot, before, actions }: WeeklyView, t: Messages): Element | undefined {
  const { figures } = snapshot;
  const done = find(actions, figures.doneActions);
  if (done.length === 0) return undefined;
  const titles = done.slice(0, DONE_MOST).map(titleOf);
  const left = figures.doneActions.length - titles.length;
  const count = figures.doneActions.length;
  return section(before ? t.weekly.doneList(count) : t.weekly.doneSoFar(count), [
    text([...titles, ...(left > 0 ? [t.weekly.and(left)] : [])].join(' · '), { spacing: 'Small' }),
  ]);
}

const section = (title: string, items: readonly (Element | undefined)[]): Element =>
  container([bold(title), ...items], { separator: true, spacing: 'Medium' });

function find(actions: readonly Action[], ids: readonly string[]): readonly Action[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
