import { useSyncExternalStore } from 'react';

/** Below this the table becomes a list of cards. A page that is enlarged to 200 % counts as narrow too. */
const NARROW = '(max-width: 639px)';

export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listen) => {
      const query = matchMedia(NARROW);
      query.addEventListener('change', listen);
      return () => query.removeEventListener('change', listen);
    },
    () => matchMedia(NARROW).matches,
  );
