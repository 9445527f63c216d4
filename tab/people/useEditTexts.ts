import { useTexts } from '../texts.ts';
import { edit as en } from './editTexts.en.ts';
import { edit as sv, type EditTexts } from './editTexts.sv.ts';

/** The texts of changing a role come with its page, and not with the first route. */
export const useEditTexts = (): EditTexts => (useTexts().lang === 'en' ? en : sv);
