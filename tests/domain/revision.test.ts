import type { Action } from '../../domain/action.ts';
import { isVersionOf, revised, revisionOf, withdrawn } from '../../domain/revision.ts';
import { anAction } from '../support/builders.ts';

const AT = '2026-12-01T09:00:00.000Z';

function row(number: number, need: string, text: string, more: Partial<Action> = {}): Action {
  const source = { row: number, need, text, dateText: more.due ?? '', responsibleText: 'Enhetschef' };
  return anAction({ id: `a${number}`, number: `A${number}`, source, firstDue: more.due ?? null, ...more });
}

const MEALS = ['Måltidsmiljö', 'Se över måltiderna tillsammans med de boende på varje enhet.'] as const;
const NIGHTS = ['Bemanning nattetid', 'Ta fram ett gemensamt schema för nattpatrullen i hemtjänsten.'] as const;
const DOCUMENTS = ['Dokumentation', 'Utbilda samtlig personal i social dokumentation.'] as const;

describe('a newer version of a plan', () => {
  it('recognises a row that has moved, by what it says', () => {
    const { unchanged, changed, added, gone } = revisionOf(
      [row(1, ...MEALS), row(2, ...NIGHTS)],
      [row(1, ...NIGHTS), row(2, ...MEALS)],
    );
    expect(unchanged.map(({ kept, incoming }) => [kept.id, incoming.number])).toEqual([
      ['a1', 'A2'],
      ['a2', 'A1'],
    ]);
    expect([changed, added, gone]).toEqual([[], [], []]);
  });

  it('tells a reworded row from a new one, and sees which are gone', () => {
    const reworded = row(1, MEALS[0], `${MEALS[1]} Kostombuden deltar.`);
    const { unchanged, changed, added, gone } = revisionOf(
      [row(1, ...MEALS), row(2, ...NIGHTS)],
      [reworded, row(2, ...DOCUMENTS)],
    );
    expect(unchanged).toEqual([]);
    expect(changed.map(({ kept }) => kept.id)).toEqual(['a1']);
    expect(added.map((action) => action.source.need)).toEqual(['Dokumentation']);
    expect(gone.map((action) => action.id)).toEqual(['a2']);
  });

  it('keeps two rows that are alike to the letter apart, in their order', () => {
    const { unchanged } = revisionOf([row(1, ...MEALS), row(5, ...MEALS)], [row(2, ...MEALS), row(6, ...MEALS)]);
    expect(unchanged.map(({ kept, incoming }) => `${kept.number} ${incoming.number}`).sort()).toEqual([
      'A1 A2',
      'A5 A6',
    ]);
  });

  it('is another plan when hardly a row is recognised', () => {
    expect(isVersionOf(revisionOf([row(1, ...MEALS)], [row(1, ...NIGHTS), row(2, ...DOCUMENTS)]))).toBe(false);
    expect(isVersionOf(revisionOf([row(1, ...MEALS)], [row(1, ...MEALS), row(2, ...NIGHTS)]))).toBe(true);
    expect(isVersionOf(revisionOf([], []))).toBe(false);
  });

  it('keeps status, answers and history, and a deadline that a person has moved', () => {
    const moved = row(1, ...MEALS, { status: 'inProgress', due: '2026-12-20', firstDue: '2026-12-01', revision: 4 });
    const next = revised({ kept: moved, incoming: row(3, ...MEALS, { due: '2026-12-10' }) }, 'karin', AT, 'c1');
    expect(next).toMatchObject({
      id: 'a1',
      number: 'A3',
      status: 'inProgress',
      due: '2026-12-20',
      firstDue: '2026-12-01',
      revision: 5,
    });
    expect(next?.history.at(-1)).toMatchObject({ by: 'karin', what: { kind: 'revised' } });
  });

  it('takes the new date where nobody has moved the old one', () => {
    const kept = row(1, ...MEALS, { due: '2026-12-01' });
    const next = revised({ kept, incoming: row(1, ...MEALS, { due: '2027-02-01' }) }, 'karin', AT, 'c1');
    expect(next).toMatchObject({ due: '2027-02-01', firstDue: '2027-02-01' });
  });

  it('changes nothing when it is read a second time', () => {
    const kept = row(1, ...MEALS, { due: '2026-12-01' });
    const incoming = row(1, ...MEALS, { due: '2027-02-01' });
    const once = revised({ kept, incoming }, 'karin', AT, 'c1');
    expect(once && revised({ kept: once, incoming }, 'karin', AT, 'c2')).toBeUndefined();
    expect(revised({ kept, incoming: { ...kept } }, 'karin', AT, 'c1')).toBeUndefined();
  });

  it('withdraws what is gone without losing a word of it', () => {
    const kept = row(1, ...MEALS, { status: 'inProgress' });
    const gone = withdrawn(kept, 'karin', AT, 'c1');
    expect(gone).toMatchObject({ id: 'a1', status: 'withdrawn', revision: kept.revision + 1 });
    expect(gone.history).toHaveLength(kept.history.length + 1);
    expect(revisionOf([gone], []).gone).toEqual([]);
  });
});
