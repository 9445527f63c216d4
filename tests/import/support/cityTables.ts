import { docx, latin1, paragraph, pdf, utf16, utf8, wordTable, xlsx } from './files.ts';

/** Plans as other cities write them, invented for the tests: every one imitates a way of writing, none a text. */
export interface CityPlan {
  readonly name: string;
  readonly file: () => Uint8Array;
}

const cell = (text: string, properties: string): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${paragraph(text)}</w:tc>`;
const row = (...cells: readonly (string | readonly [string, string])[]): string =>
  `<w:tr>${cells.map((one) => (typeof one === 'string' ? cell(one, '') : cell(one[0], one[1]))).join('')}</w:tr>`;
const wide = (count: number): string => `<w:gridSpan w:val="${count}"/>`;
const RESTART = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';
const lines = (...rows: readonly string[]): string => rows.join('\r\n');
/** The texts of one printed line at the left edges of its columns. */
const printed = (y: number, ...texts: readonly string[]) =>
  texts.flatMap((text, index) => (text ? [[[40, 160, 340, 440][index] ?? 0, y, text] as const] : []));

const CONTINUITY = docx(
  paragraph('Sjöviks kommun') +
    paragraph('Vård- och omsorgsförvaltningen') +
    paragraph('Handlingsplan för ökad kontinuitet i hemtjänsten 2026–2027') +
    paragraph('Fastställd av vård- och omsorgsnämnden 2026-09-17 § 88') +
    `<w:tbl>${row('Nr', 'Mål', 'Aktivitet', 'Ansvarig', 'Klart senast', 'Status')}${row(['1. Färre personer per brukare', wide(6)])}` +
    row(
      '1.1',
      'Högst tolv medarbetare',
      'Införa fasta omsorgsteam i alla grupper',
      'Enhetschefer hemtjänst',
      '2027-01-31',
      'Pågår',
    ) +
    row('1.2', '', 'Se över planeringen av kvälls- och helgpass', 'Planerare, enhetschef', 'v. 8', 'Ej påbörjad') +
    row(['2. Fast omsorgskontakt', wide(6)]) +
    row('2.1', 'Alla har en kontakt', 'Ta fram en uppdragsbeskrivning', 'Kvalitetsutvecklare', 'Q1 2027', 'Klar') +
    `</w:tbl>${paragraph('Planen följs upp i samband med tertialrapporterna.')}`,
);

const PALLIATIVE = docx(
  paragraph('Bilaga 3') +
    paragraph('Handlingsplan för palliativ vård') +
    paragraph('2026-11-01') +
    `<w:tbl>${row('Utvecklingsområde', 'Insats', ['Tidsperiod', wide(2)], 'Ansvar')}${row('', '', 'Start', 'Slut', '')}` +
    row(['Smärtskattning', RESTART], 'Utbilda ombud i skattning', '2027-01-15', '2027-03-31', 'MAS') +
    row(['', GOES_ON], 'Följa upp registreringar', '2027-02-01', '2027-12-31', 'Enhetschef, ombud') +
    `${row('Munhälsa', 'Avtal med munhälsovården ses över', 'Våren 2027', 'Hösten 2027', 'Verksamhetschef HSL')}</w:tbl>`,
);

const SYSTEM_EXPORT = xlsx({
  rows: [
    ['Handlingsplan – Nämndmål 3: Trygg äldreomsorg'],
    ['Utskriven 2026-11-02 från verksamhetsstyrningen'],
    ['Aktivitet', 'Beskrivning', 'Startdatum', 'Slutdatum', 'Ansvarig', 'Status', 'Kommentar'],
    ['Införa digitala nycklar', 'Upphandling och införande', 46296, 46660, 'Anna Lind', 'Pågående', 'Avtal tecknat'],
    ['Utveckla anhörigstödet', 'Ta fram gruppträffar', 46388, 46568, 'Anhörigkonsulent', 'Ej påbörjad', ''],
    ['Riktlinje för välfärdsteknik', 'Revidera och förankra', 46204, 46356, 'Utredare', 'Avslutad', 'Beslut § 45'],
  ],
});

const COUNTY = utf8(
  lines(
    'Prioriterat område;Insats;Målgrupp;Tidplan;Ansvarig part;Uppföljning',
    'Psykisk hälsa;;;;;',
    'Suicidprevention;Utbildningspaket för första linjen;Personal i kommun och region;T1 2027;Regionen;Antal utbildade',
    'Samordnad plan;Gemensam rutin revideras;Handläggare;T2–T3 2027;Samverkansgruppen;Årlig enkät',
    'God och nära vård;;;;;',
    'Trygg hemgång;Pilot i två kommuner;Äldre över 80;Start HT-26, utvärdering VT-27;Projektledare;Slutrapport',
    'Mobila team;Utöka mobila team till helger;Mest sjuka;Under 2027–2028;Verksamhetschef närsjukvård;Kvartalsvis',
  ),
);

const ENGLISH = utf8(
  '<html><body><h1>Action plan dementia care 2027</h1><p>Department: Elderly Care</p><p>Date: 2026-11-10</p><table>' +
    '<tr><th>Goal</th><th>Activity</th><th>Responsible</th><th>Due date</th><th>Resources</th></tr>' +
    '<tr><td rowspan="2">Person-centred care</td><td>Train all staff in BPSD</td><td>Unit managers</td><td>2027-06-30</td><td>40 hours</td></tr>' +
    '<tr><td>Appoint dementia ambassadors</td><td>Head of department</td><td>Q1 2027</td><td></td></tr>' +
    '<tr><td>Safe environment</td><td>Review lighting in corridors</td><td>Controller</td><td>2027-09</td><td></td></tr></table></body></html>',
);

const WAGES = utf8(
  lines(
    '# Handlingsplan jämställda löner',
    'Antagen av kommunstyrelsen den 12 november 2026',
    '## Löner',
    '| Problem | Åtgärd | Ansvarig | Klart |',
    '|---|---|---|---|',
    '| Löneskillnader | Kartlägga löner i vårdyrken | HR-chef | mars 2027 |',
    '| Deltid | Erbjuda heltid vid nyanställning | Alla chefer | Löpande |',
    '## Rekrytering',
    '| Problem | Åtgärd | Ansvarig | Klart |',
    '|---|---|---|---|',
    '| Få män i vården | Insatser mot gymnasieskolan | HR-strateg | Inför höstterminen 2027 |',
    '| Snäva annonser | Se över annonsmallar | HR-konsult | snarast |',
  ).replaceAll('\r', ''),
);

const NO_HEADINGS = docx(
  paragraph('Handlingsplan brukarundersökning 2026') +
    wordTable([
      ['Måltidsmiljön', 'Stäng av radion och duka tillsammans', 'Kostombud', 'vecka 49'],
      ['Utevistelse', 'Schemalägg utevistelse två gånger i veckan', 'Kontaktmän', 'Från januari'],
      ['Information', 'Månadsbrev till boende och närstående', 'Enhetschef', 'Den 1:a varje månad'],
      ['Bemötande', 'Samtal om värdegrund på APT', 'Enhetschef, värdegrundsledare', 'feb-maj 2027'],
    ]),
);

const WITHOUT_RULES = pdf([
  {
    texts: [
      [40, 40, 'Handlingsplan f\xf6r digitalisering'],
      [40, 56, 'Beslutad 2026-06-10'],
      ...printed(90, 'Utvecklingsomr\xe5de', '\xc5tg\xe4rd', 'Ansvarig', 'Tid'),
      ...printed(110, 'Digitala m\xf6ten', 'Ta fram riktlinje f\xf6r videom\xf6ten', 'IT-chef', 'Q4 2026'),
      ...printed(122, '', 'med klienter', '', ''),
      ...printed(142, 'E-tj\xe4nster', 'Lansera ans\xf6kan om hemtj\xe4nst', 'Systemf\xf6rvaltare', 'h\xf6sten 2027'),
      ...printed(162, 'Spr\xe5kst\xf6d', 'Pr\xf6va transkribering i tv\xe5', 'Enhetschef', 'f\xf6re'),
      ...printed(174, '', 'utredningsgrupper', 'myndighet', 'sommaren'),
    ],
  },
]);

const QUALITY = xlsx({
  rows: [
    ['Verksamhet:', 'Hemtjänst City'],
    ['Ansvarig chef:', 'Maria Berg'],
    ['Datum:', '2026-10-20'],
    ['#', 'Brist / avvikelse', 'Orsak', 'Åtgärd', 'Vem', 'Klart (datum)', 'Genomfört'],
    ['1', 'Läkemedel lämnas sent', 'Otydlig plan', 'Dubbelkontroll av listor', 'Sjuksköterska + EC', 46387, 'Ja'],
    ['2', 'Uteblivna besök', 'Systemfel', 'Reservrutin på papper', 'Planerare', 'Omgående', 'Nej'],
    ['3', 'Brister i journal', 'Tidsbrist', 'Avsätta tid i schemat', 'EC', 'mars -27', 'Pågår'],
  ],
});

const TABBED = utf16(
  lines(
    'Nr\tMål\tAktivitet\tAnsvarig\tKlart senast\tStatus',
    '1\tGod arbetsmiljö\tInföra friskvårdstimme\tHR-chef\t31/1-27\tKlar',
    '2\tGod arbetsmiljö\tChefsnätverk startas\tHR-chef\tv.6\tPågår',
    '3\tRätt kompetens\tKompetensinventering\tEnhetschef\tT1\tEj startad',
    '4\tRätt kompetens\tUtbildningsplan\tEnhetschef / utvecklingsledare\tHT-26\tFörsenad',
  ),
);

const QUESTIONS = latin1(
  lines(
    'Vad vill vi uppnå?;Hur gör vi?;Vem gör det?;När ska det vara klart?;Hur följer vi upp?',
    'Trygga övergångar;Checklista vid hemgång;Sjuksköterska;innan semestern;Stickprov i augusti',
    'Färre fall;Fallriskbedömning på alla nya;AT, FT;Kontinuerligt;Senior alert',
    'Bättre sömn;Nattfasta mäts;Nattpersonal;v. 10 och v. 40;Kvalitetsregister',
  ),
);

const FIRE_SAFETY = utf8(
  '<div><p><b>HANDLINGSPLAN – Brandskydd Lindens vårdboende</b></p><table border=1>' +
    '<tr><td><p><b>Brist</b></p></td><td><p><b>Åtgärd</b></p></td><td><p><b>Ansv.</b></p></td><td><p><b>Klart</b></p></td></tr>' +
    '<tr><td>Dörrstängare trasig</td><td>Felanmäl och byt</td><td>Fastighetschef</td><td>omg.</td></tr>' +
    '<tr><td>Övning ej gjord</td><td>Genomför övning med natt- och dagpersonal</td><td>Enhetschef</td><td>innan 1 mars</td></tr>' +
    '<tr><td>Rökning på balkong</td><td>Information till boende</td><td>Alla</td><td>Klart</td></tr></table></div>',
);

const GOALS = docx(
  paragraph('Handlingsplan för suicidprevention 2026–2029') +
    paragraph('Mål 1: Minska tillgången till medel') +
    wordTable([
      ['Åtgärd', 'Ansvarig', 'Tid'],
      ['Inventera riskplatser', 'Säkerhetschef', '2027'],
      ['Skyddsräcken vid järnvägsbron', 'Fastighetschef', 'Senast 2028-06-30'],
    ]) +
    paragraph('Mål 2: Öka kunskapen') +
    wordTable([
      ['Åtgärd', 'Ansvarig', 'Tid'],
      ['Utbildning i första hjälpen till psykisk hälsa', 'HR-chef', 'Två gånger per år'],
      ['Temadag', 'HR-chef', '10 september varje år'],
    ]),
);

const AMONG_OTHER_TABLES = docx(
  paragraph('Handlingsplan') +
    paragraph('för social hållbarhet') +
    wordTable([
      ['Version', 'Datum', 'Ändring', 'Ansvarig'],
      ['1.0', '2026-03-01', 'Första utgåva', 'Kommunstrateg'],
    ]) +
    wordTable([
      ['Namn', 'Roll', 'Telefon'],
      ['Eva Ek', 'Kommunstrateg', '08-123 45 67'],
    ]) +
    wordTable([
      ['Mål', 'Delmål', 'Indikator', 'Aktivitet', 'Ansvarig', 'Tidsplan', 'Resurs'],
      [
        'Trygghet',
        'Fler går ut',
        'Andel',
        'Trygghetsvandringar i alla områden',
        'Utredare',
        'Årligen i oktober',
        'Budget',
      ],
      ['Delaktighet', 'Inflytande', 'Antal råd', 'Starta ett råd för unga', 'Rektorer', 'senast VT 2027', '50 tkr'],
    ]) +
    wordTable([
      ['Ort och datum', 'Namnteckning'],
      ['Granvik 2026-10-01', ''],
    ]),
);

const MATRIX = xlsx({
  rows: [
    ['Aktivitet', 'Ansvarig', 'jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    ['Medarbetarsamtal med alla', 'Enhetschef', '', 'x', 'x', '', '', '', '', '', '', '', '', ''],
    ['Skyddsrond på enheterna', 'Enhetschef, skyddsombud', '', '', '', 'x', '', '', '', '', '', 'x', '', ''],
  ],
});

const DEVIATIONS = docx(
  paragraph('Åtgärdslista avvikelser') +
    wordTable([
      ['Datum', 'Avvikelse', 'Åtgärd', 'Ansvarig', 'Klart'],
      ['2026-09-02', 'Utebliven dos', 'Ny rutin för överlämning', 'Sjuksköterska', '2026-12-01'],
      ['2026-10-03', 'Larm ej besvarat', 'Larmansvarig utses per pass', 'Enhetschef', 'Snarast'],
    ]),
);

const SURVEY = docx(
  paragraph('Handlingsplan efter medarbetarenkät') +
    wordTable([
      ['Nuläge', 'Önskat läge', 'Vad ska vi göra?', 'Vem?', 'När?', 'Hur vet vi att vi lyckats?'],
      [
        'Otydliga mål',
        'Alla känner till målen',
        'Gå igenom målen på APT',
        'Enhetschef',
        'APT i januari',
        'Ny fråga i enkäten',
      ],
      ['Hög stress', 'Hållbart schema', 'Pröva önskeschema i en grupp', 'Planerare', 'Feb–april', 'Sjukfrånvaro'],
      ['Nuläge', 'Önskat läge', 'Vad ska vi göra?', 'Vem?', 'När?', 'Hur vet vi att vi lyckats?'],
      ['Lite återkoppling', 'Varje vecka', 'Avstämning på måndagar', 'Enhetschef', 'Löpande', ''],
    ]),
);

export const CITY_TABLES: readonly CityPlan[] = [
  { name: 'a Word table with sections over its whole width', file: () => CONTINUITY },
  { name: 'headings in two rows, a need merged downwards', file: () => PALLIATIVE },
  { name: 'an export of a planning system with real dates', file: () => SYSTEM_EXPORT },
  { name: 'a county plan with tertials and lone titles of sections', file: () => COUNTY },
  { name: 'a page in English with a merged cell', file: () => ENGLISH },
  { name: 'two Markdown tables under headings', file: () => WAGES },
  { name: 'a Word table without headings', file: () => NO_HEADINGS },
  { name: 'a PDF without a single rule', file: () => WITHOUT_RULES },
  { name: 'a sheet that says whose it is above the table', file: () => QUALITY },
  { name: 'a table with tabs in UTF-16', file: () => TABBED },
  { name: 'headings that are questions, in Windows-1252', file: () => QUESTIONS },
  { name: 'a page pasted from Word, with abbreviations', file: () => FIRE_SAFETY },
  { name: 'a table for every goal, titled by the line above it', file: () => GOALS },
  { name: 'how it is and how it should be, headings repeated', file: () => SURVEY },
  { name: 'a plan among lists of versions, names and signatures', file: () => AMONG_OTHER_TABLES },
  { name: 'a matrix of months with marks', file: () => MATRIX },
  { name: 'a list of deviations with two dates in each row', file: () => DEVIATIONS },
];
