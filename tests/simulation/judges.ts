import type { Action } from '../../domain/action.ts';
import { intentId, type Intent } from '../../domain/intent.ts';
import { isClosed } from '../../domain/attention.ts';
import { LEASE_SECONDS } from '../../domain/sending.ts';
import { MINUTE, type Days } from './days.ts';
import type { Commit, Kept } from './kept.ts';
import type { Violation } from './report.ts';
import { instant } from './replicas.ts';
import type { OnCard, Seen } from './seen.ts';
import type { Timeline } from './timeline.ts';
import type { Gesture } from './users.ts';
import type { Post, Teams } from './virtualTeams.ts';
import { whyRepeated } from './repeated.ts';

/** The promises of DELIVERY 5.2 that concern sending and pressing, checked at every POST, card, write and answer. */
export interface Judges {
  readonly violations: readonly Violation[];
  readonly repeated: ReadonlyMap<string, string>;
  readonly late: ReadonlySet<string>;
  readonly changes: number;
  accuse(invariant: string, what: string): void;
  onAsked(post: Post): void;
  onSeen(post: Post, seen: Seen): void;
  onCommit(commit: Commit): void;
  onId(change: string, gesture: Gesture): void;
  /** What a person meant to do when a change was made, if it was a press that made it. */
  gestureOf(change: string | undefined): Gesture | undefined;
  onAnswer(gesture: Gesture, card: OnCard): void;
}

const LEASE = LEASE_SECONDS * 1000;
/** Reading before claiming takes a moment; what is closed in it may still be on the card. */
const READING = 3 * MINUTE;

export interface World {
  readonly timeline: Timeline;
  readonly days: Days;
  readonly kept: Kept;
  readonly teams: () => Teams;
  readonly skewMinutes: number;
  /** Without faults, what is due goes out within two minutes. */
  readonly isCalm: boolean;
}

