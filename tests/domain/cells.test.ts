import { QUESTION_KINDS, type Draft, type DraftAction, type Question } from '../../domain/plan.ts';
import { review, type Cell, type Review } from '../../domain/reviewing.ts';
import { aRole, aTiming } from '../support/builders.ts';

const AT = '2026-11-23T08:10:00.000Z';
const ask = (kind: Question['kind'], asWritten = '', proposal: string | null = null): Question => ({
  ...{ kind, asWritten, proposal },
});
const action = (given: Partial<DraftAction> = {}): DraftAction => ({
  ...{ title: 'Kost', text: '', timings: [], responsible: [{ asWritten: 'Avd.chef', role: 'avdelningschef' }] },
  ...{ questions: [], ...given },
});
const draftOf = (...rows: readonly (readonly DraftAction[])[]): Draft => ({
  plan: { title: 'Plan', date: null, unit: null, owner: null },
  rows: rows.map((actions, index) => ({
    ...{ number: index + 1, title: '', text: '', dateText: 'Hösten', responsibleText: '', place: {}, actions },
  })),
});
const put = (cell: Cell, value: string | null, question: number | null = null): Review => ({
  ...{ kind: 'change', row: 1, part: 0, question, cell, value },
});
const accept = (question = 0): Review => ({ kind: 'accept', row: 1, part: 0, question });
/** All actions of a draft after an answer; throws what it was refused as. */
const after = (draft: Draft, answer: Review, known = [aRole()]): readonly DraftAction[] => {
  const reviewed = review(draft, answer, AT, known);
  if (!reviewed.ok) throw new Error(reviewed.refusal);
  return reviewed.draft.rows.flatMap(({ actions }) => actions);
};
const first = (given: Partial<DraftAction>, answer: Review) => after(draftOf([action(given)], [action()]), answer)[0];
const rolesIn = (one: DraftAction | undefined) =>
  one?.responsible.map(({ role, asWritten }) => `${asWritten}: ${role}`);

describe('what a cell cannot be', () => {
  it.each<[refusal: string, cell: Cell, value: string | null]>([
    ['noText', 'title', ' '],
    ['noText', 'title', null],
    ['tooLong', 'title', 'x'.repeat(61)],
    ['personalNumber', 'title', 'Om 850709-9805'],
    ['badDate', 'date', '2026-02-30'],
    ['badDate', 'date', '1989-12-31'],
    ['badDate', 'date', '2100-01-01'],
    ['badPayload', 'status', 'halvklar'],
    ['noText', 'responsible', ' '],
    ['tooLong', 'responsible', 'x'.repeat(301)],
    ['gone', 'reference', '3'],
    ['gone', 'reference', '1'],
  ])('%s: as %s %j', (refusal, cell, value) =>
    expect(() => after(draftOf([action()], [action()]), put(cell, value))).toThrow(refusal),
  );

  it.each<[name: string, at: Partial<Extract<Review, { kind: 'change' }>>]>([
    ['row', { row: 3 }],
    ['part', { part: 1 }],
    ['question', { question: 1 }],
  ])('anything, of a %s that there is not', (_, at) => {
    const draft = draftOf([action({ questions: [ask('unread')] })]);
    expect(() => after(draft, { ...put('title', 'Mat'), ...at } as Review)).toThrow('gone');
  });

  it.each<[cell: Cell, value: string, becomes: Partial<DraftAction>]>([
    ['title', `  Mat \n ${'x'.repeat(56)} `, { title: `Mat ${'x'.repeat(56)}` }],
    ['date', '1990-01-01', { timings: [expect.objectContaining({ latest: '1990-01-01' })] }],
    ['date', '2099-12-31', { timings: [expect.objectContaining({ latest: '2099-12-31' })] }],
    ['responsible', 'x'.repeat(300), { responsible: [expect.objectContaining({ asWritten: 'x'.repeat(300) })] }],
    ['status', 'paused', { status: 'paused' }],
  ])('and at its limit can: %s %j', (cell, value, becomes) =>
    expect(first({}, put(cell, value))).toMatchObject(becomes),
  );
});

