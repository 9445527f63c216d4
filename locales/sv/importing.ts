import type { QuestionKind } from '../../domain/plan.ts';

const proposed = (proposal: string | null, otherwise: string) =>
  proposal === null ? otherwise : `jag tolkar det som ${proposal}`;

/** Why something must be looked at. `written` stands in the document, `proposal` is how it was read, or null. */
const questions: Record<QuestionKind, (written: string, proposal: string | null) => string> = {
  unread: () => 'jag kunde inte läsa raden',
  conflictingStatus: (written, proposal) => `”${written}” – ${proposed(proposal, 'oklart om den är klar')}`,
  pairing: (written) => `”${written}” – flera datum eller ansvariga, oklart vilka som hör ihop`,
  noAction: () => 'åtgärdstext saknas',
  noDate: (written) => (written === '' ? 'inget datum' : `”${written}” – inget slutdatum`),
  noResponsible: () => 'ingen ansvarig',
  unknownRole: (written) => `”${written}” – jag känner inte igen rollen`,
  ambiguousRole: (written, proposal) => `”${written}” – ${proposed(proposal, 'oklart vilken roll som menas')}`,
  impliedYear: (written, proposal) => `”${written}” – ${proposed(proposal, 'året är antaget')}`,
  impliedPeriod: (written, proposal) => `”${written}” – ${proposed(proposal, 'perioden är antagen')}`,
  recurring: (written) => `”${written}” – återkommer, välj datum för nästa gång`,
  reference: (written, proposal) => `”${written}” – ${proposed(proposal, 'oklart vilken rad som menas')}`,
  passed: (written) => `”${written}” – datumet har passerat, ingen påminns förrän åtgärden tas upp igen`,
  roleInText: (written) => `”${written}” – rollen står i löptexten`,
};

export const importing = {
  importPreview: {
    title: 'Stämmer det här?',
    read: (name: string) => `Jag läste ”${name}” och hittade:`,
    labels: {
      actions: 'Åtgärder',
      exact: 'Med exakt datum',
      questions: 'Behöver kontrolleras',
      roles: 'Ansvariga roller',
      changes: 'Mot förra versionen',
    },
    roles: (n: number, without: number | null) =>
      without === null || without === n
        ? `${n} – alla behöver kopplas till en person`
        : without === 0
          ? `${n} – alla har en person`
          : `${n} – ${without} saknar person`,
    changes: (unchanged: number, changed: number, added: number, removed: number) =>
      `${unchanged} oförändrade, ${changed} ändrade, ${added} ${added === 1 ? 'ny' : 'nya'}, ${removed} borttagna`,
    hidden: (words: string) => `Dokumentet har dold text: ”${words}”`,
    leftOut: {
      struckText: (words: string) => `Överstruket i dokumentet, och därför inte med: ”${words}”`,
      unreadText: (words: string) => `Står utanför tabellerna och är inte med: ”${words}”`,
    },
    check: (n: number) => (n === 1 ? 'Kontrollera den här' : `Kontrollera de här ${n}`),
    row: (n: number) => `Rad ${n}`,
    more: (n: number) => `Och ${n} till.`,
    noneToCheck: 'Jag är säker på allt jag läste. Titta ändå igenom planen.',
    nothingSent: 'Inga påminnelser skickas förrän du har publicerat planen.',
    wordsKept: 'Planens egna ord sparas alltid.',
    nothing: {
      title: 'Jag hittade inga åtgärder',
      text: 'Jag letar efter en tabell med kolumner för åtgärd, datum och ansvarig. Titta i dokumentet eller skicka ett annat.',
    },
    says: (actions: number, questions: number) =>
      `Jag hittade ${actions} åtgärder. ${questions} behöver kontrolleras innan planen publiceras.`,
  },
  questions,
  published: {
    title: 'Planen är publicerad',
    text: (actions: number, plan: string) =>
      actions === 1
        ? `1 åtgärd ur ”${plan}” finns nu i planen.`
        : `${actions} åtgärder ur ”${plan}” finns nu i planen.`,
    firstReminder: (day: string) => `Den första påminnelsen kommer ${day} till dem som har något att svara på.`,
    unheld: (n: number) =>
      n === 1
        ? '1 roll saknar person. De åtgärderna får inga påminnelser än.'
        : `${n} roller saknar person. De åtgärderna får inga påminnelser än.`,
    resting: (n: number) =>
      n === 1
        ? '1 åtgärd hade redan passerat sitt datum. Ingen påminns om den förrän någon tar upp den igen.'
        : `${n} åtgärder hade redan passerat sina datum. Ingen påminns om dem förrän någon tar upp dem igen.`,
  },
  rolesForm: {
    title: 'Koppla ansvariga',
    open: 'Koppla nu',
    explain:
      'Välj vem som har rollen. Det du lämnar tomt kan du koppla senare. Nästa plan som skriver rollen likadant frågar inte igen.',
    nobody: 'Jag känner ingen att välja än. Be kollegorna skriva hej till mig, så dyker de upp här.',
    more: (n: number) => (n === 1 ? '1 roll till väntar. Spara först.' : `${n} roller till väntar. Spara först.`),
  },
  discarded: {
    title: 'Importen är slängd',
    text: 'Inget ur dokumentet har sparats i någon plan.',
  },
};
