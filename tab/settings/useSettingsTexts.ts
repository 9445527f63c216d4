import { useTexts } from '../texts.ts';
import { settings as en } from './texts.en.ts';
import { settings as sv, type SettingsTexts } from './texts.sv.ts';

/** The texts of this page come with it, and not with the first route. */
export const useSettingsTexts = (): SettingsTexts => (useTexts().lang === 'en' ? en : sv);
