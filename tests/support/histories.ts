import type { Action, Change } from '../../domain/action.ts';
import { anAction } from './builders.ts';
import { responsible } from './people.ts';

/** Who did what, and what else is to be known of it. */
export type Line = readonly [by: string, what: Change['what'], of?: Partial<Change>];

/** Lines of a history, one an hour from the morning of Monday 23 November 2026; `c0`, `c1` … unless told. */
export function aHistory(...lines: readonly Line[]) {
  return lines.map(([by, what, of], index): Change => ({
    ...{ id: `c${index}`, at: `2026-11-23T${String(8 + index).padStart(2, '0')}:00:00.000Z`, by },
    ...{ role: null, unit: null, what, ...of },
  }));
}

/** An action that the heads of two units lead, eleven working days late on Monday 30 November 2026. */
export const aLate = (history: readonly Change[] = [], given: Partial<Action> = {}): Action =>
  anAction({
    ...{ due: '2026-11-13', responsible: responsible('enhetschef', 'controller') },
    ...{ history, revision: 1 + history.length, ...given },
  });

/** What the histories of questions to managers are made of. */
export const SAID = {
  asked: (about: string, to = 'anna') => ({ kind: 'escalated', about, to, reminded: ['2026-11-16'] }) as const,
  status: { kind: 'status', from: 'notStarted', to: 'inProgress' },
  date: { kind: 'date', from: '2026-11-13', to: '2026-12-31', reason: 'Skäl.' },
  part: { kind: 'part', from: 'notStarted', to: 'inProgress' },
  occurrence: { kind: 'occurrence', next: null, was: { status: 'done', due: null, firstDue: null, parts: [] } },
  comment: { kind: 'comment', text: 'Snart.', forReport: true },
  rejected: { kind: 'rejected' },
  reminded: { kind: 'reminded' },
  resumed: { kind: 'resumed' },
  published: { kind: 'published' },
  revised: { kind: 'revised' },
  proposed: (to: string, asked = 'anna') => ({ kind: 'proposed', to, reason: 'Skäl.', asked }) as const,
  assigned: (from: string, to: string) => ({ kind: 'assigned', role: 'enhetschef', unit: 'eken', from, to }) as const,
  undo: (of: string) => ({ kind: 'undo', of }) as const,
} as const;
