import type { Action } from '../../domain/action.ts';
import { answerersOf } from '../../domain/answering.ts';
import { figures } from '../../domain/figures.ts';
import type { Messages } from '../../locales/messages.ts';
import { listCard, mineCard } from '../lists.ts';
import { rollupCard } from '../rollup.ts';
import { weeklyCard, type WeeklyView } from '../weekly.ts';
import {
  BEREDSKAP, ENHETER, itemFor, KLAGOMAL, KONTAKT, KVALITETSRAD, MANY, NOW, PLAN, RAPPORT, REGISTER, SAMARBETE, TODAY,
  TYST, VIKARIER,
} from './plan.ts'; // prettier-ignore
import { BY_BERIT, DONE, links, viewing, type Example } from './shared.ts';

const ALL = [BEREDSKAP, KVALITETSRAD, KLAGOMAL, SAMARBETE, RAPPORT, ENHETER, VIKARIER, KONTAKT, TYST, ...MANY];
const answering = (action: Action) => answerersOf(action, REGISTER, PLAN.owner, TODAY);
const later = (of: readonly Action[], days: string): WeeklyView['snapshot'] => ({
  plan: PLAN.id,
  date: days,
  at: `${days}T06:00:00.000Z`,
  figures: figures(of, days, null),
});
const weekly = (of: readonly Action[], before: WeeklyView['before'], since: string | null) => (t: Messages) =>
  weeklyCard(
    {
      plan: PLAN,
      register: REGISTER,
      actions: of,
      before,
      snapshot: { plan: PLAN.id, date: TODAY, at: NOW, figures: figures(of, TODAY, since, answering) },
    },
    t,
    links,
  );
export const WEEK: readonly Example[] = [
  { name: 'weekly', build: weekly(ALL, later(ALL.slice(3), '2026-09-07'), '2026-09-07T06:00:00.000Z') },
  { name: 'weekly-first', build: weekly(ALL, undefined, null) },
  {
    name: 'weekly-done',
    build: weekly([...ALL, DONE, BY_BERIT], later(ALL, '2026-09-07'), '2026-09-07T06:00:00.000Z'),
  },
  {
    name: 'weekly-unchanged',
    build: weekly([RAPPORT, TYST], later([RAPPORT, TYST], '2026-09-07'), '2026-09-07T06:00:00.000Z'),
  },
  {
    name: 'rollup',
    build: (t) =>
      rollupCard(
        {
          at: NOW,
          plans: [...'ABCDEFG'].map((letter, n) => ({
            plan: { ...PLAN, letter },
            figures: figures(ALL.slice(n), TODAY, null),
            before: n % 2 ? undefined : figures(ALL.slice(n + 1), '2026-09-07', null),
          })),
        },
        t,
        links,
      ),
  },
  { name: 'weekly-empty', build: weekly([], undefined, null) },
  {
    name: 'mine',
    build: (t) =>
      mineCard(
        {
          ...viewing,
          card: 'mine',
          items: ALL.slice(0, 9)
            .filter((one) => one !== ENHETER)
            .map((one) => itemFor(one)),
          since: NOW,
          plan: PLAN.id,
        },
        t,
        links,
      ),
  },
  {
    name: 'mine-40',
    build: (t) =>
      mineCard(
        { ...viewing, card: 'mine', items: MANY.map((one) => itemFor(one)), since: NOW, plan: PLAN.id },
        t,
        links,
      ),
  },
  {
    name: 'mine-0',
    build: (t) => mineCard({ ...viewing, card: 'mine', items: [], since: NOW, plan: PLAN.id }, t, links),
  },
  {
    name: 'mine-no-plan',
    build: (t) => mineCard({ ...viewing, card: 'mine', items: [], since: NOW, plan: null }, t, links),
  },
  {
    name: 'late',
    build: (t) =>
      listCard(
        { of: 'late', actions: [BEREDSKAP, KVALITETSRAD, KLAGOMAL], plan: PLAN.id, register: REGISTER, today: TODAY },
        t,
        links,
      ),
  },
  {
    name: 'late-0',
    build: (t) => listCard({ of: 'late', actions: [], plan: PLAN.id, register: REGISTER, today: TODAY }, t, links),
  },
  {
    name: 'soon-40',
    build: (t) => listCard({ of: 'soon', actions: MANY, plan: PLAN.id, register: REGISTER, today: TODAY }, t, links),
  },
];
