import { useState } from 'react';

/** Fifty lines fill any screen many times over; a thousand at once would make every key press wait. */
export const PER_PAGE = 50;

export interface Paged<T> {
  readonly rows: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly turn: (page: number) => void;
}

/** The lines of the page one is on. Choosing otherwise (`key`) leads back to the first. */
export function usePaged<T>(all: readonly T[], key: string): Paged<T> {
  const [place, setPlace] = useState({ key, page: 0 });
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const page = place.key === key ? Math.min(place.page, pages - 1) : 0;
  return {
    rows: all.slice(page * PER_PAGE, (page + 1) * PER_PAGE),
    page,
    pages,
    turn: (to) => setPlace({ key, page: to }),
  };
}
