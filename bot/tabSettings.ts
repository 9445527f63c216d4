import { personOf } from '../domain/organisation.ts';
import { maySee } from '../domain/permissions.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanStore } from '../domain/ports.ts';
import { readOrganisation } from '../domain/reading.ts';
import { channelOf, planSettingsOf, settingsOf, TIMES } from '../domain/settings.ts';
import { personRef, seenBy, type Seen } from '../tab/api/present.ts';
import { ownSettings, planSettings, type SettingsAnswer } from '../tab/api/settingsSchema.ts';
import { keepOwnSettings } from './ownSettings.ts';
import { keepPlanSettings, readChannels } from './planSettings.ts';
import {
  answer,
  bodyOf,
  conditionOf,
  problem,
  refusedFor,
  tagOf,
  type TabRequest,
  type TabResponse,
} from './tabHttp.ts';
import type { Viewer } from './tabToken.ts';

/** One's own settings, and those of the plans one owns. */
export async function settings(request: TabRequest, store: PlanStore, seen: Seen): Promise<TabResponse> {
  return maySee(seen.by, seen.organisation) ? answer(request, await settingsFor(store, seen)) : outsider();
}

/** `PUT /settings` keeps one's own, `PUT /settings/plans/{plan}` those of a plan. Undefined for any other way. */
export async function writeSettings(
  request: TabRequest,
  [kind, plan, more]: readonly string[],
  store: PlanStore,
  viewer: Viewer,
  seen: Seen,
): Promise<TabResponse | undefined> {
  const isPlan = kind === 'plans' && plan !== undefined && more === undefined;
  if (request.method !== 'PUT' || !(isPlan || kind === undefined)) return undefined;
  if (!maySee(seen.by, seen.organisation)) return outsider();
  const condition = conditionOf(request);
  if (typeof condition !== 'string') return condition;
  const wrong = isPlan
    ? await writePlans(request, plan, condition, store, seen)
    : await writeOwn(request, condition, store, viewer, seen);
  if (wrong) return wrong;
  return answer(request, await settingsFor(store, seenBy(seen.by, await readOrganisation(store), seen.now)));
}

async function writeOwn(
  request: TabRequest,
  condition: string,
  store: PlanStore,
  { person: id, name }: Viewer,
  { now: at }: Seen,
): Promise<TabResponse | undefined> {
  const body = bodyOf(request, ownSettings);
  if ('wrong' in body) return body.wrong;
  const caller = { id, name, member: '', locale: 'sv' } as const;
  const kept = await keepOwnSettings(store, { caller, at }, body.data, (now) => tagOf(now) === condition);
  return kept.ok ? undefined : refusedFor(kept.refusal);
}

async function writePlans(
  request: TabRequest,
  plan: string,
  condition: string,
  store: PlanStore,
  { by }: Seen,
): Promise<TabResponse | undefined> {
  const body = bodyOf(request, planSettings);
  if ('wrong' in body) return body.wrong;
  const { channel, ...chosen } = body.data;
  const isStill = (now: Plan) => revisionOf(now) === condition;
  const kept = await keepPlanSettings(store, by, plan, { settings: chosen, channel }, isStill);
  return kept.ok ? undefined : refusedFor(kept.refusal);
}

const revisionOf = (plan: Plan): string => tagOf([planSettingsOf(plan), plan.channel]);

async function settingsFor(store: PlanStore, seen: Seen): Promise<SettingsAnswer> {
  const { by, organisation, today } = seen;
  const own = settingsOf(personOf(organisation, by));
  const plans = organisation.plans.filter(({ owner }) => owner === by);
  const channels = plans.length === 0 ? [] : await readChannels(store);
  return {
    own: { revision: tagOf(own), ...own },
    people: organisation.register.people
      .filter(({ id, name }) => id !== by && name !== '')
      .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
      .map(({ id }) => personRef(id, organisation)),
    times: [...TIMES],
    plans: plans.map((plan) => {
      const { from, to, squeezeDays, escalation, julyPause } = planSettingsOf(plan);
      const chosen = { from, to, squeezeDays, escalation, julyPause, channel: channelOf(plan) };
      return { id: plan.id, title: plan.title, revision: revisionOf(plan), ...chosen };
    }),
    channels: channels.map(({ of, name, reachable }) => ({ id: of, name: name ?? null, reachable })),
    today,
  };
}

const outsider = (): TabResponse => problem('forbidden', 'This is for those who have to do with a plan.');
