import type { Refusal } from '../../domain/change.ts';

export const problems = {
  problem: {
    notSaved: 'Det gick inte att spara',
    notShown: 'Det gick inte att visa',
    nothingChanged: 'Inget ändrades',
    already: 'Det är redan gjort',
    /** What state things are in after a failure. */
    stillSo: (title: string, status: string) => `${title} är fortfarande ”${status}”.`,
    ours: 'Felet ligger hos oss, inte hos dig.',
    support: (code: string) => `Händer det igen? Skicka koden ${code} till supporten.`,
  },
  /** What happened and what to do next, for everything that can be refused. */
  refusals: {
    stale: 'Läget har ändrats sedan kortet skickades. Så här ser det ut nu:',
    notYours: 'Bara den som är ansvarig kan ändra status. Du kan skriva en kommentar.',
    gone: 'Åtgärden finns inte kvar i planen.',
    alreadySo: 'Det är redan sparat.',
    closed: 'Åtgärden är avslutad. Behöver den tas upp igen gör den som är huvudansvarig det i planen.',
    tooLateToUndo: 'Det går att ångra i 24 timmar, och den tiden har gått. Ändra i planen i stället.',
    newerChange: 'Någon har ändrat åtgärden efter dig. Ändra i planen i stället.',
    badDate: 'Välj ett datum från i morgon och högst tio år framåt.',
    noReason: 'Skriv kort varför. Texten visas för din chef.',
    noText: 'Skriv något först.',
    tooLong: 'Texten är för lång. Skriv högst 2 000 tecken.',
    personalNumber: 'Texten innehåller ett personnummer. Ta bort det och försök igen. Inget har sparats.',
    notAPerson: 'Välj en person i listan.',
    notReached:
      'Jag når inte den personen i Teams än. Be personen lägga till Planboten och skriva ”hej” till mig. Välj sedan igen.',
    leansOnOpen:
      'Åtgärden hänger ihop med en annan som inte är klar. Gör klart den först, eller skriv ”klar” och åtgärdens nummer till mig och välj ”Klar ändå”.',
    badLink: 'Länken ska börja med https:// och leda till en sida. Inget har sparats.',
    storeDown: 'Planboten har ett avbrott. Ditt svar är inte sparat. Försök igen om en stund.',
    unknownVerb: 'Knappen finns inte längre. Skriv ”mina” så får du ett nytt kort.',
    badPayload: 'Jag kunde inte läsa svaret. Skriv ”mina” så får du ett nytt kort.',
  } satisfies Record<Refusal, string>,
  /** Står i stället för det som Teams inte tog emot. */
  tooLarge: 'Kortet blev för stort för Teams. Resten finns i planen.',
  alreadySavedAt: (at: string) => `Redan sparat ${at}.`,
};
