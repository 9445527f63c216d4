import type { Attempt, Intent } from '../../domain/intent.ts';
import type { Outcome } from '../../domain/ports.ts';
import { abandon, carrierOf, claim, hold, isRepeated, mayTryAgain, merge, settle } from '../../domain/sending.ts';
import { maySend, nextMorning, SENDING_HOURS } from '../../domain/sendingHours.ts';
import { anIntent } from '../support/builders.ts';

const AT = '2026-11-30T07:00:05.000Z';
const attempt = (outcome: Attempt['outcome'], at = AT): Attempt => ({ at, by: 'one', outcome });
const ref = (action: string) => ({ plan: 'plan-a', action });
const settled = (outcome: Outcome) => settle(claim(anIntent(), 'one', AT), outcome, '2026-11-30T07:00:06.000Z');

describe('a sending', () => {
  it('is claimed before anything is posted, for two minutes and as far as clocks may be apart, on record', () =>
    expect(claim(anIntent(), 'one', AT)).toMatchObject({
      state: { name: 'sending', by: 'one', leaseEnds: '2026-11-30T07:12:05.000Z' },
      attempts: [{ at: AT, by: 'one', outcome: null }],
    }));

  it.each([
    [
      { kind: 'delivered', activity: 'm1', conversation: 'a:1' },
      { name: 'delivered', activity: 'm1' },
    ],
    [
      { kind: 'delivered', activity: null, conversation: 'a:1' },
      { name: 'delivered', activity: null },
    ],
    [
      { kind: 'notSent', reason: 'http429', retryAfterSeconds: 7 },
      { name: 'planned', notBefore: '2026-11-30T07:00:13.000Z' },
    ],
    [
      { kind: 'unknown', reason: 'http502' },
      { name: 'unknown', decideAt: '2026-11-30T07:45:06.000Z' },
    ],
    [
      { kind: 'undeliverable', reason: 'http403' },
      { name: 'undeliverable', reason: 'http403' },
    ],
  ] as const)('that ends as %j is from then on %j', (outcome, state) => {
    expect(settled(outcome).state).toMatchObject(state);
    expect(settled(outcome).attempts).toEqual([attempt(outcome.kind)]);
  });

  it('whose sender has gone is unknown, not repeated', () =>
    expect(abandon(claim(anIntent(), 'one', AT), AT)).toMatchObject({
      state: { name: 'unknown' },
      attempts: [{ outcome: 'unknown' }],
    }));

  it('keeps earlier attempts as they were', () => {
    const again = settle(
      claim(settled({ kind: 'unknown', reason: 'x' }), 'two', AT),
      { kind: 'unknown', reason: 'y' },
      AT,
    );
    expect(again.attempts.map(({ by, outcome }) => [by, outcome])).toEqual([
      ['one', 'unknown'],
      ['two', 'unknown'],
    ]);
  });
});

describe('an unknown outcome', () => {
  const tried = (...outcomes: readonly Attempt['outcome'][]) =>
    anIntent({ attempts: outcomes.map((one) => attempt(one)) });

  it('may be followed by one more card, and no third', () => {
    expect(mayTryAgain(tried('unknown'))).toBe(true);
    expect(mayTryAgain(tried('unknown', 'unknown'))).toBe(false);
    expect(mayTryAgain(tried('unknown', null))).toBe(false);
  });

  it('does not count what Teams refused, which certainly did not arrive', () =>
    expect(mayTryAgain(tried('notSent', 'notSent', 'unknown'))).toBe(true));

  it('is never followed by another post in a channel: a person is asked', () => {
    const summary: Intent = { ...tried('unknown'), kind: 'weeklySummary' };
    expect(mayTryAgain(summary)).toBe(false);
    expect(hold(summary, 'outcomeUnknown', AT).state).toEqual({ name: 'held', since: AT, reason: 'outcomeUnknown' });
  });

  it('makes the next card say that it is one more', () => {
    expect(isRepeated(tried('unknown'))).toBe(true);
    expect(isRepeated(tried('notSent', null))).toBe(false);
  });
});

