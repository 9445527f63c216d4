import { doubtsIn } from '../../domain/doubts.ts';
import type { Draft, DraftAction, Question } from '../../domain/plan.ts';
import { review, type Review } from '../../domain/reviewing.ts';
import type { Timing } from '../../domain/timing.ts';
import { aTiming } from '../support/builders.ts';

const AT = '2026-11-23T08:10:00.000Z';
const ask = (kind: Question['kind'], asWritten = '', proposal: string | null = null): Question => ({
  ...{ kind, asWritten, proposal },
});

function action(given: Partial<DraftAction> = {}): DraftAction {
  const responsible = [{ asWritten: 'Avd.chef', role: 'avdelningschef' }];
  return { title: 'Måltider', text: 'Se över måltiderna.', timings: [], responsible, questions: [], ...given };
}

const draftOf = (...rows: readonly (readonly DraftAction[])[]): Draft => ({
  plan: { title: 'Plan', date: null, unit: null, owner: null },
  rows: rows.map((actions, index) => ({
    ...{ number: index + 1, title: '', text: '', dateText: 'Hösten', responsibleText: '', place: {}, actions },
  })),
});

const accept: Review = { kind: 'accept', row: 1, part: 0, question: 0 };
const change = (cell: Extract<Review, { kind: 'change' }>['cell'], value: string | null, question: number | null = 0) =>
  ({ kind: 'change', row: 1, part: 0, question, cell, value }) as const;

/** The draft's first action after an answer, or the refusal. */
function after(given: Draft, answer: Review) {
  const reviewed = review(given, answer, AT, []);
  return reviewed.ok ? reviewed.draft.rows[0]?.actions[0] : reviewed.refusal;
}

describe('the questions of a draft', () => {
  it('come with what costs most first, and without what is only offered', () => {
    const draft = draftOf(
      [
        action({
          questions: [ask('impliedPeriod'), ask('roleInText', 'MAS', 'mas'), ask('reference', 'se ovan', '1')],
        }),
      ],
      [action({ questions: [ask('noDate')] }), action({ questions: [ask('unread'), ask('reference', 'se nedan')] })],
    );
    expect(doubtsIn(draft).map(({ row, part, question }) => [row.number, part, question.kind])).toEqual([
      [2, 1, 'unread'],
      [2, 0, 'noDate'],
      [1, 0, 'impliedPeriod'],
      [2, 1, 'reference'],
    ]);
  });
});

describe('what is asked', () => {
  it('is whatever is no offer, though it has a proposal', () => {
    const proposed = [ask('impliedYear', 'våren', '2027-05-31'), ask('conflictingStatus', 'Klart?', 'done')];
    expect(
      doubtsIn(draftOf([action({ questions: proposed })])).map(({ question, index }) => [question.kind, index]),
    ).toEqual([
      ['conflictingStatus', 1],
      ['impliedYear', 0],
    ]);
  });

  it('comes in the order of the rows’ numbers and of their parts', () => {
    const asked = action({ questions: [ask('noDate')] });
    const { rows } = draftOf([asked], [asked, asked]);
    const doubts = doubtsIn({ rows: [...rows].reverse() });
    expect(doubts.map(({ row, part }) => [row.number, part])).toEqual([[1, 0], [2, 0], [2, 1]]); // prettier-ignore
  });
});