export function openJudges({ timeline, days, kept, teams, skewMinutes, isCalm }: World): Judges {
  const violations: Violation[] = [];
  const posts = new Map<string, Post[]>();
  const cardsOn = new Map<string, Set<string>>();
  const repeated = new Map<string, string>();
  const late = new Set<string>();
  const claimed = new Map<string, { readonly at: number; readonly dueSince: number }>();
  const closed = new Map<string, number>();
  const gestures = new Map<string, Gesture>();
  const changed = new Map<number, string>();
  const accuse = (invariant: string, what: string): void => {
    violations.push({ invariant, at: instant(timeline.now), what });
  };

  /** The record a POST is about: what the card says it is, and in a channel the summary its poster has claimed. */
  const keyOf = ({ card, to, by }: Post): string => {
    if (to.kind === 'personal') return card.reminder;
    const own = [...kept.intents.values()].find(
      ({ kind, state }) => kind === 'weeklySummary' && state.name === 'sending' && state.by === by.name,
    );
    return own ? intentId(own) : `weeklySummary|unclaimed|${days.of(timeline.now).date}`;
  };

  function onAsked(post: Post): void {
    const key = keyOf(post);
    post.key = key;
    const now = timeline.now;
    const intent = kept.intents.get(key);
    const { state } = intent ?? {};
    const claim = claimed.get(key);
    const isOwn = state?.name === 'sending' && state.by === post.by.name;
    // A clock that has jumped since the claim is the one thing that hides a pause from its own process.
    if (!isOwn && post.by.jumpedAt < (claim?.at ?? now)) {
      accuse('I1', `${post.by.name} posts ${key}, which is ${state?.name ?? 'not there'}`);
    }
    if (state?.name === 'delivered' || state?.name === 'superseded') accuse('I3', `${key} is ${state.name} and posted`);
    for (const action of post.card.actions) {
      const since = closed.get(action);
      if (since !== undefined && since < now - READING && post.by.thawedAt < since) {
        accuse('I3', `${key} asks about ${action}, closed since ${instant(since)}`);
      }
    }
    checkHours(post, key, claim?.at ?? now);
    const earlier = posts.get(key) ?? [];
    for (const one of earlier) {
      const isUndisturbed = [one.by, post.by].every(
        ({ thawedAt, jumpedAt }) => thawedAt < one.asked && jumpedAt < one.asked,
      );
      const isOver = one.told > 0 && one.answer === 'notSent';
      if (one.by !== post.by && !one.by.isDead && !isOver && now - one.asked < LEASE && isUndisturbed) {
        accuse('I2', `${one.by.name} and ${post.by.name} both post ${key}`);
      }
    }
    // What is asked for at night is due when sending hours begin.
    const dueSince = Math.max(claim?.dueSince ?? now, days.of(now).opens);
    if (isCalm && now - dueSince > 2 * MINUTE) {
      accuse('L2', `${key} was due at ${instant(dueSince)}`);
    }
    posts.set(key, [...earlier, post]);
  }

  function checkHours({ by }: Post, key: string, claimedAt: number): void {
    const now = timeline.now;
    const slack = skewMinutes * MINUTE + MINUTE;
    const day = days.of(now);
    const isInside = day.isSending && now >= day.opens - slack && now < day.closes + slack;
    // Whoever slept between claim and POST is held back by the lease, not by the clock on the wall.
    if (!isInside && by.thawedAt < claimedAt) accuse('I10', `${key} is posted outside sending hours`);
  }

  function onSeen(post: Post, seen: Seen): void {
    const now = timeline.now;
    const { key } = post;
    const copies = (posts.get(key) ?? []).filter((one) => one.seen);
    const intent = kept.intents.get(key);
    if (copies.length > (intent?.attempts.length ?? 0)) accuse('I6', `${key}: ${copies.length} copies, fewer attempts`);
    if (copies.length > 2) accuse('I5', `${key} is seen ${copies.length} times`);
    if (copies.length === 2) {
      const why = whyRepeated(
        post,
        copies.filter((one) => one !== post),
        now,
      );
      repeated.set(key, why);
      if (why === 'unexplained') accuse('I5', `${key} is sent again though its answer was known`);
      const [first] = copies;
      if (first && post.asked - first.asked > LEASE && !post.card.isMarkedAsRepeated && first.seen !== undefined) {
        if (first.seen.at < post.asked) accuse('I5', `${key} comes a second time and does not say so`);
      }
    }
    if (copies.length === 1) checkLate(key, intent, now);
    // What stood still on its way out may come on any day; only its number of copies is promised.
    if (now - post.asked > LEASE) return;
    const scope = post.to.kind === 'personal' ? days.of(now).date : `week ${key.split('|')[1]}`;
    const on = `${seen.conversation} ${scope}`;
    const cards = (cardsOn.get(on) ?? new Set<string>()).add(key);
    cardsOn.set(on, cards);
    if (cards.size > 1) accuse('I9', `${on}: ${[...cards].join(', ')}`);
  }

  function checkLate(key: string, intent: Intent | undefined, now: number): void {
    if (!intent) return;
    const due = Date.parse(intent.dueAt);
    const day = days.of(due);
    if (now > days.sendingDay(day, 1).starts + (due - day.starts) + 120 * MINUTE) late.add(key);
  }

  function onCommit({ kind, before, after }: Commit): void {
    if (kind === 'intent') checkIntent(before as Intent | undefined, after as Intent);
    if (kind === 'action') checkAction(before as Action | undefined, after as Action);
  }

  function checkIntent(before: Intent | undefined, { state, ...intent }: Intent): void {
    const key = intentId(intent);
    if (state.name === 'sending') {
      const from = before?.state.name === 'planned' ? Date.parse(before.state.notBefore) : timeline.now;
      claimed.set(key, { at: timeline.now, dueSince: from });
    }
    if (before?.state.name === 'delivered' && state.name !== 'delivered') accuse('I3', `${key} was delivered already`);
    if (state.name !== 'delivered') return;
    const chat = teams().chats.get(state.conversation) ?? [];
    const wasSeen = chat.some(({ id, first }) =>
      state.activity === null ? intent.kind === 'weeklySummary' || first.reminder === key : id === state.activity,
    );
    if (!wasSeen) accuse('I4', `${key} is kept as delivered and nobody saw it`);
  }

  let changes = 0;
  function checkAction(before: Action | undefined, after: Action): void {
    if (isClosed(after)) closed.set(after.id, closed.get(after.id) ?? timeline.now);
    else closed.delete(after.id);
    if (!before) return;
    changes += 1;
    const kept = before.history.every(({ id }, index) => after.history[index]?.id === id);
    if (!kept || after.history.length !== before.history.length + 1) {
      accuse('I12', `${after.id} lost history at revision ${after.revision}`);
    }
    if (after.revision !== before.revision + 1)
      accuse('I12', `${after.id} went from ${before.revision} to ${after.revision}`);
    if (before.status === 'withdrawn' && after.status !== 'withdrawn') accuse('I12', `${after.id} came back`);
    const change = after.history.at(-1);
    const gesture = change && gestures.get(change.id);
    if (!change || !gesture) return;
    const first = changed.get(gesture.id);
    if (first !== undefined) accuse('I11', `press ${gesture.id} made ${first} and ${change.id} of ${after.id}`);
    changed.set(gesture.id, change.id);
  }

  return {
    violations,
    repeated,
    late,
    get changes() {
      return changes;
    },
    accuse,
    onAsked,
    onSeen,
    onCommit,
    onId: (change, gesture) => void gestures.set(change, gesture),
    gestureOf: (change) => gestures.get(change ?? ''),
    onAnswer(gesture, card) {
      for (const { verb, data } of card.buttons) {
        if (verb !== 'status.undo') continue;
        const saved = kept.actions.get(String(data.a))?.history.some(({ id }) => id === data.change);
        if (!saved) accuse('I16', `${gesture.person} is offered to undo ${String(data.change)}, which is not kept`);
      }
    },
  };
}
