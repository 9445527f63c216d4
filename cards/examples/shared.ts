import type { Action } from '../../domain/action.ts';
import type { Messages } from '../../locales/messages.ts';
import type { CardMessage } from '../elements.ts';
import { linksBy } from '../links.ts';
import { BEREDSKAP, change, KLAGOMAL, NOW, RAPPORT, REGISTER } from './plan.ts';

/** A card as somebody meets it: entry of the gallery, input of the lint and of the independent parser. */
export interface Example {
  readonly name: string;
  readonly build: (t: Messages) => CardMessage;
  /** A card that is meant to lead nowhere: it only points to a newer one. */
  readonly isEnd?: true;
}

export const links = linksBy(
  (place) =>
    `https://teams.microsoft.com/l/entity/app/plan?context=${encodeURIComponent(JSON.stringify({ subPageId: place }))}`,
);
export const CARD = 'reminder|2026-09-14|7c1f2d34-5a6b-4c7d-8e9f-0a1b2c3d4e5f';
export const viewing = { card: CARD, now: NOW, register: REGISTER };

/** What a press leaves behind: the action after it, and the change. */
export function pressed(of: Action, what: Parameters<typeof change>[3], next: Partial<Action>, by = 'anna'): Action {
  const made = change(`press-${of.number}`, by, '2026-09-14T07:14:00.000Z', what);
  return { ...of, ...next, revision: of.revision + 1, history: [...of.history, made] };
}
export const DONE = pressed(KLAGOMAL, { kind: 'status', from: 'inProgress', to: 'done' }, { status: 'done' });
export const GOING = pressed(
  BEREDSKAP,
  { kind: 'status', from: 'notStarted', to: 'inProgress' },
  { status: 'inProgress' },
);
export const MOVED = pressed(
  BEREDSKAP,
  { kind: 'date', from: '2026-06-15', to: '2026-10-15', reason: 'Schemat för jouren är inte klart.' },
  { due: '2026-10-15' },
);
export const BY_BERIT = pressed(
  RAPPORT,
  { kind: 'status', from: 'inProgress', to: 'done' },
  { status: 'done' },
  'berit',
);
export const AFTER = { ...viewing, now: '2026-09-14T07:15:00.000Z' };

export const COMMENTED = pressed(
  KLAGOMAL,
  { kind: 'comment', text: 'Ny blankett används från 1 september.', forReport: true },
  {},
);
