import type { IntentState } from '../../domain/intent.ts';
import { FILING, type RecordKind, type Records } from '../../domain/records.ts';
import { aConversation, aDraft, aHolding, anAction, anIntent, aPerson, aPlan, aRole, aRun, aSnapshot, aUnit } from '../support/builders.ts'; // prettier-ignore
import { aReport } from '../support/reports.ts';

const place = <K extends RecordKind>(kind: K, value: Records[K]) => {
  const { partition, id, wake, day } = FILING[kind];
  return [partition(value), id(value), wake(value), day(value)];
};
const report = aReport();

// What has been kept lies in these places already: another would lose it.
it.each([
  ['a plan', place('plan', aPlan()), ['plans', 'plan-a', null, null]],
  ['an action with a deadline', place('action', anAction({ due: '2026-12-18', heard: '2026-11-30' })), ['plan|plan-a', 'a8', '2026-12-04', '2026-12-17']], // prettier-ignore
  ['an action nobody waits for', place('action', anAction({ status: 'done' })), ['plan|plan-a', 'a8', null, null]],
  ['a draft', place('draft', aDraft()), ['person|anna', 'draft-1', null, null]],
  ['a person', place('person', aPerson()), ['register', 'anna', null, null]],
  ['a role', place('role', aRole()), ['register', 'enhetschef', null, null]],
  ['a holding', place('holding', aHolding()), ['register', 'anna-enhetschef-bjorken', null, null]],
  ['a unit', place('unit', aUnit()), ['register', 'bjorken', null, null]],
  ['where somebody is reached', place('conversation', aConversation()), ['conversations', 'anna', null, null]],
  ['a week’s figures', place('snapshot', aSnapshot()), ['plan|plan-a', '2026-11-30', null, '2026-11-30']],
  ['a month’s report', place('report', report), ['plan|plan-a', '2026-11', null, '2026-11-01']],
  ['what a plan has chosen for its reports', place('reportSettings', report.settings), ['plan|plan-a', 'report', null, null]], // prettier-ignore
  ['that a day’s work was done', place('run', aRun()), ['runs', 'reminders', null, null]],
])('%s is filed where it always was', (_, found, wanted) => expect(found).toEqual(wanted));

const at = '2026-11-30T07:00:00.000Z';
const then = '2026-11-30T07:45:00.000Z';
it.each<[state: IntentState, wake: string | null]>([
  [{ name: 'planned', notBefore: then }, then],
  [{ name: 'sending', by: 'one', leaseEnds: then }, then],
  [{ name: 'unknown', since: at, decideAt: then }, then],
  [{ name: 'delivered', at, activity: 'm1', conversation: 'c' }, null],
  [{ name: 'undeliverable', at, reason: 'http403' }, null],
  [{ name: 'superseded', at, reason: 'nothingLeft' }, null],
  [{ name: 'held', since: at, reason: 'twice' }, null],
])('a sending that is $name is looked at again at its own time, or never', (state, wake) =>
  expect(place('intent', anIntent({ state }))).toEqual([
    'recipient|anna',
    'reminder|2026-11-30|anna',
    wake,
    '2026-11-30',
  ]),
);
