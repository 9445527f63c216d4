import { useTexts } from '../texts.ts';
import { picker as en } from './pickerTexts.en.ts';
import { picker as sv, type PickerTexts } from './pickerTexts.sv.ts';

/** The texts of the picker come with the pages that have it, and not with the first route. */
export const usePickerTexts = (): PickerTexts => (useTexts().lang === 'en' ? en : sv);
