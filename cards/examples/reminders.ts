import type { Action } from '../../domain/action.ts';
import type { Move } from '../../domain/movedDates.ts';
import type { Messages } from '../../locales/messages.ts';
import { digestCard, type DigestView } from '../digest.ts';
import { eveCard } from '../eve.ts';
import { foldedCard } from '../folded.ts';
import { AFTER, BY_BERIT, COMMENTED, DONE, GOING, links, MOVED, pressed, viewing, type Example } from './shared.ts';
import {
  action, BEREDSKAP, ENHETER, HOSTILE_TITLE, itemFor, KLAGOMAL, KONTAKT, KVALITETSRAD, LONG_TITLE, MANY, NOW, PLAN,
  RAPPORT, SAMARBETE, TODAY, TYST, VIKARIER,
} from './plan.ts'; // prettier-ignore

const digest =
  (actions: readonly Action[], more: Partial<DigestView> = {}, person?: string) =>
  (t: Messages) =>
    digestCard(
      {
        ...viewing,
        items: actions.map((one) => itemFor(one, person)),
        since: NOW,
        plans: [PLAN],
        userIds: ['29:1anna'],
        ...more,
      },
      t,
      links,
    );
/** Somebody else's new date for an action. */
const moveOf = (of: Action, reason = 'Schemat för jouren är inte klart.'): Move => {
  const what = { kind: 'date', from: of.due, to: '2026-10-15', reason } as const;
  const moved = pressed(of, what, { due: what.to, firstDue: of.due }, 'berit');
  const change = moved.history.at(-1);
  if (!change) throw new Error('A move is a change');
  return { action: moved, change, first: of.due, from: of.due, to: what.to, reason };
};
const MOVES = [
  moveOf(action(1, LONG_TITLE, '2026-06-15'), LONG_TITLE),
  moveOf(action(2, HOSTILE_TITLE, '2026-09-18'), HOSTILE_TITLE),
  moveOf(VIKARIER),
  moveOf(BEREDSKAP),
];

const eve =
  (actions: readonly Action[], more: Partial<DigestView> = {}) =>
  (t: Messages) =>
    eveCard(
      {
        ...viewing,
        items: actions.map((one) => itemFor(one)),
        since: NOW,
        plans: [PLAN],
        userIds: ['29:1anna'],
        ...more,
      },
      t,
      links,
    );

export const REMINDERS: readonly Example[] = [
  {
    name: 'digest-3',
    build: digest([BEREDSKAP, KLAGOMAL, RAPPORT], {
      comingUp: { day: '2026-10-01', count: 2 },
    }),
  },
  { name: 'digest-1', build: digest([SAMARBETE]) },
  { name: 'digest-0', build: digest([]) },
  { name: 'digest-7', build: digest([BEREDSKAP, KVALITETSRAD, KLAGOMAL, SAMARBETE, RAPPORT, VIKARIER, KONTAKT]) },
  { name: 'digest-40', build: digest(MANY.filter((one) => one.status !== 'done')) },
  { name: 'digest-vague', build: digest([VIKARIER, KONTAKT, TYST]) },
  {
    name: 'digest-vague-late',
    build: digest([
      KVALITETSRAD,
      {
        ...VIKARIER,
        due: '2026-08-31',
        timings: VIKARIER.timings.map((one) => ({ ...one, asWritten: 'Sommaren 2026', latest: '2026-08-31' })),
      },
    ]),
  },
  { name: 'digest-long-titles', build: digest([1, 2, 3].map((number) => action(number, LONG_TITLE, '2026-06-15'))) },
  { name: 'digest-hostile', build: digest([action(1, HOSTILE_TITLE, '2026-06-15')]) },
  { name: 'digest-answered', build: digest([DONE, GOING, RAPPORT], { now: AFTER.now }) },
  { name: 'digest-all-answered', build: digest([DONE, MOVED], { now: AFTER.now }) },
  { name: 'digest-colleague-answered', build: digest([BY_BERIT, BEREDSKAP], { now: AFTER.now }) },
  { name: 'digest-commented', build: digest([COMMENTED, RAPPORT], { now: AFTER.now }) },
  { name: 'digest-part', build: digest([SAMARBETE], {}, 'berit') },
  { name: 'digest-units', build: digest([ENHETER], {}, 'chef-9') },
  { name: 'digest-moves', build: digest([BEREDSKAP], { moves: [moveOf(KLAGOMAL)] }) },
  { name: 'digest-only-moves', build: digest([], { moves: MOVES }) },
  { name: 'digest-moves-taken-back', build: digest([], { moves: [] }) },
  { name: 'digest-again', build: digest([BEREDSKAP], { again: true }) },
  { name: 'eve-tomorrow', build: eve([SAMARBETE]) },
  {
    name: 'eve-saturday',
    build: eve([RAPPORT], { now: '2026-09-18T06:30:00.000Z', since: '2026-09-18T06:30:00.000Z' }),
  },
  { name: 'eve-two', build: eve([SAMARBETE, action(22, 'Genomgång av nyckelhantering', '2026-09-15')]) },
  {
    name: 'eve-answered',
    build: eve([pressed(SAMARBETE, { kind: 'status', from: 'inProgress', to: 'done' }, { status: 'done' })], {
      now: AFTER.now,
    }),
  },
  { name: 'eve-long-title', build: eve([action(1, LONG_TITLE, '2026-09-15')]) },
  { name: 'folded', build: (t) => foldedCard({ by: '2026-09-21', today: TODAY }, t), isEnd: true },
];
