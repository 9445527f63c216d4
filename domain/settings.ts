import { addDays, isLocalDate, mondayOf, type LocalDate, type LocalTime } from './calendar.ts';
import type { Person, PersonId } from './people.ts';
import type { Plan } from './plan.ts';
import type { SendingHours } from './sendingHours.ts';
import { firstSendingDayFrom } from './workingDays.ts';

/** What a person, or the owner of a plan, has chosen; whoever has chosen nothing gets the defaults. */

export interface PersonSettings {
  /** The day of the week's reminder, 1 for Monday to 5 for Friday; null for none. */
  readonly day: 1 | 2 | 3 | 4 | 5 | null;
  readonly time: LocalTime;
  /** Whether they want the single reminder on the last working day before a deadline. */
  readonly eve: boolean;
  /** The last day on which they want nothing; null when they are there. */
  readonly pausedUntil: LocalDate | null;
  /** Who answers in their place while they are away. */
  readonly standIn: PersonId | null;
  /** `teams`: whatever their Teams speaks. */
  readonly language: 'teams' | 'sv' | 'en';
}

export const PERSON_SETTINGS: PersonSettings = {
  day: 1,
  time: '08:00',
  eve: true,
  pausedUntil: null,
  standIn: null,
  language: 'teams',
};

export const settingsOf = (person: Person | undefined): PersonSettings => person?.settings ?? PERSON_SETTINGS;

export const isPaused = ({ pausedUntil }: PersonSettings, today: LocalDate): boolean =>
  pausedUntil !== null && today <= pausedUntil;

/**
 * The day a person gets the digest of the week that `today` lies in: the one they chose, or the next day one may send on,
 * but not before `today`. Null for those who want none.
 */
export function digestDateFor({ day }: PersonSettings, today: LocalDate): LocalDate | null {
  if (day === null) return null;
  const chosen = firstSendingDayFrom(addDays(mondayOf(today), day - 1));
  return chosen < today ? today : chosen;
}

/** The time of day at which it comes: the one they chose. Plans whose hours end before that still send that day. */
export const digestTime = ({ time }: PersonSettings, hours: SendingHours): LocalTime =>
  time < hours.to ? time : hours.from;

export interface PlanSettings {
  /** When people may be sent something about the plan. */
  readonly from: LocalTime;
  readonly to: LocalTime;
  /** Whether a working day squeezed between days off counts as one to send on. */
  readonly squeezeDays: boolean;
  /** Whether the line manager is asked when nobody answers, and whether that rests in weeks 28 to 31. */
  readonly escalation: boolean;
  readonly julyPause: boolean;
  /** Its owner wants no weekly summary: no channel that the bot is added to later is taken for it. */
  readonly noSummary?: true;
}

export const PLAN_SETTINGS: PlanSettings = {
  from: '07:30',
  to: '17:00',
  squeezeDays: false,
  escalation: true,
  julyPause: true,
};

/**
 * Where a plan's weekly summary goes, as one chooses it: a channel's id, `none`, or `next` for the channel that the bot is
 * added to next. Teams' ids of channels (`19:…`) are neither word.
 */
export const channelOf = ({ channel, settings }: Plan): string => channel ?? (settings?.noSummary ? 'none' : 'next');

export const planSettingsOf = (plan: Plan): PlanSettings => plan.settings ?? PLAN_SETTINGS;

/**
 * When cards may be sent at all. A card may tell of several plans, so the strictest of them decides. Where their hours do
 * not meet, the usual ones hold: nobody is silenced by two plans that disagree.
 */
export function hoursFor(usual: SendingHours, plans: readonly Plan[]): SendingHours {
  const settings = plans.map(planSettingsOf);
  const from = [usual.from, ...settings.map((one) => one.from)].sort().at(-1) ?? usual.from;
  const to = [usual.to, ...settings.map((one) => one.to)].sort()[0] ?? usual.to;
  const squeezeDays = settings.length > 0 && settings.every((one) => one.squeezeDays);
  return { ...usual, ...(from < to ? { from, to } : {}), squeezeDays };
}

/** The times one may choose between: every half hour in which the product ever sends. */
export const TIMES: readonly LocalTime[] = Array.from({ length: 19 }, (_, half) => {
  const minutes = 7 * 60 + 30 + half * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 === 0 ? '00' : '30'}`;
});

/** Whether two times of day make hours in which there is time to send something. */
export const isHours = (from: string, to: string): boolean =>
  TIMES.includes(from) && (TIMES.includes(to) || to === PLAN_SETTINGS.to) && from < to;

/** A pause may be a year: longer is a change of holder. */
const PAUSE_DAYS = 366;

/** Whether somebody may be away until a day. */
export const isPauseDate = (date: string, today: LocalDate): boolean =>
  isLocalDate(date) && date >= today && date <= addDays(today, PAUSE_DAYS);
