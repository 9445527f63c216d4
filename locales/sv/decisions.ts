export const decisions = {
  escalation: {
    title: 'Behöver ditt beslut',
    text: (sentence: string, reminders: number) =>
      `${sentence}. Den som är ansvarig har fått ${reminders} påminnelser utan att svara. Som närmaste chef kan du välja hur ni går vidare.`,
    reminders: 'Påminnelser',
    openly: 'Den som är ansvarig ser att du har fått den här frågan.',
    askedTitle: 'Din chef har fått en fråga',
    asked: 'Din chef har fått frågan om den här åtgärden. Svara här så löser det sig.',
    solved: (what: string) => `Löst: ${what}`,
  },
  reportReady: {
    title: (month: string) => `Rapporten för ${month} är klar att granska`,
    draft: 'Utkast',
    draftText: 'Ingen har godkänt rapporten än',
    done: 'Klara',
    late: 'Försenade',
    meeting: 'Nämnden sammanträder',
    of: (n: number, of: number) => `${n} av ${of}`,
    open: 'Hämta rapporten',
  },
};
