import { createContext, useContext } from 'react';
import type { Locale } from '../locales/format.ts';
import type { Texts } from './texts.sv.ts';

export type { Texts } from './texts.sv.ts';

/** Fetches the language that is needed and no other. */
export const loadTexts = async (locale: Locale): Promise<Texts> =>
  locale === 'en' ? (await import('./texts.en.ts')).en : (await import('./texts.sv.ts')).sv;

export const TextsContext = createContext<Texts | null>(null);

/** The texts in the reader's language. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('TextsContext is missing above this component.');
  return texts;
}
