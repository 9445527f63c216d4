import { addDays, daysBetween } from '../../domain/calendar.ts';
import type { Draft } from '../../domain/plan.ts';
import { roleKind } from '../../domain/roles/index.ts';
import { deadlineOf } from '../../domain/timing.ts';
import { isSendingDay, lastSendingDayBefore } from '../../domain/workingDays.ts';
import { draftPlan } from '../../import/draftPlan.ts';
import { readPlain } from '../../import/readDocument.ts';
import { SANDBOX_PEOPLE, sandboxRegister } from '../../sandbox/people.ts';
import { samplePlan } from '../../sandbox/samplePlan.ts';

const drafts = new Map<string, { draft: Draft; published: string }>();
const draftOf = (today: string) => {
  const known = drafts.get(today);
  if (known) return known;
  const { text, published } = samplePlan(today);
  const draft = draftPlan(readPlain(text), published);
  if (!draft) throw new Error('no plan was found');
  drafts.set(today, { draft, published });
  return { draft, published };
};
const actionsOf = (today: string) =>
  draftOf(today).draft.rows.flatMap((row) => row.actions.map((one) => ({ ...one, row })));
const dueDates = (today: string) => actionsOf(today).flatMap(({ timings }) => deadlineOf(timings)?.latest ?? []);

/** A year and then some, every third day: over it each weekday meets each day of a month. Reading one takes 20 ms. */
const YEAR = Array.from({ length: 130 }, (_, step) => addDays('2026-11-22', step * 3));

describe('the sample plan', () => {
  test('is read whole all year round: fifteen rows, no unread one, every role known', () => {
    for (const today of YEAR) {
      const actions = actionsOf(today);
      expect([today, actions.length]).toEqual([today, 15]);
      const kinds = actions.flatMap(({ questions }) => questions.map(({ kind }) => kind));
      const unclear = ['unread', 'pairing', 'conflictingStatus', 'noAction', 'noResponsible', 'unknownRole', 'ambiguousRole', 'impliedYear', 'reference']; // prettier-ignore
      expect([today, kinds.filter((kind) => unclear.includes(kind))]).toEqual([today, []]);
    }
  });

  test('has, all year round, something late, something for the next days and something later', () => {
    for (const today of YEAR) {
      const dates = dueDates(today);
      const { published } = draftOf(today);
      expect(dates.filter((date) => date < today)).toHaveLength(2);
      // What had passed when the plan was published would rest, and nobody would be reminded of it.
      expect(dates.every((date) => date > published)).toBe(true);
      expect(dates.some((date) => isSendingDay(lastSendingDayBefore(date)) && lastSendingDayBefore(date) > today)).toBe(
        true,
      );
      expect(dates.filter((date) => date >= today && daysBetween(today, date) <= 14).length).toBeGreaterThanOrEqual(2);
      expect(dates.some((date) => daysBetween(today, date) > 90)).toBe(true);
    }
  });

  test('keeps what makes real plans hard: seasons, months, what comes back, what is begun, an empty cell', () => {
    const actions = actionsOf('2026-11-22');
    const texts = actions.map(({ row }) => row.dateText);
    expect(texts).toEqual(
      expect.arrayContaining(['', 'Pågår', 'Varje månad', 'Klart', 'Vintern 2026/2027', 'mars 2027']),
    );
    const kinds = new Set(actions.flatMap(({ timings }) => timings.map(({ kind }) => kind)));
    expect(kinds).toEqual(new Set(['due', 'recurring', 'ongoing', 'start']));
    expect(actions.filter(({ status }) => status === 'done')).toHaveLength(1);
    expect(actions.every(({ title }) => title.length <= 60 && !title.includes('…'))).toBe(true);
  });

  test('names no person, only roles; one is elected, one is held by many, one by nobody', () => {
    const { text } = samplePlan('2026-11-22');
    for (const { name } of SANDBOX_PEOPLE) for (const part of name.split(' ')) expect(text).not.toContain(part);
    const roles = [
      ...new Set(actionsOf('2026-11-22').flatMap(({ responsible }) => responsible.map(({ role }) => role ?? ''))),
    ];
    const held = new Set(sandboxRegister('2026-01-01').holdings.map(({ role }) => role));
    expect(roles.filter((role) => !held.has(role)).sort()).toEqual([
      'ordförande i stadsdelsnämnden',
      'verksamhetsutvecklare',
    ]);
    expect(roleKind('ordförande i stadsdelsnämnden')).toBe('elected');
    expect([...held].filter((role) => !roles.includes(role))).toEqual([]);
  });
});
