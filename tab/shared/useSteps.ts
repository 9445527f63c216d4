import { useEffect, useState } from 'react';

/** Which of some words it is time for: each is said so long, and the last until what is waited for has come. */
export function useSteps(count: number, everyMs: number): number {
  const [step, setStep] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setStep((now) => Math.min(now + 1, count - 1)), everyMs);
    return () => clearInterval(timer);
  }, [count, everyMs]);
  return step;
}
