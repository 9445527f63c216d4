export const decisions = {
  escalation: {
    title: 'Behöver ditt beslut',
    /** In the place of a name that the register does not know. */
    somebody: 'Den som är ansvarig',
    text: (sentence: string, who: string, reminders: number) =>
      `${sentence}. ${who} har fått ${reminders} påminnelser utan att svara. Som närmaste chef kan du välja hur ni går vidare.`,
    textUnreminded: (sentence: string, who: string) =>
      `${sentence}. ${who} har valt bort veckans påminnelse och har inte svarat. Som närmaste chef kan du välja hur ni går vidare.`,
    rowUnreminded: (who: string) =>
      `${who} har valt bort veckans påminnelse och har inte svarat. Som närmaste chef väljer du hur ni går vidare.`,
    row: (who: string, days: string) =>
      `${who} har inte svarat på påminnelserna ${days}. Som närmaste chef väljer du hur ni går vidare.`,
    reminders: 'Påminnelser',
    openly: 'Den som är ansvarig ser att du har fått den här frågan.',
    askedTitle: 'Din chef har fått en fråga',
    asked: 'Din chef har fått frågan om den här åtgärden. Svara här så löser det sig.',
    solved: (what: string) => `Löst: ${what}`,
  },
  linked: {
    title: 'Inte sparat än',
    text: (title: string) => `”${title}” hänger ihop med det här, som inte är klart:`,
    ask: 'Är åtgärden klar ändå?',
  },
  ownerForm: {
    title: 'Byt ansvarig',
    now: (who: string) => `Nu svarar ${who} för åtgärden.`,
    person: 'Vem ska svara för åtgärden?',
    missing: 'Välj en person i listan.',
    nobody: 'Det finns ingen annan att välja. Den som äger planen lägger till personer i registret.',
  },
  told: {
    reminded: (who: string) => `${who} ber dig svara om den här åtgärden.`,
    assigned: (who: string) => `${who} har gjort dig ansvarig för den här åtgärden.`,
    proxy: (role: string) => `Du svarar i stället för ${role}, som inte får påminnelser.`,
    passedOn: (who: string) =>
      `${who} har svarat att åtgärden är någon annans. Du som äger planen svarar för den tills du har valt vem det är.`,
    aboutUnit: (unit: string) => `Det här gäller ${unit}.`,
    standIn: (who: string, until: string) => `Du är ersättare för ${who} till och med ${until}.`,
    joined: 'Din enhet har kommit till sedan planen publicerades. Åtgärden gäller er också.',
    manager: 'Din chef',
    remindedAgain: 'De som inte har svarat får en påminnelse till.',
    informed: (who: string) => `${who} får veta det och svarar för åtgärden från nu.`,
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
