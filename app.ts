import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { resolve } from 'node:path';
import type { JWTVerifyGetKey } from 'jose';
import { downloader } from './bot/download.ts';
import { graphInstaller } from './bot/graphInstaller.ts';
import { installingMessenger } from './bot/installingMessenger.ts';
import { readHealth } from './bot/health.ts';
import { startServer } from './bot/server.ts';
import { pacedMessenger, type Stopwatch } from './bot/pacedMessenger.ts';
import { sharedReading } from './bot/sharedReading.ts';
import { shorteningMessenger } from './bot/shortening.ts';
import { rateLimit } from './bot/tabRate.ts';
import { graphToken } from './bot/ownCredentials.ts';
import { TeamsAdapter, type ChannelIssuer } from './bot/teamsAdapter.ts';
import { teamsBot } from './bot/teamsBot.ts';
import { uploader } from './bot/upload.ts';
import { teamsMessenger } from './bot/teamsMessenger.ts';
import { teamsRoster } from './bot/teamsRoster.ts';
import type { BotDeps } from './bot/turn.ts';
import type { Links } from './cards/links.ts';
import type { Config } from './config.ts';
import type { Metrics } from './metrics.ts';
import type { Clock, PlanStore } from './domain/ports.ts';
import { whenUsed } from './domain/whenUsed.ts';
import { SENDING_HOURS } from './domain/sendingHours.ts';
import { watchedWrites } from './storage/watchedWrites.ts';

export interface AppOptions {
  readonly config: Config;
  readonly store: PlanStore;
  readonly clock: Clock;
  readonly links: Links;
  readonly log: BotDeps['log'];
  readonly readPlan: BotDeps['readPlan'];
  /** Where the keys of the tab's tokens are, and whom the tokens must be made out to. */
  readonly tabTokens: { readonly keys: URL | JWTVerifyGetKey; readonly audiences: readonly string[] };
  readonly channel?: ChannelIssuer;
  /** Absent where nobody watches: then nothing is counted. */
  readonly metrics?: Metrics | undefined;
}

export interface App {
  readonly port: number;
  /** One sweep, now; after the one under way, if there is one. */
  wake(): Promise<void>;
  /**
   * Ends in order: no new sendings, no new requests, and what was begun is finished and kept. For `grace` milliseconds
   * requests are still taken, where another process shares the door and whoever leads to it must first be told.
   */
  stop(grace?: number): Promise<void>;
}

const stopwatch: Stopwatch = { elapsed: () => performance.now(), wait: (milliseconds) => wait(milliseconds) };

/** The whole product on one store and one clock: the bot and its scheduler, whichever world they are put into. */
export async function startApp(options: AppOptions): Promise<App> {
  const { config, clock, links, log, tabTokens, channel, metrics } = options;
  const { store: kept, canWrite } = watchedWrites(options.store);
  const { store, shared } = sharedReading(kept, stopwatch.elapsed);
  const adapter = new TeamsAdapter(config.teams, config.serviceHosts, channel);
  const direct = teamsMessenger(adapter, { id: `28:${config.botId}`, tenant: config.tenant }, clock);
  const { teams, catalogueApp } = config;
  const reaching =
    teams && catalogueApp ? installingMessenger(direct, graphInstaller(graphToken(teams), catalogueApp)) : direct;
  const messenger = shorteningMessenger(pacedMessenger(reaching, config.rates, stopwatch), log);
  const underway = new Set<Promise<void>>();
  const afterwards = (work: () => Promise<void>) => {
    const done = nextTurn()
      .then(work)
      .catch((error: unknown) =>
        log('afterwards.failed', { reason: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => underway.delete(done));
    underway.add(done);
  };
  const bot: BotDeps = {
    store,
    shared,
    messenger,
    clock,
    links,
    newId: randomUUID,
    afterwards,
    roster: teamsRoster(adapter, config.tenant),
    outdated: new Map(),
    log,
    download: downloader(config.fileHosts),
    upload: uploader(config.fileHosts),
    readPlan: options.readPlan,
  };
  // Loaded when somebody opens the tab: the first answer in Teams need not wait for it.
  const tab = whenUsed(async () => {
    const { tabRoutes } = await import('./bot/tabApi.ts');
    const { tokenIdentifier } = await import('./bot/tabToken.ts');
    const { tabPress } = await import('./bot/tabPress.ts');
    return tabRoutes({
      store,
      clock,
      links,
      identify: tokenIdentifier({ tenant: config.tenant, ...tabTokens, now: () => new Date(clock.now()) }),
      press: (press, viewer) => tabPress(bot, press, viewer),
      bot,
      origin: new URL(config.publicUrl).origin,
      mayAsk: rateLimit({ perMinute: 120, burst: 60, elapsed: () => performance.now() }),
      onError: (error) => log('tab.failed', { reason: error instanceof Error ? error.message : String(error) }),
    });
  });
  const server = await startServer({
    port: config.port,
    host: config.host,
    adapter,
    turn: teamsBot(bot),
    tab: async (request) => (await tab())(request),
    tabFolder: resolve(config.tabFolder),
    health: () => readHealth(store, clock, canWrite),
    serviceHosts: config.serviceHosts,
    tenant: config.tenant,
    isOpen: config.teams === null,
    log,
    metrics: metrics && config.metricsToken ? { ...metrics, token: config.metricsToken } : undefined,
  });
  // Once the door is open: whoever presses a button while the process starts does not wait for it.
  const [{ heartbeat }, { startSchedule }, { sweep }] = await Promise.all([
    import('./scheduler/heartbeat.ts'),
    import('./scheduler/schedule.ts'),
    import('./scheduler/sweep.ts'),
  ]);
  const scheduling = { store, messenger, clock, hours: SENDING_HOURS, links, instance: randomUUID(), log };
  const beat = heartbeat(scheduling, canWrite);
  const schedule = startSchedule(async (stop) => {
    await sweep(scheduling, stop);
    await beat();
  }, log);
  return {
    port: server.port,
    wake: () => schedule.wake(),
    async stop(grace = 0) {
      const planned = schedule.stop();
      server.leave();
      if (grace > 0) await wait(grace);
      await Promise.all([server.close(), planned]);
      await Promise.all(underway);
      await store.close();
    },
  };
}
