import type { Organisation } from '../../domain/organisation.ts';
import { attention, isClosed } from '../../domain/attention.ts';
import { digestReason, isEve, remindersOf } from '../../domain/reminders.ts';
import type { Action } from '../../domain/action.ts';
import { CHANNEL } from './city.ts';
import { MINUTE, type Day, type Days } from './days.ts';
import type { Kept } from './kept.ts';
import { chatOf } from './users.ts';
import type { Seen } from './seen.ts';
import type { Teams } from './virtualTeams.ts';

/** Somebody is to be told of something on a day; who, of what, and since which revision nothing has changed. */
interface Expectation {
  readonly chat: string;
  readonly person: string | null;
  readonly day: Day;
  readonly actions: ReadonlyMap<string, number>;
  isExcused: boolean;
}

export interface Expectations {
  /** What the day asks for, from what is true when sending hours begin. */
  open(day: Day): void;
  /** Looks whether what is now past its time was seen, or is held or refused where a person can see it. */
  close(now: number): void;
  excuse(person: string): void;
  readonly lost: readonly string[];
}

/** A card with this many actions may have more behind it. */
const ROWS = 3;
/** Whatever was due has been seen, or stands in a visible state, at the end of the second sending day after. */
const DAYS = 2;

/** What people should have seen, judged by the plan alone: neither the runs nor the intents of the product are believed. */
export function openExpectations(kept: Kept, days: Days, teams: Teams, organisation: Organisation): Expectations {
  let waiting: Expectation[] = [];
  const lost: string[] = [];

  const isSeen = ({ chat, day, actions }: Expectation, until: number, action: string): boolean =>
    (teams.chats.get(chat) ?? []).some(
      ({ at, first }: Seen) =>
        at >= day.opens - 10 * MINUTE &&
        at <= until &&
        (actions.size === 0 || first.actions.includes(action) || first.actions.length >= ROWS),
    );

  const isVisible = ({ person, day }: Expectation, action: string): boolean =>
    [...kept.intents.values()].some(
      ({ recipient, date, state, actions }) =>
        recipient === (person ?? 'plan') &&
        date >= day.date &&
        (state.name === 'held' || state.name === 'undeliverable') &&
        (person === null || actions.some((ref) => ref.action === action)),
    );

  return {
    lost,
    open(day) {
      if (!day.isSending) return;
      const reasonOf = day.isDigestDay
        ? digestReason
        : (action: Action, today: string) =>
            isEve(action, today) && attention(action).eve === today ? ('eve' as const) : undefined;
      const open = [...kept.actions.values()].filter((action) => !isClosed(action) && isNear(action, day));
      for (const [person, items] of remindersOf(open, organisation, day.date, reasonOf)) {
        const chat = chatOf(person);
        if (teams.blocked.has(chat) || !kept.reachable.has(person)) continue;
        const actions = new Map(items.map(({ action }) => [action.id, action.revision]));
        waiting.push({ chat, person, day, actions, isExcused: false });
      }
      if (day.isDigestDay) waiting.push({ chat: CHANNEL, person: null, day, actions: new Map(), isExcused: false });
    },
    close(now) {
      const isOver = ({ day }: Expectation) => now >= days.sendingDay(day, DAYS).closes;
      for (const one of waiting.filter(isOver)) {
        if (one.isExcused) continue;
        const asked = [...one.actions].filter(([id, revision]) => kept.actions.get(id)?.revision === revision);
        const missing = (one.person === null ? [''] : asked.map(([id]) => id)).filter(
          (id) => !isSeen(one, now, id) && !isVisible(one, id),
        );
        if (missing.length > 0) lost.push(`${one.chat} was not told on ${one.day.date} of ${missing.join(', ')}`);
      }
      waiting = waiting.filter((one) => !isOver(one));
    },
    excuse(person) {
      for (const one of waiting) if (one.person === person) one.isExcused = true;
    },
  };
}

/** A single reminder can only concern what is due within a few days: spares asking the calendar about the rest. */
const isNear = ({ due }: Action, { date, isDigestDay }: Day): boolean =>
  isDigestDay || (due !== null && due >= date && Date.parse(due) - Date.parse(date) < 12 * 24 * 60 * MINUTE);
