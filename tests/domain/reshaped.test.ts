import type { Draft, DraftAction } from '../../domain/plan.ts';
import { reshape, type Reshape } from '../../domain/reshaping.ts';
import { lastAnswer, UNDO_MOST, withDecision } from '../../domain/undoAnswer.ts';
import { aDraft } from '../support/builders.ts';

const AT = '2026-11-23T08:10:00.000Z';
const action = (title: string, given: Partial<DraftAction> = {}): DraftAction => ({
  ...{ title, text: 'Text', timings: [], responsible: [], questions: [] },
  ...given,
});
const draft = (title: string | null, ...actions: readonly DraftAction[]): Draft => ({
  plan: { title, date: null, unit: null, owner: null },
  rows: [{ number: 7, title: '', text: '', dateText: '', responsibleText: '', place: {}, actions }],
});
const did = (of: Draft, wanted: Reshape) => {
  const reshaped = reshape(of, wanted, AT);
  if (!reshaped.ok) throw new Error(reshaped.refusal);
  return reshaped;
};
const decided = { at: AT, about: null };

describe('what is kept of how a draft was reshaped', () => {
  it('is what it was called, and what it is called now', () => {
    const head: Reshape = { kind: 'head', title: ' Ny ', date: null };
    expect(did(draft('Gammal'), head).decision).toEqual({ ...decided, row: 0, part: 0, asWritten: 'Gammal', to: 'Ny' });
    expect(did(draft(null), head).decision.asWritten).toBe('');
  });

  it('is which action was divided and what the other is called, or which was put to the one before', () => {
    const two = draft('Plan', action('a'), action('b'));
    const split = did(two, { kind: 'split', row: 7, part: 1, title: ' Ny ' }).decision;
    expect(split).toEqual({ ...decided, row: 7, part: 1, asWritten: 'b', to: 'Ny' });
    const merge = did(two, { kind: 'merge', row: 7, part: 1 }).decision;
    expect(merge).toEqual({ ...decided, row: 7, part: 1, asWritten: 'b', to: '' });
  });

  it('takes titles to their limits', () => {
    expect(did(draft(null), { kind: 'head', title: 'x'.repeat(200), date: null }).draft.plan.title).toHaveLength(200);
    const split = did(draft(null, action('a')), { kind: 'split', row: 7, part: 0, title: 'x'.repeat(60) });
    expect(split.draft.rows[0]?.actions[1]?.title).toHaveLength(60);
  });
});

describe('two actions that are put together', () => {
  const merged = (one: Partial<DraftAction>, other: Partial<DraftAction>) =>
    did(draft('Plan', action('a', one), action('b', other)), { kind: 'merge', row: 7, part: 1 }).draft.rows[0]
      ?.actions[0];
  const link = (asWritten: string, row: number) => ({ asWritten, row });

  it.each([
    ['the same words once', 'Text', 'Text', 'Text'],
    ['both texts, one under the other', 'Ett', 'Två', 'Ett\nTvå'],
    ['the one text there is', '', 'Två', 'Två'],
    ['the one text there is, before', 'Ett', '', 'Ett'],
  ])('say %s', (_, one, other, text) => expect(merged({ text: one }, { text: other })?.text).toBe(text));

  it('lean on what either of them did, each row once', () => {
    const [above, below] = [link('se ovan', 1), link('se nedan', 9)];
    expect(merged({ links: [above] }, { links: [below, above] })?.links).toEqual([above, below]);
    expect(merged({ links: [above] }, {})?.links).toEqual([above]);
    expect(merged({}, { links: [below] })?.links).toEqual([below]);
    expect(merged({}, {})).not.toHaveProperty('links');
  });
});

describe('an answer that is kept', () => {
  it('has what it changed only while it can be undone, and afterwards all else', () => {
    const decision = { ...decided, row: 7, part: 0, asWritten: 'a', to: 'b' };
    let stored = aDraft({ draft: draft('Plan', action('a')) });
    expect(lastAnswer(stored)).toBeUndefined();
    for (let n = 0; n <= UNDO_MOST; n += 1) stored = withDecision(stored, stored.draft, decision);
    expect(stored.decisions?.[0]).toEqual(decision);
    expect(stored.decisions?.[1]).toEqual({ ...decision, before: { plan: stored.draft.plan, rows: [] } });
    expect(lastAnswer(stored)).toEqual(stored.decisions?.at(-1));
    expect(lastAnswer({ ...stored, decisions: [decision] })).toBeUndefined();
  });
});
