import fc from 'fast-check';
import type { Draft, DraftAction, DraftRow } from '../../domain/plan.ts';
import type { StoredDraft } from '../../domain/records.ts';
import { reshape, type Reshape } from '../../domain/reshaping.ts';
import { review } from '../../domain/reviewing.ts';
import { UNDO_MOST, withDecision, withoutLast } from '../../domain/undoAnswer.ts';
import { aDraft, aTiming } from '../support/builders.ts';

const AT = '2026-11-23T08:10:00.000Z';

const action = (title: string, given: Partial<DraftAction> = {}): DraftAction => ({
  title,
  text: `Text om ${title}`,
  timings: [],
  responsible: [{ asWritten: title, role: title }],
  questions: [{ kind: 'noDate', asWritten: '', proposal: null }],
  ...given,
});
const row = (number: number, ...actions: readonly DraftAction[]): DraftRow => ({
  number,
  ...{ title: `Rad ${number}`, text: 'Hela texten', dateText: '', responsibleText: '', place: {} },
  actions,
});
const draft = (...rows: readonly DraftRow[]): Draft => ({
  plan: { title: 'Planen', date: null, unit: null, owner: null },
  rows,
});
const did = (of: Draft, wanted: Reshape): Draft => {
  const reshaped = reshape(of, wanted, AT);
  if (!reshaped.ok) throw new Error(reshaped.refusal);
  return reshaped.draft;
};
const refusalOf = (of: Draft, wanted: Reshape) => {
  const reshaped = reshape(of, wanted, AT);
  return reshaped.ok ? undefined : reshaped.refusal;
};
const TWO = draft(row(1, action('a'), action('b')), row(2, action('c')));

describe('A plan that is imported', () => {
  it('is called and dated what its importer says', () => {
    const { plan } = did(TWO, { kind: 'head', title: '  Ny   titel ', date: '2026-10-01' });
    expect(plan).toEqual({ title: 'Ny titel', date: '2026-10-01', unit: null, owner: null });
    expect(did(TWO, { kind: 'head', title: 'x', date: null }).rows).toBe(TWO.rows);
  });

  it.each([
    [{ title: ' ', date: null }, 'noText'],
    [{ title: 'x'.repeat(201), date: null }, 'tooLong'],
    [{ title: 'Om 19121212-1212', date: null }, 'personalNumber'],
    [{ title: 'x', date: '2026-02-30' }, 'badDate'],
    [{ title: 'x', date: '0206-11-01' }, 'badDate'],
  ])('is not called and dated %j', (head, refusal) => {
    expect(refusalOf(TWO, { kind: 'head', ...head })).toBe(refusal);
  });
});

describe('A row that holds several actions', () => {
  it('gives one more, which has everything that was written and a title of its own', () => {
    const [first] = did(TWO, { kind: 'split', row: 1, part: 0, title: 'Det andra' }).rows;
    expect(first?.actions.map(({ title }) => title)).toEqual(['a', 'Det andra', 'b']);
    expect(first?.actions[1]).toEqual({ ...action('a'), title: 'Det andra', questions: [] });
    expect(first?.actions[0]).toEqual(action('a'));
  });

  it('is put together into one that has the words, times and people of both, each once', () => {
    const spring = aTiming({ asWritten: 'Våren' });
    const autumn = aTiming({ asWritten: 'Hösten' });
    const of = draft(
      row(1, action('a', { timings: [spring] }), action('b', { timings: [spring, autumn], status: 'done' })),
    );
    const [first] = did(of, { kind: 'merge', row: 1, part: 1 }).rows;
    expect(first?.actions).toEqual([
      {
        title: 'a',
        text: 'Text om a\nText om b',
        timings: [spring, autumn],
        responsible: [...action('a').responsible, ...action('b').responsible],
        questions: action('a').questions,
      },
    ]);
  });

  it('comes back as it was when what was divided is put together', () => {
    const apart = did(TWO, { kind: 'split', row: 2, part: 0, title: 'x' });
    expect(did(apart, { kind: 'merge', row: 2, part: 1 })).toEqual(TWO);
  });

  it.each<[Reshape, string]>([
    [{ kind: 'merge', row: 1, part: 0 }, 'gone'],
    [{ kind: 'merge', row: 2, part: 1 }, 'gone'],
    [{ kind: 'split', row: 9, part: 0, title: 'x' }, 'gone'],
    [{ kind: 'split', row: 1, part: 0, title: '' }, 'noText'],
    [{ kind: 'split', row: 1, part: 0, title: 'x'.repeat(61) }, 'tooLong'],
    [{ kind: 'split', row: 1, part: 0, title: '19121212-1212' }, 'personalNumber'],
  ])('is left alone by %j', (wanted, refusal) => {
    expect(refusalOf(TWO, wanted)).toBe(refusal);
  });

  it('is never divided into more than can be numbered', () => {
    let of = draft(row(1, action('a')));
    for (let n = 1; n < 20; n += 1) of = did(of, { kind: 'split', row: 1, part: 0, title: `${n}` });
    expect(refusalOf(of, { kind: 'split', row: 1, part: 0, title: 'x' })).toBe('closed');
  });

  it('loses no row and no word of the document, whatever is divided and put together', () => {
    const wish = fc.record({
      kind: fc.constantFrom('split', 'merge'),
      row: fc.integer({ min: 1, max: 3 }),
      part: fc.nat(3),
      title: fc.constant('x'),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        let of = TWO;
        for (const one of wishes) {
          const reshaped = reshape(of, one as Reshape, AT);
          if (reshaped.ok) of = reshaped.draft;
        }
        const bare = ({ rows }: Draft) => rows.map((one) => ({ ...one, actions: [] }));
        expect(bare(of)).toEqual(bare(TWO));
        for (const [place, { actions }] of TWO.rows.entries()) {
          const now = of.rows[place]?.actions ?? [];
          expect(now.length).toBeGreaterThan(0);
          for (const { text } of actions) expect(now.map((one) => one.text).join('\n')).toContain(text);
        }
      }),
    );
  });
});

