import { formatsFor } from './format.ts';
import { exporting } from './en/exporting.ts';
import { files } from './en/files.ts';
import { agenda } from './en/agenda.ts';
import { decisions } from './en/decisions.ts';
import { delivery } from './en/delivery.ts';
import { forms } from './en/forms.ts';
import { importing } from './en/importing.ts';
import { problems } from './en/problems.ts';
import { report } from './en/report.ts';
import { reminders } from './en/reminders.ts';
import { talk } from './en/talk.ts';
import { settings } from './en/settings.ts';
import { week } from './en/week.ts';
import { words } from './en/words.ts';
import type { sv } from './sv.ts';

export const en: typeof sv = {
  lang: 'en',
  dates: formatsFor('en'),
  ...words,
  ...reminders,
  ...forms,
  ...decisions,
  ...delivery,
  ...week,
  ...importing,
  ...talk,
  ...settings,
  ...problems,
  ...files,
  ...report,
  ...exporting,
  ...agenda,
};
