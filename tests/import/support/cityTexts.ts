import type { CityPlan } from './cityTables.ts';
import { docx, paragraph, utf8, wordTable } from './files.ts';

const paragraphs = (...texts: readonly string[]): string => texts.map((text) => paragraph(text)).join('');
const text = (...lines: readonly string[]): Uint8Array => utf8(lines.join('\n'));

/** A block of a plan without a table, under its own heading. */
const block = (heading: string, action: string, time: string, responsible: string): readonly string[] => [
  heading,
  `Åtgärd: ${action}`,
  `Tidplan: ${time}`,
  `Ansvarig: ${responsible}`,
];
const INSPECTION: readonly (readonly string[])[] = [
  block(
    '1. Dokumentation',
    'Alla planer gås igenom tillsammans\nmed den boende.',
    'Senast 31/12 2026',
    'Kontaktpersoner, enhetschef',
  ),
  block('2. Bemanning nattetid', 'Ingen avdelning lämnas utan personal.', 'Före jul', 'Enhetschef'),
  block('3. Avvikelser', 'Inför en stående punkt på varje APT.', 'Löpande', 'Enhetschef och MAS'),
];

const VIOLENCE = text(
  'HANDLINGSPLAN FÖR VÅLD I NÄRA RELATIONER 2026-2028',
  '',
  'Mål 1: Tidig upptäckt',
  '- Rutin för att ställa frågan om våld. Ansvarig: Socialchef. Klart: 2026-12-31.',
  '- Utbildning för baspersonal. Ansvarig: Enhetschef. Klart: VT-27.',
  '',
  'Mål 2: Rätt stöd',
  '- Samverkansavtal med kvinnojouren. Ansvarig: Förvaltningschef. Klart: juni 2027.',
  '- Informationsmaterial på fem språk. Ansvarig: Kommunikatör. Klart: aug-sept 2027.',
);

const HOMECOMING = text(
  'Handlingsplan trygg hemgång',
  '',
  '1. Ta fram gemensam checklista (ansvarig: sjuksköterska, klart: 2027-01-31)',
  '2. Utse samordnare i varje område (ansvarig: verksamhetschef, klart: mars 2027)',
  '3. Följ upp med brukarintervjuer (ansvarig: kvalitetsutvecklare, klart: hösten 2027)',
);

const LABELS_ALONE = docx(
  paragraphs(
    'Utvecklingsplan Solgläntan',
    ...['Delmål 1 Meningsfull vardag', 'Aktiviteter', 'Aktivitetsombud utses på varje avdelning.'],
    ...['Ansvarig', 'Enhetschef', 'Tidsplan', 'Klart i februari 2027'],
    ...['Delmål 2 Måltider', 'Aktiviteter', 'Kostombud gör en egenkontroll.'],
    ...['Ansvarig', 'Kostombud', 'Tidsplan', 'Vår och höst'],
  ),
);

const ONE_TABLE_EACH = docx(
  paragraphs('Handlingsplan för klimatanpassning', 'Antagen 2026-05-25') +
    wordTable([
      ['Åtgärd 1', 'Kartlägg boenden som saknar svalka'],
      ['Syfte', 'Minska risker vid värmebölja'],
      ['Ansvarig', 'Fastighetschef'],
      ['Tidplan', '2027-04-30'],
    ]) +
    wordTable([
      ['Åtgärd 2', 'Ta fram rutin för värmebölja'],
      ['Syfte', 'Trygga äldre i eget boende'],
      ['Ansvarig', 'MAS'],
      ['Tidplan', 'Före sommaren 2027'],
    ]),
);

const LAID_OUT = text(
  'Handlingsplan arbetsmiljö 2027                                   Bilaga 2',
  'Enhet: Hemsjukvården Norra',
  '',
  'Nr   Risk                      Åtgärd                               Ansvarig          Klart senast   Uppföljning',
  '1    Hot och våld              Genomgång av larmrutiner med         Enhetschef        2026-12-15     Skyddsrond',
  '                               alla medarbetare',
  '2    Ensamarbete               Parbesök hos tre brukare             Planerare         v. 50          APT januari',
  '3    Hög arbetsbelastning      Ny ruttplanering prövas              Enhetschef,       mars 2027      Enkät',
  '                               i en grupp                           skyddsombud',
);

