import type { Intent } from '../../domain/intent.ts';
import type { PlanStore } from '../../domain/ports.ts';
import { aConversation, anIntent, aRun } from './builders.ts';
import { created } from './storing.ts';

const about = (...numbers: readonly string[]) =>
  numbers.map((number) => ({ plan: 'plan-a', action: `plan-a-${number}` }));

const SENDINGS: readonly Partial<Intent>[] = [
  { recipient: 'farida', date: '2026-11-24', state: { name: 'planned', notBefore: '2026-11-24T07:30:00.000Z' } },
  { recipient: 'mats', date: '2026-11-23', state: { name: 'sending', by: 'p', leaseEnds: '2026-11-23T08:22:00.000Z' } },
  {
    ...{ kind: 'weeklySummary', form: 'summary', recipient: 'plan-a', date: '2026-11-23', actions: [] },
    state: { name: 'undeliverable', at: '2026-11-23T08:00:04.000Z', reason: 'noConversation' },
  },
  {
    ...{ recipient: 'lena', date: '2026-11-23' },
    state: { name: 'unknown', since: '2026-11-23T08:00:12.000Z', decideAt: '2026-11-23T08:45:12.000Z' },
  },
  {
    ...{ recipient: 'ahmed', date: '2026-11-16' },
    state: { name: 'undeliverable', at: '2026-11-16T07:00:02.000Z', reason: 'uninstalled' },
  },
  {
    ...{ recipient: 'sofia', date: '2026-11-16' },
    state: { name: 'undeliverable', at: '2026-11-16T07:00:03.000Z', reason: 'http403' },
  },
  {
    ...{ recipient: 'gunilla', date: '2026-11-09' },
    state: { name: 'held', since: '2026-11-09T08:31:00.000Z', reason: 'outcomeUnknown' },
  },
];

/** What the sample's plan has sent and is to send, with one of each thing that can have gone wrong. */
export async function keepSendings(store: PlanStore): Promise<void> {
  for (const sending of SENDINGS) {
    await created(store, 'intent', anIntent({ actions: about('A2', 'A8', 'A15'), ...sending }));
  }
  await created(store, 'run', aRun({ name: 'heartbeat', through: '2026-11-23', at: '2026-11-23T08:09:00.000Z' }));
  await created(store, 'conversation', aConversation({ of: 'ahmed', reachable: false }));
}
