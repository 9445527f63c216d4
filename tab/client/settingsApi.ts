import type { OwnSettings, PlanSettingsChoice, SettingsAnswer } from '../api/settingsSchema.ts';
import type { Api, Read } from './api.ts';

/** Settings as the page uses them: each answer is all of them, as they became. */
export const settingsApi = ({ read, write }: Api) => ({
  read: (known?: Read<SettingsAnswer>) => read('/settings', known),
  keepOwn: (own: OwnSettings, revision: string) => write<SettingsAnswer>('PUT', '/settings', own, revision),
  keepPlan: (plan: string, chosen: PlanSettingsChoice, revision: string) =>
    write<SettingsAnswer>('PUT', `/settings/plans/${encodeURIComponent(plan)}`, chosen, revision),
});
