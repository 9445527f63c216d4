const WHY: Readonly<Record<string, string>> = {
  uninstalled: 'har tagit bort Planboten i Teams',
  blocked: 'har blockerat Planboten i Teams',
  notInstalled: 'har inte Planboten i Teams',
  noConversation: 'har inte öppnat Planboten än',
  chatGone: 'chatten finns inte kvar, nästa påminnelse går i en ny',
  tooLarge: 'kortet blev för stort för Teams; säg det till den som driver Planboten',
};

/** Det som planens ägare behöver veta om påminnelser som inte kom fram. */
export const delivery = {
  delivery: {
    stoodStillTitle: 'Planboten har stått stilla',
    stoodStill: (from: string, to: string) =>
      `${from === to ? `Den ${from}` : `Från ${from} till ${to}`} gick inga påminnelser ut. Det som fortfarande gäller kommer med nästa påminnelse.`,
    unreachedTitle: (n: number) =>
      n === 1 ? 'En person får inte sina påminnelser' : `${n} personer får inte sina påminnelser`,
    unpostedTitle: 'Veckosammanställningen kom inte fram',
    /** `plans`: planernas titlar. */
    unposted: (plans: string) =>
      `Teams tog inte emot den i kanalen: ${plans}. Kanalen kan vara borttagen. Välj en annan kanal, eller skriv ”veckan” så visar jag sammanställningen här.`,
    chooseChannel: 'Välj kanal',
    showWeek: 'Visa veckan',
    why: (reason: string) => WHY[reason] ?? `Teams tog inte emot kortet (${reason})`,
    more: (n: number) => `och ${n} till`,
    remedy:
      'Be dem öppna Planboten i Teams, eller be IT installera den för dem. Det som väntar på dem står i planen så länge.',
  },
};
