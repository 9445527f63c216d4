import type { Action, Change } from '../../domain/action.ts';
import { decide } from '../../domain/change.ts';
import { undoable } from '../../domain/undoing.ts';
import { anAction } from '../support/builders.ts';
import { aHistory, SAID, type Line } from '../support/histories.ts';
import { anAnswerer, asking } from '../support/people.ts';

const EVA = anAnswerer({ person: 'eva', role: 'enhetschef', unit: 'eken' });
const AT = '2026-11-23T20:00:00.000Z';
const as = { role: 'enhetschef', unit: 'eken' } as const;
const mine = (what: Change['what']): Line => ['eva', what, as];
const of = (history: readonly Line[], given: Partial<Action> = {}): Action =>
  anAction({ due: '2026-12-11', status: 'inProgress', ...given, history: aHistory(...history) });
const undo = (action: Action, at = AT) => decide(action, { kind: 'undo', change: 'c0' }, asking({ as: EVA, at }));
const undone = (action: Action) => {
  const decision = undo(action);
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.action;
};

describe('taking back', () => {
  it('brings back what stood before, and nothing else', () => {
    expect(undone(of([mine(SAID.status)]))).toMatchObject({ status: 'notStarted', due: '2026-12-11' });
    expect(undone(of([mine(SAID.date)]))).toMatchObject({ status: 'inProgress', due: '2026-11-13' });
    const was = { status: 'paused', due: '2026-11-30', firstDue: '2026-11-27', parts: [] } as const;
    expect(undone(of([mine({ kind: 'occurrence', next: '2026-12-31', was })]))).toMatchObject(was);
  });

  it.each<[name: string, what: Change['what']]>([
    ['that it is not theirs', SAID.rejected],
    ['whom they chose', SAID.assigned('elin', 'bo')],
    ['a date they proposed', SAID.proposed('2026-12-31')],
  ])('%s changes nothing of how it stands, and says so', (_, what) => {
    const before = of([mine(what)]);
    const { history, ...after } = undone(before);
    expect(after).toMatchObject({ status: 'inProgress', due: '2026-12-11', parts: [] });
    expect(history.at(-1)).toMatchObject({ by: 'eva', ...as, what: { kind: 'undo', of: 'c0' } });
  });

  it.each<[name: string, what: Change['what']]>([
    ['a comment', SAID.comment],
    ['a reminder', SAID.reminded],
    ['that it was taken up again', SAID.resumed],
    ['that it was published', SAID.published],
    ['a newer version', SAID.revised],
  ])('is not for %s', (_, what) => {
    expect(undo(of([mine(what)]))).toEqual({ ok: false, refusal: 'newerChange' });
    expect(undoable(of([mine(what)]), asking({ as: EVA, at: AT }))).toBeUndefined();
  });
});

describe('what has happened since an answer', () => {
  it.each<[name: string, line: Line]>([
    ['a comment', ['bo', SAID.comment]],
    ['one more reminder', ['anna', SAID.reminded]],
    ['a question to the manager', ['planboten', SAID.asked('elin')]],
    ['a date that is proposed', ['elin', SAID.proposed('2026-12-31')]],
  ])('stands beside it: %s', (_, line) => {
    expect(undone(of([mine(SAID.status), line])).status).toBe('notStarted');
    expect(undoable(of([mine(SAID.status), line]), asking({ as: EVA, at: AT }))?.id).toBe('c0');
  });

  it.each<[name: string, line: Line]>([
    ['a part', ['elin', SAID.part]],
    ['a status', ['elin', SAID.status]],
    ['a date', ['anna', SAID.date]],
    ['another responsible', ['anna', SAID.assigned('elin', 'bo')]],
    ['that another says it is not theirs', ['elin', SAID.rejected]],
    ['that another has taken something back', ['elin', SAID.undo('x')]],
  ])('comes in its way: %s', (_, line) =>
    expect(undo(of([mine(SAID.status), line]))).toEqual({ ok: false, refusal: 'newerChange' }),
  );

  it('comes in the way of a part when it is no other’s part', () =>
    expect(undo(of([mine(SAID.part), ['elin', SAID.part], ['anna', SAID.date]]))).toEqual({ ok: false, refusal: 'newerChange' })); // prettier-ignore

  it('never comes in the way of taking up again what one has declined', () =>
    expect(undo(of([mine(SAID.rejected), ['anna', SAID.assigned('elin', 'bo')]]))).toMatchObject({ ok: true }));
});

describe('a part that is taken back', () => {
  const part = (role: string, unit: string | null, by: string) => ({ role, unit, by, at: AT });
  const parts = [part('enhetschef', 'eken', 'eva'), part('enhetschef', 'linden', 'elin'), part('controller', 'eken', 'eva')]; // prettier-ignore

  it('is that of the role and unit that reported it', () =>
    expect(undone(of([mine(SAID.part)], { parts })).parts).toEqual(parts.slice(1)));

  it('leaves the action as it was before it, or going on when others have reported since', () => {
    const rested = mine({ kind: 'part', from: 'paused', to: 'done' });
    expect(undone(of([rested], { status: 'done', parts })).status).toBe('paused');
    expect(undone(of([rested, ['bo', SAID.comment]], { status: 'done', parts })).status).toBe('paused');
    expect(undone(of([rested, ['elin', SAID.part]], { status: 'done', parts })).status).toBe('inProgress');
  });
});

describe('what one may still take back', () => {
  const offered = (...history: readonly Line[]) => undoable(of(history), asking({ as: EVA, at: AT }))?.id;

  it.each<[name: string, what: Change['what']]>([
    ['a status', SAID.status],
    ['a part', SAID.part],
    ['a date', SAID.date],
    ['that it is not theirs', SAID.rejected],
    ['that it was done for this time', SAID.occurrence],
    ['whom they chose', SAID.assigned('elin', 'bo')],
    ['a date they proposed', SAID.proposed('2026-12-31')],
  ])('is %s, also behind a comment of their own', (_, what) =>
    expect(offered(mine(what), mine(SAID.comment))).toBe('c0'),
  );

  it('is their latest alone', () => {
    expect(offered(mine(SAID.rejected), mine(SAID.status))).toBe('c1');
    expect(offered(mine(SAID.status), mine(SAID.date), mine(SAID.undo('c1')))).toBeUndefined();
    expect(offered(['elin', SAID.status])).toBeUndefined();
  });

  it('is nothing a day later', () => {
    const then = (at: string) => undoable(of([mine(SAID.status)]), asking({ as: EVA, at }))?.id;
    expect([then('2026-11-24T08:00:00.000Z'), then('2026-11-24T08:00:00.001Z')]).toEqual(['c0', undefined]);
  });
});
