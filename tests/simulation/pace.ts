import { readRates } from '../../bot/rates.ts';
import type { Rate } from '../../domain/pacing.ts';
import type { Incarnation } from './process.ts';

/** Judges I15: no life of a process sends faster than it may, in any sliding window, nor while it has been told to be silent. */
export interface PaceJudge {
  /** Something leaves for a conversation at a moment in milliseconds. */
  onLeaving(by: Incarnation, conversation: string, now: number): void;
  /** Teams has told a process to be silent until then. */
  onSilenced(by: Incarnation, until: number): void;
}

export function openPaceJudge(replicas: number, accuse: (invariant: string, what: string) => void): PaceJudge {
  const rates = readRates({ REPLICAS: String(replicas) }, []);
  const sent = new Map<string, number[]>();
  const silentUntil = new Map<string, number>();

  function check(key: string, limits: readonly Rate[], now: number): void {
    const moments = [...(sent.get(key) ?? []), now];
    for (const { count, seconds } of limits) {
      const inside = moments.filter((at) => at > now - seconds * 1000).length;
      if (inside > count) accuse('I15', `${key}: ${inside} in ${seconds} s, ${count} are allowed`);
    }
    sent.set(key, moments.slice(-2000));
  }

  return {
    onLeaving({ name }, conversation, now) {
      if (now < (silentUntil.get(name) ?? 0)) accuse('I15', `${name} sends while it has been told to be silent`);
      check(name, rates.tenant, now);
      check(`${name} ${conversation}`, rates.conversation, now);
    },
    onSilenced({ name }, until) {
      silentUntil.set(name, Math.max(until, silentUntil.get(name) ?? 0));
    },
  };
}