describe('a cell that is put right', () => {
  const all = QUESTION_KINDS.map((kind) => ask(kind, kind));
  it.each<[cell: Cell, value: string, settled: readonly Question['kind'][]]>([
    ['title', 'Mat', ['unread', 'noAction']],
    ['date', '2027-01-15', ['noDate', 'impliedYear', 'impliedPeriod', 'recurring', 'passed']],
    ['responsible', 'Controller', ['noResponsible', 'unknownRole', 'ambiguousRole']],
    ['status', 'done', ['conflictingStatus']],
    ['reference', '2', ['reference']],
  ])('is asked about no more: %s', (cell, value, settled) => {
    const left = first({ questions: all }, put(cell, value))?.questions.map(({ kind }) => kind);
    expect(left).toEqual(QUESTION_KINDS.filter((kind) => !settled.includes(kind)));
  });

  it('answers the question that led to it, whatever that was', () =>
    expect(first({ questions: [ask('pairing'), ask('passed')] }, put('title', 'Mat', 0))?.questions).toEqual([ask('passed')])); // prettier-ignore

  it('keeps a date in the words of the question, and of the row where the question has none', () => {
    const written = (question: Question) =>
      first({ questions: [question] }, put('date', '2027-01-15', 0))?.timings.map((one) => one.asWritten);
    expect(written(ask('impliedPeriod', 'till jul'))).toEqual(['till jul']);
    expect(written(ask('noDate'))).toEqual(['Hösten']);
  });

  it('gives all responsibles anew, and names those that no register knew', () => {
    const given = first(
      { responsible: [{ asWritten: 'MAS', role: 'mas' }] },
      put('responsible', 'Controller, Kansliet'),
    );
    expect(rolesIn(given)).toEqual(['Controller: controller', 'Kansliet: Kansliet']);
    const [known] = after(draftOf([action()]), put('responsible', 'Kansliet'), [aRole({ id: 'r1', name: 'KANSLIET' })]);
    expect(rolesIn(known)).toEqual(['Kansliet: r1']);
  });

  it('points every reference of the action to a row, or those alone that were asked about', () => {
    const links = [{ asWritten: 'se nedan', row: null }, { asWritten: 'se punkt 4', row: 4 }]; // prettier-ignore
    const rows = (answer: Review) => first({ links, questions: [ask('reference', 'se nedan')] }, answer)?.links?.map(({ row }) => row); // prettier-ignore
    expect(rows(put('reference', '2', 0))).toEqual([2, 4]);
    expect(rows(put('reference', '2'))).toEqual([2, 2]);
    expect(rows(put('reference', null))).toEqual([null, null]);
    expect(first({}, put('reference', '2'))?.links).toEqual([]);
  });

  it('is told of with what it became, and with nothing where it was taken away', () => {
    const to = (answer: Review) => {
      const reviewed = review(draftOf([action()]), answer, AT, []);
      return reviewed.ok && reviewed.decision;
    };
    expect(to(put('date', null))).toEqual({ at: AT, row: 1, part: 0, about: null, asWritten: '', to: '' });
  });
});

