import { webLinks } from '../../bot/links.ts';
import { pacedMessenger, type Stopwatch } from '../../bot/pacedMessenger.ts';
import { readRates } from '../../bot/rates.ts';
import { sharedReading } from '../../bot/sharedReading.ts';
import type { Answer, BotDeps, Turn } from '../../bot/turn.ts';
import type { Press } from '../../cards/verbs.ts';
import type { Instant } from '../../domain/calendar.ts';
import type { Clock, Messenger, PlanStore } from '../../domain/ports.ts';
import { SENDING_HOURS } from '../../domain/sendingHours.ts';
import type { Log, Scheduling } from '../../scheduler/deps.ts';
import { sweep } from '../../scheduler/sweep.ts';
import { HOUR, MINUTE, type Days } from './days.ts';
import { gated } from './egress.ts';
import type { Kept } from './kept.ts';
import { kill, whenAwake, type Fates, type Incarnation } from './process.ts';

/** What the product's ports are replaced by to see whether a judge notices. */
export interface Mutation {
  readonly store?: (store: PlanStore, of: Incarnation) => PlanStore;
  readonly messenger?: (messenger: Messenger, of: Incarnation) => Messenger;
  readonly clock?: (clock: Clock, of: Incarnation) => Clock;
  /** Lets the product send as fast as it can, whatever Teams has asked for. */
  readonly unpaced?: boolean;
  /** Lets the product believe whoever says where Teams is. */
  readonly ungated?: boolean;
  /** Called when a sweep begins. */
  readonly onSweep?: (of: Incarnation) => void;
  /** How far ahead of the true time all clocks are, in milliseconds. */
  readonly ahead?: number;
  /** Handles presses in place of the product. */
  readonly press?: PressHandler;
}

/** `activity` is the id of the press itself: the same when Teams sends it again, another for each tap. */
export type PressHandler = (bot: BotDeps, turn: Turn, press: Press, activity: string) => Promise<Answer>;

export interface Ports {
  readonly store: (of: Incarnation) => PlanStore;
  readonly messenger: (of: Incarnation) => Messenger;
}

/** A process of the product that is alive: the bot's half of its dependencies, and which life it is. */
export interface Running {
  readonly life: Incarnation;
  readonly bot: BotDeps;
}

export interface Replicas {
  /** The process a load balancer would hand a request to, frozen or not; undefined when none is alive. */
  any(): Running | undefined;
  /** Everything is down from now until a moment. */
  stopAll(until: number): void;
  /** Something is due that those who sleep did not know of: whose next minute would come too late gets up before. */
  rouse(): void;
}

/** A process between two sweeps. */
interface Sleeper {
  readonly until: number;
  sleepUntil(moment: number): void;
}

const links = webLinks('https://plan.example');
export const instant = (moment: number): Instant => new Date(moment).toISOString();

