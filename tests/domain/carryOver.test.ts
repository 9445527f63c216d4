import { carriedOver } from '../../domain/carryOver.ts';
import type { Draft, DraftAction } from '../../domain/plan.ts';
import { anAction, aTiming } from '../support/builders.ts';

const action = (title: string): DraftAction => ({
  ...{ title, text: 'Text', timings: [], responsible: [{ asWritten: 'EC', role: null }] },
  questions: [{ kind: 'noDate', asWritten: '', proposal: null }],
});
const row = (number: number, ...titles: readonly string[]) => ({
  ...{ number, title: '', text: '', dateText: '', responsibleText: '', place: {} },
  actions: titles.map(action),
});
const draft: Draft = {
  plan: { title: 'Plan', date: null, unit: null, owner: null },
  rows: [row(8, 'läst 8'), row(9, 'läst 9a', 'läst 9b', 'läst 9c'), row(10, 'läst 10')],
};
/** A row that says the same, by the number that the newer document gives it. */
const same = (number: string, of: number, title: string) => {
  const incoming = anAction({ number, source: { ...anAction().source, row: of } });
  const kept = anAction({ title, timings: [aTiming()], status: 'inProgress' });
  return { kept, incoming };
};

describe('a newer version of a plan', () => {
  const after = carriedOver(draft, [same('A8', 8, 'Kost'), same('A9b', 9, 'Larm'), same('A9c', 9, 'Brand')]);

  it('keeps the titles people gave to rows that say the same, part by part', () =>
    expect(after.rows.map(({ actions }) => actions.map(({ title }) => title))).toEqual([
      ...[['Kost'], ['läst 9a', 'Larm', 'Brand'], ['läst 10']],
    ]));

  it('keeps times, responsibles and status with them, in the words of the newer, and asks nothing again', () =>
    expect(after.rows[0]?.actions[0]).toEqual({
      ...{ title: 'Kost', text: 'Text', timings: [aTiming()], status: 'inProgress', questions: [] },
      responsible: [{ role: 'enhetschef', asWritten: 'Enhetschef' }],
    }));

  it('leaves all others as they were read', () => {
    expect(after.rows[2]).toEqual(draft.rows[2]);
    expect(after.rows[1]?.actions[0]).toEqual(draft.rows[1]?.actions[0]);
    expect(after.plan).toBe(draft.plan);
  });

  it('knows the only action of a row whose plan has a small letter', () => {
    const [first] = carriedOver(draft, [same('a8', 8, 'Kost')]).rows;
    expect(first?.actions[0]?.title).toBe('Kost');
  });
});
