import type { IntentKind } from '../../domain/intent.ts';
import { StoreUnavailable } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { openBelongingJudge } from './belonging.ts';
import { ACTIONS_PER_DAY, CHANNEL, foundCity, settle } from './city.ts';
import { calendarOf, HOUR, MINUTE, type Day, type Days } from './days.ts';
import { judgeEgress } from './egress.ts';
import { openExpectations } from './expectations.ts';
import { PROFILES, without, type Faults } from './faults.ts';
import { openJudges } from './judges.ts';
import { openKept } from './kept.ts';
import { openPaceJudge } from './pace.ts';
import type { Fates } from './process.ts';
import { seeded } from './random.ts';
import { instant, openReplicas, type Mutation } from './replicas.ts';
import { FIRST_DAY, type Options, type Report } from './report.ts';
import { openRecordsJudge } from './records.ts';
import { openTimeline } from './timeline.ts';
import { openTrace } from './trace.ts';
import { summarise } from './summary.ts';
import { openUsers, type Users } from './users.ts';
import { storeFor } from './virtualStore.ts';
import { openTeams } from './virtualTeams.ts';

/** After the last day with faults comes a calm stretch in which everything must come to rest. */
const TAIL = 14;

/** So often the archive is given an extract, which the next one is held against. */
const EXTRACT_DAYS = 28;

/** After how many sending days each kind must have come to an end. A notice gives way to every other card of its reader. */
const PATIENCE_DAYS: Readonly<Record<IntentKind, number>> = {
  reminder: 2,
  weeklySummary: 2,
  monthlyReport: 2,
  deliveryNotice: 7,
};

