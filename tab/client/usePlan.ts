import { useCallback, useEffect, useRef, useState } from 'react';
import type { Me, PlanHead } from '../api/schemas.ts';
import type { Api, Failure, LoadedPlan } from './api.ts';
import { usePolling } from './usePolling.ts';

/**
 * Another person's change shows within this time. Polling with an entity tag, and not a stream: Teams' phones and the
 * proxies of a city hall cut long answers, a tag costs one small 304, and a hidden page asks for nothing at all.
 */
const POLL_MS = 4000;

export type Loading =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | { readonly phase: 'notMember' }
  | { readonly phase: 'noPlan'; readonly me: Me }
  | {
      readonly phase: 'ready';
      readonly me: Me;
      readonly plans: readonly PlanHead[];
      readonly loaded: LoadedPlan;
      /** Set while the server cannot be reached; what is shown is from before. */
      readonly failure: Failure | null;
    };

export interface PlanState {
  readonly state: Loading;
  readonly retry: () => void;
  readonly choose: (plan: string) => void;
  /** Reads everything anew and shows a plan that was not there before. */
  readonly open: (plan: string) => void;
  /** Asks at once whether anything has changed; after one's own change it has. */
  readonly refresh: () => Promise<void>;
}

/** Loads who one is, the plans, and one plan whole, and keeps it true while the page is looked at. */
export function usePlan(api: Api, wanted: (plans: readonly PlanHead[]) => string | undefined): PlanState {
  const [state, setState] = useState<Loading>({ phase: 'loading' });
  const latest = useRef(state);
  latest.current = state;
  const asking = useRef<Promise<void> | null>(null);

  const start = useCallback(
    async (opened?: string) => {
      setState({ phase: 'loading' });
      const [me, plans] = await Promise.all([api.me(), api.plans()]);
      if (!me.ok) return setState({ phase: 'failed', failure: me.failure });
      if (!plans.ok) return setState({ phase: 'failed', failure: plans.failure });
      if (!me.value.member && !me.value.mayImport) return setState({ phase: 'notMember' });
      const isThere = plans.value.plans.some(({ id }) => id === opened);
      const first = (isThere ? opened : wanted(plans.value.plans)) ?? plans.value.plans[0]?.id;
      if (first === undefined) return setState({ phase: 'noPlan', me: me.value });
      const loaded = await api.load(first);
      if (!loaded.ok) return setState({ phase: 'failed', failure: loaded.failure });
      return setState({ phase: 'ready', me: me.value, plans: plans.value.plans, loaded: loaded.value, failure: null });
    },
    [api, wanted],
  );

  const refresh = useCallback(async () => {
    if (asking.current) return asking.current;
    const ask = async () => {
      const before = latest.current;
      if (before.phase !== 'ready') return;
      const answer = await api.load(before.loaded.plan.id, before.loaded);
      setState((now) => {
        // Another plan may have been chosen while this one was asked for.
        if (now.phase !== 'ready' || now.loaded.plan.id !== before.loaded.plan.id) return now;
        return answer.ok ? { ...now, loaded: answer.value, failure: null } : { ...now, failure: answer.failure };
      });
    };
    asking.current = ask().finally(() => {
      asking.current = null;
    });
    return asking.current;
  }, [api]);

  const choose = useCallback(
    async (plan: string) => {
      const answer = await api.load(plan);
      setState((now) => {
        if (now.phase !== 'ready') return now;
        return answer.ok ? { ...now, loaded: answer.value, failure: null } : { ...now, failure: answer.failure };
      });
    },
    [api],
  );

  useEffect(() => void start(), [start]);
  usePolling(refresh, state.phase === 'ready', POLL_MS);
  return {
    state,
    retry: () => void (state.phase === 'ready' ? refresh() : start()),
    choose: (plan) => void choose(plan),
    open: (plan) => void start(plan),
    refresh,
  };
}
