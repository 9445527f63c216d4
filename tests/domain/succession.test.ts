import type { Action } from '../../domain/action.ts';
import { answerersOf, hasJoined, progress } from '../../domain/answering.ts';
import { decide } from '../../domain/change.ts';
import { managerOf } from '../../domain/line.ts';
import type { Holding } from '../../domain/people.ts';
import { digestReason, remindersOf } from '../../domain/reminders.ts';
import { aHolding, anAction, aUnit } from '../support/builders.ts';
import { anOrganisation, aRegister, responsible } from '../support/people.ts';

/** Anna was head of department through November; Ulla is from December. */
const register = (...holdings: readonly Holding[]) => {
  const usual = aRegister();
  const replaced = new Set(holdings.map(({ id }) => id));
  return { ...usual, holdings: [...usual.holdings.filter(({ id }) => !replaced.has(id)), ...holdings] };
};
const succeeded = register(
  aHolding({ id: 'h-anna', role: 'avdelningschef', person: 'anna', unit: null, to: '2026-11-30' }),
  aHolding({ id: 'h-ulla', role: 'avdelningschef', person: 'ulla', unit: null, from: '2026-12-01' }),
);
const led = (given: Partial<Action> = {}) =>
  anAction({ due: '2026-12-11', responsible: responsible('avdelningschef'), ...given });
const who = (action: Action, date: string) => answerersOf(action, succeeded, 'olle', date).map(({ person }) => person);

describe('a role that gets a new holder', () => {
  it('takes its open actions along, on the day', () => {
    expect(who(led(), '2026-11-30')).toEqual(['anna']);
    expect(who(led(), '2026-12-01')).toEqual(['ulla']);
  });

  it('reminds the new holder and no longer the old one', () => {
    const organisation = anOrganisation({ register: succeeded });
    expect([...remindersOf([led()], organisation, '2026-12-07', digestReason).keys()]).toEqual(['ulla']);
  });

  it('keeps in the history who held it and answered then, and lets only the new holder go on', () => {
    const [anna] = answerersOf(led(), succeeded, 'olle', '2026-11-27');
    const first = decide(
      led(),
      { kind: 'setStatus', to: 'inProgress', rev: 1 },
      { at: '2026-11-27T09:00:00.000Z', id: 'c1', as: anna!, among: [anna!] },
    );
    if (!first.ok) throw new Error(first.refusal);
    const [ulla] = answerersOf(first.action, succeeded, 'olle', '2026-12-01');
    const second = decide(
      first.action,
      { kind: 'setStatus', to: 'done', rev: 2 },
      { at: '2026-12-01T09:00:00.000Z', id: 'c2', as: ulla!, among: [ulla!] },
    );
    if (!second.ok) throw new Error(second.refusal);
    expect(second.action.history.map(({ by, role }) => [by, role])).toEqual([
      ['anna', 'avdelningschef'],
      ['ulla', 'avdelningschef'],
    ]);
    const taken = decide(
      second.action,
      { kind: 'undo', change: 'c2' },
      { at: '2026-12-01T10:00:00.000Z', id: 'c3', as: { ...ulla!, person: 'anna' }, among: [ulla!] },
    );
    expect(taken).toEqual({ ok: false, refusal: 'notYours' });
  });

  it('keeps what a unit has reported, whoever holds the role there now', () => {
    const part = { role: 'enhetschef', unit: 'eken', by: 'eva', at: '2026-11-27T09:00:00.000Z' };
    const action = anAction({ responsible: responsible('enhetschef'), parts: [part] });
    const changed = register(
      aHolding({ id: 'h-eva', role: 'enhetschef', person: 'eva', unit: 'eken', to: '2026-11-30' }),
      aHolding({ id: 'h-new', role: 'enhetschef', person: 'nora', unit: 'eken', from: '2026-12-01' }),
    );
    const among = answerersOf(action, changed, 'olle', '2026-12-02');
    expect(among.map(({ person }) => person).sort()).toEqual(['elin', 'nora']);
    expect(progress(action, among)).toEqual({ answered: 1, of: 2 });
  });

  it('hands over the line too: the new holder is whoever is asked', () => {
    const organisation = anOrganisation({ register: succeeded });
    const eva = { person: 'eva', role: 'enhetschef', unit: 'eken' };
    expect(managerOf(eva, led(), organisation, '2026-11-30')?.person).toBe('anna');
    expect(managerOf(eva, led(), organisation, '2026-12-01')?.person).toBe('ulla');
  });

  it('does not take back an action that the old holder had declined', () => {
    const declined = led({
      history: [
        {
          id: 'r',
          at: '2026-11-20T09:00:00.000Z',
          by: 'anna',
          role: 'avdelningschef',
          unit: null,
          what: { kind: 'rejected' },
        },
      ],
    });
    expect(who(declined, '2026-11-30')).toEqual(['olle']);
    expect(who(declined, '2026-12-01')).toEqual(['ulla']);
  });
});

