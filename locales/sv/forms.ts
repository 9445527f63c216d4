export const forms = {
  line: {
    link: 'Länk till underlag (frivilligt)',
    label: 'Vill du lägga till en rad till rapporten? (frivilligt) Skriv inte om enskilda brukare eller medarbetare.',
    example: 'Till exempel: Den nya blanketten används från 1 september.',
  },
  dateForm: {
    title: 'Nytt datum',
    now: (day: string) => `Nu gäller ${day}.`,
    noneNow: 'Åtgärden har inget datum nu.',
    date: 'När blir åtgärden klar?',
    reason: 'Varför behövs mer tid? Skriv inte om enskilda brukare eller medarbetare.',
    dateMissing: 'Välj ett datum från i morgon och framåt.',
    reasonMissing: 'Skriv kort varför. Texten visas för din chef.',
    youWrote: (text: string, example: string) => `Du skrev ”${text}”. Skriv datumet så här: ${example}.`,
  },
  commentForm: {
    title: 'Kommentar',
    text: 'Din kommentar till rapporten. Skriv inte om enskilda brukare eller medarbetare.',
  },
  formSays: (title: string, about: string) => `${title}: ${about}.`,
};
