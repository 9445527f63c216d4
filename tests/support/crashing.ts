import type { Messenger, PlanStore } from '../../domain/ports.ts';

/** The moment of a crash: the how manieth call to the outside, and whether it dies before the call or after it. */
export interface Moment {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/**
 * A store and a messenger for a process that dies at one moment. A call after that never comes back, as in a process that
 * is no more; nothing of it runs on.
 */
export function dyingAt({ call, when }: Moment, store: PlanStore, messenger: Messenger) {
  let calls = 0;
  let isDead = false;
  let die: () => void = () => {};
  const death = new Promise<'died'>((resolve) => {
    die = () => resolve('died');
  });

  async function guarded<T>(act: () => Promise<T>): Promise<T> {
    calls += 1;
    const isTheMoment = calls === call;
    if (isTheMoment && when === 'before') isDead = true;
    if (isDead) return gone<T>();
    const done = await act();
    if (isTheMoment) isDead = true;
    return isDead ? gone<T>() : done;
  }
  function gone<T>(): Promise<T> {
    die();
    return new Promise<T>(() => {});
  }

  const mortal: PlanStore = {
    create: (kind, value) => guarded(() => store.create(kind, value)),
    read: (kind, partition, id) => guarded(() => store.read(kind, partition, id)),
    replace: (kind, stored, value) => guarded(() => store.replace(kind, stored, value)),
    find: async function* (kind, find) {
      await guarded(async () => {});
      yield* store.find(kind, find);
    },
    close: () => store.close(),
  };
  return {
    store: mortal,
    messenger: {
      post: (to, message) => guarded(() => messenger.post(to, message)),
      update: (to, activity, message) => guarded(() => messenger.update(to, activity, message)),
    } satisfies Messenger,
    death,
  };
}
