import { intentId, type Attempt, type Intent } from '../../domain/intent.ts';
import { carrierOf, merge } from '../../domain/sending.ts';
import { anIntent } from '../support/builders.ts';

/** Half past nine on Monday morning. */
const NOW = '2026-11-30T08:30:00.000Z';
const ref = (action: string) => ({ plan: 'plan-a', action });
const on = (date: string, given: Partial<Intent> = {}) =>
  anIntent({ date, dueAt: `${date}T07:00:00.000Z`, state: { name: 'planned', notBefore: `${date}T07:00:00.000Z` }, ...given }); // prettier-ignore
const tried = (outcome: Attempt['outcome'], at = NOW) => ({ attempts: [{ at, by: 'one', outcome }] });
const unknown = (decideAt: string) => ({
  state: { name: 'unknown', since: NOW, decideAt } as const,
  ...tried('unknown'),
});
const carried = (...recent: readonly Intent[]) => {
  const { carrier, absorbed, hadCardToday } = carrierOf(recent, NOW);
  return [carrier && intentId(carrier), absorbed.map(intentId), hadCardToday];
};
const id = (date: string) => `reminder|${date}|anna`;

describe('of the reminders that a person is due', () => {
  it('the oldest carries the others, in the order of their days', () =>
    expect(carried(on('2026-11-27'), on('2026-11-30'), on('2026-11-25'), on('2026-11-26'))).toEqual([
      ...[id('2026-11-25'), [id('2026-11-26'), id('2026-11-27'), id('2026-11-30')], false],
    ]));

  it('none carries anything when nothing is due', () => {
    expect(carried()).toEqual([undefined, [], false]);
    expect(carried(on('2026-12-01'))).toEqual([undefined, [], false]);
  });

  it('what waits till late in the evening goes along, and not what waits for tomorrow', () => {
    const until = (notBefore: string) => ({ state: { name: 'planned', notBefore } as const });
    const evening = on('2026-11-28', until('2026-11-30T22:59:00.000Z'));
    const tomorrow = on('2026-11-29', until('2026-11-30T23:00:00.000Z'));
    expect(carried(tomorrow, evening, on('2026-11-30'))).toEqual([id('2026-11-28'), [id('2026-11-30')], false]);
  });

  it('those whose outcome stayed unknown go first, the oldest of them', () =>
    expect(carried(on('2026-11-25'), on('2026-11-30', unknown(NOW)), on('2026-11-27', unknown(NOW)))).toEqual([
      ...[id('2026-11-27'), [id('2026-11-30'), id('2026-11-25')], true],
    ]));

  it('all wait for one whose outcome may still be learnt', () => {
    const soon = '2026-11-30T08:30:00.001Z';
    expect(carried(on('2026-11-25'), on('2026-11-27', unknown(NOW)), on('2026-11-30', unknown(soon)))).toEqual([undefined, [], false]); // prettier-ignore
    // One that was tried twice is a person's to decide: nothing waits for it.
    const twice = { ...unknown(soon), attempts: [...tried('unknown').attempts, ...tried('unknown').attempts] };
    expect(carried(on('2026-11-25'), on('2026-11-30', twice))).toEqual([id('2026-11-25'), [], true]);
  });

  it('nothing else that is sent to them is one, though it may be their card of the day', () => {
    const report = on('2026-11-20', { kind: 'monthlyReport' });
    expect(carried(report, on('2026-11-30'))).toEqual([id('2026-11-30'), [], false]);
    expect(carried({ ...report, ...tried('delivered') }, on('2026-11-30'))).toEqual([id('2026-11-30'), [], true]);
    const asked = on('2026-11-20', { kind: 'monthlyReport', ...unknown('2026-11-30T09:00:00.000Z') });
    expect(carried(asked, on('2026-11-30'))).toEqual([id('2026-11-30'), [], true]);
  });

  it('the one that is sent again is no card beside itself', () =>
    expect(carried(on('2026-11-30', unknown(NOW)))).toEqual([id('2026-11-30'), [], false]));
});

describe('a card that carries others', () => {
  it('is the week’s digest when one of them is, and names each action once', () => {
    const eve = on('2026-11-27', { form: 'eve', actions: [ref('a1')] });
    const told = on('2026-11-28', { form: 'told', actions: [ref('a2'), ref('a1')] });
    const digest = on('2026-11-30', { actions: [ref('a3'), ref('a2')] });
    expect(merge(eve, [told])).toMatchObject({ form: 'eve', actions: [ref('a1'), ref('a2')] });
    expect(merge(eve, [told, digest])).toMatchObject({ form: 'digest', actions: [ref('a1'), ref('a2'), ref('a3')] });
    expect(merge(eve, [told, digest]).told).toEqual([ref('a2'), ref('a1')]);
    expect(merge(eve, [digest])).not.toHaveProperty('told');
  });

  it('names each moved date once, and keeps what comes next for its reader', () => {
    const move = (change: string) => ({ ...ref('a1'), change });
    const told = on('2026-11-30', { form: 'told', actions: [], moved: [move('c1')] });
    const digest = on('2026-11-30', { moved: [move('c1'), move('c2')], comingUp: { day: '2026-12-18', count: 2 } });
    expect(merge(told, [digest])).toMatchObject({ moved: [move('c1'), move('c2')], comingUp: { count: 2 } });
    expect(merge(on('2026-11-30'), [on('2026-11-27')])).not.toHaveProperty('moved');
    expect(merge(on('2026-11-30'), [on('2026-11-27')])).not.toHaveProperty('comingUp');
  });

  it('keeps apart actions of the same number in two plans', () => {
    const other = { plan: 'plan-b', action: 'a1' };
    const both = merge(on('2026-11-27', { actions: [ref('a1')] }), [on('2026-11-30', { actions: [other, ref('a1')] })]);
    expect(both.actions).toEqual([ref('a1'), other]);
  });
});
