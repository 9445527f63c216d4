import { PERSON_SETTINGS, PLAN_SETTINGS } from '../../domain/settings.ts';
import { planSettingsForm, planSettingsSavedCard } from '../planSettings.ts';
import { settingsElsewhereCard, settingsForm, settingsSavedCard } from '../settings.ts';
import { LONG_TITLE, PLAN, TODAY } from './plan.ts';
import type { Example } from './shared.ts';

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
  { name: 'settings-elsewhere', build: (t) => settingsElsewhereCard(t) },
  { name: 'plan-settings', build: (t) => planSettingsForm({ plan }, t) },
  { name: 'plan-settings-refused', build: (t) => planSettingsForm({ plan: strict, isWrong: true }, t) },
  { name: 'plan-settings-saved', build: (t) => planSettingsSavedCard({ plan: strict }, t) },
];
