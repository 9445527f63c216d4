import { onVerb } from '../../bot/onVerb.ts';
import type { Action } from '../../domain/action.ts';
import type { Intent } from '../../domain/intent.ts';
import type { Holding } from '../../domain/people.ts';
import type { Messenger, PlanStore } from '../../domain/ports.ts';
import type { RecordKind, Records } from '../../domain/records.ts';

import type { Incarnation } from './process.ts';
import type { Mutation, PressHandler } from './replicas.ts';

/** What mutants are made with: ports that do one thing otherwise. */

export const isClaim = (kind: RecordKind, value: unknown): boolean =>
  kind === 'intent' && (value as Intent).state.name === 'sending';

export const isOfActions = (kind: RecordKind): boolean => kind === 'action';

/** A store whose `replace` is another one. */
export const replacing =
  (replace: (store: PlanStore, ...asked: Parameters<PlanStore['replace']>) => ReturnType<PlanStore['replace']>) =>
  (store: PlanStore): PlanStore => ({
    ...store,
    replace: ((...asked: Parameters<PlanStore['replace']>) => replace(store, ...asked)) as PlanStore['replace'],
  });

export const posting =
  (post: (messenger: Messenger, ...asked: Parameters<Messenger['post']>) => ReturnType<Messenger['post']>) =>
  (messenger: Messenger): Messenger => ({ ...messenger, post: (...asked) => post(messenger, ...asked) });

/** Writes over whatever is there. */
export async function overwrite(
  store: PlanStore,
  kind: RecordKind,
  stored: Parameters<PlanStore['replace']>[1],
  value: Records[RecordKind],
): ReturnType<PlanStore['replace']> {
  const { partition, id } = addressOf(kind, value);
  const there = await store.read(kind, partition, id);
  return store.replace<RecordKind>(kind, (there ?? stored) as Parameters<PlanStore['replace']>[1], value);
}

function addressOf(kind: RecordKind, value: Records[RecordKind]): { readonly partition: string; readonly id: string } {
  if (kind === 'intent') {
    const { kind: what, date, recipient } = value as Intent;
    return { partition: `recipient|${recipient}`, id: `${what}|${date}|${recipient}` };
  }
  if (kind === 'action') {
    const { plan, id } = value as Records['action'];
    return { partition: `plan|${plan}`, id };
  }
  if (kind === 'run') return { partition: 'runs', id: (value as Records['run']).name };
  throw new Error(`No mutant writes over a ${kind}.`);
}

/** What a process believes the time is, when it looks at the clock once in a sweep and then remembers. */
export function remembered(): Mutation {
  const moments = new Map<Incarnation, string>();
  return {
    onSweep: (of) => void moments.delete(of),
    clock: (clock, of) => ({
      now() {
        const known = moments.get(of) ?? clock.now();
        moments.set(of, known);
        return known;
      },
    }),
  };
}

/** Of what a person is sent, each look finds one open reminder, in turn, and none of those that have gone out. */
export function oneAtATime(store: PlanStore): PlanStore {
  let looks = 0;
  return {
    ...store,
    async *find(kind, find) {
      if (kind !== 'intent' || find.partition === undefined) return yield* store.find(kind, find);
      const open = [];
      for await (const one of store.find(kind, find)) {
        if (['planned', 'unknown'].includes((one.value as Intent).state.name)) open.push(one);
      }
      looks += 1;
      const one = open[looks % Math.max(open.length, 1)];
      if (one) yield one;
    },
  };
}

/** Takes a press for the doing of whoever the card was sent to, not of the one who pressed. */
export const inTheReadersName: PressHandler = (bot, turn, press) => {
  const [, , reader = turn.caller.id] = 'c' in press.data && press.data.c ? press.data.c.split('|') : [];
  return onVerb(bot, { ...turn, caller: { ...turn.caller, id: reader } }, press);
};

/** Each unit's people stand in the register as the next one's. */
export const mixedUp = (store: PlanStore): PlanStore => ({
  ...store,
  async *find(kind, find) {
    const found = [];
    for await (const one of store.find(kind, find)) found.push(one);
    if (kind !== 'holding') return yield* found;
    const units = found.map(({ value }) => (value as Holding).unit).filter((unit) => unit !== null);
    const next = (unit: string | null) => unit && (units[(units.indexOf(unit) + 1) % units.length] ?? unit);
    for (const one of found) yield { ...one, value: { ...one.value, unit: next((one.value as Holding).unit) } };
  },
});

/** What was said before is made tidier whenever something is added to it. */
export const tidied = ({ history, ...action }: Action): Action => ({
  ...action,
  history: history.map((change, index) =>
    index === history.length - 1 ? change : { ...change, at: `${change.at.slice(0, 16)}:00.000Z` },
  ),
});
