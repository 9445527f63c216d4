import { localDate } from '../domain/calendar.ts';
import type { ReportFile } from '../domain/report.ts';
import type { Messages } from '../locales/messages.ts';
import { clean, short } from '../cards/text.ts';
import type { PlanExport } from './exportData.ts';
import { exportSheets } from './exportSheets.ts';
import { chainOf } from './hashChain.ts';
import { masked } from './mask.ts';
import type { Sheet, Value } from './sheet.ts';
import { fixed, piece, type Block, type Cell, type Doc } from './doc.ts';

export const EXPORT_FILES = ['xlsx', 'csv', 'json', 'docx', 'pdf'] as const satisfies readonly (ReportFile | 'json')[];
export type ExportFile = (typeof EXPORT_FILES)[number];

export interface ExportOptions {
  /** With roles in the place of persons. */
  readonly masked: boolean;
}

/**
 * One plan with everything as a file. CSV is a zip archive with a file for each table. Undefined when it cannot be made
 * here: a PDF where LibreOffice is not installed.
 */
export async function exportPlan(
  whole: PlanExport,
  as: ExportFile,
  options: ExportOptions,
  t: Messages,
): Promise<Uint8Array | undefined> {
  const chain = options.masked ? undefined : chainOf(whole.actions);
  const data = options.masked ? masked(whole) : whole;
  const title = t.exporting.title(short(data.plan.title, 120));
  const sheets = () => exportSheets(data, chain?.head ?? null, t);
  switch (as) {
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify({ ...data, chain }, null, 1)}\n`);
    case 'xlsx': {
      const { xlsx } = await import('./xlsx.ts');
      return xlsx(title, data.at, sheets());
    }
    case 'csv': {
      const [{ csv }, { archive }] = [await import('./csv.ts'), await import('./archive.ts')];
      return archive(
        sheets().map((sheet): [string, Uint8Array] => [`${sheet.name}.csv`, csv(sheet)]),
        data.at,
      );
    }
    case 'docx':
      return documentOf(title, data, sheets(), t);
    case 'pdf': {
      const { pdf } = await import('./pdf.ts');
      const made = await pdf(await documentOf(title, data, sheets(), t));
      return made.ok ? made.bytes : undefined;
    }
  }
}

/** What the file is called: the plan, the day, and whether persons stand in it. */
export function exportName({ plan, at }: PlanExport, as: ExportFile, options: ExportOptions, t: Messages): string {
  const name = `${localDate(at)} ${t.exporting.title(plan.title)}${options.masked ? ` (${t.exporting.masked})` : ''}`;
  const safe = clean(name).replace(/[\\/:*?"<>|]/g, ' ');
  return `${short(safe.replace(/ {2,}/g, ' '), 100).replace(/[. ]+$/, '')}.${as === 'csv' ? 'zip' : as}`;
}

/** More rows than this make a document nobody can open; the workbook has them all, and the document says so. */
const ROWS_MOST = 2000;

async function documentOf(
  title: string,
  { at }: PlanExport,
  sheets: readonly Sheet[],
  t: Messages,
): Promise<Uint8Array> {
  const { docx } = await import('./docx.ts');
  const doc: Doc = {
    title,
    lang: t.lang,
    page: t.report.page,
    at,
    head: [],
    blocks: [
      { kind: 'heading', level: 1, text: fixed(title) },
      ...sheets.flatMap((sheet): readonly Block[] => [
        { kind: 'heading', level: 2, text: fixed(sheet.name) },
        ...tableOf(sheet, t),
      ]),
    ],
  };
  return docx(doc);
}

/** Each row as a small list of what stands in it: as a table it would be wider than any page. */
function tableOf({ columns, rows }: Sheet, t: Messages): readonly Block[] {
  const blocks: Block[] = [];
  let left = 0;
  for (const row of rows) {
    if (blocks.length >= ROWS_MOST) left += 1;
    else blocks.push({ kind: 'paragraph', pieces: cellsOf(row, columns, t) });
  }
  return left === 0 ? blocks : [...blocks, { kind: 'paragraph', pieces: [fixed(t.exporting.left(left))] }];
}

const cellsOf = (row: readonly Value[], columns: Sheet['columns'], t: Messages): Cell =>
  row.flatMap((value, index) => {
    const text = textOf(value, t);
    return text === '' ? [] : [piece(`${columns[index]?.title ?? ''}: ${text}.`, { of: 'report' })];
  });

function textOf(value: Value, t: Messages): string {
  if (value === null) return '';
  if (typeof value !== 'object') return clean(`${value}`);
  return 'day' in value ? value.day : `${localDate(value.at)} ${t.dates.at(value.at)}`;
}
