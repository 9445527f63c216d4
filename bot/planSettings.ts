import { always, type IsStill, type Kept } from '../domain/kept.ts';
import type { PersonId } from '../domain/people.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanStore } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import type { Conversation } from '../domain/records.ts';
import { isHours, type PlanSettings } from '../domain/settings.ts';

/** What the owner of a plan chooses for everybody who works with it, for the form in the chat and the tab alike. */

export interface PlanChoice {
  readonly settings: Omit<PlanSettings, 'noSummary'>;
  /**
   * Where the weekly summary goes: a channel's id, `none`, or `next` for the one that the bot is added to next; undefined
   * leaves it as it is.
   */
  readonly channel: string | undefined;
}

/** The channels that the bot has been added to, by name; those it has been taken away from after the others. */
export async function readChannels(store: PlanStore): Promise<readonly Conversation[]> {
  const places = await collect(store.find('conversation', { partition: 'conversations' }));
  return places
    .filter(({ kind }) => kind === 'channel')
    .sort((a, b) => Number(b.reachable) - Number(a.reachable) || (a.name ?? '').localeCompare(b.name ?? '', 'sv'));
}

const TRIES = 5;

/** Keeps the choice. `badDate` for hours in which nothing could be sent, `badPayload` for a channel that is none. */
export async function keepPlanSettings(
  store: PlanStore,
  by: PersonId,
  id: string,
  choice: PlanChoice,
  isStill: IsStill<Plan> = always,
): Promise<Kept<Plan>> {
  const refuse = (refusal: Extract<Kept<Plan>, { ok: false }>['refusal']) => ({ ok: false, refusal }) as const;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await store.read('plan', 'plans', id);
    if (!stored) return refuse('gone');
    if (stored.value.owner !== by) return refuse('notYours');
    if (!isStill(stored.value)) return refuse('stale');
    if (!isHours(choice.settings.from, choice.settings.to)) return refuse('badDate');
    const { channel, ...none } = channelIn(choice.channel, stored.value);
    if (channel !== stored.value.channel && channel !== null && !(await isChannel(store, channel))) {
      return refuse('badPayload');
    }
    const settings = { ...choice.settings, ...none };
    const kept = await store.replace('plan', stored, { ...stored.value, channel, settings });
    if (kept) return { ok: true, value: kept.value };
  }
  return refuse('stale');
}

function channelIn(
  chosen: PlanChoice['channel'],
  { channel, settings }: Plan,
): Pick<Plan, 'channel'> & Pick<PlanSettings, 'noSummary'> {
  if (chosen === undefined) return { channel, ...(settings?.noSummary ? { noSummary: true } : {}) };
  if (chosen === 'none') return { channel: null, noSummary: true };
  return { channel: chosen === 'next' ? null : chosen };
}

/** Only a channel the bot is in can be chosen: nothing could be posted anywhere else. */
async function isChannel(store: PlanStore, id: string): Promise<boolean> {
  const place = (await store.read('conversation', 'conversations', id))?.value;
  return place?.kind === 'channel' && place.reachable;
}
