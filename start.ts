import { join } from 'node:path';
import { startApp, type App, type AppOptions } from './app.ts';
import { teamsLinks, webLinks } from './bot/links.ts';
import { readConfig, type Config } from './config.ts';
import { misspelt } from './configNames.ts';
import { StoreUnavailable, type Clock, type PlanStore } from './domain/ports.ts';
import { readPlan } from './import/readPlan.ts';
import { withSecretFiles } from './identity.ts';
import { keepConsoleTo, openLog } from './log.ts';
import type { Metrics } from './metrics.ts';
import { runtimeFaults, thisRuntime, type RuntimeFault } from './runtime.ts';
import { makeFolder } from './storage/makeFolder.ts';

/** Starts the product as the environment says, and ends the process with a message when it cannot. */
export async function start(env: NodeJS.ProcessEnv): Promise<void> {
  const faults = runtimeFaults(thisRuntime);
  if (faults.length > 0) fail(faults.map((fault) => RUNTIME_WORDS[fault]));
  const read = readConfig(secretsOf(env));
  for (const { name, meant } of misspelt(env)) {
    process.stderr.write(`Handlingsplan läser inte variabeln ${name}.${meant ? ` Menades ${meant}?` : ''}\n`);
  }
  if (!read.ok) return fail(read.problems);
  const { config } = read;
  const log = openLog(env.LOG_LEVEL || (config.sandbox === 'page' ? 'silent' : 'info'));
  try {
    // Loaded only where somebody watches.
    const metrics = config.metricsToken ? (await import('./metrics.ts')).openMetrics(log) : undefined;
    const open = config.sandbox ? startLocal : startInTeams;
    const app = await open(config, metrics?.log ?? log, metrics);
    endOnSignal(app, log, config.store.kind === 'cosmos' ? GRACE_MS : 0);
  } catch (error) {
    fail([explain(error, config)]);
  }
}

const RUNTIME_WORDS: Readonly<Record<RuntimeFault, string>> = {
  node: `Node ${process.versions.node} är för gammal. Starta med ”npm start”, som använder projektets egen Node.`,
  zone: 'Node saknar tidszonen Europe/Stockholm: använd en Node med fullständig ICU (den vanliga har det).',
  language: 'Node saknar svenska: använd en Node med fullständig ICU (den vanliga har det).',
};

function secretsOf(env: NodeJS.ProcessEnv): Readonly<Record<string, string | undefined>> {
  try {
    return withSecretFiles(env);
  } catch (error) {
    return fail([`En fil med en hemlighet går inte att läsa: ${(error as NodeJS.ErrnoException).path ?? ''}.`]);
  }
}

async function startInTeams(config: Config, log: AppOptions['log'], metrics?: Metrics): Promise<Stoppable> {
  keepConsoleTo(log);
  const { teams, publicUrl, botId, signInId } = config;
  const clock: Clock = { now: () => new Date().toISOString() };
  const host = new URL(publicUrl).host;
  const app = await startApp({
    config,
    store: await openStore(config, metrics),
    clock,
    links: teamsLinks(botId),
    log,
    metrics,
    readPlan,
    tabTokens: {
      keys: entraKeys(teams?.tenant ?? ''),
      audiences: [signInId, `api://${host}/botid-${signInId}`, `api://${host}/${signInId}`, `api://botid-${signInId}`],
    },
  });
  log('started', { port: app.port, store: config.store.kind });
  void app.wake();
  return app;
}

/** Where Entra ID publishes the keys of a tenant (learn.microsoft.com, "Microsoft identity platform access tokens"). */
const entraKeys = (tenant: string): URL => new URL(`https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`);

/** The bot on this machine alone, with local people in the browser or for another local client. */
async function startLocal(config: Config, log: AppOptions['log'], metrics?: Metrics): Promise<Stoppable> {
  const { keptClock } = await import('./sandbox/clock.ts');
  const { sandboxIdentity } = await import('./sandbox/identity.ts');
  makeFolder(config.dataFolder);
  const clock = await keptClock(join(config.dataFolder, 'clock.json'));
  const pageUrl = `http://127.0.0.1:${config.port + 1}`;
  const identity = sandboxIdentity(pageUrl, config.tenant, config.botId);
  const store = await openStore(config, metrics);
  const app = await startApp({
    config,
    store,
    clock,
    links: webLinks(config.sandbox === 'bare' ? config.publicUrl : pageUrl),
    log,
    metrics,
    readPlan,
    tabTokens: { keys: new URL(identity.jwksUrl), audiences: [identity.audience] },
  });
  if (config.sandbox === 'bare') {
    void app.wake();
    return app;
  }
  const { openSandboxPage } = await import('./sandbox/open.ts');
  const isBeside = config.sandbox === 'beside';
  const page = await openSandboxPage({ config, app, store, clock, log, port: config.port + 1, isBeside });
  if (isBeside) void app.wake();
  else process.stdout.write(`\n  Handlingsplan – sandlådan är öppen: ${page.url}\n  Avsluta med Ctrl+C.\n\n`);
  return {
    async stop() {
      await page.close();
      await app.stop();
      await clock.saved();
    },
  };
}

/** Cosmos is loaded only where it is used: it costs half a second of start. */
export async function openStore({ store, tenant, teams }: Config, metrics?: Metrics): Promise<PlanStore> {
  if (store.kind === 'cosmos') {
    const { openCosmosStore } = await import('./storage/cosmosStore.ts');
    const { endpoint, key, database } = store;
    // The identity that vouches for the bot in Teams opens its records as well.
    const identityClientId = teams?.type === 'UserAssignedMSI' ? teams.appId : undefined;
    return openCosmosStore({
      ...{ endpoint, key: key ?? undefined, identityClientId },
      ...{ database, container: 'records', tenant },
      ...(metrics ? { onCharge: metrics.onCharge } : {}),
    });
  }
  const { openSqliteStore } = await import('./storage/sqliteStore.ts');
  const { remembered } = await import('./storage/remembered.ts');
  return remembered(openSqliteStore({ folder: store.folder }));
}

type Stoppable = Pick<App, 'stop'>;

/** How long an ingress may take to hear that a process is on its way out, where several share one store. */
const GRACE_MS = 3_000;

/** What was begun is finished and kept before the process ends; a second signal does not wait. */
function endOnSignal(app: Stoppable, log: AppOptions['log'], grace: number): void {
  let isEnding = false;
  const end = async (patience: number) => {
    if (isEnding) process.exit(1);
    isEnding = true;
    log('stopping');
    await app.stop(patience);
    process.exit(0);
  };
  process.on('SIGTERM', () => void end(grace));
  process.on('SIGINT', () => void end(0));
}

function explain(error: unknown, { port, dataFolder }: Config): string {
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE')
    return `Porten ${port} används redan. Stäng det andra programmet eller sätt PORT till en annan.`;
  if (error instanceof StoreUnavailable && code === 'sqlite.inUse') {
    return `Datamappen ”${dataFolder}” används redan av en annan process. Stäng den, eller sätt DATA_FOLDER till en annan mapp.`;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof StoreUnavailable)) return message;
  return `Databasen går inte att använda (${error.code}): ${message} Kör ”npm run doctor”, som säger vad man gör.`;
}

function fail(problems: readonly string[]): never {
  process.stderr.write(`Handlingsplan startar inte:\n${problems.map((problem) => `  • ${problem}\n`).join('')}`);
  process.exit(1);
}
