import type { Status } from '../domain/action.ts';
import type { LocalDate } from '../domain/calendar.ts';
import type { Reading } from '../domain/dates/index.ts';
import type { Timing } from '../domain/timing.ts';
import { readStatusCell } from './statusCell.ts';

interface Said {
  readonly statusText: string;
  readonly dateText: string;
  /** What the words in the column of dates say of how things stand. */
  readonly dated: Reading['status'];
  readonly timings: readonly Timing[];
}

export interface Standing {
  readonly status: Status | undefined;
  /** Words from which it cannot be told, and what they most likely mean. */
  readonly unclear: { readonly asWritten: string; readonly proposal: Status } | null;
}

/** How an action stands, by its column of status and else by the words beside its dates. */
export function readStanding(said: Said, reference: LocalDate, today: LocalDate): Standing {
  const { statusText, dateText, dated, timings } = said;
  const latest = timings
    .flatMap((timing) => timing.latest ?? [])
    .sort()
    .at(-1);
  const stated = readStatusCell(statusText, { reference, today, due: latest ?? null });
  if (stated.doubt !== null) {
    return { status: undefined, unclear: { asWritten: stated.doubt, proposal: stated.proposal } };
  }
  if (dated === 'mixed') return { status: undefined, unclear: { asWritten: dateText, proposal: 'inProgress' } };
  const status = stated.status === 'done' ? 'done' : statusOf(stated.status ?? dated, timings);
  return { status, unclear: null };
}

/** A status is taken over only where no deadline speaks against it: "Klart 1 okt 2007" is not finished. */
function statusOf(read: Reading['status'], timings: readonly Timing[]): Status | undefined {
  const due = timings.some((timing) => timing.latest !== null && (timing.kind === 'due' || timing.kind === 'go-live'));
  switch (read) {
    case 'done':
      return due ? undefined : 'done';
    case 'started':
    case 'ongoing':
      return 'inProgress';
    case 'not started':
      return 'notStarted';
    case 'paused':
    case 'withdrawn':
      return read;
    default:
      return undefined;
  }
}
