import { delivery } from '../../locales/sv/delivery.ts';

/** Varför en person inte nås, och vad man gör åt det; orsakerna heter som i bot/classify.ts och scheduler/reach.ts. */
const UNREACHED: Readonly<Record<string, { readonly why: string; readonly remedy: string }>> = {
  uninstalled: {
    why: 'Har tagit bort Planboten i Teams.',
    remedy: 'Be personen lägga till appen Planboten igen, eller be IT installera den.',
  },
  blocked: {
    why: 'Har blockerat Planboten i Teams.',
    remedy: 'Be personen öppna chatten med Planboten och ta bort blockeringen.',
  },
  notInstalled: {
    why: 'Har inte Planboten i Teams.',
    remedy: 'Be personen öppna Planboten i Teams, eller be IT installera den.',
  },
  noConversation: {
    why: 'Har inte öppnat Planboten än.',
    remedy: 'Be personen öppna Planboten i Teams en gång, eller be IT installera den.',
  },
  chatGone: {
    why: 'Chatten med Planboten finns inte kvar.',
    remedy: 'Du behöver inte göra något: nästa påminnelse går i en ny chatt.',
  },
  noPermission: {
    why: 'Planboten saknar behörighet att skriva här.',
    remedy: 'Be IT se över vad Planboten får göra i Teams.',
  },
  wrongHost: {
    why: 'Teams tar inte emot Planboten på den adress den har.',
    remedy: 'Be den som driver Planboten köra kontrollen av installationen.',
  },
  tooLarge: {
    why: 'Kortet blev för stort för Teams.',
    remedy: 'Berätta för den som driver Planboten: kort ska aldrig bli så stora.',
  },
};

const actions = (n: number) => (n === 1 ? '1 åtgärd' : `${n} åtgärder`);

/** Sidan Läget: hur utskicken av ens egna planer går. */
export const health = {
  title: 'Läget',
  sweep: {
    title: 'Senaste genomgången',
    last: (when: string) =>
      `Planboten gick igenom planerna ${when}. Det sker varje minut och antecknas en gång i timmen.`,
    late: (when: string) =>
      `Planboten har inte gått igenom planerna sedan ${when}. Påminnelser kan ha uteblivit. Säg till den som driver Planboten.`,
    never: 'Planboten har inte gått igenom planerna än.',
  },
  kinds: {
    reminder: 'Påminnelse',
    weeklySummary: 'Veckans läge i kanalen',
    monthlyReport: 'Månadens rapport att granska',
    deliveryNotice: 'Besked om påminnelser som inte kom fram',
  },
  channel: (plan: string) => `Kanalen för ${plan}`,
  waiting: {
    title: 'Väntar på att skickas',
    none: 'Inget väntar just nu.',
    from: (when: string) => `Tidigast ${when}`,
    now: 'Skickas just nu',
  },
  troubles: {
    title: 'Kom inte fram de senaste 30 dagarna',
    none: 'Allt som skickats har kommit fram.',
    unknown: 'Teams svarade inte, så ingen vet om kortet kom fram.',
    unknownRemedy: 'Du behöver inte göra något: Planboten ser om kortet öppnas, och skickar annars ett till.',
    held: 'Teams svarade inte, så ingen vet om kortet kom fram. Planboten skickar det inte igen.',
    heldRemedy: 'Fråga mottagaren om kortet kom.',
    channelUnknown: 'Titta i kanalen: där skickas aldrig samma läge två gånger.',
    channelWhy: 'Planboten finns inte i kanalen.',
    channelRemedy: 'Lägg till Planboten i teamet igen, eller välj en annan kanal.',
  },
  unreached: (reason: string) =>
    UNREACHED[reason] ?? { why: `${delivery.delivery.why(reason)}.`, remedy: 'Berätta för den som driver Planboten.' },
  coming: {
    title: 'De närmaste 14 dagarna',
    none: 'Ingen påminns de närmaste 14 dagarna.',
    note: 'Så blir det om ingen svarar och inget ändras. Frågor till chefer är inte med.',
    cards: (n: number) => (n === 1 ? '1 kort' : `${n} kort`),
    time: (hours: string, minutes: string) => `kl. ${hours}.${minutes}`,
    digest: (n: number) => `Veckans påminnelse, ${actions(n)}`,
    eve: (n: number) => `Påminnelse före sista dagen, ${actions(n)}`,
  },
  more: (n: number) => `och ${n} till`,
  /** En person som registret har id för men inget namn. */
  nameless: 'En person utan namn i registret',
};

export type HealthTexts = typeof health;
