import { onInstall, onLeave } from '../../bot/onInstall.ts';
import { onVerb } from '../../bot/onVerb.ts';
import type { Answer, BotDeps, Turn } from '../../bot/turn.ts';
import { readPress } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import type { Person } from '../../domain/people.ts';
import { HOUR, MINUTE } from './days.ts';
import { FORGED, isAdmitted, SERVICE } from './egress.ts';
import type { Fates } from './process.ts';
import { whenAwake } from './process.ts';
import { chosenFrom, filledIn } from './gestures.ts';
import { instant, type Mutation, type Replicas, type Running } from './replicas.ts';
import { readCard, type Button, type OnCard, type Seen } from './seen.ts';
import type { Teams } from './virtualTeams.ts';

/** One thing a person means to do, however often the press arrives. */
export interface Gesture {
  readonly id: number;
  readonly person: string;
  readonly button: Button;
}

export interface Users {
  /** Somebody got a card and may do something about it, sooner or later. */
  onCard(person: string, seen: Seen): void;
  /** What a day brings beside cards: people who leave, block, and come back. */
  onDay(people: readonly string[]): void;
  readonly presses: number;
}

export interface UserWatchers {
  onId(change: string, gesture: Gesture): void;
  onAnswer(gesture: Gesture, card: OnCard): void;
  onOutOfReach(person: string): void;
}

/** Teams gives a press up after so long and sends it again, at most so often. */
const PATIENCE = 15_000;
const SENDINGS = 3;
/** Somebody of another tenant, of whom no register knows. */
export const STRANGER = 'x0';
export const chatOf = (person: string): string => `a:${person}`;

