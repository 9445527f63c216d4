import type { Attempt, Intent } from '../../domain/intent.ts';
import {
  claim,
  hold,
  isStillOpen,
  mayHaveACardOn,
  postpone,
  proven,
  settle,
  supersede,
  unreached,
} from '../../domain/sending.ts';
import { anIntent } from '../support/builders.ts';

const AT = '2026-11-30T07:00:05.000Z';
const THEN = '2026-11-30T07:12:05.000Z';
const attempt = (outcome: Attempt['outcome'], of: Partial<Attempt> = {}): Attempt => ({
  at: AT,
  by: 'one',
  outcome,
  ...of,
});
const STATES: Readonly<Record<Intent['state']['name'], Intent['state']>> = {
  planned: { name: 'planned', notBefore: '2026-12-01T07:00:00.000Z' },
  sending: { name: 'sending', by: 'one', leaseEnds: THEN },
  delivered: { name: 'delivered', at: AT, activity: 'm1', conversation: 'c' },
  unknown: { name: 'unknown', since: AT, decideAt: THEN },
  undeliverable: { name: 'undeliverable', at: AT, reason: 'http403' },
  superseded: { name: 'superseded', at: AT, reason: 'nothingLeft' },
  held: { name: 'held', since: AT, reason: 'outcomeUnknown' },
};
const NAMES = Object.keys(STATES) as readonly Intent['state']['name'][];
const inState = (name: Intent['state']['name'], given: Partial<Intent> = {}) =>
  anIntent({ state: STATES[name], attempts: [attempt('unknown')], ...given });

describe('a press on a card', () => {
  it('proves that it arrived, while nobody knew', () => {
    const open = NAMES.filter((name) => proven(inState(name), 'm7', 'c', AT));
    expect(open).toEqual(['sending', 'unknown', 'held']);
    expect(proven(inState('held'), 'm7', 'c7', THEN)).toMatchObject({
      state: { name: 'delivered', at: THEN, activity: 'm7', conversation: 'c7' },
      attempts: [{ outcome: 'delivered' }],
    });
  });
});

describe('the outcome of an attempt that comes late', () => {
  const claimed = claim(anIntent(), 'one', AT);

  it('is news while nobody has learnt it', () => {
    const states = NAMES.filter((name) => isStillOpen({ ...claimed, state: STATES[name] }, claimed));
    expect(states).toEqual(['sending', 'unknown', 'held']);
  });

  it.each([
    ['another has tried since', [attempt('unknown'), attempt(null, { by: 'two' })]],
    ['another made that attempt', [attempt(null, { by: 'two' })]],
    ['it was made at another moment', [attempt(null, { at: THEN })]],
    ['none was made', []],
  ])('is none when %s', (_, attempts) => expect(isStillOpen({ ...claimed, attempts }, claimed)).toBe(false));
});

describe('a card that somebody may have had on a day', () => {
  const on = (intent: Intent, day = '2026-11-30') => mayHaveACardOn(intent, day);
  const untried = { attempts: [] };

  it.each([
    ['is one that was tried that day', inState('undeliverable'), true],
    ['is none that Teams refused to take', inState('undeliverable', { attempts: [attempt('notSent')] }), false],
    ['is none that was tried on another', inState('delivered', { attempts: [attempt('delivered', { at: '2026-11-29T22:59:00.000Z' })] }), false], // prettier-ignore
    ['is one of several attempts', inState('delivered', { attempts: [attempt('notSent'), attempt('delivered')] }), true], // prettier-ignore
    ['is one that is being sent', inState('sending', untried), true],
    ['is one of which nobody knows', inState('unknown', untried), true],
    ['is none that waits for a person', inState('held', untried), false],
    ['is one that waits for a moment of that day', inState('planned', { ...untried, state: { name: 'planned', notBefore: '2026-11-30T22:30:00.000Z' } }), true], // prettier-ignore
    ['is none that waits for the day after', inState('planned', { ...untried, state: { name: 'planned', notBefore: '2026-11-30T23:30:00.000Z' } }), false], // prettier-ignore
  ])('%s', (_, intent, is) => expect(on(intent)).toBe(is));
});

describe('a sending that is not made', () => {
  const planned = anIntent({ attempts: [attempt('notSent')] });

  it.each([
    ['waits for a later moment', postpone(planned, THEN), { name: 'planned', notBefore: THEN }],
    ['is given up for its reason', supersede(planned, 'absorbed', THEN), { name: 'superseded', at: THEN, reason: 'absorbed' }], // prettier-ignore
    ['waits for a person', hold(planned, 'outcomeUnknown', THEN), { name: 'held', since: THEN, reason: 'outcomeUnknown' }], // prettier-ignore
    ['waits where Teams asked to', unreached(planned, { kind: 'notSent', reason: 'http503', retryAfterSeconds: 60 }, THEN), { name: 'planned', notBefore: '2026-11-30T07:13:05.000Z' }], // prettier-ignore
    ['cannot be', unreached(planned, { kind: 'undeliverable', reason: 'notInstalled' }, THEN), { name: 'undeliverable', at: THEN, reason: 'notInstalled' }], // prettier-ignore
  ])('%s, with its attempts as they were', (_, after, state) => expect(after).toEqual({ ...planned, state }));

  it('keeps of an outcome that is unknown since when', () =>
    expect(settle(claim(planned, 'two', AT), { kind: 'unknown', reason: 'x' }, THEN)).toMatchObject({
      state: { name: 'unknown', since: THEN, decideAt: '2026-11-30T07:57:05.000Z' },
      attempts: [{ outcome: 'notSent' }, { by: 'two', outcome: 'unknown' }],
    }));
});
