import type { Action } from '../../domain/action.ts';
import { isVersionOf, revised, revisionOf, withdrawn } from '../../domain/revision.ts';
import { anAction, aTiming } from '../support/builders.ts';
import { aHistory, SAID } from '../support/histories.ts';
import { responsible } from '../support/people.ts';

const AT = '2026-12-01T09:00:00.000Z';
const says = (row: number, need: string, text = '', more: Partial<Action['source']> = {}): Action =>
  anAction({
    ...{ id: `a${row}`, number: `A${row}` },
    source: { row, need, text, dateText: 'Hösten', responsibleText: 'EC', ...more },
  });
const pairs = (kept: readonly Action[], incoming: readonly Action[]) => {
  const { unchanged, changed, added, gone } = revisionOf(kept, incoming);
  const named = (all: typeof changed) => all.map((pair) => `${pair.kept.source.row}=${pair.incoming.source.row}`);
  return [
    named(unchanged),
    named(changed),
    added.map(({ source }) => source.row),
    gone.map(({ source }) => source.row),
  ];
};

describe('a row of a newer version', () => {
  it('is the same when it shares half of its words, and another when it shares fewer', () => {
    expect(pairs([says(1, 'ett två', 'tre fyra')], [says(1, 'ett två', 'fem sex')])).toEqual([[], ['1=1'], [], []]);
    expect(pairs([says(1, 'ett två', 'tre fyra')], [says(1, 'ett', 'två fem sex sju')])).toEqual([[], [], [1], [1]]);
  });

  it('is the same in capitals, with other signs between the words, and in figures', () => {
    expect(pairs([says(1, 'ÖVERSYN', 'av: 12 mål')], [says(1, 'översyn', 'av 12 mål!')])[1]).toEqual(['1=1']);
    expect(pairs([says(1, '12')], [says(1, '13')])[2]).toEqual([1]);
  });

  it('is not the same as another for having no words', () =>
    expect(pairs([says(1, ''), says(2, '–')], [says(1, '')])).toEqual([[], [], [1], [1, 2]]));

  it('belongs to the one it is likest to, and then to the nearest', () => {
    const [half, whole] = [says(1, 'ett två', 'tre fyra'), says(9, 'ett två', 'tre fyra fem')];
    expect(pairs([half, whole], [says(2, 'ett två', 'tre fyra fem')])).toEqual([['9=2'], [], [], [1]]);
    expect(pairs([says(1, 'Kost'), says(5, 'Kost'), says(8, 'Kost')], [says(6, 'Kost')])).toEqual([['5=6'], [], [], [1, 8]]); // prettier-ignore
    expect(pairs([says(5, 'Kost')], [says(1, 'Kost'), says(6, 'Kost')])).toEqual([['5=6'], [], [1], []]);
  });

  it.each<[name: string, more: Partial<Action['source']>, same: boolean]>([
    ['only its blanks', { text: ' Se  över\nmåltiderna. ' }, true],
    ['only how a letter is put together', { text: 'Se o\u0308ver ma\u030altiderna.' }, true],
    ['its need', { need: 'Mat' }, false],
    ['its text', { text: 'Se över måltiderna nu.' }, false],
    ['its date', { dateText: 'Våren' }, false],
    ['its responsibles', { responsibleText: 'AC' }, false],
  ])('that changes %s is so', (_, more, same) => {
    const before = says(1, 'Kost', 'Se över måltiderna.');
    const [unchanged, changed] = pairs([before], [{ ...before, source: { ...before.source, ...more } }]);
    expect([unchanged, changed]).toEqual(same ? [['1=1'], []] : [[], ['1=1']]);
  });

  it('is new when what it says was withdrawn', () =>
    expect(pairs([{ ...says(1, 'Kost'), status: 'withdrawn' }], [says(1, 'Kost')])).toEqual([[], [], [1], []]));
});

it('half of the rows must be recognised for a document to be a version of the plan', () => {
  const [one, two, three] = [says(1, 'Kost'), says(2, 'Larm'), says(3, 'Brand')];
  const is = (kept: readonly Action[], incoming: readonly Action[]) => isVersionOf(revisionOf(kept, incoming));
  const reworded = { ...one, source: { ...one.source, dateText: 'Våren' } };
  expect([is([one], [one, two]), is([one], [reworded, two])]).toEqual([true, true]);
  expect([is([one], [one, two, three]), is([one], [two])]).toEqual([false, false]);
  // What is gone is no sign of another plan.
  expect(is([one, two, three], [one])).toBe(true);
});

describe('an action in the words of the newer version', () => {
  const kept = anAction({
    due: '2026-12-01',
    status: 'inProgress',
    history: aHistory(['olle', SAID.published]),
    revision: 3,
  });
  const incoming = anAction({
    ...{ id: 'other', number: 'A9', title: 'Ny titel', due: '2027-02-01', responsible: responsible('controller') },
    ...{ source: says(9, 'Kost').source, timings: [aTiming({ asWritten: 'Våren' })] },
  });
  const next = (of: Partial<Action> = {}, to: Partial<Action> = {}) =>
    revised({ kept: { ...kept, ...of }, incoming: { ...incoming, ...to } }, 'karin', AT, 'c9');

  it('keeps what people have said of it, and takes everything else', () =>
    expect(next()).toEqual({
      ...kept,
      ...{ number: 'A9', title: 'Ny titel', source: incoming.source, timings: incoming.timings },
      ...{ due: '2027-02-01', firstDue: '2027-02-01', responsible: incoming.responsible, revision: 4 },
      history: [...kept.history, { id: 'c9', at: AT, by: 'karin', role: null, unit: null, what: { kind: 'revised' } }],
    }));

  it('keeps a deadline that was moved, and one that came about', () => {
    expect(next({ due: '2026-12-20' })).toMatchObject({ due: '2026-12-20', firstDue: '2026-12-01' });
    expect(next({ due: null })).toMatchObject({ due: null, firstDue: '2026-12-01' });
    expect(next({ due: null, firstDue: null })).toMatchObject({ due: '2027-02-01', firstDue: '2027-02-01' });
  });

  const monthly = { timings: [aTiming({ kind: 'recurring', recurrence: 'monthly', latest: null, earliest: null })] };
  it.each([
    ['stays at the occurrence it has come to', monthly, monthly, '2026-12-01'],
    ['begins anew where it begins to come back', {}, monthly, '2027-02-01'],
    ['takes the date where it comes back no more', monthly, {}, '2027-02-01'],
    ['begins where it had come to nothing', { ...monthly, due: null, firstDue: null }, monthly, '2027-02-01'],
  ])('that comes back %s', (_, of, to, due) => expect(next(of, to)).toMatchObject({ due, firstDue: due }));

  it('leans on what the newer version says, and on nothing where that says so', () => {
    expect(next({}, { leansOn: ['a1'] })?.leansOn).toEqual(['a1']);
    expect(next({ leansOn: ['a2'] }, { leansOn: ['a1'] })?.leansOn).toEqual(['a1']);
    expect(next({ leansOn: ['a2'] })?.leansOn).toEqual([]);
    expect(next()).not.toHaveProperty('leansOn');
  });

  it('is withdrawn when its row is gone, which its history says', () =>
    expect(withdrawn(kept, 'karin', AT, 'c9')).toEqual({
      ...kept,
      ...{ status: 'withdrawn', revision: 4 },
      history: [
        ...kept.history,
        { id: 'c9', at: AT, by: 'karin', role: null, unit: null, what: { kind: 'status', from: 'inProgress', to: 'withdrawn' } }, // prettier-ignore
      ],
    }));
});
