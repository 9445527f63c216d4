import { SANDBOX_BOT, SANDBOX_TENANT } from './sandbox/people.ts';
import { readRates, type Rates } from './bot/rates.ts';
import type { TeamsIdentity } from './bot/ownCredentials.ts';
import { isNow, readIdentity } from './identity.ts';
import { ENTRA_ID } from './domain/entraId.ts';

/** Everything that may differ between one installation and another. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Null in the sandbox, which speaks to the bot without credentials and on this machine only. */
  readonly teams: TeamsIdentity | null;
  readonly botId: string;
  /** The app registration that the tab signs people in with. */
  readonly signInId: string;
  /** The app's id in the organisation's catalogue, when the bot may give it to people who lack it; else null. */
  readonly catalogueApp: string | null;
  /** The Entra tenant whose people may use the bot. */
  readonly tenant: string;
  readonly store: StoreConfig;
  /** Where people reach the tab, without a slash at the end. */
  readonly publicUrl: string;
  /** Hosts the bot's token may be sent to: names, or names that begin with a dot for all below. */
  readonly serviceHosts: readonly string[];
  /** Hosts whose files the bot reads when somebody sends it one. */
  readonly fileHosts: readonly string[];
  /** How fast the bot may speak. On this machine alone, where the clock is moved at will, as fast as it likes. */
  readonly rates: Rates;
  /** What a monitor must show to read /metrics. Null: there is no such page. */
  readonly metricsToken: string | null;
  /** Where the built tab lies. */
  readonly tabFolder: string;
  /**
   * `page`: local people in the browser. `bare`: the bot alone, for another local client. `beside`: for another such
   * client, with the page beside it for what that client lacks: the tab and a clock. Null with credentials.
   */
  readonly sandbox: 'page' | 'bare' | 'beside' | null;
}

