import { setTimeout as wait } from 'node:timers/promises';
import type { Intent } from '../../domain/intent.ts';
import { addDays, addSeconds, instantAt, localDate, mondayOf } from '../../domain/calendar.ts';
import { digestDayOf } from '../../domain/reminders.ts';
import { openSqliteStore } from '../../storage/sqliteStore.ts';
import { openConnectorStub, reply, type ConnectorStub } from '../support/connectorStub.ts';
import { newFolder } from '../support/folders.ts';
import { seeded, type Random } from '../simulation/random.ts';
import { integrityOf } from '../support/sqliteFiles.ts';
import { all } from '../support/storing.ts';
import { wordsOf } from '../support/teamsWorld.ts';
import { countIntents, PEOPLE, prepare, startBot, type RunningBot } from './support.ts';

/** How often the process is killed; `KILLS=50 npx jest tests/kill` for as many as the promise speaks of. */
const KILLS = Number(process.env.KILLS ?? 12);
const SEED = Number(process.env.SEED ?? 2007);
/** Thirteen minutes are more than a claim is respected, fifty more than the time in which evidence is waited for. */
const LEASE = 13 * 60;
const EVIDENCE = 50 * 60;
const BETWEEN_KILLS = 60;
const KILLS_A_WEEK = 10;

if (KILLS < 50) {
  process.stderr.write(`\nThe process is killed ${KILLS} times here. Run KILLS=50 npx jest tests/kill for all 50.\n`);
}

describe(`a bot that is killed ${KILLS} times in the middle of its ticks (seed ${SEED})`, () => {
  let connector: ConnectorStub;
  let bot: RunningBot | undefined;
  afterEach(async () => {
    await bot?.kill();
    await connector.close();
  });

  it(
    'loses no reminder, and repeats none but those whose outcome it was never told',
    async () => {
      const random = seeded(SEED);
      const folder = newFolder();
      const cache = newFolder();
      connector = await openConnectorStub(() => '');
      let day = digestDayAfter(localDate(new Date().toISOString()));
      await prepare(folder, connector.url, day);
      const counts = { kills: 0, doubled: 0, doubtful: 0 };

      while (counts.kills < KILLS) {
        let at = addSeconds(instantAt(day, '08:00'), 5);
        const seenBefore = connector.seen.length;
        const doubtful = new Set<string>();
        for (let round = 0; round < KILLS_A_WEEK && counts.kills < KILLS; round += 1) {
          const isFirst = round === 0;
          bot = await startBot(folder, at, cache);
          const wasKilled = await killAt(isFirst ? planned(folder, day, random) : posted(connector, random), bot, at);
          if (!wasKilled) break;
          counts.kills += 1;
          connector.misbehave = () => false;
          expect(integrityOf(folder)).toBe('ok');
          for (const intent of await sendingNow(folder)) doubtful.add(intent.recipient);
          at = addSeconds(at, BETWEEN_KILLS);
        }
        // What is left of the day, undisturbed: leases run out, evidence has had its time.
        for (const seconds of [LEASE, EVIDENCE]) {
          at = addSeconds(at, seconds);
          bot = await startBot(folder, at, cache);
          await sweptSince(bot, at);
          await bot.stop();
        }
        expect(integrityOf(folder)).toBe('ok');

        const intents = (await read(folder)).filter(({ date }) => date === day);
        for (const person of PEOPLE) {
          const cards = connector.seen.slice(seenBefore).filter(({ conversation }) => conversation === `a:1${person}`);
          const intent = intents.find(({ recipient }) => recipient === person);
          expect([person, cards.length, intent?.state.name]).toEqual([person, cards.length === 2 ? 2 : 1, 'delivered']);
          if (cards.length < 2) continue;
          counts.doubled += 1;
          expect(doubtful).toContain(person);
          expect(intent?.attempts.map(({ outcome }) => outcome)).toEqual(['unknown', 'delivered']);
          expect(cards.map(({ card }) => wordsOf(card).includes('Skickas igen'))).toEqual([false, true]);
        }
        counts.doubtful += doubtful.size;
        day = digestDayAfter(day);
      }
      process.stderr.write(`\n${JSON.stringify(counts)}\n`);
      expect(counts.doubtful).toBeGreaterThan(0);
    },
    KILLS * 10_000 + 60_000,
  );
});

/** Resolves when the bot has come so far that it is to be killed. */
type Trigger = { readonly reached: Promise<void>; readonly stop: () => void };

/** After so many of the day's intents have been kept: in the middle of deciding who gets a reminder. */
function planned(folder: string, day: string, random: Random): Trigger {
  const count = random.between(1, PEOPLE.length - 1);
  let isOver = false;
  const reached = (async () => {
    while (!isOver && countIntents(folder, day) < count) await wait(1);
  })();
  return { reached, stop: () => void (isOver = true) };
}

/** When so many cards have come to the connector: before it has taken the last one, when it has, or when it has said so. */
function posted(connector: ConnectorStub, random: Random): Trigger {
  const count = random.between(1, 14);
  const moment = random.pick(['arrived', 'taken', 'told'] as const);
  let posts = 0;
  const reached = new Promise<void>((resolve) => {
    connector.misbehave = (call, response, take) => {
      if (call.method !== 'POST') return false;
      posts += 1;
      if (posts < count) return false;
      if (posts > count) return moment === 'arrived';
      if (moment === 'arrived') {
        resolve();
        return true;
      }
      const id = take();
      if (moment === 'taken') resolve();
      else {
        response.on('finish', () => resolve());
        reply(response, 201, { id });
      }
      return true;
    };
  });
  return { reached, stop: () => void (connector.misbehave = () => false) };
}

/** False when the bot had nothing left to do before it came so far; it has then been stopped in peace. */
async function killAt({ reached, stop }: Trigger, bot: RunningBot, at: string): Promise<boolean> {
  const first = await Promise.race([
    reached.then(() => 'reached' as const),
    sweptSince(bot, at).then(() => 'over' as const),
    bot.ended.then(() => 'ended' as const),
  ]);
  stop();
  if (first === 'ended') throw new Error('The bot ended by itself');
  if (first === 'reached') await bot.kill();
  else await bot.stop();
  return first === 'reached';
}

/** Resolves when the bot has completed a sweep since it was started; never when it is killed before. */
async function sweptSince(bot: RunningBot, at: string): Promise<void> {
  let isGone = false;
  void bot.ended.then(() => (isGone = true));
  while (!isGone) {
    const health = await fetch(`${bot.url}/health`)
      .then((response) => response.json())
      .catch(() => undefined);
    if (((health as { lastSweep?: string } | undefined)?.lastSweep ?? '') > at) return;
    await wait(30);
  }
  return new Promise(() => {});
}

async function read(folder: string): Promise<readonly Intent[]> {
  const store = openSqliteStore({ folder });
  const intents = await all(store, 'intent');
  await store.close();
  return intents;
}

const sendingNow = async (folder: string): Promise<readonly Intent[]> =>
  (await read(folder)).filter(({ state }) => state.name === 'sending');

/** The digest day of the first week that begins after a date, in which there is one. */
function digestDayAfter(date: string): string {
  const monday = addDays(mondayOf(date), 7);
  return digestDayOf(monday) ?? digestDayAfter(monday);
}
