import { webLinks } from '../../bot/links.ts';
import { localDate, localTime } from '../../domain/calendar.ts';
import type { Intent } from '../../domain/intent.ts';
import type { Address, Message, Messenger, Outcome, PlanStore } from '../../domain/ports.ts';
import { SENDING_HOURS } from '../../domain/sendingHours.ts';
import type { Scheduling } from '../../scheduler/deps.ts';
import { sweep } from '../../scheduler/sweep.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { aConversation, anAction, aPlan } from './builders.ts';
import { aRegister, responsible } from './people.ts';
import { all } from './storing.ts';
import { settle, wordsOf } from './teamsWorld.ts';

/** A message that the messenger was asked to post, and when. */
export interface Posted {
  readonly to: Address;
  readonly message: Message;
  readonly at: string;
  /** Whether it was taken: what people see, whatever the sender got to know. */
  taken: boolean;
}

/** A message that the messenger was asked to put in the place of an earlier one. */
export interface Updated {
  readonly to: Address;
  readonly activity: string;
  readonly message: Message;
}

/** How the connector answers the post of this number (from 1): what the sender learns, and whether people see it. */
export type Answering = (posted: Posted, count: number) => { outcome: Outcome; taken: boolean } | Promise<never>;

export const delivered = (_: Posted, count: number) => ({
  outcome: { kind: 'delivered', activity: `m${count}`, conversation: 'c' } as const,
  taken: true,
});
export const refused = (retryAfterSeconds: number) => () => ({
  outcome: { kind: 'notSent', reason: 'http429', retryAfterSeconds } as const,
  taken: false,
});
export const unknown = (taken: boolean) => () => ({ outcome: { kind: 'unknown', reason: 'http502' } as const, taken });
export const undeliverable = () => ({
  outcome: { kind: 'undeliverable', reason: 'http403' } as const,
  taken: false,
});

export interface SchedulingWorld {
  readonly store: PlanStore;
  readonly posts: readonly Posted[];
  readonly updates: readonly Updated[];
  answering: Answering;
  /** People, by Entra id, with whom a chat can be opened. */
  readonly installed: Set<string>;
  readonly messenger: Messenger;
  readonly logged: string[];
  /** Sets the clock, given in UTC. */
  set(at: string): void;
  now(): string;
  /** What one process of this name has to work with. */
  process(instance?: string, given?: Partial<Scheduling>): Scheduling;
  /** Sets the clock when told, wakes one process, and wakes it once more: the second time must change nothing. */
  wake(at?: string): Promise<void>;
  /** The cards people have got, as "2026-11-30 08:00 anna". */
  cards(): readonly string[];
  intents(): Promise<readonly Intent[]>;
}

export const CHANNEL = '19:ledning@thread.tacv2';

/** The scheduler with the people of people.ts, what each has to do, a channel, and a connector that does as it is told. */
export async function openSchedulingWorld(start: string): Promise<SchedulingWorld> {
  let at = start;
  const store = openMemoryStore();
  const posts: Posted[] = [];
  const updates: Updated[] = [];
  const logged: string[] = [];
  const world = { answering: delivered as Answering, installed: new Set<string>() };
  const clock = { now: () => at };
  const messenger: Messenger = {
    async post(to, message) {
      const posted: Posted = { to, message, at, taken: false };
      posts.push(posted);
      const { outcome, taken } = await world.answering(posted, posts.length);
      posted.taken = taken;
      return outcome;
    },
    async update(to, activity, message) {
      updates.push({ to, activity, message });
      return 'updated';
    },
    open: async (person) =>
      world.installed.has(person)
        ? { kind: 'opened', conversation: `new-${person}` }
        : { kind: 'undeliverable', reason: 'notInstalled' },
  };
  await settle(store, aRegister());
  for (const id of ['anna', 'bo', 'eva', 'elin', 'olle']) {
    await store.create('conversation', aConversation({ of: id, id, member: `29:${id}` }));
  }
  await store.create('conversation', aConversation({ of: CHANNEL, id: CHANNEL, kind: 'channel', member: null }));
  await store.create('plan', aPlan({ channel: CHANNEL }));

  const process = (instance = 'one', given: Partial<Scheduling> = {}): Scheduling => ({
    ...{ store, messenger, clock, hours: SENDING_HOURS, links: webLinks('http://127.0.0.1:3979'), instance },
    log: (event) => void logged.push(event),
    ...given,
  });
  const state = async () => [JSON.stringify(await all(store, 'intent')), posts.length];
  return {
    ...{ store, posts, updates, messenger, logged, process, installed: world.installed },
    get answering() {
      return world.answering;
    },
    set answering(answering) {
      world.answering = answering;
    },
    set: (next) => void (at = next),
    now: () => at,
    async wake(next = at) {
      at = next;
      await sweep(process());
      const before = await state();
      await sweep(process());
      expect(await state()).toEqual(before);
    },
    cards: () =>
      posts
        .filter(({ taken }) => taken)
        .map(
          ({ to, at: when }) =>
            `${localDate(when)} ${localTime(when)} ${to.conversation === CHANNEL ? 'channel' : to.conversation}`,
        )
        .sort(),
    intents: () => all(store, 'intent'),
  };
}

/** Late for Anna and Bo, soon for both unit managers. */
export async function giveWork({ store }: Pick<SchedulingWorld, 'store'>): Promise<void> {
  await store.create(
    'action',
    anAction({ id: 'a1', number: 'A1', due: '2026-11-20', responsible: responsible('avdelningschef', 'controller') }),
  );
  await store.create(
    'action',
    anAction({ id: 'a2', number: 'A2', due: '2026-12-04', responsible: responsible('enhetschef') }),
  );
}

/** Whether a card says that it may be one more of an earlier one. */
export const saysAgain = ({ message }: Posted): boolean => wordsOf(message.card).includes('Skickas igen');
