import type { Action } from '../../domain/action.ts';
import type { Answerer } from '../../domain/answering.ts';
import { actionCard } from '../actionCard.ts';
import { digestCard } from '../digest.ts';
import { eveCard } from '../eve.ts';
import { ownerForm } from '../forms.ts';
import type { Item } from '../viewing.ts';
import { action, BEREDSKAP, change, itemFor, NOW, PLAN, RAPPORT, TODAY } from './plan.ts';
import { AFTER, CARD, COMMENTED, DONE, links, viewing, type Example } from './shared.ts';

/** Those who answer in somebody's place, for more than one unit, or before everybody's eyes. */
const list = { ...viewing, since: NOW, plans: [PLAN], userIds: ['29:1ulla'] };

const REJECTED: Action = {
  ...BEREDSKAP,
  history: [change('rejected', 'anna', '2026-09-07T07:14:00.000Z', { kind: 'rejected' })],
};
/** The owner of the plan, who answers for what Anna has said is not hers. */
const passedOn = (of: Action): Item => {
  const as: Answerer = { person: 'ulla', role: 'sektionschef', unit: null, lead: true, proxy: true };
  return { action: of, as, among: [as, ...itemFor(RAPPORT).among.filter(({ lead }) => !lead)] };
};
const unit = (id: string): Answerer => ({ person: 'anna', role: 'enhetschef', unit: id, lead: true, proxy: false });
const TWO_UNITS: Item = {
  action: action(12, 'Egenkontroll av basala hygienrutiner', '2026-09-18', {
    responsible: [{ role: 'enhetschef', asWritten: 'Enhetschef', lead: true }],
  }),
  as: unit('eken'),
  among: [unit('björken'), unit('eken')],
};

export const IN_PLACE: readonly Example[] = [
  { name: 'digest-passed-on', build: (t) => digestCard({ ...list, items: [passedOn(REJECTED)] }, t, links) },
  { name: 'digest-two-units', build: (t) => digestCard({ ...list, items: [TWO_UNITS] }, t, links) },
  { name: 'eve-two-units', build: (t) => eveCard({ ...list, items: [TWO_UNITS] }, t, links) },
  { name: 'eve-commented', build: (t) => eveCard({ ...list, items: [itemFor(COMMENTED)] }, t, links) },
  {
    name: 'done-in-channel',
    build: (t) => {
      const { among } = itemFor(DONE);
      return actionCard({ ...AFTER, item: { action: DONE, among }, change: DONE.history.at(-1)! }, t, links);
    },
  },
  {
    name: 'owner-form-not-reached',
    build: (t) => {
      const form = { action: BEREDSKAP, card: CARD, today: TODAY, now: 'Anna Åkesson' };
      return ownerForm({ ...form, refusal: 'notReached', people: [{ id: 'berit', name: 'Berit Öst' }] }, t, links);
    },
  },
];
