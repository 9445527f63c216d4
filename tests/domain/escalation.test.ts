import type { Action, Change } from '../../domain/action.ts';
import { decide } from '../../domain/change.ts';
import {
  awaitsDecisionOf,
  escalate,
  isJulyPause,
  isRipe,
  openEscalations,
  settlingOf,
  silentLeads,
  toReplace,
  unanswered,
} from '../../domain/escalation.ts';
import { superiorIn } from '../../domain/line.ts';
import { answerers } from '../../domain/organisation.ts';
import { capacityIn } from '../../domain/permissions.ts';
import { anAction, anIntent } from '../support/builders.ts';
import { anOrganisation, responsible } from '../support/people.ts';

const organisation = anOrganisation();
const AT = '2026-11-30T06:30:00.000Z';
const TODAY = '2026-11-30';
const DAYS = ['2026-11-09', '2026-11-16', '2026-11-23'];
const late = (given: Partial<Action> = {}) =>
  anAction({ due: '2026-11-13', responsible: responsible('enhetschef'), ...given });
const eva = (action: Action, date = TODAY) => capacityIn('eva', answerers(organisation, action, date), action)!;
const asked = (given: Partial<Action> = {}): Action => {
  const action = late(given);
  return escalate(action, eva(action), DAYS, organisation, AT)!;
};
const after = (action: Action, by: string, what: Change['what']): Action => ({
  ...action,
  history: [
    ...action.history,
    { id: `x${action.history.length}`, at: '2026-11-30T09:00:00.000Z', by, role: null, unit: null, what },
  ],
});

describe('a question to the manager', () => {
  it('is put after three reminders and ten working days, and says who, to whom and after which reminders', () => {
    expect(asked().history.at(-1)?.what).toEqual({ kind: 'escalated', about: 'eva', to: 'anna', reminded: DAYS });
    expect(asked()).toMatchObject({ revision: 2, heard: '2026-11-02' });
  });

  it.each([
    ['two reminders', late(), DAYS.slice(1), TODAY],
    ['nine working days', late({ due: '2026-11-17' }), DAYS, TODAY],
    ['a deadline to come', late({ due: '2026-12-04' }), DAYS, TODAY],
    ['no deadline', late({ due: null }), DAYS, TODAY],
    ['an action that rests', late({ dormant: true }), DAYS, TODAY],
    ['an action that is paused', late({ status: 'paused' }), DAYS, TODAY],
    ['an action that is done', late({ status: 'done' }), DAYS, TODAY],
    ['a plan that is gone', late({ plan: 'gone' }), DAYS, TODAY],
  ])('is not put with %s', (_, action, reminded) =>
    expect(escalate(action, eva(late()), reminded, organisation, AT)).toBeUndefined(),
  );

  it('is put at ten working days exactly', () =>
    expect([
      isRipe(late({ due: '2026-11-16' }), organisation, TODAY),
      isRipe(late({ due: '2026-11-17' }), organisation, TODAY),
    ]).toEqual([true, false]));

  it('rests in weeks 28 to 31', () => {
    expect(['2026-07-05', '2026-07-06', '2026-08-02', '2026-08-03'].map(isJulyPause)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isRipe(late({ due: '2026-06-01' }), organisation, '2026-07-13')).toBe(false);
  });

  it('is put once about each silent person, and about each of several', () => {
    const once = asked();
    expect(escalate(once, eva(once), DAYS, organisation, AT)).toBeUndefined();
    expect(silentLeads(once, organisation, TODAY).map(({ person }) => person)).toEqual(['elin']);
  });

  it.each<[string, Change['what'], string, boolean]>([
    ['a new status', { kind: 'status', from: 'notStarted', to: 'inProgress' }, 'elin', false],
    ['a new date', { kind: 'date', from: '2026-11-13', to: '2026-12-31', reason: 'Skäl.' }, 'anna', false],
    ['their part', { kind: 'part', from: 'notStarted', to: 'inProgress' }, 'eva', false],
    ['another’s part', { kind: 'part', from: 'notStarted', to: 'inProgress' }, 'elin', true],
    ['a comment', { kind: 'comment', text: 'Snart.', forReport: true }, 'eva', true],
    ['a manager’s reminder', { kind: 'reminded' }, 'anna', false],
    [
      'another responsible',
      { kind: 'assigned', role: 'enhetschef', unit: 'eken', from: 'eva', to: 'bo' },
      'anna',
      false,
    ],
  ])('with %s is open: %#', (_, what, by, isOpen) => {
    const action = after(asked(), by, what);
    expect(awaitsDecisionOf('anna', action)).toBe(isOpen);
    expect(openEscalations(action)).toHaveLength(isOpen ? 1 : 0);
  });

  it('is open again when what settled it is taken back', () => {
    const answered = after(asked(), 'eva', { kind: 'part', from: 'notStarted', to: 'inProgress' });
    const undone = after(answered, 'eva', { kind: 'undo', of: answered.history.at(-1)!.id });
    expect(settlingOf(undone, openEscalations(undone)[0]!)).toBeUndefined();
    expect(awaitsDecisionOf('anna', undone)).toBe(true);
  });
});