describe('a unit that comes to a group', () => {
  const published = {
    id: 'p',
    at: '2026-11-02T08:00:00.000Z',
    by: 'olle',
    role: null,
    unit: null,
    what: { kind: 'published' },
  } as const;
  const action = anAction({ responsible: responsible('enhetschef'), history: [published] });
  const joined = {
    ...register(aHolding({ id: 'h-new', role: 'enhetschef', person: 'nora', unit: 'aspen', from: '2026-12-01' })),
    units: [aUnit({ id: 'eken' }), aUnit({ id: 'linden' }), aUnit({ id: 'aspen' })],
  };

  it('shares the action from its first day, and is the one that gets told so', () => {
    const among = answerersOf(action, joined, 'olle', '2026-12-01');
    expect(among.map(({ unit }) => unit)).toEqual(['eken', 'linden', 'aspen']);
    expect(among.filter((one) => hasJoined(action, one, joined)).map(({ unit }) => unit)).toEqual(['aspen']);
  });

  it('that only gets another manager has not come', () => {
    const changed = register(
      aHolding({ id: 'h-eva', role: 'enhetschef', person: 'eva', unit: 'eken', to: '2026-11-30' }),
      aHolding({ id: 'h-new', role: 'enhetschef', person: 'nora', unit: 'eken', from: '2026-12-01' }),
    );
    expect(hasJoined(action, { role: 'enhetschef', unit: 'eken' }, changed)).toBe(false);
  });

  it('is waited for, until the action is done without it', () => {
    const parts = ['eken', 'linden'].map((unit) => ({
      role: 'enhetschef',
      unit,
      by: unit,
      at: '2026-11-27T09:00:00.000Z',
    }));
    const among = answerersOf(action, joined, 'olle', '2026-12-01');
    const [aspen] = among.filter(({ unit }) => unit === 'aspen');
    const decision = decide(
      { ...action, parts, status: 'inProgress' },
      { kind: 'setStatus', to: 'done', rev: 1 },
      { at: '2026-12-01T09:00:00.000Z', id: 'c1', as: aspen!, among },
    );
    expect(decision).toMatchObject({ ok: true, action: { status: 'done' } });
  });
});

describe('an elected member', () => {
  it('is never reminded: the plan’s owner is, and answers for all', () => {
    const action = anAction({ due: '2026-12-01', responsible: responsible('ordförande') });
    expect([...remindersOf([action], anOrganisation(), '2026-11-30', digestReason).keys()]).toEqual(['olle']);
    const [as] = answerersOf(action, aRegister(), 'olle', '2026-11-30');
    expect(as).toMatchObject({ person: 'olle', proxy: true, lead: true });
    const decision = decide(
      action,
      { kind: 'setStatus', to: 'done', rev: 1 },
      { at: '2026-11-30T09:00:00.000Z', id: 'c', as: as!, among: [as!] },
    );
    expect(decision).toMatchObject({
      ok: true,
      action: { status: 'done' },
      change: { by: 'olle', role: 'ordförande' },
    });
  });
});
