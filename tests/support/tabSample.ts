import type { Action, Change } from '../../domain/action.ts';
import type { TabWorld } from './tabWorld.ts';
import { aHolding, anAction, aPerson, aPlan, aRole, aTiming, aUnit } from './builders.ts';

/** A plan of invented actions in every state the page has to show, on Monday 23 November 2026. */
export const NOW = '2026-11-23T08:10:00.000Z';

const PEOPLE = {
  gunilla: 'Gunilla Rosengren',
  mats: 'Mats Hedlund',
  farida: 'Farida Nazari',
  lena: 'Lena Sjögren',
  ahmed: 'Ahmed Karimi',
  sofia: 'Sofia Lindqvist',
  karin: 'Karin Blomgren',
};

const UNITS = { bjork: 'Björkbackens vårdboende', ek: 'Eklidens vårdboende', norr: 'Hemtjänsten Norr' };

const roles = (...names: string[]): Action['responsible'] =>
  names.map((role, index) => ({ role, asWritten: role, lead: index === 0 }));

const change = (id: string, at: string, by: string, what: Change['what'], role: string | null = null): Change => ({
  ...{ id, at, by, role, unit: null, what },
});

const published = change('p', '2026-09-01T07:00:00.000Z', 'karin', { kind: 'published' });

function action(number: string, title: string, given: Partial<Action> & { readonly written?: string } = {}): Action {
  const { written, ...rest } = given;
  return anAction({
    id: `plan-a-${number}`,
    number,
    title,
    heard: '2026-11-16',
    responsible: roles('avdelningschef', 'biträdande avdelningschef'),
    history: [published],
    source: {
      row: Number(/\d+/.exec(number)?.[0]),
      need: `${title}: det arbetssätt vi har i dag räcker inte`,
      text: `Arbetsgruppen tar fram ett förslag, prövar det på två enheter och beslutar sedan om ${title.toLowerCase()}.`,
      dateText: written ?? given.due ?? '',
      responsibleText: 'Avd.chef och bitr. avd.chef',
    },
    ...rest,
  });
}

const autumn = aTiming({
  ...{
    asWritten: 'Hösten 2026',
    earliest: '2026-09-01',
    latest: '2026-11-30',
    precision: 'season',
    certainty: 'implied',
  },
});

