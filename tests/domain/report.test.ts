import { TEXT_LIMIT } from '../../domain/change.ts';
import { approveReport, defaultSettings, editReport, givenLine, linesToKeep, refusalOfTemplate, type ReportEdit, type StoredReport } from '../../domain/report.ts'; // prettier-ignore
import { aReport } from '../support/reports.ts';

const AT = '2026-12-02T09:00:00.000Z';
const BEFORE = '2026-12-01T09:00:00.000Z';
const words = (text: string) => ({ text, by: 'olle', at: BEFORE });
const written = (edit: ReportEdit, given: Partial<StoredReport> = {}) => {
  const edited = editReport(aReport(given), edit, 'anna', AT);
  if (!edited.ok) throw new Error(edited.refusal);
  return edited.report;
};
const refusal = (edit: ReportEdit, given: Partial<StoredReport> = {}) => {
  const edited = editReport(aReport(given), edit, 'anna', AT);
  return edited.ok ? undefined : edited.refusal;
};

describe('writing in a draft', () => {
  it.each<[name: string, edit: ReportEdit, before: string | null, after: string | null]>([
    ['is given, without the blanks around it', { meeting: ' 2027-01-14 ' }, '2026-12-17', '2027-01-14'],
    ['is taken away', { meeting: ' ' }, '2026-12-17', null],
    ['stays when nothing is said of it', {}, '2026-12-17', '2026-12-17'],
    ['stays unknown when nothing is said of it', {}, null, null],
  ])('the day of the meeting %s', (_, edit, meeting, after) => expect(written(edit, { meeting }).meeting).toBe(after));

  it.each<[name: string, edit: ReportEdit, before: string | null, after: StoredReport['assessment']]>([
    ['is theirs who write it', { assessment: ' Vi ligger efter. ' }, null, { text: 'Vi ligger efter.', by: 'anna', at: AT }], // prettier-ignore
    ['is theirs who change it', { assessment: 'Nytt.' }, 'Vi ligger efter.', { text: 'Nytt.', by: 'anna', at: AT }],
    ['stays theirs who wrote it', { assessment: ' Vi ligger efter. ' }, 'Vi ligger efter.', words('Vi ligger efter.')],
    ['stays when nothing is said of it', {}, 'Vi ligger efter.', words('Vi ligger efter.')],
    ['is taken away', { assessment: ' ' }, 'Vi ligger efter.', null],
    ['stays away', { assessment: '' }, null, null],
  ])('the assessment %s', (_, edit, before, after) =>
    expect(written(edit, { assessment: before === null ? null : words(before) }).assessment).toEqual(after),
  );

  it('gives lines to actions of the report, keeps the others, and takes away those that are emptied', () => {
    const lines = { a2: words('Ett.'), a3: words('Två.'), a4: words('Tre.') };
    expect(written({ lines: { a3: ' ', a4: 'Tre.', a5: ' Fyra. ', nowhere: 'Fem.' } }, { lines }).lines).toEqual({
      ...{ a2: words('Ett.'), a4: words('Tre.') },
      a5: { text: 'Fyra.', by: 'anna', at: AT },
    });
  });

  it.each<[refusal: string | undefined, edit: ReportEdit]>([
    ['badDate', { meeting: '2026-02-30' }],
    ['tooLong', { assessment: 'x'.repeat(TEXT_LIMIT + 1) }],
    ['tooLong', { lines: { a2: 'Bra.', a3: 'x'.repeat(TEXT_LIMIT + 1) } }],
    ['personalNumber', { assessment: 'Gäller 850709-9805.' }],
    ['personalNumber', { lines: { a2: 'Bra.', a3: 'Gäller 850709-9805.' } }],
    [undefined, { assessment: 'x'.repeat(TEXT_LIMIT), lines: { a2: 'x'.repeat(TEXT_LIMIT) } }],
  ])('is refused as %s where it cannot be kept: %#', (wanted, edit) => expect(refusal(edit)).toBe(wanted));

  it('is over when it is approved', () => {
    const approved = { by: 'olle', role: null, at: BEFORE };
    const report = approveReport(aReport(), approved);
    expect(report).toEqual({ ...aReport(), state: 'approved', approved });
    expect(refusal({ assessment: 'Nytt.' }, report)).toBe('closed');
    expect(report && approveReport(report, { ...approved, by: 'anna' })).toBeUndefined();
  });
});

describe('what reports have in common', () => {
  it('begins with the unit of the plan as its department, and is otherwise empty', () => {
    expect(defaultSettings('p', 'Äldreomsorg')).toMatchObject({ plan: 'p', department: 'Äldreomsorg', board: '' });
    expect(defaultSettings('p', null)).toMatchObject({ department: '', authority: '', handler: '', diaryNumber: '', proposal: '' }); // prettier-ignore
  });

  it.each([
    [undefined, { board: 'Nämnden', order: ['summary', 'proposal'] as const, reporting: null }],
    ['tooLong', { board: 'Nämnden', proposal: 'x'.repeat(TEXT_LIMIT + 1) }],
    ['personalNumber', { board: 'Nämnden', handler: 'Anna, 850709-9805' }],
  ])('is refused as %s', (wanted, template) => expect(refusalOfTemplate(template)).toBe(wanted));
});

describe('lines about late actions', () => {
  const quote = (text: string) => ({ text, change: 'c' });
  const [late] = aReport().report.late;
  const one = { ...late!, reason: quote('Lokalen är upptagen.'), line: quote('Klart i mars.') };

  it('are the reason and the words of their owners while nobody has written anything else', () => {
    expect(givenLine(one)).toBe('Lokalen är upptagen. Klart i mars.');
    expect(givenLine({ ...one, line: null })).toBe('Lokalen är upptagen.');
    expect(givenLine({ ...one, reason: null })).toBe('Klart i mars.');
    expect(givenLine({ ...one, reason: null, line: null })).toBe('');
  });

  it('stay the owners’ own when a form is sent with what it was filled with', () => {
    const others = ['a', 'b', 'c'].map((action) => ({ ...one, action }));
    const typed = { a: ' Lokalen är upptagen. Klart i mars. ', b: ' Annat. ', x: 'Ingen sådan.' };
    expect(linesToKeep({ ...aReport().report, late: others }, typed)).toStrictEqual({ a: '', b: 'Annat.' });
  });
});