describe('unanswered reminders', () => {
  const sent = (date: string, given = {}) =>
    anIntent({
      recipient: 'eva',
      date,
      state: { name: 'delivered', at: `${date}T07:00:00.000Z`, activity: 'm', conversation: 'c' },
      ...given,
    });

  it('are those that arrived before today and after the last word of the person', () => {
    const action = after(late(), 'eva', { kind: 'comment', text: 'Snart.', forReport: true });
    const days = ['2026-11-23', '2026-12-07', '2026-12-14', '2026-12-21'].map((day) => sent(day));
    expect(unanswered(action, 'eva', days, '2026-12-21')).toEqual(['2026-12-07', '2026-12-14']);
  });

  it('are not those about other actions, of other kinds, or that never arrived', () => {
    const others = [
      sent('2026-11-16', { actions: [{ plan: 'plan-a', action: 'a9' }] }),
      sent('2026-11-16', { kind: 'weeklySummary' }),
      sent('2026-11-16', { state: { name: 'undeliverable', at: AT, reason: 'http403' } }),
    ];
    expect(unanswered(late(), 'eva', others, TODAY)).toEqual([]);
  });

  it('are counted anew after a question was settled by another reminder', () => {
    const action = after(asked(), 'anna', { kind: 'reminded' });
    expect(
      unanswered(
        action,
        'eva',
        DAYS.map((day) => sent(day)),
        '2026-12-07',
      ),
    ).toEqual([]);
  });
});

describe('what a manager may do', () => {
  const action = asked();
  const anna = superiorIn('anna', action, organisation, TODAY)!;
  const ask = { at: '2026-11-30T09:00:00.000Z', id: 'c9', as: anna, among: answerers(organisation, action, TODAY) };

  it('is to move the date with a reason, and to pause; never to call it done', () => {
    expect(decide(action, { kind: 'moveDate', to: '2026-12-31', reason: 'Vi väntar.', rev: 2 }, ask)).toMatchObject({
      ok: true,
      action: { due: '2026-12-31', firstDue: '2026-11-13' },
    });
    expect(decide(action, { kind: 'setStatus', to: 'paused', rev: 2 }, ask)).toMatchObject({
      ok: true,
      action: { status: 'paused' },
    });
    for (const to of ['done', 'inProgress', 'withdrawn', 'notStarted'] as const)
      expect(decide(action, { kind: 'setStatus', to, rev: 2 }, ask)).toEqual({ ok: false, refusal: 'notYours' });
  });

  it('is to choose another to answer in the place of the one who was silent; the others stay', () => {
    const silent = toReplace(action, 'anna', organisation, TODAY)!;
    expect(silent).toMatchObject({ person: 'eva', unit: 'eken' });
    const { role, unit } = silent;
    const decision = decide(action, { kind: 'assign', role, unit, to: 'bo', rev: 2 }, ask);
    if (!decision.ok) throw new Error(decision.refusal);
    expect(answerers(organisation, decision.action, TODAY).map(({ person }) => person)).toEqual(['bo', 'elin']);
    const again = decide(
      decision.action,
      { kind: 'assign', role, unit, to: 'bo', rev: 2 },
      { ...ask, among: answerers(organisation, decision.action, TODAY) },
    );
    expect(again).toEqual({ ok: false, refusal: 'alreadySo' });
    const other = decide(
      decision.action,
      { kind: 'assign', role, unit, to: 'ulla', rev: 2 },
      { ...ask, among: answerers(organisation, decision.action, TODAY) },
    );
    expect(other).toEqual({ ok: false, refusal: 'stale' });
    const undone = decide(decision.action, { kind: 'undo', change: 'c9' }, { ...ask, id: 'c10' });
    if (!undone.ok) throw new Error(undone.refusal);
    expect(answerers(organisation, undone.action, TODAY).map(({ person }) => person)).toEqual(['eva', 'elin']);
  });

  it('hands an action back to one who had declined it by making them responsible', () => {
    const declined: Action = {
      ...action,
      history: [
        ...action.history,
        { id: 'r', at: AT, by: 'eva', role: 'enhetschef', unit: 'eken', what: { kind: 'rejected' } },
      ],
    };
    expect(answerers(organisation, declined, TODAY)[0]).toMatchObject({ person: 'olle', proxy: true });
    const back = after(declined, 'anna', {
      kind: 'assigned',
      role: 'enhetschef',
      unit: 'eken',
      from: 'olle',
      to: 'eva',
    });
    expect(answerers(organisation, back, TODAY)[0]).toMatchObject({ person: 'eva', proxy: false });
  });

  it('is to remind once a day, which is no word from those who are silent', () => {
    const first = decide(action, { kind: 'remind' }, ask);
    if (!first.ok) throw new Error(first.refusal);
    expect(first.action.heard).toBe(action.heard);
    expect(decide(first.action, { kind: 'remind' }, { ...ask, at: '2026-12-01T08:59:00.000Z' })).toEqual({
      ok: false,
      refusal: 'alreadySo',
    });
    expect(decide(first.action, { kind: 'remind' }, { ...ask, at: '2026-12-01T09:00:00.000Z' }).ok).toBe(true);
  });

  it.each(['assign', 'remind'] as const)('is theirs alone: %s', (kind) => {
    const as = eva(action);
    const command = kind === 'remind' ? { kind } : { kind, role: 'enhetschef', unit: 'eken', to: 'bo', rev: 2 };
    expect(decide(action, command, { ...ask, as })).toEqual({ ok: false, refusal: 'notYours' });
    expect(decide({ ...action, status: 'done' }, command, ask)).toEqual({ ok: false, refusal: 'closed' });
  });
});
