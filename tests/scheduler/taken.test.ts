import type { Attempt, Intent, IntentState } from '../../domain/intent.ts';
import { isTaken } from '../../scheduler/taken.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anIntent } from '../support/builders.ts';

/** Tuesday 1 December 2026. */
const TODAY = '2026-12-01';
const OLLES = { recipient: 'olle', actions: [] } as const;
const notice = anIntent({ ...OLLES, kind: 'deliveryNotice', form: 'notice', date: TODAY });
const report = anIntent({ ...OLLES, kind: 'monthlyReport', form: 'report', date: TODAY });

const tried = (day: string, outcome: Attempt['outcome']) => [{ at: `${day}T08:00:00.000Z`, by: 'one', outcome }];
const planned = (notBefore: string): IntentState => ({ name: 'planned', notBefore });
const unknown: IntentState = {
  name: 'unknown',
  since: '2026-11-30T08:00:00.000Z',
  decideAt: '2026-11-30T08:45:00.000Z',
};
const delivered: IntentState = { name: 'delivered', at: '2026-12-01T08:00:00.000Z', activity: 'm', conversation: 'c' };

/** Whether a day is taken from what can wait, for whoever has these sendings besides. */
async function taken(waiting: Intent, ...others: readonly Partial<Intent>[]): Promise<boolean> {
  const store = openMemoryStore();
  for (const one of [waiting, ...others.map((other) => anIntent({ ...OLLES, date: '2026-11-30', ...other }))]) {
    await store.create('intent', one);
  }
  return isTaken(store, waiting, TODAY);
}

describe('a day belongs to another card of the same person', () => {
  it.each<[string, Partial<Intent>]>([
    ['that came today', { state: delivered, attempts: tried(TODAY, 'delivered') }],
    ['that is due later today', { state: planned('2026-12-01T15:59:00.000Z') }],
    ['that is on its way', { state: { name: 'sending', by: 'one', leaseEnds: '2026-12-01T08:12:00.000Z' } }],
    ['of which nobody knows whether it arrived', { state: unknown }],
    ['of which nobody knows since 40 days', { state: unknown, date: '2026-10-22' }],
  ])('%s', async (_which, other) => expect(await taken(notice, other)).toBe(true));

  it.each<[string, Partial<Intent>]>([
    ['that came yesterday', { state: delivered, attempts: tried('2026-11-30', 'delivered') }],
    ['that is due tomorrow', { state: planned('2026-12-02T07:00:00.000Z') }],
    ['that Teams refused', { state: planned('2026-12-02T07:00:00.000Z'), attempts: tried(TODAY, 'notSent') }],
    ['that is from longer ago', { state: unknown, date: '2026-10-21' }],
    ['of somebody else', { recipient: 'anna', state: unknown }],
  ])('and not to one %s', async (_which, other) => expect(await taken(notice, other)).toBe(false));
});

describe('of two that can both wait', () => {
  it('the report goes first, and the notice waits for it', async () => {
    expect(await taken(report, notice)).toBe(false);
    expect(await taken(notice, report)).toBe(true);
  });

  it('the older of two notices goes first', async () => {
    const older = { ...notice, date: '2026-11-24' };
    expect(await taken(older, notice)).toBe(true);
    expect(await taken(notice, older)).toBe(false);
  });

  it('one that has begun to go out is waited for', async () => {
    expect(await taken(report, { ...notice, state: unknown })).toBe(true);
    expect(await taken(report, { ...notice, state: delivered, attempts: tried(TODAY, 'delivered') })).toBe(true);
  });

  it('neither goes before a reminder', async () => {
    const reminder = { state: planned('2026-12-01T15:59:00.000Z') };
    expect([await taken(report, reminder), await taken(notice, reminder)]).toEqual([true, true]);
  });
});
