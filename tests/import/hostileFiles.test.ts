import { largeWorkbook } from '../../bench/largeWorkbook.ts';
import { LIMITS } from '../../import/limits.ts';
import { importPlan } from '../../import/importPlan.ts';
import type { Imported } from '../../import/importPlan.ts';
import { readInWorker } from '../../import/readInWorker.ts';
import { REFUSAL_TEXTS, refusalText } from '../../import/refusal.ts';
import { docx, HEAD, latin1, paragraph, pdf, ROW, utf16, utf8, wordTable, xlsx, zip } from './support/files.ts';

const TODAY = '2027-01-15';
/** For what is not about time: a busy machine must not decide. */
const PATIENT = { milliseconds: 60_000, megabytes: 300 };
jest.setTimeout(90_000);
const code = (read: Imported): string => (read.ok ? 'ok' : read.refusal.code);
const text = (read: Imported): string => (read.ok ? 'ok' : refusalText(read.refusal));
const rows = (read: Imported) => (read.ok ? read.draft.rows : []);
const PLAN = wordTable([HEAD, ROW]);

/** More turns than any reading on the bot's own thread would leave to others; a worker that only starts leaves thousands. */
const MANY = 100;

/** How often somebody else had a turn on this thread while some work was waited for. What it costs is for the bench. */
async function answering(work: () => Promise<Imported>): Promise<{ readonly read: Imported; readonly turns: number }> {
  let [turns, over] = [0, false];
  const turn = () => {
    turns++;
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  const read = await work();
  over = true;
  return { read, turns };
}

/** The numbers are those of the list of hostile and awkward inputs, section D. */
describe('hostile and awkward files', () => {
  test('65: a program or a PDF named .docx is taken for what it is, not for what it is called', async () => {
    expect(code(await importPlan(latin1('MZ\x90\0\x03\0\0\0'), TODAY))).toBe('wrongType');
    const table: [number, number, string][] = [
      ...HEAD.map((head, at): [number, number, string] => [40 + at * 130, 60, head]),
      ...ROW.map((cell, at): [number, number, string] => [40 + at * 130, 80, cell.slice(0, 24)]),
    ];
    expect(rows(await readInWorker(pdf([{ texts: table }]), TODAY, PATIENT))).toHaveLength(1);
  });

  test('66: a small archive that unpacks to 200 MB is refused from its directory', async () => {
    const bomb = marked(zip({ 'word/document.xml': new Uint8Array(200_000) }), 24, 200 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect(code(await importPlan(bomb, TODAY))).toBe('tooLarge');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  });

  test('66: an archive whose directory lies about its sizes is stopped while it unpacks', async () => {
    const bomb = zip({ 'word/document.xml': new Uint8Array(41 * 1024 * 1024) });
    const lying = marked(bomb, 24, 1000);
    expect(code(await importPlan(lying, TODAY))).toBe('tooLarge');
  });

  test('67: 300 000 paragraphs in 31 kB are stopped within the time limit, and the bot stays awake', async () => {
    const file = docx(`${paragraph('x')}${'<w:p/>'.repeat(300_000)}`);
    const { read, turns } = await answering(() => readInWorker(file, TODAY));
    expect(['tooLarge', 'tooSlow']).toContain(code(read));
    expect(turns).toBeGreaterThan(MANY);
    expect(code(await importPlan(file, TODAY))).toBe('tooLarge');
  });

  test.each<[string, () => Uint8Array]>([
    ['of as many rows as a plan may have', () => largeWorkbook(4_999)],
    ['of as many bytes as a file may have', () => new Uint8Array(LIMITS.fileBytes).fill(0x61)],
    ['that unpacks beyond the limit', () => zip({ 'word/document.xml': new Uint8Array(41 * 1024 * 1024) })],
    ['nested 50 000 deep', () => docx('<w:sdt>'.repeat(50_000) + '</w:sdt>'.repeat(50_000))],
    ['of a hundred thousand lines', () => utf8('Åtgärd; Ansvarig; Datum\n'.repeat(80_000))],
    ['of nothing but table marks', () => utf8('|'.repeat(1_500_000))],
    ['of tables within tables', () => utf8('<table><tr><td>'.repeat(60_000))],
    ['that claims to be a PDF', () => latin1(`%PDF-1.7\n${'1 0 obj << /Type /Page >> endobj\n'.repeat(60_000)}`)],
  ])('whatever it costs to read a file %s, the thread that answers people goes on answering', async (_, make) => {
    const file = make();
    expect((await answering(() => readInWorker(file, TODAY))).turns).toBeGreaterThan(MANY);
  });

  test('68: a document nested 50 000 deep is refused', async () => {
    expect(code(await importPlan(docx('<w:sdt>'.repeat(50_000) + '</w:sdt>'.repeat(50_000)), TODAY))).toBe('unsafe');
  });

  test('69: an external entity is refused and nothing is fetched', async () => {
    const file = docx(
      paragraph('x').replace('x', '&passwd;'),
      '<!DOCTYPE d [<!ENTITY passwd SYSTEM "file:///etc/passwd">]>',
    );
    const read = await importPlan(file, TODAY);
    expect(code(read)).toBe('unsafe');
    expect(JSON.stringify(read)).not.toContain('root:');
  });

  test('70: nested entities (billion laughs) are refused', async () => {
    const lol = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    expect(code(await importPlan(docx(paragraph('x'), `<!DOCTYPE d [<!ENTITY l0 "lol">${lol}]>`), TODAY))).toBe(
      'unsafe',
    );
  });

  test('71: a merge over the whole sheet is cut to what is used', async () => {
    const read = await importPlan(
      xlsx({
        rows: [HEAD, ROW],
        afterData: '<mergeCells><mergeCell ref="A3:XFD1048576"/><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      }),
      TODAY,
    );
    expect(code(read)).not.toBe('damaged');
  });

  test('72: a single cell in the last corner of the sheet makes no sheet of millions', async () => {
    const read = await importPlan(
      xlsx({ rows: [], sheetData: '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>' }),
      TODAY,
    );
    expect(code(read)).toBe('noTable');
  });

  test('73: a sheet of more than 5 000 rows is refused with the limit named', async () => {
    const read = await importPlan(xlsx({ rows: [HEAD, ...Array.from({ length: 5_001 }, () => ROW)] }), TODAY);
    expect(code(read)).toBe('tooLarge');
    expect(text(read)).toContain('5000 rader');
  });

  test('73: labels that make more than 5 000 rows are refused with the limit named', async () => {
    const points = Array.from({ length: 5_001 }, (_, at) => `- Gör sak ${at}. Ansvarig: MAS. Klart: 2027.`);
    const read = await importPlan(utf8(`Plan\n\n${points.join('\n')}`), TODAY);
    expect(code(read)).toBe('tooLarge');
  });

  test('74: of a formula only the value last saved is read', async () => {
    const cells = HEAD.map((head, at) => `<c r="${'ABCD'[at]}1" t="inlineStr"><is><t>${head}</t></is></c>`).join('');
    const body = `<c r="A2" t="str"><f>HYPERLINK("http://x")</f><v>Tryggare kvällar</v></c><c r="B2" t="str"><f>cmd|'/c calc'!A1</f><v>Ta fram en rutin</v></c><c r="C2" s="1"><f>TODAY()</f><v>46661</v></c><c r="D2" t="str"><v>Enhetschef</v></c>`;
    const read = await importPlan(
      xlsx({ rows: [], sheetData: `<row r="1">${cells}</row><row r="2">${body}</row>` }),
      TODAY,
    );
    expect(rows(read)[0]).toMatchObject({
      title: 'Tryggare kvällar',
      text: 'Ta fram en rutin',
      dateText: '2027-10-01',
    });
    expect(JSON.stringify(read)).not.toMatch(/HYPERLINK|calc/);
  });

  test('75: "__proto__" in a document pollutes nothing', async () => {
    await importPlan(xlsx({ rows: [HEAD, ['__proto__', 'constructor', '__proto__', '__proto__']] }), TODAY);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test.each([
    ['a path out of the archive', () => zip({ 'word/document.xml': 'x', '../../etc/passwd': 'x' }), 'unsafe'],
    [
      'thousands of parts',
      () => zip(Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`p${at}`, 'x']))),
      'tooLarge',
    ],
    ['a zip inside a zip', () => zip({ 'inner.zip': zip({ a: 'b' }) }), 'wrongType'],
    ['an archive cut in two', () => zip({ 'word/document.xml': 'x'.repeat(1000) }).subarray(0, 60), 'damaged'],
    ['a link', () => marked(zip({ 'word/document.xml': '<a/>' }), 38, 0xa1ff0000), 'unsafe'],
    ['an encrypted part', () => marked(zip({ 'word/document.xml': '<a/>' }), 8, 1), 'locked'],
    ['the same part twice', () => twice(zip({ 'word/document.xml': '<a/>', 'word/documenu.xml': '<a/>' })), 'unsafe'],
  ])('76: %s is refused', async (_, file, wanted) => {
    expect(code(await importPlan(file(), TODAY))).toBe(wanted);
  });

  test('77: a file with a password is told as locked', async () => {
    const locked = new Uint8Array(4096);
    locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    locked.set(utf16('EncryptedPackage', false), 1024);
    expect(text(await importPlan(locked, TODAY))).toContain('låst med lösenord');
  });

  test('78: a scanned PDF is told as such', async () => {
    const read = await readInWorker(pdf([{ texts: [], extra: 'q 500 0 0 700 40 40 cm /P Do Q' }]), TODAY, PATIENT);
    expect(text(read)).toContain('inskannad');
  });

  test('78: a PDF of more pages than a plan has, or a broken one, is refused', async () => {
    const many = pdf(Array.from({ length: 501 }, () => ({ texts: [] })));
    expect(code(await readInWorker(many, TODAY, PATIENT))).toBe('tooLarge');
    expect(['damaged', 'emptyFile', 'noTable']).toContain(
      code(
        await readInWorker(
          latin1('%PDF-1.4\nxref\n0 1\ntrailer << /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF'),
          TODAY,
          PATIENT,
        ),
      ),
    );
  });

  test('79: hidden and white text is shown to the reviewer', async () => {
    const hidden = paragraph('Dold mening.', '<w:rPr><w:vanish/></w:rPr>');
    const white = paragraph('Vit mening.', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>');
    const read = await importPlan(docx(hidden + white + PLAN), TODAY);
    expect(read.ok && read.remarks.map((remark) => remark.text)).toEqual(['Dold mening.', 'Vit mening.']);
  });

  test.each([
    ['UTF-8', utf8],
    ['UTF-8 with a mark', (source: string) => utf8(`\ufeff${source}`)],
    ['UTF-16', utf16],
    ['UTF-16 without a mark', (source: string) => utf16(source, false)],
    ['Windows-1252', latin1],
  ])('80: åäö are read right from a csv file in %s', async (_, encode) => {
    const csv = `${HEAD.join(';')}\r\nÖkad trygghet;"Förenkla, och ""prova"";\r\nsedan";Våren 2028;Enhetschef\r\n`;
    const [row] = rows(await importPlan(encode(csv), TODAY));
    expect(row).toMatchObject({ title: 'Ökad trygghet', text: 'Förenkla, och "prova"; sedan', dateText: 'Våren 2028' });
  });

  test.each([
    ['an old Word document', () => old('WordDocument'), 'äldre Word (.doc)'],
    ['an old workbook', () => old('Workbook'), 'äldre Excel (.xls)'],
    [
      'OpenDocument',
      () => zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'OpenDocument',
    ],
    ['RTF', () => utf8('{\\rtf1 Handlingsplan}'), 'RTF'],
    ['a picture', () => latin1('\x89PNG\r\n\x1a\n'), 'bild'],
  ])('80: %s gets a clear refusal that names its type', async (_, file, type) => {
    expect(text(await importPlan(file(), TODAY))).toContain(type);
  });

  test('85: personal identity numbers stop the import; only their lines and masked digits are told', async () => {
    const number = '19121212-1212';
    const read = await importPlan(
      utf8(`Handlingsplan\n\nÅtgärd;Datum;Ansvarig\nRing ${number};2027-10-01;Enhetschef\n`),
      TODAY,
    );
    expect(code(read)).toBe('personalNumber');
    expect(text(read)).toContain('rad 4: 1912****-****');
    expect(JSON.stringify(read)).not.toContain('1212-1212');
  });

  test('85: a case number or a date that merely looks like one does not', async () => {
    const read = await importPlan(
      utf8('Åtgärd;Datum;Ansvarig\nFölj upp ärende 191212-1213;2027-10-01;Enhetschef\n'),
      TODAY,
    );
    expect(code(read)).toBe('ok');
  });

  test('an empty file, a file of spaces, prose and bytes of nothing each get their own answer', async () => {
    expect(code(await importPlan(new Uint8Array(), TODAY))).toBe('emptyFile');
    expect(code(await importPlan(utf8(' \n \n'), TODAY))).toBe('emptyFile');
    expect(code(await importPlan(utf8('Kära dagbok. I dag hände ingenting.\n\nSedan gick vi hem.'), TODAY))).toBe(
      'noTable',
    );
    expect(code(await importPlan(latin1('\0\x01\x02\0\x07\0\0\x01'), TODAY))).toBe('unreadable');
  });

  test('a file that takes too long is stopped and told so', async () => {
    const slow = docx(wordTable([HEAD, ...Array.from({ length: 4_000 }, () => ROW)]));
    expect(code(await readInWorker(slow, TODAY, { milliseconds: 1, megabytes: 300 }))).toBe('tooSlow');
  });

  test('a file that takes too much memory is stopped and told so', async () => {
    const large = docx(wordTable([HEAD, ...Array.from({ length: 4_900 }, () => ROW)]));
    expect(['tooLarge', 'damaged']).toContain(
      code(await readInWorker(large, TODAY, { milliseconds: 20_000, megabytes: 8 })),
    );
  });

  test('every refusal has a text in Swedish and in English', () => {
    for (const { sv, en } of Object.values(REFUSAL_TEXTS)) {
      expect(sv.length).toBeGreaterThan(10);
      expect(en.length).toBeGreaterThan(10);
    }
  });
});

const bytesOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** Sets a field of the first entry of an archive's directory. */
function marked(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const view = new DataView(bytesOf(bytes).buffer);
  for (let at = 0; at + 46 < view.byteLength; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (field === 8) view.setUint16(at + field, value, true);
    else view.setUint32(at + field, value, true);
    break;
  }
  return new Uint8Array(view.buffer);
}

const twice = (bytes: Uint8Array): Uint8Array =>
  latin1(String.fromCharCode(...bytes).replaceAll('documenu', 'document'));

function old(stream: string): Uint8Array {
  const file = new Uint8Array(4096);
  file.set([0xd0, 0xcf, 0x11, 0xe0]);
  file.set(utf16(stream, false), 1024);
  return file;
}
