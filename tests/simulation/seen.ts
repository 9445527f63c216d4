import { whenUsed } from '../../domain/whenUsed.ts';

/** What is on a card, read from the card itself, as its reader could. */
export interface OnCard {
  /** The reminder it says it is; empty for cards that are none. */
  readonly reminder: string;
  readonly actions: readonly string[];
  readonly buttons: readonly Button[];
  /** The titles of actions that can be read on it. */
  readonly titles: readonly string[];
  readonly isMarkedAsRepeated: boolean;
}

export interface Button {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A message as it lies in somebody's chat. */
export interface Seen {
  readonly id: string;
  readonly conversation: string;
  readonly at: number;
  readonly first: OnCard;
  now: OnCard;
}

/** The words that tell a reader that a card may be one more of an earlier one, in both languages. */
const REPEATED = /Skickas igen|Sent again/;
/** As the city calls its actions. */
const TITLE = /Åtgärd \d+/g;

export function readCard(card: object): OnCard {
  const buttons: Button[] = [];
  let reminder = '';
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(walk);
    if (typeof part !== 'object' || part === null) return;
    const { type, verb, data } = part as { type?: string; verb?: string; data?: Record<string, unknown> };
    if (type === 'Action.Execute' && verb !== undefined && data !== undefined) {
      if (verb === 'card.refresh') reminder = String(data.c);
      buttons.push({ verb, data });
      return;
    }
    if (type === 'Action.Submit' && typeof data?.v === 'string') {
      buttons.push({ verb: data.v, data });
      return;
    }
    Object.values(part).forEach(walk);
  };
  walk(card);
  const actions = new Set(buttons.flatMap(({ data }) => (typeof data.a === 'string' ? [data.a] : [])));
  // Most cards are looked at for their buttons only.
  const text = whenUsed(() => JSON.stringify(card));
  return {
    reminder,
    actions: [...actions],
    buttons,
    get titles() {
      return [...new Set(text().match(TITLE))];
    },
    get isMarkedAsRepeated() {
      return REPEATED.test(text());
    },
  };
}
