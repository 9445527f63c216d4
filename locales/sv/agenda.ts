import type { AgendaPart } from '../../domain/agenda.ts';

/** Underlaget till nästa möte: vad mötet behöver ta ställning till. */
export const agenda = {
  agenda: {
    title: 'Handlingsplanen på nästa möte',
    intro: (n: number) =>
      n === 0
        ? 'Ingen åtgärd behöver tas upp på mötet.'
        : `${n === 1 ? '1 åtgärd' : `${n} åtgärder`} att ta ställning till.`,
    parts: {
      late: 'Försenade: vad gör vi?',
      unheld: 'Saknar ansvarig: vem tar över?',
      undated: 'Saknar datum: när ska det vara klart?',
      coming: 'Ska vara klart den närmaste månaden',
      moved: 'Tider som har ändrats den senaste månaden',
    } satisfies Record<AgendaPart, string>,
    columns: { number: 'Nr', action: 'Åtgärd', role: 'Ansvarig', due: 'Klart senast', decision: 'Beslut' },
    asOf: (day: string, at: string) => `Läget gäller ${day} ${at}.`,
    decided: 'Det här har du fört in i dag',
    how: 'Skriv in beslutet här, och för in det i planen med knapparna i kortet, eller genom att öppna åtgärden.',
    and: (n: number) => `och ${n} till i Word-filen`,
    word: 'Hämta Word',
    tooltip: (plan: string) => `Hämta underlaget om ”${plan}” som Word`,
    file: 'Underlag till mötet',
    notFound: 'Planen finns inte kvar, eller så har du ingen roll i den.',
    consent: (size: string) => `Underlag till mötet, ${size}. Filen sparas i din OneDrive.`,
  },
};
