import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Outcome, Read } from './api.ts';
import { usePolling } from './usePolling.ts';

/** What these pages tell changes with the day's sweeps and sendings, not from one second to the next. */
const POLL_MS = 60_000;

export type Reading<T> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  /** `failure` is set while the server cannot be reached; what is shown is from before. */
  | { readonly phase: 'ready'; readonly read: Read<T>; readonly failure: Failure | null };

/** Reads something whole and keeps it true while the page is looked at. `ask` must stay the same function. */
export function useRead<T>(ask: (known?: Read<T>) => Promise<Outcome<Read<T>>>): {
  readonly reading: Reading<T>;
  readonly retry: () => void;
  /** Shows what one's own change has made of it. */
  readonly show: (value: T) => void;
} {
  const [reading, setReading] = useState<Reading<T>>({ phase: 'loading' });
  const latest = useRef(reading);
  latest.current = reading;
  const refresh = useCallback(async () => {
    const before = latest.current;
    const answer = await ask(before.phase === 'ready' ? before.read : undefined);
    setReading((now) => {
      if (answer.ok) return { phase: 'ready', read: answer.value, failure: null };
      // Whoever may no longer see it shall not go on looking at what it was.
      const isRefused = answer.failure.kind === 'problem' && answer.failure.problem.code === 'forbidden';
      return now.phase === 'ready' && !isRefused
        ? { ...now, failure: answer.failure }
        : { phase: 'failed', failure: answer.failure };
    });
  }, [ask]);
  useEffect(() => void refresh(), [refresh]);
  usePolling(refresh, reading.phase !== 'loading', POLL_MS);
  const show = useCallback((value: T) => {
    // Without a tag the next question is answered in full.
    const now = new Date().toISOString();
    setReading({ phase: 'ready', read: { value, tag: '', now }, failure: null });
  }, []);
  return { reading, retry: () => void refresh(), show };
}
