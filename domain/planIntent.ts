import { intentId, refsOf, type Intent } from './intent.ts';
import type { PlanStore } from './ports.ts';
import { FILING } from './records.ts';
import { merge } from './sending.ts';

const TRIES = 5;

/**
 * Keeps an intent, or adds what it is about to the one that the same person has for that day already, while that has not
 * gone out. Done again it changes nothing. False when that day's card is on its way or gone: it carries no more.
 */
export async function planIntent(store: PlanStore, intent: Intent): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await store.create('intent', intent)) return true;
    const existing = await store.read('intent', FILING.intent.partition(intent), intentId(intent));
    if (!existing) continue;
    const merged = merge(existing.value, [intent]);
    if (hasSaid(existing.value, merged, intent)) return true;
    if (existing.value.state.name !== 'planned') return false;
    if (isSame(merged, existing.value)) return true;
    if (await store.replace('intent', existing, merged)) return true;
  }
  return false;
}

/** Whether it has gone out since, with all of this: whoever asks again, because the first time was interrupted, is too late to add. */
function hasSaid({ state, ...existing }: Intent, merged: Intent, { dueAt }: Intent): boolean {
  return state.name === 'delivered' && state.at > dueAt && refsOf(merged).length === refsOf(existing).length;
}

const isSame = (a: Intent, b: Intent): boolean => JSON.stringify(a) === JSON.stringify(b);
