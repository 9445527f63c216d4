import { settings as words } from '../../locales/en/settings.ts';
import type { SettingsTexts } from './texts.sv.ts';

/** The page of settings, in English: in the words of the forms in the chat. */
export const settings: SettingsTexts = {
  title: 'Settings',
  own: { ...words.settings, save: 'Save the settings' },
  plan: { ...words.planSettings, of: words.settings.ofThatPlan, save: 'Save the plan’s settings' },
  languages: { teams: words.settings.asTeams, sv: 'Svenska', en: 'English' },
  clock: (time) => time,
  noChannel: 'Planboten is not in that channel. Choose another.',
};
