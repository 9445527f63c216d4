import { stoodStill, unpostedFor, unreachedFor } from '../../domain/delivery.ts';
import type { Intent } from '../../domain/intent.ts';
import { anIntent, aPlan } from '../support/builders.ts';
import { anOrganisation } from '../support/people.ts';

describe('the days on which nothing was decided', () => {
  it.each([
    ['none, when yesterday was', '2026-11-29', '2026-11-30', null],
    ['none over a weekend', '2026-11-27', '2026-11-30', null],
    ['one', '2026-11-26', '2026-11-30', { from: '2026-11-27', to: '2026-11-27' }],
    ['several, from the first to the last that one may send on', '2026-11-20', '2026-11-29', { from: '2026-11-23', to: '2026-11-27' }], // prettier-ignore
    ['and today is not among them', '2026-11-24', '2026-11-26', { from: '2026-11-25', to: '2026-11-25' }],
    ['none over Christmas', '2026-12-23', '2026-12-28', null],
  ])('are %s', (_, through, today, days) => expect(stoodStill(through, today)).toEqual(days));
});

describe('those whom the owner of a plan is told were not reached', () => {
  const organisation = anOrganisation({ plans: [aPlan(), aPlan({ id: 'plan-b', owner: 'bo' })] });
  const ref = (plan: string) => ({ plan, action: 'x' });
  const refused = (recipient: string, given: Partial<Intent> = {}, reason = 'http403') =>
    anIntent({ recipient, state: { name: 'undeliverable', at: '2026-11-30T07:00:00.000Z', reason }, ...given });
  const unreached = (owner: string, ...intents: readonly Intent[]) => unreachedFor(owner, intents, organisation);

  it('are each of them once, with the latest reason', () =>
    expect(unreached('olle', refused('anna'), refused('eva'), refused('anna', {}, 'uninstalled'))).toEqual([
      { person: 'anna', reason: 'uninstalled' },
      { person: 'eva', reason: 'http403' },
    ]));

  it('had something of that plan on their card, or something to decide in it', () => {
    const theirs = refused('anna', { actions: [ref('plan-b')] });
    const both = refused('eva', { actions: [ref('plan-a'), ref('plan-b')] });
    const deciding = refused('elin', { actions: [], decisions: [ref('plan-b'), ref('plan-a')] });
    const people = (owner: string) => unreached(owner, theirs, both, deciding).map(({ person }) => person);
    expect(['olle', 'bo', 'anna'].map(people)).toEqual([['eva', 'elin'], ['anna', 'eva', 'elin'], []]);
  });

  it('are not those who got their card, or who were to get something else than a reminder', () => {
    const delivered = anIntent({ recipient: 'anna', state: { name: 'delivered', at: '2026-11-30T07:00:00.000Z', activity: null, conversation: 'c' } }); // prettier-ignore
    expect(unreached('olle', delivered, refused('eva', { kind: 'monthlyReport' }), anIntent())).toEqual([]);
  });
});

describe('the summaries that the owner of a plan is told did not arrive', () => {
  const organisation = anOrganisation({ plans: [aPlan(), aPlan({ id: 'plan-b', owner: 'bo' })] });
  const summary = (recipient: string, given: Partial<Intent> = {}) =>
    anIntent({ kind: 'weeklySummary', form: 'summary', recipient, state: { name: 'undeliverable', at: '2026-11-30T07:00:00.000Z', reason: 'chatGone' }, ...given }); // prettier-ignore
  const sent = { name: 'delivered', at: '2026-11-30T07:00:00.000Z', activity: 'm1', conversation: 'c' } as const;

  it('are those of their own plans, each once', () => {
    const twice = [summary('plan-a'), summary('plan-b'), summary('plan-a', { date: '2026-11-23' })];
    expect(unpostedFor('olle', twice, organisation)).toEqual(['plan-a']);
    expect(unpostedFor('bo', twice, organisation)).toEqual(['plan-b']);
  });

  it('are none that arrived, and no reminder', () => {
    expect(unpostedFor('olle', [summary('plan-a', { state: sent })], organisation)).toEqual([]);
    expect(unpostedFor('olle', [summary('plan-a', { kind: 'reminder' })], organisation)).toEqual([]);
  });
});
