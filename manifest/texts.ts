import type { Locale } from '../locales/format.ts';

/** What Teams itself shows of the app: in its catalogue, over the tabs and in the activity feed. */
const sv = {
  name: { short: 'Handlingsplan', full: 'Handlingsplan – påminnelser och svar i Teams' },
  description: {
    short: 'Påminner om åtgärderna i er handlingsplan och tar emot svaren.',
    full: [
      'Handlingsplan håller en beslutad handlingsplan levande. Planboten läser in planen som den är, i Word, Excel, pdf ' +
        'eller text, och påminner de ansvariga cheferna före varje datum.',
      'Svaret ges med en knapp på kortet: klar, pågår, nytt datum eller en kommentar. Det som redan är svarat frågas det ' +
        'inte om igen, och ingen får mer än ett kort om dagen.',
      'Varje måndag läggs veckans läge i ledningens kanal. I fliken Planen syns alla åtgärder med status, datum och ' +
        'historik.',
      'Så kommer du igång: lägg till appen, skriv ”hjälp” i chatten, eller skicka planen som en fil.',
      'Det som skrivs i planen kan bli allmän handling. Skriv inget om enskilda boende eller medarbetare.',
    ].join('\n\n'),
  },
  planTab: 'Planen',
};

export type ManifestTexts = typeof sv;

const en: ManifestTexts = {
  name: { short: 'Action plan', full: 'Action plan – reminders and answers in Teams' },
  description: {
    short: 'Reminds people of the actions in your plan and takes their answers.',
    full: [
      'Action plan keeps an adopted plan alive. The bot reads the plan as it is, from Word, Excel, PDF or text, and ' +
        'reminds the managers in charge before each date.',
      'The answer is a button on the card: done, in progress, a new date or a comment. What has been answered is not ' +
        'asked again, and nobody gets more than one card a day.',
      'Every Monday the state of the week is posted in the leadership channel. The Plan tab shows every action with its ' +
        'status, date and history.',
      'To get started: add the app, write "help" in the chat, or send the plan as a file.',
      'What is written in the plan may become a public record. Do not write about individual residents or staff.',
    ].join('\n\n'),
  },
  planTab: 'Plan',
};

export const MANIFEST_TEXTS: Readonly<Record<Locale, ManifestTexts>> = { sv, en };
