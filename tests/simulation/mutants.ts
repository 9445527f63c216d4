import { pressedBlindly } from './blindPress.ts';
import type { Action } from '../../domain/action.ts';
import { settle } from '../../domain/sending.ts';
import type { Intent } from '../../domain/intent.ts';
import { HOUR } from './days.ts';
import type { Faults } from './faults.ts';
import {
  inTheReadersName,
  isClaim,
  isOfActions,
  mixedUp,
  oneAtATime,
  overwrite,
  posting,
  remembered,
  replacing,
  tidied,
} from './mutating.ts';
import { instant, type Mutation } from './replicas.ts';
import type { Options } from './report.ts';

/** A mistake that the product could contain, made at its ports, and the promises that must give it away. */
export interface Mutant {
  readonly name: string;
  readonly mutation: Mutation;
  /** The invariants that notice it; at least one of them must. */
  readonly killedBy: readonly string[];
  /** Where it is looked for, when three replicas under brutal faults do not do. */
  readonly options?: Partial<Options>;
}

/** Stockholm is an hour or two ahead: a wall clock taken for UTC is that much early. */
const OFFSET = 2 * HOUR;

const CLEAR: Partial<Options> = { without: ['crash', 'storeError', 'storeLostAnswer'] satisfies (keyof Faults)[] };

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'posts without claiming',
    killedBy: ['I1'],
    mutation: {
      store: replacing(async (store, kind, stored, value) =>
        isClaim(kind, value) ? { value, version: stored.version } : store.replace(kind, stored, value),
      ),
    },
  },
  {
    name: 'claims by writing over whatever is there',
    killedBy: ['I2', 'I5', 'I1'],
    mutation: {
      store: replacing((store, kind, stored, value) =>
        isClaim(kind, value) ? overwrite(store, kind, stored, value) : store.replace(kind, stored, value),
      ),
    },
  },
  {
    name: 'keeps actions without looking at their version',
    killedBy: ['I12', 'I11'],
    options: { days: 200 },
    mutation: {
      store: replacing((store, kind, stored, value) =>
        isOfActions(kind) ? overwrite(store, kind, stored, value) : store.replace(kind, stored, value),
      ),
    },
  },
  {
    name: 'lets the client repeat a POST in secret',
    killedBy: ['I6', 'I5'],
    mutation: {
      messenger: posting(async (messenger, to, message) => {
        let outcome = await messenger.post(to, message);
        for (let tries = 0; tries < 3 && outcome.kind === 'unknown'; tries += 1) {
          outcome = await messenger.post(to, message);
        }
        return outcome;
      }),
    },
  },
  {
    name: 'takes an unknown outcome for a failure',
    killedBy: ['I5'],
    mutation: {
      messenger: posting(async (messenger, to, message) => {
        const outcome = await messenger.post(to, message);
        return outcome.kind === 'unknown'
          ? { kind: 'notSent', reason: outcome.reason, retryAfterSeconds: 60 }
          : outcome;
      }),
    },
  },
  {
    name: 'takes a refusal for a delivery',
    killedBy: ['I4'],
    mutation: {
      messenger: posting(async (messenger, to, message) => {
        const outcome = await messenger.post(to, message);
        return outcome.kind === 'undeliverable'
          ? { kind: 'delivered', activity: null, conversation: to.conversation }
          : outcome;
      }),
    },
  },
  {
    name: 'marks as delivered before it is sent',
    killedBy: ['I4', 'I1'],
    mutation: {
      store: replacing((store, kind, stored, value) => {
        if (!isClaim(kind, value)) return store.replace(kind, stored, value);
        const intent = value as Intent;
        const { at } = intent.attempts.at(-1) ?? { at: intent.dueAt };
        const conversation = `a:${intent.recipient}`;
        return store.replace(kind, stored, settle(intent, { kind: 'delivered', activity: null, conversation }, at));
      }),
    },
  },
  {
    name: 'does not notice that it slept',
    killedBy: ['I1', 'I10', 'I3'],
    options: { days: 200, replicas: 5 },
    mutation: remembered(),
  },
  {
    name: 'believes that all clocks agree',
    killedBy: ['I1', 'I2', 'I5'],
    options: { replicas: 5, rates: { freeze: 0.02, freezeMinutes: 2 } },
    mutation: {
      store: replacing((store, kind, stored, value) => {
        if (!isClaim(kind, value)) return store.replace(kind, stored, value);
        const intent = value as Intent;
        const at = Date.parse(intent.attempts.at(-1)?.at ?? intent.dueAt);
        const by = intent.state.name === 'sending' ? intent.state.by : '';
        const state = { name: 'sending', by, leaseEnds: instant(at + 1000) } as const;
        return store.replace(kind, stored, { ...intent, state });
      }),
    },
  },
  {
    name: 'looks at one reminder at a time, not at a person’s day',
    killedBy: ['I9'],
    options: { actionsPerDay: 1, rates: { outage: 0.3, unknownButPosted: 0.3 } },
    mutation: { store: oneAtATime },
  },
  {
    name: 'takes the wall clock for UTC',
    killedBy: ['I10'],
    options: CLEAR,
    mutation: { ahead: OFFSET },
  },
  {
    name: 'sends on when Teams has asked for silence',
    killedBy: ['I15'],
    options: { profile: 'storm' },
    mutation: { unpaced: true },
  },
  {
    name: 'tells presses apart by their activity alone',
    killedBy: ['I11'],
    options: { days: 200 },
    mutation: { press: pressedBlindly() },
  },
  {
    name: 'acts in the name of whoever the card was sent to',
    killedBy: ['I13'],
    options: { rates: { passedOn: 1 } },
    mutation: { press: inTheReadersName },
  },
  {
    name: 'takes the people of one unit for another’s',
    killedBy: ['I13'],
    mutation: { store: mixedUp },
  },
  {
    name: 'believes whoever says where Teams is',
    killedBy: ['I14'],
    options: { rates: { forged: 0.05 } },
    mutation: { ungated: true },
  },
  {
    name: 'tidies up what has been said when it adds to it',
    killedBy: ['I17'],
    mutation: {
      store: replacing((store, kind, stored, value) =>
        isOfActions(kind) ? store.replace(kind, stored, tidied(value as Action)) : store.replace(kind, stored, value),
      ),
    },
  },
];
