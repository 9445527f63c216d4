import { PERSON_SETTINGS, PLAN_SETTINGS } from '../../domain/settings.ts';
import { planSettingsForm, planSettingsSavedCard } from '../planSettings.ts';
import { elsewhereCard } from '../elsewhere.ts';
import { outsideCard } from '../outside.ts';
import { forecastCard } from '../forecast.ts';
import { settingsForm, settingsSavedCard } from '../settings.ts';
import { addDays } from '../../domain/calendar.ts';
import { LONG_TITLE, MANY, PLAN, TODAY } from './plan.ts';
import { links, type Example } from './shared.ts';

const people = [
  { id: 'berit', name: 'Berit Öst' },
  { id: 'ulla', name: 'Ulla [Ängsvik] **' },
];
const view = { settings: PERSON_SETTINGS, today: TODAY, people, plans: [] };
const away = {
  ...PERSON_SETTINGS,
  day: 3,
  time: '13:30',
  eve: false,
  pausedUntil: '2026-10-02',
  standIn: 'berit',
  language: 'en',
} as const;
const plan = {
  id: PLAN.id,
  title: PLAN.title,
  letter: 'A',
  date: null,
  unit: null,
  owner: 'ulla',
  published: '2026-06-01T08:00:00.000Z',
  channel: null,
};
const strict = {
  ...plan,
  title: LONG_TITLE,
  settings: { ...PLAN_SETTINGS, from: '09:00', to: '15:30', squeezeDays: true, escalation: false },
};

const channels = [
  { of: '19:a', name: 'Äldreomsorg – Verksamhetsledningen', reachable: true },
  { of: '19:b', reachable: true },
  { of: '19:gone', name: 'Äldreomsorg – Planarbetet', reachable: false },
];

const ahead = { cards: [], days: 14, today: TODAY, plan: PLAN.id, pausedUntil: null };
const foreseen = (days: number) => ({
  date: addDays(TODAY, days + 1),
  ...(days % 7 === 0 ? ({ form: 'digest', time: '08:00' } as const) : ({ form: 'eve', time: '08:30' } as const)),
  actions: MANY.slice(days, days + (days % 7 === 0 ? 5 : 1)),
});

export const SETTINGS: readonly Example[] = [
  { name: 'settings', build: (t) => settingsForm(view, t) },
  { name: 'settings-of-owner', build: (t) => settingsForm({ ...view, settings: away, plans: [plan, strict] }, t) },
  { name: 'settings-refused', build: (t) => settingsForm({ ...view, settings: away, refusal: 'badDate' }, t) },
  {
    name: 'settings-no-such-person',
    build: (t) => settingsForm({ ...view, settings: away, refusal: 'notAPerson' }, t),
  },
  { name: 'settings-saved', build: (t) => settingsSavedCard({ ...view, settings: away, plans: [plan] }, t) },
  {
    name: 'settings-saved-none',
    build: (t) => settingsSavedCard({ ...view, settings: { ...PERSON_SETTINGS, day: null } }, t),
  },
  { name: 'elsewhere-settings', build: (t) => elsewhereCard('settings', { plan: null }, t) },
  { name: 'elsewhere-mine', build: (t) => elsewhereCard('mine', { plan: PLAN.id }, t) },
  { name: 'outside', build: (t) => outsideCard({ owner: 'Mats Hedlund' }, t) },
  { name: 'elsewhere-ahead', build: (t) => elsewhereCard('ahead', { plan: PLAN.id }, t) },
  {
    name: 'forecast',
    build: (t) => forecastCard({ ...ahead, cards: [foreseen(0), foreseen(1), foreseen(7)] }, t, links),
  },
  { name: 'forecast-none', build: (t) => forecastCard({ ...ahead, plan: null, pausedUntil: '2026-10-02' }, t, links) },
  {
    name: 'forecast-many',
    build: (t) => forecastCard({ ...ahead, cards: Array.from({ length: 12 }, (_, n) => foreseen(n)) }, t, links),
  },
  { name: 'plan-settings', build: (t) => planSettingsForm({ plan, channels: [] }, t) },
  {
    name: 'plan-settings-refused',
    build: (t) => planSettingsForm({ plan: { ...strict, channel: '19:gone' }, channels, isWrong: true }, t),
  },
  {
    name: 'plan-settings-saved',
    build: (t) => planSettingsSavedCard({ plan: { ...strict, channel: '19:a' }, channels }, t),
  },
];
