import type { sv } from './sv.ts';
import { en } from './en.ts';
import type { Locale } from './format.ts';
import { sv as swedish } from './sv.ts';

/** Every text of the product. Swedish is the source: what it has, every other language must have, or nothing compiles. */
export type Messages = typeof sv;

const MESSAGES: Record<Locale, Messages> = { sv: swedish, en };

export const messagesFor = (locale: Locale): Messages => MESSAGES[locale];

/** Swedish unless the client says English: the plan is Swedish, whatever language somebody's Teams speaks. */
export const localeOf = (tag: string | null | undefined): Locale => (/^en\b/i.test(tag ?? '') ? 'en' : 'sv');
