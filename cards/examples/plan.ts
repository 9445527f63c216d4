import type { Action, Change } from '../../domain/action.ts';
import { answerersOf } from '../../domain/answering.ts';
import { addDays, type LocalDate } from '../../domain/calendar.ts';
import type { Register } from '../../domain/people.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Timing } from '../../domain/timing.ts';
import type { Item } from '../viewing.ts';

/** An invented plan on an invented Monday, for the examples that tests and the gallery show. */

export const TODAY = '2026-09-14';
export const NOW = '2026-09-14T06:00:00.000Z';
const OWNER = 'ulla';

export const PLAN: Plan = {
  id: 'plan-a',
  title: 'Handlingsplan för äldreomsorgen i Ekdalen',
  letter: 'A',
  date: '2026-05-15',
  unit: 'Äldreomsorg',
  owner: OWNER,
  published: '2026-05-18T08:00:00.000Z',
  channel: '19:ledning',
};

const UNITS = [
  'Björken',
  'Eken',
  'Granen',
  'Linden',
  'Almen',
  'Hasseln',
  'Rönnen',
  'Sälgen',
  'Aspen',
  'Lönnen',
  'Tallen',
];
const unitId = (name: string) => name.toLowerCase();

export const REGISTER: Register = {
  people: [
    { id: 'anna', name: 'Anna Åkesson', locale: 'sv' },
    { id: 'berit', name: 'Berit Öst', locale: 'sv' },
    { id: 'ulla', name: 'Ulla Ängsvik', locale: 'sv' },
  ],
  roles: [
    { id: 'sektionschef', name: 'sektionschef', kind: 'single', reportsTo: 'avdelningschef' },
    { id: 'biträdande avdelningschef', name: 'biträdande avdelningschef', kind: 'single', reportsTo: 'avdelningschef' },
    { id: 'avdelningschef', name: 'avdelningschef', kind: 'single', reportsTo: null },
    { id: 'enhetschef', name: 'enhetschef', kind: 'group', reportsTo: 'sektionschef' },
  ],
  holdings: [
    holding('anna', 'sektionschef', null),
    holding('berit', 'biträdande avdelningschef', null),
    holding('ulla', 'avdelningschef', null),
    ...UNITS.map((name, index) => holding(index === 0 ? 'anna' : `chef-${index}`, 'enhetschef', unitId(name))),
  ],
  units: UNITS.map((name) => ({ id: unitId(name), name })),
};

function holding(person: string, role: string, unit: string | null) {
  return { id: `${person}-${role}-${unit ?? ''}`, role, person, unit, from: '2026-01-01', to: null };
}

export const timing = (asWritten: string, latest: LocalDate | null, more: Partial<Timing> = {}): Timing => ({
  kind: latest === null ? 'none' : 'due',
  asWritten,
  earliest: latest,
  latest,
  precision: latest === null ? 'none' : 'day',
  certainty: 'stated',
  ...more,
});

/** An action led by the section manager, with the deputy as co-responsible unless told otherwise. */
export function action(number: number, title: string, due: LocalDate | null, more: Partial<Action> = {}): Action {
  return {
    id: `plan-a-A${number}`,
    plan: 'plan-a',
    number: `A${number}`,
    title,
    source: {
      row: number,
      need: title,
      text: 'Arbetsgruppen tar fram ett förslag, prövar det på två enheter och beskriver hur det ska följas upp.',
      dateText: due ?? '',
      responsibleText: 'Sekt.chef, bitr. avd.chef',
    },
    timings: due === null ? [] : [timing(due, due)],
    due,
    firstDue: due,
    responsible: [
      { role: 'sektionschef', asWritten: 'Sekt.chef', lead: true },
      { role: 'biträdande avdelningschef', asWritten: 'Bitr. avd.chef', lead: false },
    ],
    status: 'notStarted',
    parts: [],
    history: [],
    revision: 1,
    heard: addDays(TODAY, -10),
    dormant: false,
    ...more,
  };
}

