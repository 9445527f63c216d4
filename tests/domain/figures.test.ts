import fc from 'fast-check';
import { STATUSES, type Action } from '../../domain/action.ts';
import { figures } from '../../domain/figures.ts';
import { PLANBOTEN } from '../../domain/people.ts';
import { aDone, anAction } from '../support/builders.ts';
import { aHistory, SAID } from '../support/histories.ts';
import { responsible } from '../support/people.ts';

const TODAY = '2026-11-30';
const doneAt = (at: string): Partial<Action> => ({
  status: 'done',
  history: [
    { id: 'c1', at, by: 'anna', role: null, unit: null, what: { kind: 'status', from: 'notStarted', to: 'done' } },
  ],
});

describe('the figures of a plan', () => {
  const plan = [
    anAction({ id: 'a', due: '2026-11-20', responsible: responsible('avdelningschef') }),
    anAction({
      id: 'b',
      due: '2026-11-13',
      status: 'inProgress',
      responsible: responsible('enhetschef', 'avdelningschef'),
    }),
    anAction({ id: 'c', due: null, responsible: responsible('enhetschef') }),
    anAction({ id: 'd', due: '2026-11-13', ...doneAt('2026-11-24T09:00:00.000Z') }),
    anAction({ id: 'e', due: '2026-11-13', ...doneAt('2026-11-20T09:00:00.000Z') }),
    anAction({ id: 'f', due: '2026-11-13', status: 'paused' }),
    anAction({ id: 'g', status: 'withdrawn', responsible: [] }),
  ];

  it('say how it stands, the longest late first and what is new since the figures before', () =>
    expect(figures(plan, TODAY, '2026-11-23T07:00:00.000Z')).toMatchObject({
      ...{ total: 7, done: 2, inProgress: 1, notStarted: 2, paused: 1, withdrawn: 1, late: 2, undated: 1 },
      lateActions: ['b', 'a'],
      doneActions: ['d'],
    }));

  it('count every done action as new when there were none before', () =>
    expect(figures(plan, TODAY, null).doneActions).toEqual(['d', 'e']));

  it('count what people have done anything with since the figures before, and not what the bot has asked', () => {
    const said = anAction({ history: aHistory(['anna', SAID.comment, { at: '2026-11-24T09:00:00.000Z' }]) });
    const asked = anAction({ history: aHistory(['bo', SAID.status], [PLANBOTEN, SAID.asked('bo'), { at: '2026-11-24T09:00:00.000Z' }]) }); // prettier-ignore
    const since = (at: string | null) => figures([said, asked, anAction()], TODAY, at).changed;
    expect(since('2026-11-23T23:00:00.000Z')).toBe(1);
    expect(since('2026-11-24T09:00:00.000Z')).toBe(0);
    expect(since(null)).toBe(3);
  });

  it('count each action once, under the role that leads it', () =>
    expect(figures(plan, TODAY, null).perRole).toEqual([
      { role: 'avdelningschef', done: 0, inProgress: 0, notStarted: 1, late: 1 },
      { role: 'enhetschef', done: 2, inProgress: 1, notStarted: 1, late: 1 },
    ]));

  it('say what was done by the last unit, and not what was opened again', () => {
    const byPart = anAction({
      status: 'done',
      history: [
        { ...doneAt('2026-11-24T09:00:00.000Z').history![0]!, what: { kind: 'part', from: 'inProgress', to: 'done' } },
      ],
    });
    expect(figures([byPart], TODAY, '2026-11-23T07:00:00.000Z').doneActions).toEqual(['a8']);
    expect(figures([{ ...byPart, status: 'inProgress' }], TODAY, null).doneActions).toEqual([]);
  });

  it('count as new what was done after the moment of the figures before, to the second', () => {
    const since = '2026-11-23T07:00:00.000Z';
    const isNew = (action: Partial<Action>) => figures([anAction(action)], TODAY, since).doneActions.length === 1;
    expect([isNew(doneAt(since)), isNew(doneAt('2026-11-23T07:00:01.000Z'))]).toEqual([false, true]);
    // Opened again since, and that taken back: it is done since it was done.
    const before = aHistory(['anna', { kind: 'status', from: 'inProgress', to: 'done' }]);
    const opened = aHistory(
      ['anna', { kind: 'status', from: 'done', to: 'inProgress' }, { id: 'o' }],
      ['anna', SAID.undo('o')],
    );
    const late = { at: '2026-11-24T09:00:00.000Z' };
    const history = [{ ...before[0]!, at: '2026-11-20T09:00:00.000Z' }, ...opened.map((one) => ({ ...one, ...late }))];
    expect(isNew({ status: 'done', history })).toBe(false);
    // Done before histories were kept.
    expect(isNew({ status: 'done' })).toBe(false);
  });

  it('keep the order of the plan among those that are due on the same day', () => {
    const due = (id: string, day: string) => anAction({ id, due: day });
    const late = [due('l2', '2026-11-13'), due('l3', '2026-11-20'), due('l1', '2026-11-13'), due('l0', '2026-11-13')];
    expect(figures(late, TODAY, null).lateActions).toEqual(['l2', 'l1', 'l0', 'l3']);
    const soon = [due('s2', '2026-12-11'), due('s1', '2026-12-04'), due('s3', '2026-12-11'), due('s0', '2026-12-04')];
    expect(figures(soon, TODAY, null).comingActions).toEqual(['s1', 's0', 's2', 's3']);
  });

  it('say how long it took what is done, and nothing of it while nothing is', () => {
    expect(figures([aDone({ days: 3 })], TODAY, null).times?.fromPublished?.median).toBe(3);
    expect(figures([anAction()], TODAY, null)).not.toHaveProperty('times');
  });

  it('list what is due within two weeks, the nearest first, and neither what rests nor what is late', () => {
    const due = (id: string, day: string | null, given: Partial<Action> = {}) => anAction({ id, due: day, ...given });
    const actions = [
      due('last', '2026-12-14'),
      due('today', TODAY),
      due('after', '2026-12-15'),
      due('late', '2026-11-27'),
      due('paused', '2026-12-01', { status: 'paused' }),
      due('dormant', '2026-12-01', { dormant: true }),
      due('undated', null),
    ];
    expect(figures(actions, TODAY, null).comingActions).toEqual(['today', 'last']);
  });

  it('are zeros for an empty plan', () =>
    expect(figures([], TODAY, null)).toMatchObject({ total: 0, late: 0, lateActions: [], perRole: [] }));

  it('add up, whatever is in the plan', () => {
    const action = fc.record({
      status: fc.constantFrom(...STATUSES),
      due: fc.constantFrom(null, '2026-11-13', '2026-11-27', '2026-12-18'),
      lead: fc.constantFrom('avdelningschef', 'enhetschef', 'controller'),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (given) => {
        const actions = given.map(({ lead, ...one }, index) =>
          anAction({ ...one, id: `a${index}`, responsible: responsible(lead) }),
        );
        const all = figures(actions, TODAY, null);
        expect(all.done + all.inProgress + all.notStarted + all.paused + all.withdrawn).toBe(all.total);
        expect(all.total).toBe(actions.length);
        expect(all.late + all.undated).toBeLessThanOrEqual(all.inProgress + all.notStarted);
        expect(all.lateActions).toHaveLength(all.late);
        const named = [...all.lateActions, ...(all.comingActions ?? [])];
        expect(new Set(named).size).toBe(named.length);
        for (const key of ['done', 'inProgress', 'notStarted', 'late'] as const) {
          expect(all.perRole.reduce((sum, role) => sum + role[key], 0)).toBe(all[key]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
