import { formatsFor, type Locale } from './format.ts';
import { exporting } from './sv/exporting.ts';
import { files } from './sv/files.ts';
import { agenda } from './sv/agenda.ts';
import { decisions } from './sv/decisions.ts';
import { delivery } from './sv/delivery.ts';
import { forms } from './sv/forms.ts';
import { problems } from './sv/problems.ts';
import { report } from './sv/report.ts';
import { reminders } from './sv/reminders.ts';
import { talk } from './sv/talk.ts';
import { importing } from './sv/importing.ts';
import { settings } from './sv/settings.ts';
import { week } from './sv/week.ts';
import { words } from './sv/words.ts';

/** Svenska, källan. Klarspråk: du, verb på knappar, siffror, inga utropstecken utom i hälsningen, ingen skuld. */
export const sv = {
  lang: 'sv' as Locale,
  dates: formatsFor('sv'),
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