export const SAMPLE_ACTIONS: readonly Action[] = [
  action('A1', 'Gemensam introduktion för nyanställda', {
    due: '2027-01-01',
    status: 'inProgress',
    timings: [
      aTiming({
        kind: 'start',
        asWritten: 'börjar okt 2026',
        earliest: '2026-10-01',
        latest: '2026-10-31',
        precision: 'month',
      }),
      aTiming({ asWritten: '1 jan. 2027', earliest: '2027-01-01', latest: '2027-01-01' }),
    ],
  }),
  action('A2', 'Uppdragsbeskrivningar för alla chefstjänster', {
    due: '2026-12-18',
    firstDue: '2026-10-01',
    status: 'inProgress',
    revision: 3,
    history: [
      published,
      change(
        'a2s',
        '2026-09-21T06:40:00.000Z',
        'mats',
        { kind: 'status', from: 'notStarted', to: 'inProgress' },
        'avdelningschef',
      ),
      change(
        'a2d',
        '2026-09-28T11:02:00.000Z',
        'mats',
        { kind: 'date', from: '2026-10-01', to: '2026-12-18', reason: 'Två chefer är nya och ska vara med i arbetet.' },
        'avdelningschef',
      ),
    ],
  }),
  action('A3', 'Arbetslag med fast planeringstid', { due: '2027-05-01' }),
  action('A4', 'Rutin för kvällar, nätter och helger', {
    due: '2026-10-15',
    responsible: roles('enhetschef', 'administrativ sekreterare'),
  }),
  action('A5', 'Säkrare månadsrapporter', {
    due: '2026-09-15',
    status: 'done',
    revision: 2,
    history: [
      published,
      change(
        'a5',
        '2026-09-14T08:15:00.000Z',
        'mats',
        { kind: 'status', from: 'notStarted', to: 'done' },
        'avdelningschef',
      ),
    ],
  }),
  action('A6', 'Regelbunden uppföljning av kvaliteten i hemtjänst och vårdboenden', {
    due: '2027-01-31',
    written: 'jan 2027',
    timings: [aTiming({ asWritten: 'jan 2027', earliest: '2027-01-01', latest: '2027-01-31', precision: 'month' })],
  }),
  action('A7', 'Grupp med ansvar för kvalitet', {
    due: '2027-02-28',
    status: 'inProgress',
    written: 'pågår, feb 2027',
  }),
  action('A8', 'Tydligare information om synpunkter och klagomål', {
    due: '2026-11-30',
    status: 'inProgress',
    timings: [autumn],
    written: 'Hösten 2026',
    responsible: roles('enhetschef', 'biträdande avdelningschef'),
    revision: 3,
    parts: [{ role: 'enhetschef', unit: 'bjork', by: 'lena', at: '2026-11-18T09:30:00.000Z' }],
    history: [
      published,
      {
        ...change(
          'a8p',
          '2026-11-18T09:30:00.000Z',
          'lena',
          { kind: 'part', from: 'notStarted', to: 'inProgress' },
          'enhetschef',
        ),
        unit: 'bjork',
      },
      change(
        'a8c',
        '2026-11-19T13:20:00.000Z',
        'farida',
        { kind: 'comment', text: 'Den nya blanketten används från 1 december.', forReport: true },
        'biträdande avdelningschef',
      ),
    ],
  }),
  action('A9', 'Vikariepool gemensam för enheterna', {
    written: 'Arbetet fortsätter under hösten',
    timings: [
      aTiming({
        kind: 'ongoing',
        asWritten: 'Arbetet fortsätter under hösten',
        earliest: '2026-09-01',
        latest: null,
        precision: 'none',
      }),
    ],
    due: null,
    firstDue: null,
    status: 'inProgress',
  }),
  action('A10', 'Samarbete mellan avdelningarna', {
    due: '2026-11-24',
    responsible: roles('biträdande avdelningschef'),
  }),
  action('A11', 'Kontaktmannaskap på samma sätt överallt', { due: '2026-12-01', status: 'paused' }),
  action('A12', 'Ombud med ansvarsområden', { due: '2026-12-01', responsible: roles('verksamhetsutvecklare') }),
  action('A13', 'Ny teknik och behörigheter i journalsystemet', { due: '2026-06-30', dormant: true }),
  action('A14', 'Pärmar i papper', { due: null, firstDue: null, status: 'withdrawn' }),
  action('A15', 'Starkare vårdplanering ihop med regionen', {
    due: '2026-11-02',
    responsible: roles('biträdande avdelningschef', 'stadsdelsdirektör'),
  }),
];

export const SAMPLE: TabWorld = {
  now: NOW,
  plans: [aPlan({ title: 'Handlingsplan för äldreomsorgen', owner: 'mats', unit: 'Äldreomsorg, Norra stadsdelen' })],
  actions: SAMPLE_ACTIONS,
  register: {
    people: Object.entries(PEOPLE).map(([id, name]) => aPerson({ id, name })),
    units: Object.entries(UNITS).map(([id, name]) => aUnit({ id, name })),
    roles: [
      aRole({ id: 'stadsdelsdirektör', name: 'stadsdelsdirektör', kind: 'single', reportsTo: null }),
      aRole({ id: 'avdelningschef', name: 'avdelningschef', kind: 'single', reportsTo: 'stadsdelsdirektör' }),
      aRole({ id: 'biträdande avdelningschef', name: 'biträdande avdelningschef', kind: 'single' }),
      aRole({ id: 'administrativ sekreterare', name: 'administrativ sekreterare', kind: 'single' }),
      aRole({ id: 'verksamhetsutvecklare', name: 'verksamhetsutvecklare', kind: 'single' }),
      aRole({ id: 'enhetschef', name: 'enhetschef' }),
    ],
    holdings: [
      ...(
        [
          'gunilla:stadsdelsdirektör',
          'mats:avdelningschef',
          'farida:biträdande avdelningschef',
          'karin:administrativ sekreterare',
        ] as const
      ).map((pair) => {
        const [person = '', role = ''] = pair.split(':');
        return aHolding({ id: pair, person, role, unit: null });
      }),
      aHolding({ id: 'lena', person: 'lena', unit: 'bjork' }),
      aHolding({ id: 'ahmed', person: 'ahmed', unit: 'ek' }),
      aHolding({ id: 'sofia', person: 'sofia', unit: 'norr' }),
    ],
  },
};
