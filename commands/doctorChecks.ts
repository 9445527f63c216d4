import { X509Certificate } from 'node:crypto';
import { readConfig, type Config } from '../config.ts';
import { misspelt } from '../configNames.ts';
import { StoreUnavailable, type PlanStore } from '../domain/ports.ts';
import { runtimeFaults, type Runtime } from '../runtime.ts';

/** What the doctor asks of the world. Everything may throw; what it then means is said in words. */
export interface Probes {
  readonly runtime: Runtime;
  readonly now: () => Date;
  /** Asks Entra for a token as the bot would. */
  readonly token: (identity: NonNullable<Config['teams']>) => Promise<void>;
  /** The permissions that Graph gives the bot itself, read from a token for it. */
  readonly permissions: (identity: NonNullable<Config['teams']>) => Promise<readonly string[]>;
  readonly openStore: (config: Config) => Promise<PlanStore>;
  readonly get: (
    url: string,
  ) => Promise<{ readonly status: number; readonly date: string | null; readonly body: string }>;
  /** When the certificate that a host shows ends. */
  readonly hostCertificateEnds: (host: string) => Promise<Date>;
  readonly hasTab: (folder: string) => boolean;
}

export type State = 'ok' | 'warning' | 'fault';

/** One thing that was looked at: `what` names the words in doctorTexts.ts, `about` what fills them in. Never a secret. */
export interface Finding {
  readonly what: string;
  readonly state: State;
  readonly about: string;
}

const finding =
  (state: State) =>
  (what: string, about: string | number = ''): Finding => ({ what, state, about: `${about}` });
const [ok, warning, fault] = [finding('ok'), finding('warning'), finding('fault')];

const DAY = 86_400_000;
const ENTRA_HOST = 'login.microsoftonline.com';
/** Microsoft's services that the bot cannot do without: its token, Teams' keys, and where it posts. */
const SERVICES = [
  `https://${ENTRA_HOST}/common/v2.0/.well-known/openid-configuration`,
  'https://login.botframework.com/v1/.well-known/openidconfiguration',
  'https://smba.trafficmanager.net/emea/',
] as const;

/** Looks at everything, in the order in which one thing rests upon another. Opens the store as the bot does, and changes no record. */
export async function examine(
  env: Readonly<Record<string, string | undefined>>,
  probes: Probes,
): Promise<readonly Finding[]> {
  const runtime = runtimeFaults(probes.runtime);
  const base: Finding[] =
    runtime.length > 0
      ? runtime.map((one) => fault(`runtime.${one}`, probes.runtime.node))
      : [ok('runtime', probes.runtime.node)];
  base.push(...misspelt(env).map(({ name, meant }) => fault('misspelt', meant ? `${name} (${meant}?)` : name)));
  const read = readConfig(env);
  if (!read.ok) return [...base, ...read.problems.map((problem) => fault('config', problem))];
  const { config } = read;
  const alone = [...base, ok('config'), await store(config, probes), await port(config, probes), tab(config, probes)];
  if (!config.teams) return [...alone, warning('sandbox')];
  const reached = await services(probes);
  const isWithoutEntra = reached.some(({ what, about }) => what === 'network' && about.startsWith(ENTRA_HOST));
  return [
    ...alone,
    ...reached,
    // Where Entra is not reached, nothing can be said of what it was shown.
    ...(isWithoutEntra
      ? [warning('credentials.untried')]
      : [await credentials(config.teams, probes), ...(await consent(config, config.teams, probes))]),
    ...appCertificate(config.teams, probes.now()),
    await address(config, probes),
    await hostCertificate(config, probes),
    config.fileHosts.some((host) => host.startsWith('.')) ? warning('files') : ok('files', config.fileHosts.join(', ')),
  ];
}

async function store(config: Config, { openStore }: Probes): Promise<Finding> {
  const { kind } = config.store;
  const where = config.store.kind === 'cosmos' ? new URL(config.store.endpoint).host : config.store.folder;
  try {
    const opened = await openStore(config);
    const heartbeat = await opened.read('run', 'runs', 'heartbeat');
    await opened.close();
    return ok('store', heartbeat ? heartbeat.value.at : kind);
  } catch (error) {
    const code =
      error instanceof StoreUnavailable ? error.code : `${kind}.${(error as { code?: string }).code ?? 'unknown'}`;
    if (code === 'sqlite.inUse') return ok('store.inUse', config.dataFolder);
    const about = `${where}: ${code}`;
    if (code === 'cosmos.notProvisioned' || code.endsWith('.404')) return fault('store.notProvisioned', about);
    if (code.endsWith('.401') || code.endsWith('.403') || code.endsWith('.forbidden'))
      return fault('store.forbidden', about);
    return fault(kind === 'cosmos' ? 'store.cosmos' : 'store.sqlite', about);
  }
}

