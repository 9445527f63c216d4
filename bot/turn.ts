import type { CardMessage } from '../cards/elements.ts';
import type { Links } from '../cards/links.ts';
import type { Instant, LocalDate } from '../domain/calendar.ts';
import type { PersonId } from '../domain/people.ts';
import type { Draft, LeftOut } from '../domain/plan.ts';
import type { Address, Clock, Message, Messenger, PlanStore } from '../domain/ports.ts';
import type { Member } from './teamsRoster.ts';
import type { OutdatedCards } from './updateCopies.ts';
import type { Locale } from '../locales/format.ts';

/** What the handlers of people's doings need of the world; `main.ts` puts it together. */
export interface BotDeps {
  readonly store: PlanStore;
  /** The same, for a card that fetches itself anew: what others have just been shown need not be read again. */
  readonly shared: PlanStore;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly links: Links;
  readonly newId: () => string;
  /** A file that somebody sent, or undefined when it may not or cannot be fetched. */
  readonly download: (url: string) => Promise<Uint8Array | undefined>;
  readonly readPlan: (bytes: Uint8Array, fileName: string, today: LocalDate, locale: Locale) => Promise<ReadPlan>;
  /** Puts a file where Teams has said it may lie. False when it may not or cannot be put there. */
  readonly upload: (url: string, bytes: Uint8Array) => Promise<boolean>;
  /** Work that begins when those who wait have been answered; awaited before the process ends. */
  readonly afterwards: (work: () => Promise<void>) => void;
  /** Who is in the team of a channel; nobody when Teams does not say. */
  readonly roster: (channel: Pick<Address, 'conversation' | 'serviceUrl'>) => Promise<readonly Member[]>;
  /** Whose cards wait to be made true. */
  readonly outdated: OutdatedCards;
  readonly log: (event: string, fields?: Readonly<Record<string, string | number | boolean | null>>) => void;
}

/** What a document came to: a draft, or why there is none, in the reader's language. */
export type ReadPlan =
  /** `hidden`: text in the document that its readers do not see. `leftOut`: text that is not in the draft. */
  | {
      readonly ok: true;
      readonly draft: Draft;
      readonly hidden: readonly string[];
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly ok: false; readonly reason: string };

/** Who does something: known by Entra object id, which the SDK's token check has vouched for. Never by what data says. */
export interface Caller {
  readonly id: PersonId;
  readonly name: string | null;
  /** Teams' own id of the person, for addressing and refresh only. */
  readonly member: string;
  readonly locale: Locale;
  /** What their Teams speaks, where they have chosen another language than that. */
  readonly teams?: Locale;
  /** The activity did not say which language: the one above is then a default, and no news about the person. */
  readonly isLocaleGuessed?: true;
}

/** One thing somebody does, in our own terms. */
export interface Turn {
  readonly caller: Caller;
  readonly at: Instant;
  readonly place: Address & { readonly scope: 'personal' | 'channel' | 'groupChat'; readonly channel: string | null };
  /** The message a pressed button sits on. */
  readonly message: string | null;
}

/** What a dialog shows, or the chat where there are none. */
export interface Form {
  readonly title: string;
  readonly message: CardMessage;
}

/** What a press is answered with. */
export type Answer =
  /** The card takes the place of the one that was pressed. */
  | { readonly kind: 'card'; readonly message: Message }
  /** A new message below, the pressed card staying as it is. */
  | { readonly kind: 'reply'; readonly message: Message }
  | ({ readonly kind: 'dialog' } & Form)
  /** A file is offered below: Teams asks the person whether it may be saved. `context` comes back with their answer. */
  | { readonly kind: 'file'; readonly file: OfferedFile; readonly message: Message }
  /** The dialog closes and the card it was opened from becomes this one. */
  | { readonly kind: 'done'; readonly message: Message };

export interface OfferedFile {
  readonly name: string;
  readonly description: string;
  readonly size: number;
  readonly context: Readonly<Record<string, string>>;
}
