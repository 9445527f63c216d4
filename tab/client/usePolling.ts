import { useEffect } from 'react';

/** Asks again and again while the page is visible, and at once when it becomes so again. */
export function usePolling(refresh: () => Promise<void>, isOn: boolean, everyMs: number): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const askIfSeen = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    const timer = setInterval(askIfSeen, everyMs);
    document.addEventListener('visibilitychange', askIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', askIfSeen);
    };
  }, [refresh, isOn, everyMs]);
}