describe('a person who is due several reminders', () => {
  const friday = anIntent({
    date: '2026-11-27',
    dueAt: '2026-11-27T07:30:00.000Z',
    form: 'eve',
    actions: [ref('a1'), ref('a2')],
  });
  const monday = anIntent({ actions: [ref('a2'), ref('a3')] });
  const later = anIntent({ date: '2026-12-01', dueAt: '2026-12-01T07:30:00.000Z' });

  it('gets one card: the oldest carries what the others would have said', () => {
    const { carrier, absorbed, hadCardToday } = carrierOf([later, monday, friday], AT);
    expect([carrier, absorbed, hadCardToday]).toEqual([friday, [monday], false]);
    const merged = merge(friday, [monday]);
    expect(merged.actions.map(({ action }) => action)).toEqual(['a1', 'a2', 'a3']);
    expect([merged.form, merged.date]).toEqual(['digest', '2026-11-27']);
  });

  it('keeps the questions of those it carries, each action once', () => {
    const ref = (action: string) => ({ plan: 'plan-a', action });
    const asking = { ...friday, decisions: [ref('a7'), ref('a8')] };
    expect(merge(monday, [asking]).decisions).toEqual([ref('a7'), ref('a8')]);
    expect(merge({ ...monday, decisions: [ref('a8')] }, [asking]).decisions).toEqual([ref('a8'), ref('a7')]);
    expect(merge(friday, [monday])).not.toHaveProperty('decisions');
  });

  it('is still told on purpose of what somebody else has made theirs', () => {
    const told = anIntent({ form: 'told', actions: [ref('a9')], date: '2026-11-30' });
    expect(merge(monday, [told])).toMatchObject({ form: 'digest', told: [ref('a9')] });
    expect(merge(merge(told, [monday]), [friday]).told).toEqual([ref('a9')]);
  });

  it('gets what is due later the same day with the first card of it', () => {
    const early = anIntent({
      form: 'told',
      date: '2026-11-27',
      dueAt: '2026-11-27T17:00:00.000Z',
      actions: [ref('a9')],
    });
    const soon = anIntent({
      dueAt: '2026-11-30T08:00:00.000Z',
      state: { name: 'planned', notBefore: '2026-11-30T08:00:00.000Z' },
    });
    const { carrier, absorbed } = carrierOf([soon, early], '2026-11-30T06:30:00.000Z');
    expect([carrier, absorbed]).toEqual([early, [soon]]);
  });

  it('stays with a single reminder when nothing else is due', () => expect(merge(friday, []).form).toBe('eve'));

  it.each([
    ['delivered', { name: 'delivered', at: AT, activity: 'm1', conversation: 'a:1' }, 'delivered'],
    ['being sent', { name: 'sending', by: 'two', leaseEnds: AT }, null],
  ] as const)('gets none beside one that is %s today', (_, state, outcome) => {
    const tried = anIntent({ date: '2026-11-26', state, attempts: [attempt(outcome)] });
    expect(carrierOf([tried, monday], AT)).toMatchObject({ carrier: monday, hadCardToday: true });
  });

  it('waits for an outcome that is unknown, and is then told in the card that asks again', () => {
    const open = (decideAt: string) =>
      anIntent({ date: '2026-12-01', state: { name: 'unknown', since: AT, decideAt }, attempts: [attempt('unknown')] });
    expect(carrierOf([open('2026-11-30T07:00:06.000Z'), monday], AT).carrier).toBeUndefined();
    const due = open(AT);
    expect(carrierOf([monday, due], AT)).toMatchObject({ carrier: due, absorbed: [monday] });
    const held = { ...due, attempts: [attempt('unknown'), attempt('unknown')] };
    expect(carrierOf([monday, held], AT).carrier).toBe(monday);
  });

  it('gets one beside what was refused today or delivered yesterday', () => {
    const refused = anIntent({
      date: '2026-11-26',
      attempts: [attempt('notSent')],
      state: { name: 'planned', notBefore: '2026-11-30T09:00:00.000Z' },
    });
    const yesterday = anIntent({
      date: '2026-11-27',
      attempts: [attempt('delivered', '2026-11-29T22:59:59.000Z')],
      state: { name: 'delivered', at: AT, activity: 'm1', conversation: 'a:1' },
    });
    expect(carrierOf([refused, monday], AT).hadCardToday).toBe(false);
    expect(carrierOf([yesterday, monday], AT).hadCardToday).toBe(false);
  });
});

describe('sending hours', () => {
  it.each([
    ['2026-11-30T06:29:59.999Z', false],
    ['2026-11-30T06:30:00.000Z', true],
    ['2026-11-30T15:59:59.999Z', true],
    ['2026-11-30T16:00:00.000Z', false],
    ['2026-06-15T05:30:00.000Z', true],
    ['2026-06-15T15:00:00.000Z', false],
    ['2026-12-05T09:00:00.000Z', false],
    ['2026-12-24T09:00:00.000Z', false],
    ['2026-05-15T09:00:00.000Z', false],
  ])('at %s: %s', (now, may) => expect(maySend(now, SENDING_HOURS)).toBe(may));

  it('begin again on the next day one may send on', () => {
    expect(nextMorning('2026-12-04', SENDING_HOURS)).toBe('2026-12-07T07:00:00.000Z');
    expect(nextMorning('2026-05-13', SENDING_HOURS)).toBe('2026-05-18T06:00:00.000Z');
  });
});
