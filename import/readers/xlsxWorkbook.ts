import { addDays } from '../../domain/calendar.ts';
import { refuse } from '../refusal.ts';
import { readXml } from './xml.ts';
import type { Attributes } from './xml.ts';
import type { Archive } from './zip.ts';

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly hidden: boolean }[];
  /** What a cell shows, from its stored value, its type and its style. */
  readonly textOf: (value: string, type: string, style: number) => string;
  /** What is struck out in a cell, given what it shows. */
  readonly struckOf: (text: string, value: string, type: string, style: number) => string;
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
  const { dates, months, percents, strikes } = readStyles(archive);
  const sheets = found.map(({ name, id, hidden }) => ({ name, hidden, path: targets.get(id) ?? '' }));
  const textOf = (value: string, type: string, style: number): string => {
    if (type === 's') return strings[Number(value)]?.text ?? '';
    if (type === 'b') return value === '1' ? 'ja' : 'nej';
    if (type === 'e') return '';
    if (type === 'd') return value.slice(0, 10);
    if (type !== '' && type !== 'n') return value;
    const number = Number(value);
    if (value === '' || !Number.isFinite(number)) return value;
    if (dates.has(style)) return dateOf(number, from1904).slice(0, months.has(style) ? 7 : 10);
    return percents.has(style) ? `${Math.round(number * 100)} %` : String(Math.round(number * 1e9) / 1e9);
  };
  const struckOf = (text: string, value: string, type: string, style: number): string =>
    strikes.has(style) ? text : type === 's' ? (strings[Number(value)]?.struck ?? '') : '';
  return { sheets, textOf, struckOf };
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

interface SharedString {
  readonly text: string;
  readonly struck: string;
}

function readStrings(archive: Archive): SharedString[] {
  const strings: SharedString[] = [];
  const bytes = archive.read('xl/sharedStrings.xml');
  if (!bytes) return strings;
  let taking = false;
  let phonetic = false;
  let isStruck = false;
  let [text, struck] = ['', ''];
  readXml(bytes, {
    open: (tag, attributes) => {
      if (tag === 'si') [text, struck] = ['', ''];
      if (tag === 'si' || tag === 'r') isStruck = false;
      if (tag === 'strike') isStruck = isOn(attributes);
      if (tag === 'rPh') phonetic = true;
      taking = tag === 't' && !phonetic;
    },
    text: (part) => {
      if (!taking) return;
      if (isStruck) struck += part;
      else text += part;
    },
    close: (tag) => {
      if (tag === 't') taking = false;
      if (tag === 'rPh') phonetic = false;
      if (tag === 'si') strings.push({ text, struck });
    },
  });
  return strings;
}

const isOn = (attributes: Attributes): boolean => !/^(?:0|false)$/.test(attributes['val'] ?? '');

interface Styles {
  readonly dates: Set<number>;
  /** Dates that are shown without their day ("okt-25"). */
  readonly months: Set<number>;
  readonly percents: Set<number>;
  readonly strikes: Set<number>;
}

const MONTH_FORMAT = 17;

function readStyles(archive: Archive): Styles {
  const styles: Styles = { dates: new Set(), months: new Set(), percents: new Set(), strikes: new Set() };
  const { dates, months, percents, strikes } = styles;
  const bytes = archive.read('xl/styles.xml');
  if (!bytes) return styles;
  const formats = new Map<number, string>();
  const struckFonts = new Set<number>();
  let inCells = false;
  let index = 0;
  let font = -1;
  readXml(bytes, {
    open: (tag, attributes) => {
      if (tag === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (tag === 'font') font++;
      if (tag === 'strike' && isOn(attributes)) struckFonts.add(font);
      if (tag === 'cellXfs') inCells = true;
      if (tag !== 'xf' || !inCells) return;
      const id = Number(attributes['numFmtId']) || 0;
      const code = (formats.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
      const isDate = DATE_FORMATS.has(id) || (/[yd]/i.test(code) && /[md]/i.test(code)) || /å{2,4}/i.test(code);
      if (isDate) dates.add(index);
      if (isDate && (id === MONTH_FORMAT || (/m/i.test(code) && !/[dh]/i.test(code)))) months.add(index);
      if (id === 9 || id === 10 || code.includes('%')) percents.add(index);
      if (struckFonts.has(Number(attributes['fontId']))) strikes.add(index);
      index++;
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