describe('an answer in the review', () => {
  it('takes the status we propose where the plan says two', () => {
    const draft = draftOf([action({ questions: [ask('conflictingStatus', 'Klart. Pågår.', 'inProgress')] })]);
    expect(after(draft, accept)).toMatchObject({ status: 'inProgress', questions: [] });
    expect(after(draft, change('status', 'done'))).toMatchObject({ status: 'done', questions: [] });
  });

  it('makes only the time that was asked about certain', () => {
    const guessed = (asWritten: string): Timing =>
      aTiming({ asWritten, certainty: 'implied', yearInferred: true, precision: 'season' });
    const draft = draftOf([
      action({
        timings: [guessed('våren'), guessed('hösten')],
        questions: [ask('impliedYear', 'våren', '2027-05-31')],
      }),
    ]);
    const answered = after(draft, accept) as DraftAction;
    expect(
      answered.timings.map(({ asWritten, certainty, yearInferred }) => [asWritten, certainty, yearInferred]),
    ).toEqual([
      ['våren', 'stated', undefined],
      ['hösten', 'implied', true],
    ]);
  });

  it('sets a date in the place of the one that was read, beside a start and in the plan’s own words', () => {
    const start = aTiming({ kind: 'start', asWritten: 'börjar i maj' });
    const due = aTiming({ asWritten: 'hösten', precision: 'season' });
    const draft = draftOf([
      action({ timings: [start, due], questions: [ask('impliedPeriod', 'hösten', '2026-11-30')] }),
    ]);
    expect(after(draft, change('date', '2027-01-15'))).toMatchObject({
      timings: [
        { kind: 'start', asWritten: 'börjar i maj' },
        { kind: 'due', asWritten: 'hösten', latest: '2027-01-15', precision: 'day', certainty: 'stated' },
      ],
      questions: [],
    });
    expect(after(draft, change('date', null))).toMatchObject({ timings: [{ kind: 'start' }] });
  });

  it('lets what comes back begin on the date that is set', () => {
    const monthly = aTiming({ kind: 'recurring', asWritten: 'varje månad', recurrence: 'monthly', latest: null });
    const draft = draftOf([action({ timings: [monthly], questions: [ask('recurring', 'varje månad', 'monthly')] })]);
    expect(after(draft, change('date', '2026-12-10'))).toMatchObject({
      timings: [{ kind: 'recurring', recurrence: 'monthly', first: '2026-12-10' }],
    });
  });

  it('adds a role that stands in the text when somebody says that it is one', () => {
    const draft = draftOf([action({ questions: [ask('roleInText', 'controllern', 'controller')] })]);
    expect(after(draft, accept)).toMatchObject({
      responsible: [{ role: 'avdelningschef' }, { role: 'controller', asWritten: 'controllern' }],
    });
  });

  it('reads a spelling alike wherever it stands, and leaves the other responsibles alone', () => {
    const unknown = (asWritten: string) =>
      action({
        responsible: [
          { asWritten, role: asWritten },
          { asWritten: 'MAS', role: 'medicinskt ansvarig sjuksköterska' },
        ],
        questions: [ask('unknownRole', asWritten)],
      });
    const draft = draftOf([unknown('K.S.F')], [unknown('KSF')], [unknown('Kansliet')]);
    const reviewed = review(draft, change('responsible', 'Controller'), AT, []);
    const actions = reviewed.ok ? reviewed.draft.rows.flatMap((row) => row.actions) : [];
    expect(actions.map(({ responsible }) => responsible.map(({ role }) => role))).toEqual([
      ['controller', 'medicinskt ansvarig sjuksköterska'],
      ['controller', 'medicinskt ansvarig sjuksköterska'],
      ['Kansliet', 'medicinskt ansvarig sjuksköterska'],
    ]);
    expect(actions.map(({ questions }) => questions.length)).toEqual([0, 0, 1]);
  });

  it('names the row that “se nedan” means, which is never the row itself', () => {
    const links = [{ asWritten: 'se nedan', row: null }];
    const draft = draftOf([action({ links, questions: [ask('reference', 'se nedan')] })], [action()]);
    expect(after(draft, change('reference', '2'))).toMatchObject({ links: [{ row: 2 }], questions: [] });
    expect(after(draft, change('reference', null))).toMatchObject({ links: [{ row: null }], questions: [] });
    expect(after(draft, change('reference', '1'))).toBe('gone');
  });

  it('is kept: what was asked, the words that raised it, and what it was changed to', () => {
    const draft = draftOf([action({ questions: [ask('noDate', 'under hösten')] })]);
    const made = (answer: Review) => {
      const reviewed = review(draft, answer, AT, []);
      return reviewed.ok && reviewed.decision;
    };
    const decision = { at: AT, row: 1, part: 0, about: 'noDate', asWritten: 'under hösten' };
    expect(made(accept)).toEqual({ ...decision, to: null });
    expect(made(change('date', '2027-01-15'))).toEqual({ ...decision, to: '2027-01-15' });
    expect(made(change('title', 'Mat', null))).toEqual({ ...decision, about: null, asWritten: '', to: 'Mat' });
  });
});