describe('what is right as it was read', () => {
  it.each<[name: string, question: Question, becomes: Partial<DraftAction>]>([
    ['the status that is proposed', ask('conflictingStatus', '', 'done'), { status: 'done' }],
    ['that it goes on, where none is proposed', ask('conflictingStatus'), { status: 'inProgress' }],
    ['a year', ask('impliedYear', 'våren'), { timings: [aTiming({ asWritten: 'våren', certainty: 'stated' })] }],
    ['a period', ask('impliedPeriod', 'våren'), { timings: [aTiming({ asWritten: 'våren', certainty: 'stated' })] }],
    ['what is only told', ask('passed', 'våren'), { timings: [aTiming({ asWritten: 'våren', certainty: 'implied' })] }],
  ])('is %s', (_, question, becomes) => {
    const timings = [aTiming({ asWritten: 'våren', certainty: 'implied' })];
    const accepted = first({ timings, questions: [ask('noAction'), question] }, accept(1));
    expect(accepted).toEqual({ ...action({ timings }), ...becomes, questions: [ask('noAction')] });
  });

  it('adds a role of the text once', () => {
    const responsible = [{ asWritten: 'Controller', role: 'controller' }];
    const added = (of: DraftAction['responsible']) =>
      rolesIn(first({ responsible: of, questions: [ask('roleInText', 'controllern', 'controller')] }, accept()));
    expect(added(responsible)).toEqual(['Controller: controller']);
    expect(added([])).toEqual(['controllern: controller']);
  });

  it('is so for the same spelling wherever it is asked about, and for no other question', () => {
    const asked = (...questions: readonly Question[]) => [action({ questions })];
    const draft = draftOf(
      asked(ask('unknownRole', 'K.S.F'), ask('noDate')),
      asked(ask('unknownRole', 'KSF'), ask('ambiguousRole', 'KSF'), ask('unknownRole', 'Kansliet')),
    );
    const left = after(draft, accept()).map(({ questions }) =>
      questions.map(({ kind, asWritten }) => `${kind} ${asWritten}`),
    );
    expect(left).toEqual([['noDate '], ['ambiguousRole KSF', 'unknownRole Kansliet']]);
    const two = draftOf(asked(ask('ambiguousRole', 'EC')), asked(ask('ambiguousRole', 'e.c')));
    expect(after(two, accept()).map(({ questions }) => questions)).toEqual([[], []]);
  });
});

describe('a spelling that is given a meaning', () => {
  const ksf = (role: string | null, ...questions: readonly Question[]) =>
    action({ responsible: [{ asWritten: 'KSF', role }], questions });

  it('keeps the role it was read as when that is right', () =>
    expect(rolesIn(after(draftOf([ksf('kansli', ask('ambiguousRole', 'K.S.F'))]), accept())[0])).toEqual([
      'KSF: kansli',
    ]));

  it('keeps another where nobody asks about it any more', () => {
    const draft = draftOf([ksf(null, ask('unknownRole', 'KSF'))], [ksf('kansli')]);
    expect(after(draft, put('responsible', 'Controller', 0)).map(rolesIn)).toEqual([['KSF: controller'], ['KSF: kansli']]); // prettier-ignore
  });

  const spelled = (...responsible: DraftAction['responsible']) =>
    rolesIn(
      first(
        { responsible, questions: [ask('unknownRole', 'EC o KSF')] },
        put('responsible', 'Enhetschef, controller', 0),
      ),
    );

  it('may stand for several roles, in its own words and place', () =>
    expect(spelled({ asWritten: 'MAS', role: 'mas' }, { asWritten: 'EC o. KSF', role: null }, { asWritten: 'SAS', role: 'sas' })).toEqual([
      ...['MAS: mas', 'EC o. KSF: enhetschef', 'EC o. KSF: controller', 'SAS: sas'],
    ])); // prettier-ignore

  it('leaves those apart who have no role yet', () =>
    expect(spelled({ asWritten: 'Asta', role: null }, { asWritten: 'Beda', role: null }, { asWritten: 'EC o KSF', role: null })).toEqual([
      ...['Asta: Asta', 'Beda: Beda', 'EC o KSF: enhetschef', 'EC o KSF: controller'],
    ])); // prettier-ignore

  it('makes no role responsible twice', () =>
    expect(spelled({ asWritten: 'Controller', role: 'controller' }, { asWritten: 'EC o KSF', role: null })).toEqual([
      ...['Controller: controller', 'EC o KSF: enhetschef'],
    ]));
});