export type StoreConfig =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | { readonly kind: 'cosmos'; readonly endpoint: string; readonly key: string | null; readonly database: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** The connectors of Teams' public cloud, and of the sovereign ones a city may be in. */
const TEAMS_HOSTS = ['smba.trafficmanager.net', '.botframework.com', '.teams.microsoft.com'];
const USUAL_PORT = 3978;
/** Ports of other protocols above 1023, to which neither browsers nor Node's `fetch` speak HTTP (fetch.spec.whatwg.org, "bad port"). */
const REFUSED_BY_BROWSERS: ReadonlySet<number> = new Set([
  ...[1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566],
  ...[6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080],
]);
/** Reads the environment. Lists everything that is wrong at once, each with what to do about it. */
export function readConfig(
  env: Environment,
): { ok: true; config: Config } | { ok: false; problems: readonly string[] } {
  const problems: string[] = [];
  const teams = readIdentity(env, problems);
  const port = readPort(env, problems);
  const refused = teams ? undefined : [port, port + 1].find((one) => REFUSED_BY_BROWSERS.has(one));
  if (refused !== undefined)
    problems.push(
      `Sandlådan öppnas på PORT och på porten efter, och ${refused} öppnar ingen webbläsare: sätt PORT till en annan.`,
    );
  const dataFolder = env.DATA_FOLDER || 'data';
  const store = readStore(env, dataFolder, problems);
  const rates = teams ? readRates(env, problems) : { conversation: [], tenant: [] };
  const publicUrl = readPublicUrl(env, teams !== null, port, problems);
  const files = teams ? fileHosts(env, problems) : ['127.0.0.1'];
  readLogLevel(env, problems);
  const signInId = env.TAB_APP_ID || (teams?.appId ?? SANDBOX_BOT);
  if (env.TAB_APP_ID && !ENTRA_ID.test(signInId))
    problems.push(`TAB_APP_ID ska vara ett app-id (ett GUID), men ${isNow(signInId)}.`);
  const catalogueApp = (teams && env.TEAMS_CATALOG_APP_ID) || null;
  if (catalogueApp !== null && !ENTRA_ID.test(catalogueApp))
    problems.push(
      `TEAMS_CATALOG_APP_ID ska vara appens id i er Teams-katalog (ett GUID), men ${isNow(catalogueApp)}. Det står i ` +
        'Teams administrationscenter under Hantera appar. Ta bort det om Planboten inte ska installera sig själv.',
    );
  if (problems.length > 0) return { ok: false, problems };
  const config: Config = {
    port,
    host: teams ? env.HOST || '0.0.0.0' : '127.0.0.1',
    dataFolder,
    teams,
    botId: teams?.appId ?? SANDBOX_BOT,
    signInId,
    catalogueApp,
    tenant: teams?.tenant ?? (env.SANDBOX_TENANT || SANDBOX_TENANT),
    store,
    publicUrl,
    serviceHosts: teams ? [...TEAMS_HOSTS, ...list(env.SERVICE_HOSTS)] : ['127.0.0.1', 'localhost'],
    fileHosts: files,
    rates,
    metricsToken: env.METRICS_TOKEN || null,
    tabFolder: 'dist/tab',
    sandbox: teams ? null : env.SANDBOX_PAGE === 'off' ? 'bare' : env.SANDBOX_PAGE === 'beside' ? 'beside' : 'page',
  };
  return { ok: true, config };
}

/** The port; the usual one in place of one that is refused, so that nothing else is said to be wrong because of it. */
function readPort(env: Environment, problems: string[]): number {
  const port = Number(env.PORT || USUAL_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_534) {
    problems.push(`PORT ska vara ett heltal från 1 till 65534, men är ”${env.PORT}”.`);
    return USUAL_PORT;
  }
  return port;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

function readLogLevel({ LOG_LEVEL: level }: Environment, problems: string[]): void {
  if (!level || LOG_LEVELS.includes(level)) return;
  problems.push(`LOG_LEVEL ska vara något av ${LOG_LEVELS.join(', ')}, men ${isNow(level)}.`);
}

function readStore(env: Environment, dataFolder: string, problems: string[]): StoreConfig {
  if (!/^[1-9]\d{0,2}$/.test(env.REPLICAS || '1'))
    problems.push(`REPLICAS ska vara hur många processer som körs, till exempel 2, men ${isNow(env.REPLICAS)}.`);
  const endpoint = env.COSMOS_ENDPOINT;
  if (endpoint) {
    if (!isAddress(endpoint)) {
      problems.push(
        'COSMOS_ENDPOINT ska vara kontots adress, till exempel https://kommunen.documents.azure.com, men ' +
          `${isNow(endpoint)}. Adressen står som URI i kontots Översikt; en anslutningssträng är det inte.`,
      );
    }
    return { kind: 'cosmos', endpoint, key: env.COSMOS_KEY || null, database: env.COSMOS_DATABASE || 'handlingsplan' };
  }
  if (env.COSMOS_KEY)
    problems.push('COSMOS_KEY är satt, men inte COSMOS_ENDPOINT: sätt kontots adress, eller ta bort nyckeln.');
  if (Number(env.REPLICAS || '1') > 1) {
    problems.push(
      'REPLICAS är större än 1, men den inbyggda databasen tål bara en process: sätt COSMOS_ENDPOINT eller REPLICAS=1.',
    );
  }
  return { kind: 'sqlite', folder: dataFolder };
}

function readPublicUrl(env: Environment, isRequired: boolean, port: number, problems: string[]): string {
  const url = env.PUBLIC_URL ?? (isRequired ? '' : `http://127.0.0.1:${port}`);
  if (!isAddress(url) || (isRequired && !url.startsWith('https://'))) {
    problems.push(
      `PUBLIC_URL ska vara botens adress med https, till exempel https://planbot.kommunen.se, men ${isNow(url)}.`,
    );
  } else if (new URL(url).href !== `${new URL(url).origin}/`) {
    problems.push(
      `PUBLIC_URL ska sluta efter värdnamnet, som i ${new URL(url).origin}, men ${isNow(url)}. Boten lägger själv till ` +
        '/api/messages och /tab.',
    );
  }
  return url.replace(/\/$/, '');
}

/** "kommunen.documents.azure.com:443" parses as well: as the protocol of that name. */
const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:\/\//.test(text);

/** The tenant's own SharePoint, when it is named: `kommunen` stands for its sites and its people's OneDrive. */
function fileHosts({ SHAREPOINT_NAME: name }: Environment, problems: string[]): readonly string[] {
  if (name && !/^[a-z0-9-]+$/i.test(name)) {
    problems.push(
      `SHAREPOINT_NAME ska vara det som står före .sharepoint.com, till exempel kommunen, men ${isNow(name)}.`,
    );
  }
  return name ? [`${name}.sharepoint.com`, `${name}-my.sharepoint.com`] : ['.sharepoint.com'];
}

const list = (text: string | undefined): readonly string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);
