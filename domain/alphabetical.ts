import { whenUsed } from './whenUsed.ts';

const collator = whenUsed(() => new Intl.Collator('sv', { numeric: true }));

/** Orders texts as a Swedish reader looks for them: å, ä and ö last, A2 before A10. */
export const alphabetically = (a: string, b: string): number => collator().compare(a, b);
