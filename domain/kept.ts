import type { Refusal } from './change.ts';

/** What came of a change: the value as it was kept, or why it was not. */
export type Kept<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Whether a record is still the one that somebody looked at. */
export type IsStill<T> = (now: T) => boolean;

/** For whoever has no such condition: what was changed meanwhile is changed again. */
export const always = (): boolean => true;
