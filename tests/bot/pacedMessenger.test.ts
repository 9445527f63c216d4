import fc from 'fast-check';
import { pacedMessenger } from '../../bot/pacedMessenger.ts';
import { readRates, type Rates } from '../../bot/rates.ts';
import type { Rate } from '../../domain/pacing.ts';
import type { Address, Messenger, Outcome } from '../../domain/ports.ts';

const RATES: Rates = readRates({}, []);
const card = { card: {}, summary: 'Påminnelse' };
const chat = (id: string): Address => ({ conversation: id, serviceUrl: 'https://smba.example/', kind: 'personal' });
const delivered: Outcome = { kind: 'delivered', activity: 'm', conversation: 'c' };

/** A stopwatch whose time passes only while somebody waits for it, the earliest first. */
function timeless() {
  let now = 0;
  const waiting: { readonly at: number; readonly wake: () => void }[] = [];
  return {
    elapsed: () => now,
    wait: (milliseconds: number) =>
      new Promise<void>((resolve) => waiting.push({ at: now + milliseconds, wake: resolve })),
    pass(milliseconds: number) {
      now += milliseconds;
    },
    /** Lets all who wait have their turn. */
    async run() {
      for (;;) {
        // Whoever was woken comes to rest before the next one wakes.
        await new Promise((resolve) => setImmediate(resolve));
        const next = waiting.sort((a, b) => a.at - b.at).shift();
        if (!next) return;
        now = Math.max(now, next.at);
        next.wake();
      }
    },
  };
}

function world(rates: Rates = RATES, answers: readonly Outcome[] = []) {
  const time = timeless();
  const sent: { readonly at: number; readonly to: string }[] = [];
  const teams: Messenger = {
    async post(to) {
      sent.push({ at: time.elapsed(), to: to.conversation });
      return answers[sent.length - 1] ?? delivered;
    },
    async update(to) {
      sent.push({ at: time.elapsed(), to: to.conversation });
      return 'updated';
    },
  };
  return { time, sent, messenger: pacedMessenger(teams, rates, time) };
}

/** The most that fall into any window of a rate, wherever it begins. */
const mostIn = (moments: readonly number[], { seconds }: Rate): number =>
  Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + seconds * 1000).length));

describe('what the bot sends', () => {
  it('stays within every rate of a chat and of the tenant, in any window', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 400 })), { maxLength: 150 }),
        async (posts) => {
          const { time, sent, messenger } = world();
          const all = posts.map(([to, pause], index) => {
            time.pass(pause / 10);
            return index % 5 === 0 ? messenger.update(chat(`c${to}`), 'm', card) : messenger.post(chat(`c${to}`), card);
          });
          await time.run();
          await Promise.all(all);
          for (const rate of RATES.tenant)
            expect(
              mostIn(
                sent.map(({ at }) => at),
                rate,
              ),
            ).toBeLessThanOrEqual(rate.count);
          for (const to of new Set(sent.map((one) => one.to))) {
            const own = sent.filter((one) => one.to === to).map(({ at }) => at);
            for (const rate of RATES.conversation) expect(mostIn(own, rate)).toBeLessThanOrEqual(rate.count);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('uses what Teams allows, but for a fiftieth: two hundred to as many people in four seconds', async () => {
    const { time, sent, messenger } = world();
    const all = Array.from({ length: 200 }, (_, n) => messenger.post(chat(`c${n}`), card));
    await time.run();
    expect((await Promise.all(all)).every(({ kind }) => kind === 'delivered')).toBe(true);
    expect(sent.at(-1)?.at).toBe(3_060);
  });

  it('is handed back, and holds no claim, when its turn is far away', async () => {
    const { time, messenger, sent } = world({ conversation: [{ count: 1, seconds: 60 }], tenant: RATES.tenant });
    await messenger.post(chat('a'), card);
    time.pass(10_000);
    expect(await messenger.post(chat('a'), card)).toEqual({ kind: 'notSent', reason: 'paced', retryAfterSeconds: 51 });
    expect(await messenger.update(chat('a'), 'm', card)).toBe('failed');
    expect(await messenger.post(chat('b'), card)).toEqual(delivered);
    expect(sent).toHaveLength(2);
  });
});