/** One run: a city, its replicas, its people and its bad luck, from the first day to the rest after the last. */
export async function simulate(options: Options, mutation: Mutation = {}): Promise<Report> {
  const { seed, days: count, replicas: replicaCount, profile } = options;
  const from = options.from ?? FIRST_DAY;
  const random = seeded(seed);
  const days = calendarOf(from, count + TAIL);
  const last = days.all[count - 1] as Day;
  const timeline = openTimeline((days.all[0] as Day).starts);
  const trace = openTrace(options.tell);
  const counts = new Map<string, number>();
  const kept = openKept();
  const rates = without({ ...PROFILES[profile], ...options.rates }, options.without ?? []);
  const calm = PROFILES.none;
  const faultsNow = (): Faults => (timeline.now < last.closes ? rates : calm);
  const tell = (line: string): void => trace.add(`${instant(timeline.now)} ${line}`);

  const fates: Fates = {
    random,
    timeline,
    faults: faultsNow,
    crashAt: options.crashAt ?? 0,
    edges: 0,
    onCrash: () => {},
    count(what) {
      counts.set(what, (counts.get(what) ?? 0) + 1);
      tell(what);
    },
    fail(what, error) {
      fates.count(what);
      if (!(error instanceof StoreUnavailable)) judges.accuse('thrown', `${what}: ${String(error)}`);
    },
  };
  const stormy = stormHours(days, rates.storms);
  const isStorm = (moment: number): boolean => moment < last.closes && stormy(moment);
  const judges = openJudges({
    timeline,
    days,
    kept,
    teams: () => teams,
    skewMinutes: rates.skewMinutes,
    isCalm: profile === 'none',
  });
  let users: Users | undefined;
  const teams = openTeams(
    {
      pace: openPaceJudge(replicaCount, judges.accuse),
      onAsked: (post) => judges.onAsked(post),
      onLeaving: judgeEgress(judges.accuse),
      onRemade: (seen) => belonging.onShown(seen),
      onSeen(post, seen) {
        tell(`${seen.conversation} sees ${post.card.reminder} ${post.card.actions.join(' ')}`);
        judges.onSeen(post, seen);
        belonging.onShown(seen);
        if (seen.conversation !== CHANNEL) users?.onCard(seen.conversation.slice(2), seen);
      },
    },
    isStorm,
  );

  const city = foundCity(random, from, count, options.actionsPerDay ?? ACTIONS_PER_DAY);
  const belonging = openBelongingJudge(city, kept, judges);
  const store = openMemoryStore();
  const records = openRecordsJudge(store, kept, judges.accuse);
  await settle(store, city);
  for (const action of city.actions) kept.note('action', action);
  for (const { id } of city.people) kept.reachable.add(id);
  const vault = {
    store,
    kept,
    onCommit(commit: Parameters<typeof judges.onCommit>[0]) {
      if (commit.kind !== 'run') tell(`${commit.by} keeps ${commit.kind} ${JSON.stringify(commit.after)}`);
      judges.onCommit(commit);
      belonging.onCommit(commit);
      records.onCommit(commit);
      if (commit.kind === 'intent') replicas.rouse();
    },
  };
  const ports = {
    store: (of: Parameters<typeof storeFor>[0]) => storeFor(of, vault, fates),
    messenger: (of: Parameters<typeof storeFor>[0]) => teams.messengerFor(of, fates),
  };
  const replicas = openReplicas(replicaCount, fates, ports, days, kept, mutation);
  const expectations = openExpectations(kept, days, teams, city.organisation);
  users = openUsers(
    fates,
    replicas,
    teams,
    city.people,
    {
      onId: judges.onId,
      onAnswer(gesture, card) {
        judges.onAnswer(gesture, card);
        belonging.onAnswer(gesture, card);
      },
      onOutOfReach: (person) => expectations.excuse(person),
    },
    mutation,
  );

  for (const day of days.all) {
    timeline.at(day.starts, () => users?.onDay(timeline.now < last.closes ? city.people.map(({ id }) => id) : []));
    timeline.at(day.opens, () => expectations.open(day));
    timeline.at(day.closes, () => {
      expectations.close(timeline.now);
      checkSettled(day);
      if (day.index % EXTRACT_DAYS === 0) void records.takeExtract();
    });
    if (day.index < count && random.chance(rates.outage)) {
      const at = day.starts + random.between(0, 24 * 60) * MINUTE;
      stop(at, at + random.between(1, 30 * 60) * MINUTE);
    }
  }
  for (const [at, until] of options.down ?? []) stop(Date.parse(at), Date.parse(until));

  function stop(at: number, until: number): void {
    timeline.at(at, () => {
      tell('down');
      replicas.stopAll(until);
    });
  }

  /** I7: nothing that was due two sending days ago is still on its way. */
  function checkSettled(day: Day): void {
    if (!day.isSending) return;
    for (const [id] of kept.waiting) {
      const intent = kept.intents.get(id);
      if (!intent) continue;
      const due = days.of(Date.parse(intent.dueAt));
      if (days.sendingDay(due, PATIENCE_DAYS[intent.kind]).index < day.index)
        judges.accuse('I7', `${id} is still ${intent.state.name}`);
    }
  }

  // L1: two hours of sending time after the last fault everything has come to rest.
  const rest = days.sendingDay(days.all[last.index + 1] as Day, 0);
  await timeline.runUntil(rest.opens + 150 * MINUTE);
  for (const [id, wake] of kept.waiting) {
    if (wake < timeline.now - 5 * MINUTE) judges.accuse('L1', `${id} is ${kept.intents.get(id)?.state.name}`);
  }
  await timeline.runUntil(days.sendingDay(rest, 3).closes + MINUTE);
  for (const what of expectations.lost) judges.accuse('lost', what);

  return summarise(options, fates, judges, kept, counts, trace, users, expectations.lost.length);
}

/** Nine of ten are refused for an hour from 08:00, every third day. */
function stormHours(days: Days, isOn: boolean): (moment: number) => boolean {
  return (moment) => {
    if (!isOn) return false;
    const day = days.of(moment);
    const from = day.opens + 30 * MINUTE;
    return (day.isDigestDay || day.index % 3 === 0) && moment >= from && moment < from + HOUR;
  };
}
