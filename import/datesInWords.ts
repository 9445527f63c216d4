import type { Reading, Status } from '../domain/dates/index.ts';
import type { Precision, Timing } from '../domain/timing.ts';

const KINDS: Readonly<Record<Timing['kind'], string>> = {
  start: 'börjar',
  due: 'klart',
  'go-live': 'i drift',
  recurring: 'återkommer',
  ongoing: 'pågår',
  asap: 'snarast',
  none: 'har varit',
};

const PRECISIONS: Readonly<Record<Precision, string>> = {
  day: 'dag',
  week: 'vecka',
  third: 'del av månad',
  month: 'månad',
  quarter: 'kvartal',
  tertial: 'tertial',
  season: 'årstid',
  term: 'termin',
  'half-year': 'halvår',
  'part-of-year': 'del av år',
  year: 'år',
  none: '',
};

const RHYTHMS: Readonly<Record<string, string>> = {
  daily: 'varje dag',
  weekly: 'varje vecka',
  monthly: 'varje månad',
  quarterly: 'varje kvartal',
  'half-yearly': 'varje halvår',
  yearly: 'varje år',
  event: 'vid en händelse',
};

const UNITS: Readonly<Record<string, string>> = {
  ...{ day: 'dag', week: 'vecka', month: 'månad', quarter: 'kvartal', tertial: 'tertial', term: 'termin', year: 'år' },
  ...{ days: 'dag', weeks: 'vecka', months: 'månad', years: 'år', terms: 'termin', 'half-year': 'halvår' },
};

const GENITIVES: Readonly<Record<string, string>> = {
  ...{ days: 'dagars', weeks: 'veckors', months: 'månaders', years: 'års', terms: 'terminers' },
};

const STATUSES: Readonly<Record<Status, string>> = {
  done: 'klart',
  started: 'påbörjat',
  ongoing: 'pågår',
  mixed: 'delvis klart',
  'not started': 'inte påbörjat',
  paused: 'pausat',
  withdrawn: 'utgår',
};

/** Two a year, every third month: the rhythms that carry a number. */
function rhythm(recurrence: string): string {
  const every = /^every (\d+) (\S+)$/.exec(recurrence);
  const times = /^(\d+)\/(\S+)$/.exec(recurrence);
  if (every) return `med ${every[1]} ${GENITIVES[every[2] ?? ''] ?? every[2]} mellanrum`;
  if (times) return `${times[1]} gånger per ${UNITS[times[2] ?? ''] ?? times[2]}`;
  return RHYTHMS[recurrence] ?? recurrence;
}

/** How a text was understood, in Swedish: one line for each time it names, and one for how the work stands. */
export function readingInWords({ milestones, status }: Reading): readonly string[] {
  const lines = milestones.map((timing) => `${KINDS[timing.kind]}: ${timingInWords(timing)}`.replace(/: $/, ''));
  return [...lines, ...(status ? [`läge: ${STATUSES[status]}`] : [])];
}

function timingInWords(timing: Timing): string {
  const { earliest, latest, precision, certainty, recurrence, anchor, relative, uncertain } = timing;
  const when = earliest === latest ? earliest : `${earliest}–${latest}`;
  const parts = [
    when === null ? undefined : `${when} (${PRECISIONS[precision]})`,
    recurrence && rhythm(recurrence),
    anchor?.join(', '),
    relative && `${relative.offset} från ${relative.anchor ?? 'en händelse'}, inget datum`,
    certainty === 'implied' ? 'antaget' : undefined,
    uncertain && 'osäkert',
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
