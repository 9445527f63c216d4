import { MINUTE } from './days.ts';
import { LEASE_SECONDS } from '../../domain/sending.ts';
import type { Post } from './virtualTeams.ts';

/** How soon after an answer a death or a sleep still explains that the answer was not kept. */
const KEEPING = 2 * MINUTE;

/** Why somebody was sent a card again: what kept the product from knowing that the earlier one had arrived. */
export function whyRepeated(post: Post, earlier: readonly Post[], now: number): string {
  // It stood still on its way out and arrives beside the one that was sent in its place.
  if (now - post.asked > LEASE_SECONDS * 1000) return 'freeze';
  const reasons = earlier.map(reasonOf);
  return reasons.find((reason) => reason === 'unexplained') ?? reasons[0] ?? 'unexplained';
}

function reasonOf({ answer, told, by }: Post): string {
  if (answer === 'unknown') return 'unknown';
  if (told === 0) return by.isDead ? 'crash' : 'freeze';
  if (by.isDead && by.diedAt - told < KEEPING) return 'crash';
  if (by.thawedAt > told && by.thawedAt - told < 200 * MINUTE) return 'freeze';
  if (by.storeFailedAt >= told && by.storeFailedAt - told < KEEPING) return 'store';
  return 'unexplained';
}
