import type { ReportFile } from '../domain/report.ts';

/** Media types, for downloads. */
export const FILE_TYPES: Readonly<Record<ReportFile, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
};