const TYPED = text(
  'Handlingsplan Anhörigstöd',
  '',
  ...['Mål', 'Åtgärd', 'Tidplan', 'Ansvarig', ''],
  ...[
    'Fler anhöriga nås',
    'Informationsträffar på vårdcentraler',
    'och bibliotek',
    'Våren 2027',
    'Anhörigkonsulent',
    '',
  ],
  ...['Stöd till arbetande', 'Kvällsöppen mottagning en gång', 'i veckan', 'Start i mars 2027', 'Enhetschef', ''],
  ...['Digitalt stöd', 'Webbsida med samlad information', 'Senast 1 sept 2027', 'Kommunikatör'],
);

const MARKED = text(
  '# Åtgärdsplan efter tillsyn',
  '',
  '**Datum:** 2026-10-05',
  '',
  ...[
    '## 1. Dokumentation',
    '',
    '**Åtgärd:** Alla planer gås igenom.',
    '**Tidplan:** Senast 31/12 2026',
    '**Ansvarig:** Enhetschef',
    '',
  ],
  ...[
    '## 2. Bemanning',
    '',
    '- **Åtgärd:** Bemanningen ses över i alla grupper.',
    '- **Tidplan:** Före jul',
    '- **Ansvarig:** Enhetschef',
  ],
);

const WHAT_HOW = text(
  ...['Vad: Utbilda nya medarbetare i basala hygienrutiner', 'Hur: Webbkurs och praktisk övning'],
  ...['Vem: Hygienombud', 'När: Inom en månad från anställning', ''],
  ...['Vad: Egenkontroll av förråd', 'Hur: Checklista', 'Vem: Sjuksköterska', 'När: Varje månad', ''],
  ...['Vad: Revidera delegeringar', 'Hur: Genomgång vid teammöte', 'Vem: MAS', 'När: Senast 15 mars 2027'],
);

const HTML_POINTS = utf8(
  '<h1>Handlingsplan mot mobbning</h1><p>Gäller läsåret 2026/27</p><ul>' +
    '<li><b>Åtgärd:</b> Trygghetsenkät i alla klasser. <b>Ansvarig:</b> Rektor. <b>Klart:</b> oktober 2026</li>' +
    '<li><b>Åtgärd:</b> Rastvärdar på skolgården. <b>Ansvarig:</b> Rektor. <b>Klart:</b> löpande</li></ul>',
);

export const CITY_TEXTS: readonly CityPlan[] = [
  {
    name: 'labelled blocks in a Word document',
    file: () =>
      docx(
        paragraphs(
          'Åtgärdsplan efter tillsyn',
          'Datum: 2026-10-05',
          'Upprättad av: Karin Holm, enhetschef',
          ...INSPECTION.flat(),
        ),
      ),
  },
  {
    name: 'the same blocks as plain text',
    file: () =>
      text(
        'Åtgärdsplan efter tillsyn',
        'Boende: Almgården',
        'Datum: 2026-10-05',
        '',
        ...INSPECTION.flatMap((lines) => [...lines, '']),
      ),
  },
  { name: 'blocks marked with Markdown', file: () => MARKED },
  { name: 'points that end with who and when', file: () => VIOLENCE },
  { name: 'points with who and when in brackets', file: () => HOMECOMING },
  { name: 'labels on lines of their own', file: () => LABELS_ALONE },
  { name: 'a small table for every action', file: () => ONE_TABLE_EACH },
  { name: 'text laid out in columns', file: () => LAID_OUT },
  { name: 'text typed cell by cell', file: () => TYPED },
  { name: 'what, how, who and when', file: () => WHAT_HOW },
  { name: 'points of a page with labels in bold', file: () => HTML_POINTS },
];
