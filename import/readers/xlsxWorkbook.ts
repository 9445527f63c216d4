import { addDays } from '../../domain/calendar.ts';
import { refuse } from '../refusal.ts';
import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly hidden: boolean }[];
  /** What a cell shows, from its stored value, its type and its style. */
  readonly textOf: (value: string, type: string, style: number) => string;
}

/** Number formats that Excel has built in and shows as dates (ECMA-376 part 1, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

export function readWorkbook(archive: Archive): Workbook {
  const main = archive.read('xl/workbook.xml');
  if (!main) return refuse('wrongType', 'zip-arkiv');
  const found: { name: string; id: string; hidden: boolean }[] = [];
  let from1904 = false;
  readXml(main, {
    open: (tag, attributes) => {
      if (tag === 'sheet') {
        const state = attributes['state'] ?? '';
        found.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '', hidden: /hidden/i.test(state) });
      } else if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
    },
  });
  const targets = readTargets(archive);
  const strings = readStrings(archive);
  const { dates, percents } = readStyles(archive);
  const sheets = found.map(({ name, id, hidden }) => ({ name, hidden, path: targets.get(id) ?? '' }));
  const textOf = (value: string, type: string, style: number): string => {
    if (type === 's') return strings[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'ja' : 'nej';
    if (type === 'e') return '';
    if (type === 'd') return value.slice(0, 10);
    if (type !== '' && type !== 'n') return value;
    const number = Number(value);
    if (value === '' || !Number.isFinite(number)) return value;
    if (dates.has(style)) return dateOf(number, from1904);
    return percents.has(style) ? `${Math.round(number * 100)} %` : String(Math.round(number * 1e9) / 1e9);
  };
  return { sheets, textOf };
}

/** Excel counts days from 1899-12-30, as its made-up 29 February 1900 shifts every later day (or from 1904-01-01). */
function dateOf(serial: number, from1904: boolean): string {
  if (serial < 1 || serial > 2_958_465) return String(serial);
  return addDays(from1904 ? '1904-01-01' : '1899-12-30', Math.floor(serial));
}

function readTargets(archive: Archive): Map<string, string> {
  const targets = new Map<string, string>();
  const bytes = archive.read('xl/_rels/workbook.xml.rels');
  if (!bytes) return targets;
  readXml(bytes, {
    open: (tag, attributes) => {
      if (tag !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = attributes['Target'] ?? '';
      targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

function readStrings(archive: Archive): string[] {
  const strings: string[] = [];
  const bytes = archive.read('xl/sharedStrings.xml');
  if (!bytes) return strings;
  let taking = false;
  let phonetic = false;
  let text = '';
  readXml(bytes, {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') phonetic = true;
      taking = tag === 't' && !phonetic;
    },
    text: (part) => {
      if (taking) text += part;
    },
    close: (tag) => {
      if (tag === 't') taking = false;
      if (tag === 'rPh') phonetic = false;
      if (tag === 'si') strings.push(text);
    },
  });
  return strings;
}

function readStyles(archive: Archive): { dates: Set<number>; percents: Set<number> } {
  const dates = new Set<number>();
  const percents = new Set<number>();
  const bytes = archive.read('xl/styles.xml');
  if (!bytes) return { dates, percents };
  const formats = new Map<number, string>();
  let inCells = false;
  let index = 0;
  readXml(bytes, {
    open: (tag, attributes) => {
      if (tag === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (tag === 'cellXfs') inCells = true;
      if (tag !== 'xf' || !inCells) return;
      const id = Number(attributes['numFmtId']) || 0;
      const code = (formats.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
      if (DATE_FORMATS.has(id) || (/[yd]/i.test(code) && /[md]/i.test(code)) || /å{2,4}/i.test(code)) dates.add(index);
      if (id === 9 || id === 10 || code.includes('%')) percents.add(index);
      index++;
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return { dates, percents };
}
