import { short } from './text.ts';

/** Titles are approved at 60 characters; a longer one (an old import) is cut, and whole behind "Öppna i planen". */
export const TITLE_MOST = 150;
export const titleOf = ({ title, number }: { readonly title: string; readonly number: string }): string =>
  short(title, TITLE_MOST) || number;
