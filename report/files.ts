import type { ReportFile, StoredReport } from '../domain/report.ts';
import type { Messages } from '../locales/messages.ts';
import { fileName, reportDocument } from './document.ts';
import { FILE_TYPES } from './fileTypes.ts';

export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * A report as a file. Undefined when it cannot be made here: a PDF where LibreOffice is not installed. The makers are
 * loaded when they are first needed, since most processes never write a document.
 */
export async function reportFile(stored: StoredReport, as: ReportFile, t: Messages): Promise<MadeFile | undefined> {
  const bytes = await bytesOf(stored, as, t);
  return bytes && { name: fileName(stored, as, t), type: FILE_TYPES[as], bytes };
}

async function bytesOf(stored: StoredReport, as: ReportFile, t: Messages): Promise<Uint8Array | undefined> {
  switch (as) {
    case 'docx':
      return documentOf(stored, t);
    case 'xlsx': {
      const { reportWorkbook } = await import('./workbook.ts');
      return reportWorkbook(stored, t);
    }
    case 'csv': {
      const [{ csv }, { actionsSheet }] = [await import('./csv.ts'), await import('./workbook.ts')];
      return csv(actionsSheet(stored, t));
    }
    case 'pdf': {
      const { pdf } = await import('./pdf.ts');
      const made = await pdf(await documentOf(stored, t));
      return made.ok ? made.bytes : undefined;
    }
  }
}

async function documentOf(stored: StoredReport, t: Messages): Promise<Uint8Array> {
  const { docx } = await import('./docx.ts');
  return docx(reportDocument(stored, t));
}
