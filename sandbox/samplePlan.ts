import { addDays, addMonths, mondayOf, type LocalDate } from '../domain/calendar.ts';
import { firstSendingDayFrom } from '../domain/workingDays.ts';

/** How long before the first start the sample plan was published, so that some of it is late by then. */
const PUBLISHED_DAYS_AGO = 20;

export interface SamplePlan {
  readonly fileName: string;
  /** A table with pipes, as a person might paste it. */
  readonly text: string;
  readonly published: LocalDate;
}

/**
 * A plan of our own for an invented elderly care, with everything that makes real ones hard: roles instead of names,
 * seasons and months, something without a date, something begun, something that comes back each month. Around `today`
 * lie two that are late, one for the day after the next working day and one for Wednesday next week.
 */
export function samplePlan(today: LocalDate): SamplePlan {
  const published = addDays(today, -PUBLISHED_DAYS_AGO);
  const rows = rowsAround(today).map(
    ([need, action, date, responsible], index) => `| ${index + 1} | ${need} | ${action} | ${date} | ${responsible} |`,
  );
  const text = [
    '# Handlingsplan för äldreomsorgen',
    '',
    `Beslutad ${dayText(published)}`,
    '',
    '| Nr | Utvecklingsområde | Åtgärd | Datum för åtgärd | Ansvarig |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  return { fileName: 'Handlingsplan äldreomsorgen.md', text, published };
}

type Row = readonly [need: string, action: string, date: string, responsible: string];

function rowsAround(today: LocalDate): readonly Row[] {
  const soon = firstSendingDayFrom(addDays(firstSendingDayFrom(addDays(today, 1)), 1));
  const wednesday = addDays(mondayOf(today), 9);
  const inMonths = (months: number) => monthText(addMonths(today, months));
  return [
    [
      'Uppföljning av planen',
      'Lämna en kort rapport om planen till stadsdelsnämnden.',
      'Varje månad',
      'Stadsdelsdirektör',
    ],
    [
      'Tydligt chefsuppdrag',
      'Skriva uppdragsbeskrivningar för alla chefstjänster.',
      dayText(addDays(today, -12)),
      'Avd.chef och HR-chef',
    ],
    [
      'Synpunkter och klagomål',
      'Dela ut ett nytt informationsblad om synpunkter.',
      dayText(addDays(today, -4)),
      'Enhetschef',
    ],
    [
      'Kvällar, nätter och helger',
      'Bestämma vem som svarar när chefen inte är på plats.',
      dayText(soon),
      'Enhetschef och bitr. avd.chef',
    ],
    [
      'Jämförbara månadsrapporter',
      'Använda samma mått i alla enheters månadsrapporter.',
      `Klart ${dayText(wednesday)}`,
      'Avd.chef, bitr. avd.chef och adm.sekr',
    ],
    [
      'Fast kontaktperson',
      'Införa samma arbetssätt för alla kontaktpersoner.',
      `Pågår, klart ${dayText(addDays(addMonths(today, 2), 3))}`,
      'Enhetschef',
    ],
    ['Delegering av läkemedel', 'Gå igenom rutinerna och utbilda dem som berörs.', '', 'MAS'],
    ['Vikarier', 'Pröva en gemensam vikariepool.', seasonText(addMonths(today, 3)), 'Avd.chef'],
    [
      'Rätt kompetens',
      'Göra en kompetensutvecklingsplan för varje enhet.',
      'Årligen i samband med budget',
      'Enhetschef',
    ],
    [
      'Dokumentation',
      'Se till att alla kan dokumentera i det nya systemet.',
      'Pågår',
      'Enhetschef och verksamhetsutvecklare',
    ],
    [
      'Trygg hemgång',
      'Bestämma en arbetsgång med sjukhuset vid utskrivning.',
      `Senast ${dayText(addDays(addMonths(today, 1), 6))}`,
      'Bitr. avd.chef och MAS',
    ],
    [
      'Dialog med nämnden',
      'Ordna en gemensam planeringsdag.',
      inMonths(4),
      'Ordförande i stadsdelsnämnden och stadsdelsdirektör',
    ],
    ['Ledarskap', 'Genomföra en ledarskapsutbildning för alla chefer.', `Fr.o.m. ${inMonths(2)}`, 'HR-chef'],
    [
      'Stöd från andra enheter',
      'Komma överens om stöd från personal, ekonomi och IT.',
      seasonText(addMonths(today, 7)),
      'Stadsdelsdirektör',
    ],
    ['Information om planen', 'Berätta om planen på arbetsplatsträffar.', 'Klart', 'Avd.chef'],
  ];
}

const MONTHS = [
  'januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november',
  'december',
]; // prettier-ignore

const monthOf = (date: LocalDate): string => MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
const dayText = (date: LocalDate): string => `${Number(date.slice(8))} ${monthOf(date)} ${date.slice(0, 4)}`;
const monthText = (date: LocalDate): string => `${monthOf(date)} ${date.slice(0, 4)}`;

/** A plan names no winter without two years, so December belongs to the winter that ends the year after. */
function seasonText(date: LocalDate): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  if (month === 12) return `Vintern ${year}/${year + 1}`;
  if (month < 3) return `Vintern ${year - 1}/${year}`;
  return `${month < 6 ? 'Våren' : month < 9 ? 'Sommaren' : 'Hösten'} ${year}`;
}
