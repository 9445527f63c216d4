import { strFromU8, unzipSync } from 'fflate';
import { editReport, approveReport, refusalOfTemplate, SECTIONS } from '../../domain/report.ts';
import { messagesFor } from '../../locales/messages.ts';
import { piecesOf, type Block, type Doc } from '../../report/doc.ts';
import { fileName, reportDocument } from '../../report/document.ts';
import { docx } from '../../report/docx.ts';
import { aDone, anAction } from '../support/builders.ts';
import { aReport } from '../support/reports.ts';

const t = messagesFor('sv');
const headingsOf = (doc: Doc) =>
  doc.blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text.text}`] : []));
const wordsOf = (doc: Doc) => piecesOf(doc).map(({ text }) => text).join(' '); // prettier-ignore
const under = (doc: Doc, heading: string): readonly Block[] => {
  const from = doc.blocks.findIndex((block) => block.kind === 'heading' && block.text.text === heading);
  const rest = doc.blocks.slice(from + 1);
  const to = rest.findIndex((block) => block.kind === 'heading');
  return to === -1 ? rest : rest.slice(0, to);
};

describe('the text of the report', () => {
  it('has its headings in the order the plan has chosen', () => {
    const stored = aReport();
    expect(headingsOf(reportDocument(stored, t))).toEqual([
      '1 Uppföljning av handlingsplan för äldreomsorgen, november 2026',
      '2 Förvaltningens förslag till beslut',
      '2 Sammanfattning',
      '2 Läget i planen',
      '2 Klart sedan förra rapporten',
      '2 Försenade åtgärder',
      '2 Ändrade tider',
      '2 Viktigt fram till nästa rapport',
      '2 Förvaltningens bedömning',
      '2 Underlag',
      '1 Bilaga: hela planen',
      '2 Enheternas delar',
    ]);
    const settings = { ...stored.settings, order: ['summary', 'proposal'] as const };
    expect(headingsOf(reportDocument({ ...stored, settings }, t)).slice(1, 3)).toEqual([
      '2 Sammanfattning',
      '2 Förvaltningens förslag till beslut',
    ]);
    expect(SECTIONS).toHaveLength(9);
  });

  it('has the figures of the report before in brackets, and none in the first', () => {
    const stored = aReport();
    expect(wordsOf(reportDocument(stored, t))).toContain('1 (0) av 12 (12) åtgärder är klar, 1 (0) pågår');
    const first = reportDocument({ ...stored, report: { ...stored.report, before: null } }, t);
    expect(wordsOf(first)).toContain('1 av 12 åtgärder är klar');
    expect(wordsOf(first)).toContain('första rapporten');
    expect(wordsOf(first)).not.toContain('inom parentes');
  });

  it('shows six late actions and points to the appendix for the rest', () => {
    const [table, more] = under(reportDocument(aReport(), t), 'Försenade åtgärder');
    expect(table?.kind === 'table' && table.rows).toHaveLength(6);
    expect(more?.kind === 'paragraph' && more.pieces[0]?.text).toBe('Ytterligare 1 finns i bilagan.');
  });

  it('says that a reason is missing where nobody has given one, and never makes one up', () => {
    const [table] = under(reportDocument(aReport(), t), 'Försenade åtgärder');
    const why = table?.kind === 'table' ? table.rows.map((row) => row[4]?.map(({ text }) => text).join('')) : [];
    expect(why[0]).toBe('Orsak saknas.');
    expect(why[1]).toBe('Upphandlingen av nya trygghetslarm har överklagats för 3:e gången.');
  });

  it('always tells of changed dates, also that there are none', () => {
    const [none] = under(reportDocument(aReport({}, [anAction()]), t), 'Ändrade tider');
    expect(none).toMatchObject({ kind: 'paragraph', pieces: [{ text: 'Inga tider har ändrats.' }] });
  });

  it('leaves the assessment empty and marked until a person has written it', () => {
    const stored = aReport();
    expect(under(reportDocument(stored, t), 'Förvaltningens bedömning')).toMatchObject([{ look: 'gap' }]);
    const edited = editReport(stored, { assessment: 'Arbetet går framåt.' }, 'anna', stored.made);
    if (!edited.ok) throw new Error(edited.refusal);
    const written = under(reportDocument(edited.report, t), 'Förvaltningens bedömning');
    expect(written).toMatchObject([{ pieces: [{ text: 'Arbetet går framåt.', from: { of: 'written' } }] }]);
  });

  it('takes no personal number in its template, nor a text that nobody would read', () => {
    expect(refusalOfTemplate({ handler: '19121212-1212' })).toBe('personalNumber');
    expect(refusalOfTemplate({ proposal: 'x'.repeat(2001) })).toBe('tooLong');
    expect(refusalOfTemplate({ handler: 'Karin Blomgren, 08-508 00 000', reporting: null })).toBeUndefined();
  });

  it('goes on saying who wrote what, when somebody else saves the same words again', () => {
    const typed = { assessment: 'Arbetet går framåt.', lines: { a3: 'Ny leverantör från januari' } };
    const first = editReport(aReport(), typed, 'anna', 'then');
    const again = first.ok ? editReport(first.report, { ...typed, meeting: '2026-12-18' }, 'olle', 'now') : first;
    expect(again).toMatchObject({
      ok: true,
      report: { meeting: '2026-12-18', assessment: { by: 'anna', at: 'then' } },
    });
    expect(again.ok && again.report.lines.a3).toMatchObject({ by: 'anna', at: 'then' });
  });

  it('shows what is not filled in as gaps', () => {
    const words = wordsOf(reportDocument(aReport({ meeting: null }), t));
    for (const gap of ['[förvaltning]', '[namn, telefon]', '[diarienummer]', '[sammanträdesdag]']) {
      expect(words).toContain(gap);
    }
  });

  it('is marked as a draft until it is approved, and says by which role after that', () => {
    const stored = aReport();
    expect(wordsOf(reportDocument(stored, t))).toContain('Utkast, inte godkänt');
    const approved = approveReport(stored, { by: 'anna', role: 'stadsdelsdirektör', at: '2026-12-03T09:12:00.000Z' });
    const words = wordsOf(reportDocument(approved!, t));
    expect(words).not.toContain('Utkast');
    expect(words).toContain('Godkänd av stadsdelsdirektör 3 december 2026 kl. 10.12.');
    expect(approveReport(approved!, approved!.approved!)).toBeUndefined();
  });

  it('takes a line written in the draft in place of what was there', () => {
    const edited = editReport(aReport(), { lines: { a3: 'Ny leverantör från januari', other: 'x' } }, 'olle', 'now');
    const words = edited.ok ? wordsOf(reportDocument(edited.report, t)) : '';
    expect(words).toContain('Ny leverantör från januari.');
    expect(words).not.toContain('3:e gången. Ny');
    expect(edited.ok && Object.keys(edited.report.lines)).toEqual(['a3']);
  });

  it.each([
    [{ assessment: 'x'.repeat(2001) }, 'tooLong'],
    [{ lines: { a3: 'Gäller 19121212-1212.' } }, 'personalNumber'],
    [{ meeting: 'nästa torsdag' }, 'badDate'],
  ])('refuses what does not belong in it: %j', (edit, refusal) =>
    expect(editReport(aReport(), edit, 'olle', 'now')).toEqual({ ok: false, refusal }),
  );

  it('is not changed once it is approved', () => {
    const approved = aReport({ state: 'approved', approved: { by: 'anna', role: null, at: 'then' } });
    expect(editReport(approved, { assessment: 'Mer' }, 'olle', 'now')).toEqual({ ok: false, refusal: 'closed' });
  });

  it('is called by the day of the meeting, whatever the plan is called', () => {
    expect(fileName(aReport(), 'docx', t)).toBe('2026-12-17 Uppföljning handlingsplan för äldreomsorgen.docx');
    const odd = aReport();
    const report = { ...odd.report, title: '../a:b*"c<d>|e\u0000?' };
    expect(fileName({ ...odd, report }, 'docx', t)).toMatch(/^2026-12-17 Uppföljning [^\\/:*?"<>|\u0000]*\.docx$/);
  });

  it('has the parts of each unit in its appendix, and how long things have taken', () => {
    const [, table] = under(reportDocument(aReport(), t), 'Enheternas delar');
    const cells = table?.kind === 'table' ? table.rows.map((row) => row.map((cell) => cell[0]?.text)) : [];
    expect(cells).toEqual([
      ['Eken', '0 (0)', '0 (0)', '5 (6)', '1 (0)', '6 (6)', '4 (0)'],
      ['Linden', '0 (0)', '0 (0)', '5 (6)', '1 (0)', '6 (6)', '4 (0)'],
    ]);
    const doc = reportDocument(aReport({}, [aDone({ id: 'x', days: 9 }), aDone({ id: 'y', days: 4, began: 1 })]), t);
    const [times] = under(doc, 'Så lång tid har det tagit');
    expect(times?.kind === 'table' ? times.rows.map((row) => row.map((cell) => cell[0]?.text)) : []).toEqual([
      ['Från publicering till klar', '2', '4', '9'],
      ['Från påbörjad till klar', '1', '3', '3'],
    ]);
  });

  it('compares a unit with nothing where the report before counted none', () => {
    const { report } = aReport();
    const { units: _units, ...before } = report.before!;
    const [, table] = under(reportDocument(aReport({ report: { ...report, before } }), t), 'Enheternas delar');
    const first = table?.kind === 'table' ? table.rows[0]?.map((cell) => cell[0]?.text) : [];
    expect(first).toEqual(['Eken', '0', '0', '5', '1', '6', '4']);
  });

  it('of a time before units and days were counted says nothing of them', () => {
    const { units: _units, ...report } = aReport().report;
    const { times: _times, ...before } = report.figures;
    const old = aReport({ report: { ...report, figures: before } });
    const headings = headingsOf(reportDocument(old, t));
    expect(headings.at(-1)).toBe('1 Bilaga: hela planen');
  });

  it('exists in English as well', () =>
    expect(headingsOf(reportDocument(aReport(), messagesFor('en')))).toContain('2 Changed dates'));
});

describe('the Word document', () => {
  const partsOf = (bytes: Uint8Array) =>
    Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

  it('is the same to the byte each time it is made of the same report', async () => {
    const [one, two] = [await docx(reportDocument(aReport(), t)), await docx(reportDocument(aReport(), t))];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('can be followed by a screen reader', async () => {
    const parts = partsOf(await docx(reportDocument(aReport(), t)));
    const { 'word/document.xml': body = '', 'word/styles.xml': styles = '', 'docProps/core.xml': core = '' } = parts;
    expect(core).toContain('<dc:title>Uppföljning av handlingsplan för äldreomsorgen, november 2026</dc:title>');
    expect(core).toContain('>2026-12-01T07:00:00Z<');
    expect(styles).toContain('w:val="sv-SE"');
    expect(body.match(/w:val="Heading1"/g)).toHaveLength(2);
    expect(body.match(/w:val="Heading2"/g)).toHaveLength(10);
    const tables = body.match(/<w:tbl>/g)?.length;
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables ?? 0);
    expect(body.match(/<w:tblCaption w:val="[^"]+"\/>/g)).toHaveLength(tables ?? 0);
    const rows = body.match(/<w:tr[ >]/g)?.length;
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(rows ?? 0);
    expect(body).not.toMatch(/w:(gridSpan|vMerge)/);
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });

  it('survives what people paste', async () => {
    const title = 'Tecken <&> "\'" \u0000\u0007\uD800 ]]> {{x}}';
    const bytes = await docx(reportDocument(aReport({}, [anAction({ title })]), t));
    expect(partsOf(bytes)['word/document.xml']).toContain('&#60;&#38;');
    expect(partsOf(bytes)['word/document.xml']).not.toMatch(/[\u0000-\u0008\uD800-\uDFFF]/);
  });
});
