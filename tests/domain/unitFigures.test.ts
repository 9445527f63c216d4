import fc from 'fast-check';
import { STATUSES, type Action, type Change } from '../../domain/action.ts';
import { answerersOf, progress } from '../../domain/answering.ts';
import { figures } from '../../domain/figures.ts';
import { unitFigures, type UnitFigures } from '../../domain/unitFigures.ts';
import { aHolding, anAction } from '../support/builders.ts';
import { aHistory, SAID, type Line } from '../support/histories.ts';
import { aRegister, responsible } from '../support/people.ts';

const TODAY = '2026-11-30';
const register = aRegister();
const answering = (action: Action) => answerersOf(action, register, 'olle', TODAY);
const of = (...actions: readonly Action[]) => unitFigures(actions, TODAY, answering);

const part = (unit: string) => ({ role: 'enhetschef', unit, by: unit, at: '2026-11-24T09:00:00.000Z' });
const said = (unit: string, to: 'inProgress' | 'done'): Change => ({
  ...{ id: `${unit}-${to}`, at: '2026-11-20T09:00:00.000Z', by: unit, role: 'enhetschef', unit },
  what: { kind: 'status', from: 'notStarted', to },
});
const figuresOf = (unit: string, given: Partial<UnitFigures>): UnitFigures => ({
  ...{ unit, total: 0, late: 0, done: 0, inProgress: 0, notStarted: 0, paused: 0, withdrawn: 0 },
  ...given,
});

describe('the figures of the units', () => {
  it('tell each unit’s own parts: done, begun, not begun and late', () =>
    expect(
      of(
        anAction({ id: 'a', due: '2026-11-13', status: 'inProgress', parts: [part('eken')] }),
        anAction({ id: 'b', status: 'inProgress', history: [said('linden', 'inProgress')] }),
        anAction({ id: 'c', status: 'paused' }),
        anAction({ id: 'd', status: 'done', responsible: responsible('avdelningschef', 'enhetschef') }),
        anAction({ id: 'e', responsible: responsible('avdelningschef') }),
      ),
    ).toEqual([
      figuresOf('eken', { total: 4, done: 2, notStarted: 1, paused: 1 }),
      figuresOf('linden', { total: 4, done: 1, inProgress: 1, notStarted: 1, paused: 1, late: 1 }),
    ]));

  it('begin anew when an action comes back, and forget what was taken back', () => {
    const was = { status: 'inProgress', due: null, firstDue: null, parts: [] } as const;
    const again: Change = { ...said('eken', 'done'), id: 'o', what: { kind: 'occurrence', next: null, was } };
    const undone: Change = { ...said('linden', 'done'), id: 'u', what: { kind: 'undo', of: 'linden-inProgress' } };
    const history = [said('eken', 'inProgress'), again, said('linden', 'inProgress'), undone];
    expect(of(anAction({ status: 'inProgress', history }))).toEqual([
      figuresOf('eken', { total: 1, notStarted: 1 }),
      figuresOf('linden', { total: 1, notStarted: 1 }),
    ]);
  });

  it('go by what the unit itself said last of its own part, in that role', () => {
    const by = { role: 'enhetschef', unit: 'eken' } as const;
    const lines = (...said: readonly Line[]) => of(anAction({ status: 'inProgress', history: aHistory(...said) }))[0]!;
    expect(lines(['eva', SAID.status, by], ['eva', SAID.comment, by], ['elin', SAID.status, { ...by, unit: 'linden' }]).inProgress).toBe(1); // prettier-ignore
    expect(lines(['eva', SAID.status, { ...by, role: 'controller' }]).inProgress).toBe(0);
    expect(lines(['eva', SAID.status, by], ['eva', { kind: 'status', from: 'inProgress', to: 'notStarted' }, by]).inProgress).toBe(0); // prettier-ignore
  });

  it('count a unit once where several hold its role, and once for each role that it answers in', () => {
    const held = (id: string, role: string) => aHolding({ id, role, person: id, unit: 'eken' });
    const holdings = [
      held('eva', 'enhetschef'),
      held('vera', 'enhetschef'),
      held('ulla', 'enhetschef'),
      held('siv', 'samordnare'),
    ];
    const shared = anAction({ responsible: responsible('enhetschef', 'samordnare') });
    const counted = unitFigures([shared], TODAY, (one) => answerersOf(one, aRegister({ holdings }), 'olle', TODAY));
    expect(counted.map(({ unit, total }) => [unit, total])).toEqual([['eken', 2]]);
  });

  it('are absent from the figures of a plan where no unit has a part', () => {
    const alone = anAction({ responsible: responsible('avdelningschef') });
    expect(figures([alone], TODAY, null, answering)).not.toHaveProperty('perUnit');
    expect(figures([anAction()], TODAY, null)).not.toHaveProperty('perUnit');
  });

  it('add up, and agree with what a card says of the units, whatever is in the plan', () => {
    const action = fc.record({
      status: fc.constantFrom(...STATUSES),
      due: fc.constantFrom(null, '2026-11-13', '2026-12-18'),
      roles: fc.constantFrom(['enhetschef'], ['avdelningschef', 'enhetschef'], ['controller'], ['enhetschef', 'controller']),
      parts: fc.subarray([part('eken'), part('linden')]),
      history: fc.subarray([said('eken', 'inProgress'), said('linden', 'inProgress')]),
    }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (given) => {
        const actions = given.map(({ roles, ...one }, n) =>
          anAction({ ...one, id: `a${n}`, responsible: responsible(...roles) }),
        );
        const units = of(...actions);
        const sum = (key: Exclude<keyof UnitFigures, 'unit'>) => units.reduce((all, one) => all + one[key], 0);
        for (const one of units) {
          expect(STATUSES.reduce((all, status) => all + one[status], 0)).toBe(one.total);
          expect(one.late).toBeLessThanOrEqual(one.inProgress + one.notStarted);
        }
        const shared = actions.filter(({ responsible: by }) => by.some(({ role }) => role === 'enhetschef'));
        expect(sum('total')).toBe(2 * shared.length);
        const leads = (one: Action) => answering(one).filter(({ unit }) => unit !== null);
        const reported = shared.filter(({ status }) => status !== 'done');
        const finished = shared.length - reported.length;
        expect(sum('done')).toBe(reported.reduce((all, one) => all + progress(one, leads(one)).answered, 2 * finished));
        expect(figures(actions, TODAY, null, answering).perUnit ?? []).toEqual(units);
      }),
      { numRuns: 100 },
    );
  });
});
