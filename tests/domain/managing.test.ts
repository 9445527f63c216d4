import type { Action, Change } from '../../domain/action.ts';
import { decide, type Command } from '../../domain/change.ts';
import { anAction } from '../support/builders.ts';
import { aHistory, SAID, type Line } from '../support/histories.ts';
import { anAnswerer, asking } from '../support/people.ts';

const ANNA = anAnswerer({ lead: false, superior: true });
const EVA = anAnswerer({ person: 'eva', role: 'enhetschef', unit: 'eken' });
const ELIN = anAnswerer({ person: 'elin', role: 'enhetschef', unit: 'linden' });
const among = [EVA, ELIN];
const since = (...lines: readonly Line[]) => ({ history: aHistory(...lines), revision: 1 + lines.length });
const asked = (command: Command, given: Partial<Action> = {}, as = ANNA, at = '2026-11-30T09:00:00.000Z') =>
  decide(anAction({ due: '2026-12-11', ...given }), command, asking({ as, among, at }));
const refusal = (...given: Parameters<typeof asked>) => {
  const decision = asked(...given);
  return decision.ok ? undefined : decision.refusal;
};
const what = (...given: Parameters<typeof asked>): Change['what'] | undefined => {
  const decision = asked(...given);
  return decision.ok ? decision.change.what : undefined;
};

describe('a manager who lets an action rest', () => {
  const rest = (rev = 1): Command => ({ kind: 'setStatus', to: 'paused', rev });

  it('is kept as what it was before', () =>
    expect(what(rest(), { status: 'inProgress' })).toEqual({ kind: 'status', from: 'inProgress', to: 'paused' }));

  it.each<[refusal: string, given: Partial<Action>]>([
    ['closed', { status: 'done' }],
    ['closed', { status: 'withdrawn' }],
    ['alreadySo', { status: 'paused' }],
    ['stale', since(['eva', SAID.status])],
    ['stale', since(['anna', SAID.date])],
    ['stale', since(['eva', SAID.occurrence])],
    ['alreadySo', { status: 'paused', ...since(['eva', SAID.status]) }],
  ])('is told %s: %#', (wanted, given) => expect(refusal(rest(), given)).toBe(wanted));

  it('may not have seen a comment or a part', () =>
    expect(what(rest(), since(['eva', SAID.comment], ['eva', SAID.part]))).toMatchObject({ to: 'paused' }));
});

describe('a manager who chooses another', () => {
  const choose = (given: { role?: string; unit?: string | null; to?: string; rev?: number } = {}): Command => ({
    ...{ kind: 'assign', role: 'enhetschef', unit: 'eken', to: 'bo', rev: 1 },
    ...given,
  });

  it('has it kept in whose place, for which role and unit', () =>
    expect(what(choose({ unit: 'linden' }))).toEqual({ kind: 'assigned', role: 'enhetschef', unit: 'linden', from: 'elin', to: 'bo' })); // prettier-ignore

  it.each<[refusal: string, command: Command, given: Partial<Action>]>([
    ['notYours', choose({ unit: 'aspen' }), {}],
    ['notYours', choose({ role: 'controller' }), {}],
    ['closed', choose(), { status: 'done' }],
    ['closed', choose(), { status: 'withdrawn' }],
    ['alreadySo', choose({ to: 'eva' }), {}],
    ['stale', choose(), since(['eva', SAID.status])],
    ['stale', choose(), since(['olle', SAID.assigned('elin', 'kim')])],
  ])('is told %s: %#', (wanted, command, given) => expect(refusal(command, given)).toBe(wanted));

  it('may do so while it rests, and after what they have seen', () => {
    expect(what(choose(), { status: 'paused' })).toMatchObject({ to: 'bo' });
    expect(what(choose({ rev: 2 }), since(['olle', SAID.assigned('elin', 'kim')]))).toMatchObject({ to: 'bo' });
    expect(what(choose(), since(['eva', SAID.comment]))).toMatchObject({ to: 'bo' });
  });

  it('is nobody but the manager', () => expect(refusal(choose(), {}, EVA)).toBe('notYours'));
});

describe('a manager who has others reminded', () => {
  const remind: Command = { kind: 'remind' };
  const reminded = (at: string) => since(['anna', SAID.reminded, { at }], ['eva', SAID.comment]);

  it('is told no for what is closed or rests', () =>
    expect((['done', 'withdrawn', 'paused'] as const).map((status) => refusal(remind, { status }))).toEqual(['closed', 'closed', 'closed'])); // prettier-ignore

  it('may do so once in a day and a night, whoever did it last', () => {
    expect(refusal(remind, reminded('2026-11-29T09:00:00.001Z'))).toBe('alreadySo');
    expect(what(remind, reminded('2026-11-29T09:00:00.000Z'))).toEqual({ kind: 'reminded' });
    const twice = since(['anna', SAID.reminded, { at: '2026-11-23T09:00:00.000Z' }], ['olle', SAID.reminded, { at: '2026-11-30T08:00:00.000Z' }]); // prettier-ignore
    expect(refusal(remind, twice)).toBe('alreadySo');
  });

  it('has not heard from those who answer for it', () => {
    const decision = asked(remind, { heard: '2026-11-02' });
    expect(decision).toMatchObject({
      ok: true,
      action: { heard: '2026-11-02', revision: 2, history: [{ by: 'anna' }] },
    });
  });
});
