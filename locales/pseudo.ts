import type { Messages } from './messages.ts';

/**
 * A language nobody speaks, for tests: every text four tenths longer and full of å, ä and ö. What breaks in it would
 * break in the next real language.
 */
export const pseudoOf = (source: Messages): Messages => ({ ...(stretch(source) as Messages), lang: source.lang });

function stretch(value: unknown): unknown {
  if (typeof value === 'string') return longer(value);
  if (typeof value === 'function') return (...given: unknown[]) => stretch(value(...given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, stretch(inner)]));
}

/** In words of at most eight letters, so that they break as words do. */
const longer = (text: string): string => {
  const extra = Math.ceil([...text].length * 0.4);
  return `${text}${' åäöåäöå'.repeat(Math.ceil(extra / 8)).slice(0, extra)}`;
};
