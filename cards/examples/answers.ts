import { inPlaceOf } from '../inPlaceOf.ts';
import type { Action } from '../../domain/action.ts';
import type { Messages } from '../../locales/messages.ts';
import { actionCard, changedCard } from '../actionCard.ts';
import { afterPressCard, type PressView } from '../afterPress.ts';
import { commentForm, dateForm } from '../forms.ts';
import { BEREDSKAP, itemFor, KLAGOMAL, KONTAKT, TODAY, VIKARIER } from './plan.ts';
import {
  AFTER,
  BY_BERIT,
  CARD,
  COMMENTED,
  DONE,
  GOING,
  links,
  MOVED,
  pressed,
  viewing,
  type Example,
} from './shared.ts';

const UNDONE = pressed(DONE, { kind: 'undo', of: `press-${KLAGOMAL.number}` }, { status: 'inProgress' });
const REJECTED = pressed(BEREDSKAP, { kind: 'rejected' }, {});
const press =
  (of: Action, more: Partial<PressView> = {}) =>
  (t: Messages) => {
    const last = of.history.at(-1);
    if (!last) throw new Error('Nothing was pressed');
    return afterPressCard({ ...AFTER, change: last, item: more.item ?? itemFor(of), ...more }, t, links);
  };

const form = { action: BEREDSKAP, card: CARD, today: TODAY };

export const ANSWERS: readonly Example[] = [
  { name: 'pressed-done', build: press(DONE) },
  { name: 'pressed-in-progress', build: press(GOING) },
  { name: 'pressed-date', build: press(MOVED) },
  { name: 'pressed-next-day', build: press(DONE, { now: '2026-09-16T07:15:00.000Z' }) },
  { name: 'pressed-undo', build: press(UNDONE) },
  { name: 'pressed-not-mine', build: press(REJECTED, { item: { ...itemFor(BEREDSKAP), action: REJECTED } }) },
  { name: 'pressed-comment', build: press(COMMENTED) },
  { name: 'date-form', build: (t) => dateForm(form, t) },
  { name: 'date-form-no-date', build: (t) => dateForm({ ...form, action: KONTAKT }, t) },
  {
    name: 'date-form-bad-date',
    build: (t) =>
      dateForm({ ...form, refusal: 'badDate', typed: { date: 'imorgon', reason: 'Schemat är inte klart.' } }, t),
  },
  {
    name: 'date-form-no-reason',
    build: (t) => dateForm({ ...form, refusal: 'noReason', typed: { date: '2026-10-15', reason: '' } }, t),
  },
  { name: 'comment-form', build: (t) => commentForm(form, t) },
  {
    name: 'comment-form-personal-number',
    build: (t) => commentForm({ ...form, refusal: 'personalNumber', typed: 'Ring 19850709-9805\nom blanketten' }, t),
  },
  {
    name: 'comment-form-in-place',
    build: (t) => inPlaceOf(CARD, commentForm({ ...form, refusal: 'personalNumber', typed: 'Ring Asta' }, t), t),
  },
  {
    name: 'comment-form-too-long',
    build: (t) => commentForm({ ...form, refusal: 'tooLong', typed: 'Arbetet går framåt. '.repeat(110) }, t),
  },
  { name: 'action', build: (t) => actionCard({ ...viewing, item: itemFor(VIKARIER) }, t, links) },
  {
    name: 'action-others',
    build: (t) => actionCard({ ...viewing, item: { action: VIKARIER, among: itemFor(VIKARIER).among } }, t, links),
  },
  {
    name: 'changed-by-colleague',
    build: (t) => changedCard({ ...AFTER, item: itemFor(BY_BERIT), ...lastOf(BY_BERIT) }, t, links),
  },
];

function lastOf(of: Action) {
  const last = of.history.at(-1);
  return last ? { change: last } : {};
}