/** `count` replicas of the product: each sweeps every minute of its own clock, dies, and comes back as another life. */
export function openReplicas(
  count: number,
  fates: Fates,
  ports: Ports,
  days: Days,
  kept: Kept,
  mutation: Mutation,
): Replicas {
  const { timeline, random } = fates;
  const running: (Running | undefined)[] = [];
  const lives: number[] = [];
  const sleepers = new Map<Incarnation, Sleeper>();
  let downUntil = 0;
  const { ahead = 0 } = mutation;
  const rates = readRates({ REPLICAS: String(count) }, []);
  /** What the product takes in its stride and only logs is no excuse either. */
  const log: Log = (event, fields) => {
    if (event.endsWith('failed')) fates.fail(event, fields?.reason);
  };
  const stopwatchOf = (life: Incarnation): Stopwatch => ({
    elapsed: () => timeline.now,
    wait: (milliseconds) => new Promise((resolve) => whenAwake(life, fates, timeline.now + milliseconds, resolve)),
  });

  fates.onCrash = ({ replica }) => {
    running[replica] = undefined;
    start(replica, Math.max(downUntil, timeline.now + random.between(2_000, 120_000)));
  };

  function start(replica: number, moment: number): void {
    timeline.at(moment, () => {
      if (running[replica]) return;
      if (timeline.now < downUntil) return start(replica, downUntil);
      lives[replica] = (lives[replica] ?? 0) + 1;
      const life: Incarnation = {
        name: `r${replica}.${lives[replica]}`,
        replica,
        isDead: false,
        diedAt: 0,
        frozenUntil: 0,
        skew: 0,
        thawedAt: 0,
        jumpedAt: 0,
        storeFailedAt: 0,
      };
      const trueClock: Clock = { now: () => instant(timeline.now + life.skew + ahead) };
      const clock = mutation.clock?.(trueClock, life) ?? trueClock;
      const { store, shared } = sharedReading(
        mutation.store?.(ports.store(life), life) ?? ports.store(life),
        () => timeline.now,
      );
      const bare = mutation.messenger?.(ports.messenger(life), life) ?? ports.messenger(life);
      const wire = mutation.ungated ? bare : gated(bare);
      const messenger = mutation.unpaced ? wire : pacedMessenger(wire, rates, stopwatchOf(life));
      const bot: BotDeps = {
        store,
        shared,
        messenger,
        clock,
        links,
        newId: () => '',
        download: async () => undefined,
        upload: async () => false,
        readPlan: async () => ({ ok: false, reason: '' }),
        afterwards: (work) => void work().catch((error: unknown) => fates.fail('afterwardsFailed', error)),
        roster: async () => [],
        outdated: new Map(),
        log,
      };
      running[replica] = { life, bot };
      jump(life);
      sweepFrom(life, { store, messenger, clock, hours: SENDING_HOURS, links, instance: life.name, log });
    });
  }

  /** Sets its clock, now and every few hours of its life. */
  function jump(life: Incarnation): void {
    if (life.isDead) return;
    const most = fates.faults().skewMinutes * MINUTE;
    if (most === 0) return;
    life.skew = random.between(-most, most);
    life.jumpedAt = timeline.now;
    timeline.at(timeline.now + random.between(2 * HOUR, 12 * HOUR), () => jump(life));
  }

  function sweepFrom(life: Incarnation, deps: Scheduling): void {
    // A sleep that was cut short does not end a second time.
    let sleeps = 0;
    const sleepUntil = (moment: number): void => {
      const own = (sleeps += 1);
      sleepers.set(life, { until: moment, sleepUntil });
      whenAwake(life, fates, moment, () => {
        if (own === sleeps) run();
      });
    };
    const again = (): void => {
      if (!life.isDead) sleepUntil(nextWake(life));
    };
    const run = (): void => {
      sleepers.delete(life);
      mutation.onSweep?.(life);
      sweep(deps).then(again, (error: unknown) => {
        fates.fail('sweepFailed', error);
        again();
      });
    };
    run();
  }

  /**
   * The next minute at which waking can make a difference, by the process's own clock, and now and then one that cannot.
   * The real clock wakes every minute; the minutes left out here are those in which a sweep finds nothing to do.
   */
  function nextWake(life: Incarnation): number {
    const { minute, needed } = wakesOf(life);
    const idle = Math.floor((needed - minute) / MINUTE);
    const chosen = idle > 0 && random.chance(0.1) ? minute + random.between(0, idle) * MINUTE : needed;
    return chosen - life.skew - ahead + random.between(0, 40);
  }

  /** The next minute by a process's own clock, and the next at which there is something to do. */
  function wakesOf({ skew }: Incarnation): { readonly minute: number; readonly needed: number } {
    const own = timeline.now + skew + ahead;
    const minute = (Math.floor(own / MINUTE) + 1) * MINUTE;
    const today = days.of(own);
    const isOpen = today.isSending && own >= today.opens && own < today.closes;
    let due = Infinity;
    if (isOpen) {
      for (const wake of kept.waiting.values()) due = Math.min(due, wake);
      if (kept.plannedThrough < today.date) due = own;
      if (due >= today.closes) due = Infinity;
    }
    const opens = own < today.opens ? today.opens : (days.all[today.index + 1]?.opens ?? own + 24 * HOUR);
    const needed = Math.max(minute, Math.ceil(Math.min(due, opens) / MINUTE) * MINUTE);
    return { minute, needed };
  }

  for (let replica = 0; replica < count; replica += 1) start(replica, timeline.now + random.between(0, 60_000));

  return {
    any() {
      const alive = running.filter((one) => one !== undefined);
      return alive.length > 0 ? random.pick(alive) : undefined;
    },
    stopAll(until) {
      downUntil = until;
      for (const one of [...running]) if (one) kill(one.life, fates);
    },
    rouse() {
      for (const [life, { until, sleepUntil }] of sleepers) {
        const needed = wakesOf(life).needed - life.skew - ahead;
        if (life.isDead) sleepers.delete(life);
        else if (needed < until - MINUTE) sleepUntil(needed);
      }
    },
  };
}
