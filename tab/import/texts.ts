import { useTexts } from '../texts.ts';
import { en } from './texts.en.ts';
import { sv, type ImportTexts } from './texts.sv.ts';

export type { ImportTexts } from './texts.sv.ts';

/** The texts of this page in the reader's language: they come with the page, and not with the first one. */
export const useImportTexts = (): ImportTexts => (useTexts().lang === 'en' ? en : sv);
