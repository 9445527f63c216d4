import type { Action, Change } from '../../domain/action.ts';
import { answerersOf, isAwaited, progress, speaksForAll } from '../../domain/answering.ts';
import { aHolding, anAction } from '../support/builders.ts';
import { aRegister, responsible } from '../support/people.ts';

const DAY = '2026-11-30';
const who = (action: Action, register = aRegister(), date = DAY) =>
  answerersOf(action, register, 'olle', date).map(({ person, unit, lead, proxy }) =>
    [person, unit, lead ? 'lead' : undefined, proxy ? 'proxy' : undefined].filter(Boolean).join(' '),
  );

const rejecting = (by: string, role: string, unit: string | null, id = 'c1'): Change => ({
  ...{ id, at: '2026-11-27T09:00:00.000Z', by, role, unit },
  what: { kind: 'rejected' },
});

describe('those who answer for an action', () => {
  it('are the holders of its roles, the lead first whichever stands first in the plan', () => {
    const action = anAction({
      responsible: [
        { role: 'controller', asWritten: 'Controller', lead: false },
        { role: 'avdelningschef', asWritten: 'Avd.chef', lead: true },
      ],
    });
    expect(who(action)).toEqual(['anna lead', 'bo']);
  });

  it('are one for each unit when the role is held by many', () => {
    expect(who(anAction({ responsible: responsible('enhetschef') }))).toEqual(['eva eken lead', 'elin linden lead']);
  });

  it('are nobody for a role that nobody holds', () => {
    expect(who(anAction({ responsible: responsible('personalchef') }))).toEqual([]);
    expect(who(anAction({ responsible: [] }))).toEqual([]);
  });

  it('do not include an elected member: the plan owner answers on their behalf', () => {
    expect(who(anAction({ responsible: responsible('ordförande') }))).toEqual(['olle lead proxy']);
  });

  it('change with the holder, from the first day to the last', () => {
    const register = aRegister({
      holdings: [
        aHolding({ id: 'h1', role: 'controller', person: 'bo', unit: null, from: '2026-01-01', to: '2026-11-30' }),
        aHolding({ id: 'h2', role: 'controller', person: 'kim', unit: null, from: '2026-12-01', to: null }),
      ],
    });
    const action = anAction({ responsible: responsible('controller') });
    expect(who(action, register, '2025-12-31')).toEqual([]);
    expect(who(action, register, '2026-11-30')).toEqual(['bo lead']);
    expect(who(action, register, '2026-12-01')).toEqual(['kim lead']);
  });

  it('are stood in for, on the first and the last day of the absence and not a day longer', () => {
    const standIn = { person: 'kim', from: '2026-11-30', to: '2026-12-04' };
    const register = aRegister({ holdings: [aHolding({ role: 'controller', person: 'bo', unit: null, standIn })] });
    const action = anAction({ responsible: responsible('controller') });
    const days = ['2026-11-29', '2026-11-30', '2026-12-04', '2026-12-05'];
    expect(days.map((day) => who(action, register, day)[0])).toEqual(['bo lead', 'kim lead', 'kim lead', 'bo lead']);
  });
});

describe('one who has said that an action is not theirs', () => {
  const responsibles = responsible('enhetschef');

  it('is replaced by the plan owner, for that unit alone', () => {
    const action = anAction({ responsible: responsibles, history: [rejecting('eva', 'enhetschef', 'eken')] });
    expect(who(action)).toEqual(['olle eken lead proxy', 'elin linden lead']);
  });

  it('answers again when the word is taken back', () => {
    const undo: Change = { ...rejecting('eva', 'enhetschef', 'eken', 'c2'), what: { kind: 'undo', of: 'c1' } };
    const action = anAction({ responsible: responsibles, history: [rejecting('eva', 'enhetschef', 'eken'), undo] });
    expect(who(action)).toEqual(['eva eken lead', 'elin linden lead']);
  });

  it('answers still in another role, and a new holder of the role answers too', () => {
    const history = [rejecting('bo', 'controller', null)];
    const action = anAction({ responsible: responsible('avdelningschef', 'controller'), history });
    const register = aRegister({
      holdings: [
        aHolding({ id: 'h1', role: 'avdelningschef', person: 'bo', unit: null }),
        aHolding({ id: 'h2', role: 'controller', person: 'kim', unit: null }),
      ],
    });
    expect(who(action, register)).toEqual(['bo lead', 'kim']);
  });
});

describe('an answer', () => {
  const shared = anAction({ responsible: responsible('enhetschef', 'controller') });
  const among = answerersOf(shared, aRegister(), 'olle', DAY);

  it('speaks for all only from a lead who is alone in the role', () => {
    expect(among.map((one) => speaksForAll(one, among))).toEqual([false, false, false]);
    const alone = answerersOf(
      anAction({ responsible: responsible('avdelningschef', 'enhetschef') }),
      aRegister(),
      'olle',
      DAY,
    );
    expect(alone.map((one) => speaksForAll(one, alone))).toEqual([true, false, false]);
  });

  it('is awaited from each unit until that unit has given it, and from nobody once the action is closed', () => {
    const parts = [{ role: 'enhetschef', unit: 'eken', by: 'eva', at: '2026-11-30T09:00:00.000Z' }];
    expect(among.map((one) => isAwaited({ ...shared, parts }, one))).toEqual([false, true, true]);
    expect(progress({ ...shared, parts }, among)).toEqual({ answered: 1, of: 3 });
    for (const status of ['done', 'paused', 'withdrawn'] as const) {
      expect(among.some((one) => isAwaited({ ...shared, status }, one))).toBe(false);
    }
  });

  it('counts for the unit, whoever of its managers gave it', () => {
    const parts = [{ role: 'enhetschef', unit: 'eken', by: 'the one before Eva', at: '2026-11-30T09:00:00.000Z' }];
    expect(isAwaited({ ...shared, parts }, among[0]!)).toBe(false);
  });
});
