import { StoreUnavailable, type PlanStore } from '../../domain/ports.ts';

/** A store that can be taken down: until it is up again, nothing is read or written. */
export function fragile(store: PlanStore): PlanStore & { isDown: boolean } {
  const state = { isDown: false };
  const failing = <T>(act: () => T): T => {
    if (state.isDown) throw new StoreUnavailable('test.down', 'The store does not answer.');
    return act();
  };
  return {
    create: async (kind, value) => failing(() => store.create(kind, value)),
    read: async (kind, partition, id) => failing(() => store.read(kind, partition, id)),
    replace: async (kind, stored, value) => failing(() => store.replace(kind, stored, value)),
    find: (kind, find) => failing(() => store.find(kind, find)),
    close: () => store.close(),
    get isDown() {
      return state.isDown;
    },
    set isDown(isDown) {
      state.isDown = isDown;
    },
  };
}
