import { settings as words } from '../../locales/sv/settings.ts';

/** Sidan Inställningar: ens egna, och de för planer som man äger. Orden är de som formulären i chatten har. */
export const settings = {
  title: 'Inställningar',
  own: { ...words.settings, save: 'Spara inställningarna' },
  plan: { ...words.planSettings, of: words.settings.ofThatPlan, save: 'Spara planens inställningar' },
  languages: { teams: words.settings.asTeams, sv: 'Svenska', en: 'English' },
  clock: (time: string) => time.replace(':', '.'),
  noChannel: 'Kanalen finns inte bland dem som Planboten är med i. Välj en annan.',
};

export type SettingsTexts = typeof settings;