export function openUsers(
  fates: Fates,
  replicas: Replicas,
  teams: Teams,
  people: readonly Pick<Person, 'id'>[],
  watchers: UserWatchers,
  { press: handle = onVerb, ungated = false }: Mutation,
): Users {
  const { random, timeline } = fates;
  let presses = 0;
  let ids = 0;
  let taps = 0;

  const turnOf = (person: string, message: string | null, clock: BotDeps['clock'], serviceUrl = SERVICE): Turn => ({
    caller: { id: person, name: null, member: `29:${person}`, locale: 'sv' },
    at: clock.now(),
    place: {
      scope: 'personal',
      kind: 'personal',
      conversation: chatOf(person),
      serviceUrl,
      channel: null,
    },
    message,
  });

  /** Hands an activity to some process, and to another one when it has not been answered in time. */
  function deliver(bring: (to: Running) => Promise<void>, sending = 1): void {
    const to = replicas.any();
    let isAnswered = false;
    if (to) {
      whenAwake(to.life, fates, timeline.now, () => {
        bring(to).then(
          () => {
            isAnswered = true;
          },
          (error: unknown) => fates.fail('pressFailed', error),
        );
      });
    }
    if (sending >= SENDINGS) return;
    timeline.at(timeline.now + PATIENCE, () => {
      if (!isAnswered) deliver(bring, sending + 1);
    });
  }

  function press(gesture: Gesture, seen: Seen): void {
    const { verb, data } = gesture.button;
    const read = readPress(verb, data);
    if (!read) throw new Error(`A card carries a button that cannot be read: ${verb}`);
    taps += 1;
    const activity = `t${taps}`;
    deliver(async ({ bot }) => {
      const newId = () => {
        ids += 1;
        const id = `c${ids}`;
        watchers.onId(id, gesture);
        return id;
      };
      const isOwn = seen.conversation === chatOf(gesture.person);
      const turn = turnOf(gesture.person, isOwn ? seen.id : null, bot.clock);
      const answer: Answer = await handle({ ...bot, newId }, turn, read, activity);
      const card = readCard(answer.message.card);
      watchers.onAnswer(gesture, card);
      if (isOwn && (answer.kind === 'card' || answer.kind === 'done')) seen.now = card;
    });
  }

  function act(person: string, seen: Seen): void {
    // An old window, a phone that has not caught up: what is pressed need not be what is there now.
    const card = random.chance(0.8) ? seen.now : seen.first;
    const chosen = chosenFrom(card.buttons, random);
    if (!chosen) return;
    const gesture = begin(person, filledIn(chosen, random, localDate(instant(timeline.now)), people.length));
    press(gesture, seen);
    if (random.chance(fates.faults().passedOn)) {
      const passedOn = random.chance(0.5) ? gesture.button : chosen;
      const other = random.chance(0.5) ? STRANGER : random.pick(people).id;
      timeline.at(timeline.now + random.between(0, HOUR), () => press(begin(other, passedOn), seen));
    }
    if (random.chance(0.2)) together(person, gesture.button);
    if (random.chance(0.15)) timeline.at(timeline.now + 300, () => press(gesture, seen));
    if (random.chance(0.05)) timeline.at(timeline.now + PATIENCE, () => press(gesture, seen));
  }

  /** A meeting: whoever else has the action before them answers at the same moment. */
  function together(person: string, { data }: Button): void {
    for (const [chat, messages] of teams.chats) {
      const last = messages.at(-1);
      const other = chat.slice(chatOf('').length);
      if (!last || other === person || !chat.startsWith(chatOf(''))) continue;
      const own = last.now.buttons.find((button) => button.verb === 'status.set' && button.data.a === data.a);
      if (own) timeline.at(timeline.now + random.between(0, 20), () => press(begin(other, own), last));
    }
  }

  function begin(person: string, button: Button): Gesture {
    presses += 1;
    return { id: presses, person, button };
  }

  function look(person: string, seen: Seen): void {
    const refresh = seen.now.buttons.find(({ verb }) => verb === 'card.refresh');
    if (refresh) press({ id: 0, person, button: refresh }, seen);
    if (random.chance(0.2)) timeline.at(timeline.now + random.between(2_000, 5 * MINUTE), () => act(person, seen));
    if (random.chance(0.04)) timeline.at(timeline.now + random.between(1, 72) * HOUR, () => act(person, seen));
  }

  function leave(person: string): void {
    const chat = chatOf(person);
    if (teams.blocked.has(chat)) return;
    const tellsUs = random.chance(0.5);
    fates.count(tellsUs ? 'left' : 'block');
    teams.blocked.add(chat);
    watchers.onOutOfReach(person);
    if (tellsUs) deliver(({ bot }) => onLeave(bot, turnOf(person, null, bot.clock)));
    timeline.at(timeline.now + random.between(1, 15 * 24) * HOUR, () => {
      teams.blocked.delete(chat);
      watchers.onOutOfReach(person);
      if (tellsUs) deliver(async ({ bot }) => void (await onInstall(bot, turnOf(person, null, bot.clock), null)));
    });
  }

  /** What the guard before the bot lets through, as if it had come from Teams. */
  function forge(person: string): void {
    const serviceUrl = random.pick(FORGED);
    fates.count('forged');
    if (ungated || isAdmitted(serviceUrl)) {
      deliver(async ({ bot }) => void (await onInstall(bot, turnOf(person, null, bot.clock, serviceUrl), null)));
    }
  }

  return {
    onCard(person, seen) {
      // Half of all cards are opened within the half hour, most others within two days, some never.
      if (random.chance(0.1)) return;
      const wait = random.chance(0.55) ? random.between(5, 30 * 60) * 1000 : random.between(30, 48 * 60) * MINUTE;
      timeline.at(timeline.now + wait, () => look(person, seen));
    },
    onDay(people) {
      for (const person of people) {
        if (random.chance(fates.faults().leaving)) {
          timeline.at(timeline.now + random.between(0, 24 * 60) * MINUTE, () => leave(person));
        }
        if (random.chance(fates.faults().forged)) {
          timeline.at(timeline.now + random.between(0, 24 * 60) * MINUTE, () => forge(person));
        }
      }
    },
    get presses() {
      return presses;
    },
  };
}