it('looks through all conversations only when many more have come, however long their limits are kept', async () => {
  let looks = 0;
  const aDay = [{ count: 1_000, seconds: 86_400 }];
  const rates: Rates = {
    tenant: [],
    // Asked for once for each conversation that is looked at.
    get conversation() {
      looks += 1;
      return aDay;
    },
  };
  const { messenger } = world(rates);
  const CHATS = 20_000;
  for (let chatNumber = 0; chatNumber < CHATS; chatNumber += 1) await messenger.post(chat(`c${chatNumber}`), card);
  expect(looks).toBeLessThan(5 * CHATS);
});

describe('when Teams asks for silence', () => {
  const silence: Outcome = { kind: 'notSent', reason: 'http429', retryAfterSeconds: 120, closes: 'everything' };

  it('nobody is sent anything until the time has passed', async () => {
    const { time, sent, messenger } = world(RATES, [silence]);
    expect(await messenger.post(chat('a'), card)).toEqual(silence);
    time.pass(30_000);
    expect(await messenger.post(chat('b'), card)).toEqual({ kind: 'notSent', reason: 'paced', retryAfterSeconds: 90 });
    expect(await messenger.update(chat('b'), 'm', card)).toBe('failed');
    expect(sent).toHaveLength(1);
    time.pass(90_000);
    expect(await messenger.post(chat('b'), card)).toEqual(delivered);
  });

  it('those who were waiting for their turn keep silent as well', async () => {
    const { time, sent, messenger } = world({ conversation: RATES.conversation, tenant: [{ count: 1, seconds: 1 }] }, [
      delivered,
      silence,
    ]);
    const all = ['a', 'b', 'c'].map((id) => messenger.post(chat(id), card));
    await time.run();
    expect((await Promise.all(all)).map(({ kind }) => kind)).toEqual(['delivered', 'notSent', 'notSent']);
    expect(sent).toHaveLength(2);
  });

  it('and who has slept past their claim posts nothing when they wake', async () => {
    const { time, sent, messenger } = world({ conversation: [{ count: 1, seconds: 2 }], tenant: RATES.tenant });
    await messenger.post(chat('a'), card);
    const late = messenger.post(chat('a'), card, () => time.elapsed() < 2_000);
    await time.run();
    expect(await late).toMatchObject({ kind: 'notSent', retryAfterSeconds: 0 });
    expect(sent).toHaveLength(1);
  });

  it('a chat that was asked for and refused silences the messages as well', async () => {
    const time = timeless();
    const teams: Messenger = { post: async () => delivered, update: async () => 'updated', open: async () => silence };
    const messenger = pacedMessenger(teams, RATES, time);
    expect(await messenger.open?.('anna', 'https://smba.example/')).toEqual(silence);
    expect(await messenger.post(chat('b'), card)).toEqual({ kind: 'notSent', reason: 'paced', retryAfterSeconds: 120 });
  });

  it('one busy conversation closes nothing for the others', async () => {
    const busy: Outcome = { kind: 'notSent', reason: 'http412', retryAfterSeconds: 60 };
    const { messenger } = world(RATES, [busy]);
    await messenger.post(chat('a'), card);
    expect(await messenger.post(chat('b'), card)).toEqual(delivered);
  });
});

describe('the rates', () => {
  it('are the documented ones unless the environment says otherwise', () => {
    const problems: string[] = [];
    expect(readRates({ RATE_TENANT: '30/1', RATE_CONVERSATION: '5/1 20/30' }, problems)).toEqual({
      tenant: [{ count: 30, seconds: 1 }],
      conversation: [
        { count: 5, seconds: 1 },
        { count: 20, seconds: 30 },
      ],
    });
    expect(RATES.tenant).toEqual([{ count: 50, seconds: 1 }]);
    expect(RATES.conversation).toContainEqual({ count: 1800, seconds: 3600 });
    expect(problems).toEqual([]);
  });

  it('of the tenant are shared by the processes that send to it', () =>
    expect(readRates({ REPLICAS: '3' }, []).tenant).toEqual([{ count: 16, seconds: 1 }]));

  it.each(['50', '50/0', '0/1', 'femtio/1', '-1/1', '1e3/1'])('are not %j', (text) => {
    const problems: string[] = [];
    readRates({ RATE_TENANT: text }, problems);
    expect(problems).toEqual([expect.stringContaining('RATE_TENANT')]);
  });
});
