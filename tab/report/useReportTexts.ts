import { useTexts } from '../texts.ts';
import { report as en } from './texts.en.ts';
import { report as sv, type ReportTexts } from './texts.sv.ts';

/** The texts of this page come with it, and not with the first route. */
export const useReportTexts = (): ReportTexts => (useTexts().lang === 'en' ? en : sv);
