import type { Action } from '../../domain/action.ts';
import { intentId, type Intent } from '../../domain/intent.ts';
import { FILING, type RecordKind, type Records } from '../../domain/records.ts';

/** One durable write, as the store itself saw it, whoever was told of it. */
export interface Commit {
  readonly kind: RecordKind;
  readonly before: unknown;
  readonly after: unknown;
  /** The process that wrote, as its claims name it. */
  readonly by: string;
}

/** What is durably kept at this moment, for the judges and for knowing when there is nothing to wake up for. */
export interface Kept {
  readonly intents: ReadonlyMap<string, Intent>;
  /** Those that still wait for a step, with the moment of it. */
  readonly waiting: ReadonlyMap<string, number>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly reachable: Set<string>;
  readonly plannedThrough: string;
  note<K extends RecordKind>(kind: K, value: Records[K]): unknown;
}

export function openKept(): Kept {
  const intents = new Map<string, Intent>();
  const waiting = new Map<string, number>();
  const actions = new Map<string, Action>();
  const reachable = new Set<string>();
  let plannedThrough = '';

  function noteIntent(intent: Intent): unknown {
    const id = intentId(intent);
    const before = intents.get(id);
    intents.set(id, intent);
    const wake = FILING.intent.wake(intent);
    if (wake === null) waiting.delete(id);
    else waiting.set(id, Date.parse(wake));
    return before;
  }

  return {
    intents,
    waiting,
    actions,
    reachable,
    get plannedThrough() {
      return plannedThrough;
    },
    note(kind, value) {
      if (kind === 'intent') return noteIntent(value as Intent);
      if (kind === 'action') {
        const action = value as Action;
        const before = actions.get(action.id);
        actions.set(action.id, action);
        return before;
      }
      if (kind === 'conversation') {
        const { of, reachable: isReachable } = value as Records['conversation'];
        if (isReachable) reachable.add(of);
        else reachable.delete(of);
      }
      if (kind === 'run' && (value as Records['run']).name === 'reminders') {
        plannedThrough = (value as Records['run']).through;
      }
      return undefined;
    },
  };
}
