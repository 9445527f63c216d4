import { performance } from 'node:perf_hooks';
import { setImmediate as pause } from 'node:timers/promises';
import type { Action } from '../domain/action.ts';
import { addDays } from '../domain/calendar.ts';
import type { Organisation } from '../domain/organisation.ts';
import { comingCards } from '../tab/api/comingCards.ts';
import { seenBy } from '../tab/api/present.ts';
import { aHolding, anAction, aPerson, aPlan, aRole, aUnit } from '../tests/support/builders.ts';
import { gate, median, rounded } from './gate.ts';

/**
 * What the page that foresees two weeks of reminders costs, for a plan of 1 000 open actions, 20 roles of which one has
 * 40 units, and 60 people. Nothing is read here: it is the work alone, and how long others wait for it.
 */
const ACTIONS = 1000;
const ROUNDS = 9;
const NOW = '2026-11-23T08:10:00.000Z';
const TODAY = '2026-11-23';
/** Longer than this and a press on a card is felt to wait. */
const WAIT_MOST = 100;

const roles = Array.from({ length: 20 }, (_, n) => `roll ${n}`);
const units = Array.from({ length: 40 }, (_, n) => `enhet ${n}`);
const people = Array.from({ length: 60 }, (_, n) => `person-${n}`);

const organisation: Organisation = {
  plans: [aPlan({ owner: 'person-0' })],
  register: {
    people: people.map((id) => aPerson({ id, name: id })),
    roles: roles.map((id) => aRole({ id, name: id })),
    units: units.map((id) => aUnit({ id, name: id })),
    holdings: [
      ...roles.map((role, n) => aHolding({ id: role, role, person: `person-${n}`, unit: null })),
      ...units.map((unit, n) => aHolding({ id: unit, role: 'roll 0', person: `person-${20 + n}`, unit })),
    ],
  },
};

const actions: readonly Action[] = Array.from({ length: ACTIONS }, (_, n) =>
  anAction({
    id: `a${n}`,
    number: `A${n}`,
    due: n % 7 === 0 ? null : addDays(TODAY, (n % 90) - 30),
    heard: addDays(TODAY, -(n % 60)),
    responsible: [n % 20, (n + 7) % 20].map((role, index) => ({
      role: `roll ${role}`,
      asWritten: `roll ${role}`,
      lead: index === 0,
    })),
  }),
);

/** The longest stretch during which nothing else could be answered, and the whole, in milliseconds. */
async function once(): Promise<{ readonly whole: number; readonly wait: number; readonly cards: number }> {
  let last = performance.now();
  let wait = 0;
  const tick = () => {
    const now = performance.now();
    wait = Math.max(wait, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  const start = performance.now();
  const days = await comingCards(actions, new Set(['plan-a']), seenBy('person-0', organisation, NOW), pause);
  const whole = performance.now() - start;
  tick();
  clearInterval(timer);
  return { whole, wait, cards: days.reduce((sum, { cards }) => sum + cards.length, 0) };
}

const rounds: Awaited<ReturnType<typeof once>>[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  const one = await once();
  // In the first round the code is still being compiled.
  if (round > 0) rounds.push(one);
}
const [whole, wait] = [median(rounds.map((one) => one.whole)), median(rounds.map((one) => one.wait))];
console.table([
  { actions: ACTIONS, people: people.length, cards: rounds[0]?.cards, whole: rounded(whole), wait: rounded(wait) },
]);
gate({ what: `others wait for the forecast of ${ACTIONS} actions`, value: rounded(wait), most: WAIT_MOST, unit: 'ms' });
