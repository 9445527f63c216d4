import type { Action } from '../../domain/action.ts';
import { intentId } from '../../domain/intent.ts';
import type { PlanStore } from '../../domain/ports.ts';
import { collect } from '../../domain/reading.ts';
import { brokenIn, chainOf, type Chain } from '../../report/hashChain.ts';
import type { Commit, Kept } from './kept.ts';

/** Judges I17: what has been said stays as it was said, and nothing that was kept is gone. */
export interface RecordsJudge {
  onCommit(commit: Commit): void;
  /** Takes an extract, as the archive would, and holds it against the one before. */
  takeExtract(): Promise<void>;
}

/** Nobody disposes of anything here, so no removal is allowed. */
export function openRecordsJudge(
  store: PlanStore,
  kept: Kept,
  accuse: (invariant: string, what: string) => void,
): RecordsJudge {
  let earlier: Chain | undefined;
  return {
    onCommit({ kind, before, after }) {
      if (kind !== 'action' || before === undefined) return;
      const { id, history } = before as Action;
      const now = (after as Action).history.slice(0, history.length);
      if (JSON.stringify(now) !== JSON.stringify(history)) accuse('I17', `what was said of ${id} is said otherwise`);
    },
    async takeExtract() {
      const actions = await collect(store.find('action', {}));
      for (const { action, entry } of earlier ? brokenIn(earlier, actions) : []) {
        accuse('I17', `the chain of ${action} is broken at ${entry}`);
      }
      earlier = chainOf(actions);
      const intents = new Set((await collect(store.find('intent', {}))).map(intentId));
      for (const id of kept.intents.keys()) if (!intents.has(id)) accuse('I17', `${id} is gone`);
    },
  };
}
