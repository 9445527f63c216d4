import { useCallback, useEffect, useState } from 'react';
import type { ActionDetail, HistoryEntry } from '../api/actionSchema.ts';
import type { Refusal } from '../../domain/change.ts';
import type { Api, Change, Failure } from './api.ts';
import { changesSince, isInTheWay } from './conflict.ts';

/** A change that waits for its maker to see what somebody else has done meanwhile. */
export interface Conflict {
  readonly change: Change;
  readonly since: readonly HistoryEntry[];
  readonly now: ActionDetail;
}

export type Trouble = { readonly refusal: Refusal } | { readonly failure: Failure };

export interface ActionState {
  readonly detail: ActionDetail | null;
  readonly trouble: Trouble | null;
  readonly conflict: Conflict | null;
  readonly isSaving: boolean;
  /** Makes a change; the action as it became, or undefined when it was not made. */
  readonly make: (change: Change) => Promise<ActionDetail | undefined>;
  readonly leaveConflict: (how: 'show' | 'save') => Promise<ActionDetail | undefined>;
}

/** One action whole, read anew whenever its revision in the plan moves on, and the changes that are made to it. */
export function useAction(api: Api, plan: string, id: string, revision: number): ActionState {
  const [detail, setDetail] = useState<ActionDetail | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [isSaving, setSaving] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    void api.action(plan, id).then((answer) => {
      if (!isCurrent) return;
      if (!answer.ok) return setTrouble({ failure: answer.failure });
      // What a change of one's own answered may be newer than what was asked for before it.
      return setDetail((known) =>
        known && known.revision > answer.value.action.revision ? known : answer.value.action,
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [api, plan, id, revision]);

  const send = useCallback(
    async (change: Change, base: ActionDetail, tries: number): Promise<ActionDetail | undefined> => {
      const answer = await api.change(change, plan, base);
      if (answer.ok) {
        setDetail(answer.value);
        return answer.value;
      }
      const { failure } = answer;
      if (failure.kind !== 'problem') return void setTrouble({ failure });
      const { code, action, refusal } = failure.problem;
      if (code !== 'stale' || !action) return void setTrouble(refusal ? { refusal } : { failure });
      const since = changesSince(base, action);
      if (!isInTheWay(change, since) && tries > 0) return send(change, action, tries - 1);
      return void setConflict({ change, since, now: action });
    },
    [api, plan],
  );

  const make = useCallback(
    async (change: Change, base: ActionDetail | null = detail): Promise<ActionDetail | undefined> => {
      if (!base) return undefined;
      setSaving(true);
      setTrouble(null);
      const made = await send(change, base, 3);
      setSaving(false);
      return made;
    },
    [detail, send],
  );

  const leaveConflict = useCallback(
    async (how: 'show' | 'save'): Promise<ActionDetail | undefined> => {
      if (!conflict) return undefined;
      setConflict(null);
      setDetail(conflict.now);
      return how === 'save' ? make(conflict.change, conflict.now) : undefined;
    },
    [conflict, make],
  );

  return { detail, trouble, conflict, isSaving, make: (change) => make(change), leaveConflict };
}