export const change = (id: string, by: string, at: string, what: Change['what']): Change => ({
  id,
  at,
  by,
  role: by === 'berit' ? 'biträdande avdelningschef' : 'sektionschef',
  unit: null,
  what,
});

/** The action as Anna (section manager) or somebody else meets it. */
export function itemFor(of: Action, person = 'anna'): Item {
  const among = answerersOf(of, REGISTER, OWNER, TODAY);
  const as = among.find((one) => one.person === person);
  if (!as) throw new Error(`${person} does not answer for ${of.number}`);
  return { action: of, as, among };
}

export const LONG_TITLE =
  'Gemensam värdegrund, introduktion och återkommande handledning för tillsvidareanställda, vikarier och timanställda inom hemtjänst, vård- och omsorgsboende';
export const HOSTILE_TITLE =
  '[Klicka här](https://evil.example) **fet** <at>Chef</at> {{DATE(2026-01-01)}} \u202Erutin';

export const BEREDSKAP = action(2, 'Rutiner för chefsberedskap på kvällar och helger', '2026-06-15');
export const KLAGOMAL = action(3, 'Tydligare svar på synpunkter och klagomål', '2026-09-01', {
  status: 'inProgress',
  history: [change('c1', 'anna', '2026-08-20T08:00:00.000Z', { kind: 'status', from: 'notStarted', to: 'inProgress' })],
  revision: 2,
});
export const RAPPORT = action(4, 'Innehållet i månadsrapporterna', '2026-09-19', {
  status: 'inProgress',
  history: [change('c2', 'anna', '2026-09-03T08:00:00.000Z', { kind: 'status', from: 'notStarted', to: 'inProgress' })],
  revision: 2,
});
export const SAMARBETE = action(5, 'Starkare samarbete mellan natt- och dagpersonal', '2026-09-15', {
  status: 'inProgress',
  history: [change('c3', 'anna', '2026-09-03T08:00:00.000Z', { kind: 'status', from: 'notStarted', to: 'inProgress' })],
  revision: 2,
});
export const VIKARIER = action(6, 'Vikariepool för natten', '2026-11-30', {
  timings: [timing('Hösten 2026', '2026-11-30', { earliest: '2026-09-01', precision: 'season', certainty: 'implied' })],
});
export const KVALITETSRAD = action(7, 'Kvalitetsråd med anhöriga', '2026-08-31', {
  timings: [timing('aug 2026', '2026-08-31', { earliest: '2026-08-01', precision: 'month' })],
});
export const KONTAKT = action(8, 'Kontaktmannaskap på alla enheter', null, {
  timings: [timing('Påbörjat', null, { kind: 'ongoing' })],
  status: 'inProgress',
  heard: '2026-08-03',
});
export const TYST = action(9, 'Överlämning mellan sjukhus och hemtjänst', '2026-12-01', { heard: '2026-08-03' });

/** Led by every unit manager: done when all eleven are. Seven have reported. */
export const ENHETER = action(10, 'Egenkontroll av basala hygienrutiner', '2026-09-25', {
  responsible: [{ role: 'enhetschef', asWritten: 'Enhetschef', lead: true }],
  status: 'inProgress',
  parts: UNITS.slice(1, 8).map((name, index) => ({
    role: 'enhetschef',
    unit: unitId(name),
    by: `chef-${index + 1}`,
    at: '2026-09-10T08:00:00.000Z',
  })),
});

/** Forty actions, some in every state, for the cards that must hold a whole plan. */
export const MANY: readonly Action[] = Array.from({ length: 40 }, (_, index) => {
  const number = index + 11;
  const due = index % 5 === 0 ? null : addDays(TODAY, (index % 9) * 12 - 40);
  const status = (['notStarted', 'inProgress', 'done', 'inProgress', 'notStarted'] as const)[index % 5] ?? 'notStarted';
  return action(number, `Delmål ${number}: uppföljning av arbetssätt och bemanning`, due, { status });
});
