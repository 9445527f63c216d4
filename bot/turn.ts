import type { Links } from '../cards/links.ts';
import type { Instant } from '../domain/calendar.ts';
import type { PersonId } from '../domain/people.ts';
import type { Address, Clock, Message, Messenger, PlanStore } from '../domain/ports.ts';
import type { Locale } from '../locales/format.ts';

/** What the handlers of people's doings need of the world; `main.ts` puts it together. */
export interface BotDeps {
  readonly store: PlanStore;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly links: Links;
  readonly newId: () => string;
  /** Work that goes on after a person has been answered; awaited before the process ends. */
  readonly afterwards: (work: () => Promise<void>) => void;
  readonly log: (event: string, fields?: Readonly<Record<string, string | number | boolean | null>>) => void;
}

/** Who does something: known by Entra object id, which the SDK's token check has vouched for. Never by what data says. */
export interface Caller {
  readonly id: PersonId;
  readonly name: string | null;
  /** Teams' own id of the person, for addressing and refresh only. */
  readonly member: string;
  readonly locale: Locale;
}

/** One thing somebody does, in our own terms. */
export interface Turn {
  readonly caller: Caller;
  readonly at: Instant;
  readonly place: Address & { readonly scope: 'personal' | 'channel' | 'groupChat'; readonly channel: string | null };
  /** The message a pressed button sits on. */
  readonly message: string | null;
}

/** What a press is answered with. */
export type Answer =
  /** The card takes the place of the one that was pressed. */
  | { readonly kind: 'card'; readonly message: Message }
  /** A new message below, the pressed card staying as it is. */
  | { readonly kind: 'reply'; readonly message: Message }
  | { readonly kind: 'dialog'; readonly title: string; readonly message: Message }
  /** The dialog closes and the card it was opened from becomes this one. */
  | { readonly kind: 'done'; readonly message: Message };