describe('An answer of the importer', () => {
  const answer = (stored: StoredDraft, title: string, part = 0): StoredDraft => {
    const wanted = { kind: 'change', row: 1, part, question: null, cell: 'title', value: title } as const;
    const reviewed = review(stored.draft, wanted, AT, []);
    if (!reviewed.ok) throw new Error(reviewed.refusal);
    return withDecision(stored, reviewed.draft, reviewed.decision);
  };
  const stored = aDraft({ draft: TWO });

  it('is undone, the latest first, until the draft is as it was', () => {
    const once = answer(stored, 'först');
    const twice = answer(once, 'sedan', 1);
    expect(withoutLast(twice)).toEqual(once);
    const back = withoutLast(once);
    expect(back).toEqual({ ...stored, decisions: [] });
    expect(back && withoutLast(back)).toBeUndefined();
  });

  it('is undone with all that the same spelling meant elsewhere', () => {
    const question = { kind: 'unknownRole', asWritten: 'KSF', proposal: null } as const;
    const spelled = { responsible: [{ asWritten: 'KSF', role: null }], questions: [question] };
    const of = aDraft({
      draft: draft(row(1, action('a', spelled)), row(2, action('b', spelled)), row(3, action('c'))),
    });
    const wanted = { kind: 'change', row: 1, part: 0, question: 0, cell: 'responsible', value: 'Controller' } as const;
    const reviewed = review(of.draft, wanted, AT, []);
    if (!reviewed.ok) throw new Error(reviewed.refusal);
    const after = withDecision(of, reviewed.draft, reviewed.decision);
    expect(after.draft.rows.map(({ actions }) => actions[0]?.responsible[0]?.role)).toEqual([
      'controller',
      'controller',
      'c',
    ]);
    expect(after.decisions?.at(-1)?.before?.rows.map(([number]) => number)).toEqual([1, 2]);
    expect(withoutLast(after)?.draft).toEqual(of.draft);
  });

  it('keeps what it changed for the latest alone, and who has decided what for all', () => {
    let of: StoredDraft = stored;
    for (let n = 0; n < UNDO_MOST + 5; n += 1) of = answer(of, `titel ${n}`);
    expect(of.decisions).toHaveLength(UNDO_MOST + 5);
    expect(of.decisions?.filter(({ before }) => before !== undefined)).toHaveLength(UNDO_MOST);
    for (let n = 0; n < UNDO_MOST; n += 1) of = withoutLast(of) ?? of;
    expect(of.draft.rows[0]?.actions[0]?.title).toBe('titel 4');
    expect(withoutLast(of)).toBeUndefined();
  });

  it('undoes what the plan was called and how a row was divided too', () => {
    const reshaped = reshape(TWO, { kind: 'head', title: 'Ny', date: null }, AT);
    if (!reshaped.ok) throw new Error(reshaped.refusal);
    const after = withDecision(stored, reshaped.draft, reshaped.decision);
    expect(withoutLast(after)?.draft).toEqual(TWO);
    const apart = reshape(TWO, { kind: 'split', row: 2, part: 0, title: 'x' }, AT);
    if (!apart.ok) throw new Error(apart.refusal);
    expect(withoutLast(withDecision(stored, apart.draft, apart.decision))?.draft).toEqual(TWO);
  });
});