/** Whether the port is free for the bot, or is the bot's already. */
async function port({ port: number }: Config, { get }: Probes): Promise<Finding> {
  try {
    const { body } = await get(`http://127.0.0.1:${number}/health`);
    return isOurs(body) ? ok('port.ours', number) : fault('port', number);
  } catch (error) {
    return codeOf(error) === 'ECONNREFUSED' ? ok('port.free', number) : fault('port', number);
  }
}

/** Whether an answer to /health is the bot's own. */
const isOurs = (body: string): boolean => /"store":/.test(body);

const tab = ({ tabFolder }: Config, { hasTab }: Probes): Finding =>
  hasTab(tabFolder) ? ok('tab') : fault('tab', tabFolder);

/** Whether Microsoft answers, and, by its clock, whether ours is right. */
async function services({ get, now }: Probes): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let said: string | null = null;
  for (const url of SERVICES) {
    const { host } = new URL(url);
    try {
      const { date } = await get(url);
      said ??= date;
    } catch (error) {
      findings.push(fault('network', `${host} (${codeOf(error)})`));
    }
  }
  if (findings.length === 0) findings.push(ok('network'));
  if (said === null) return findings;
  const seconds = Math.round(Math.abs(now().getTime() - Date.parse(said)) / 1000);
  // Tokens are taken up to five minutes askew; reminders that come a minute late harm nobody.
  const state = seconds >= 240 ? fault : seconds >= 60 ? warning : ok;
  return [...findings, state(seconds >= 60 ? 'clock.wrong' : 'clock', seconds)];
}

/** Entra's own numbers for what is wrong (learn.microsoft.com, "Microsoft Entra authentication and authorization error codes"). */
const ENTRA: Readonly<Record<string, string>> = {
  AADSTS7000215: 'credentials.secret',
  AADSTS7000222: 'credentials.ended',
  AADSTS700016: 'credentials.app',
  AADSTS90002: 'credentials.tenant',
  AADSTS700027: 'credentials.certificate',
};

async function credentials(teams: NonNullable<Config['teams']>, { token }: Probes): Promise<Finding> {
  try {
    await token(teams);
    return ok('credentials', teams.type);
  } catch (error) {
    const code = /AADSTS\d+/.exec(error instanceof Error ? error.message : '')?.[0];
    if (code) return fault(ENTRA[code] ?? 'credentials', code);
    return fault(teams.type === 'UserAssignedMSI' ? 'credentials.identity' : 'credentials', codeOf(error));
  }
}

/** The one permission in Graph that the bot can make use of. It does without any. */
const INSTALL = 'TeamsAppInstallation.ReadWriteSelfForUser.All';

/** What an administrator has consented to, held against what is made use of: neither less nor more. */
async function consent(
  { catalogueApp }: Config,
  teams: NonNullable<Config['teams']>,
  { permissions }: Probes,
): Promise<readonly Finding[]> {
  let given: readonly string[];
  try {
    given = await permissions(teams);
  } catch (error) {
    return catalogueApp ? [warning('consent.unread', codeOf(error))] : [];
  }
  const used = catalogueApp ? [INSTALL] : [];
  const more = given.filter((one) => !used.includes(one));
  return [
    ...(!catalogueApp ? [ok('consent.none', INSTALL)] : []),
    ...(catalogueApp ? [given.includes(INSTALL) ? ok('consent', INSTALL) : warning('consent.missing', INSTALL)] : []),
    ...(more.length > 0 ? [warning('consent.more', more.join(', '))] : []),
  ];
}

function appCertificate({ certificate, password }: NonNullable<Config['teams']>, now: Date): readonly Finding[] {
  if (password) return [warning('secretEnds')];
  if (!certificate) return [];
  const { validTo } = new X509Certificate(certificate);
  return [ending('certificate', Date.parse(validTo), now, 30)];
}

async function address({ publicUrl }: Config, { get }: Probes): Promise<Finding> {
  try {
    const { status, body } = await get(`${publicUrl}/health`);
    if (!isOurs(body)) return fault('address.other', publicUrl);
    return status === 200 ? ok('address', publicUrl) : fault('address.unwell', status);
  } catch (error) {
    return fault('address', `${publicUrl} (${codeOf(error)})`);
  }
}

async function hostCertificate({ publicUrl }: Config, { hostCertificateEnds, now }: Probes): Promise<Finding> {
  const { hostname } = new URL(publicUrl);
  try {
    return ending('hostCertificate', (await hostCertificateEnds(hostname)).getTime(), now(), 14);
  } catch (error) {
    return fault('hostCertificate.unread', `${hostname} (${codeOf(error)})`);
  }
}

function ending(what: string, end: number, now: Date, enough: number): Finding {
  const date = new Date(end).toISOString().slice(0, 10);
  const days = (end - now.getTime()) / DAY;
  if (days <= 0) return fault(`${what}.ended`, date);
  return days < enough ? warning(`${what}.ends`, date) : ok(what, date);
}

/** What the operating system or the library calls it; its message may name more than a log should hold. */
function codeOf(error: unknown): string {
  const { code, cause, name } = (error ?? {}) as { code?: string; cause?: { code?: string }; name?: string };
  return code ?? cause?.code ?? name ?? 'unknown';
}
