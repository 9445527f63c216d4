import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { ClientCertificateCredential, ClientSecretCredential, ManagedIdentityCredential } from '@azure/identity';
import { decodeJwt } from 'jose';
import type { Config } from '../config.ts';
import { examine, type Finding, type Probes, type State } from './doctorChecks.ts';
import { inWords } from './doctorTexts.ts';
import { withSecretFiles } from '../identity.ts';
import { thisRuntime } from '../runtime.ts';
import { openStore } from '../start.ts';

const PATIENCE_MS = 10_000;
/** What the bot asks Entra for: the right to speak through the Bot Connector. */
const SCOPE = 'https://api.botframework.com/.default';

/** With it, Graph says in the token's `roles` what it would let the bot do. */
const GRAPH = 'https://graph.microsoft.com/.default';

async function tokenFor(identity: NonNullable<Config['teams']>, scope: string): Promise<string> {
  const { appId, tenant, type, password, certificate } = identity;
  const credential =
    type === 'UserAssignedMSI'
      ? new ManagedIdentityCredential({ clientId: appId })
      : certificate
        ? new ClientCertificateCredential(tenant, appId, { certificate })
        : new ClientSecretCredential(tenant, appId, password ?? '');
  return (await credential.getToken(scope, { abortSignal: AbortSignal.timeout(PATIENCE_MS) }))?.token ?? '';
}

const probes: Probes = {
  runtime: thisRuntime,
  now: () => new Date(),
  openStore,
  hasTab: (folder) => existsSync(join(folder, 'index.html')),
  async token(identity) {
    await tokenFor(identity, SCOPE);
  },
  async permissions(identity) {
    const { roles = [] } = decodeJwt<{ roles?: readonly string[] }>(await tokenFor(identity, GRAPH));
    return roles;
  },
  async get(url) {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    return {
      status: response.status,
      date: response.headers.get('date'),
      body: (await response.text()).slice(0, 4096),
    };
  },
  hostCertificateEnds: (host) =>
    new Promise((resolve, reject) => {
      const socket = connect(
        { host, port: 443, ...(isIP(host) ? {} : { servername: host }), timeout: PATIENCE_MS },
        () => {
          resolve(new Date(socket.getPeerCertificate().valid_to));
          socket.destroy();
        },
      );
      socket.on('timeout', () => socket.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })));
      socket.on('error', reject);
    }),
};

/** A file that cannot be read is a finding like any other; its name is told, never what it holds. */
async function found(): Promise<readonly Finding[]> {
  let env: Readonly<Record<string, string | undefined>>;
  try {
    env = withSecretFiles(process.env);
  } catch (error) {
    return [{ what: 'secretFile', state: 'fault', about: (error as NodeJS.ErrnoException).path ?? '' }];
  }
  return examine(env, probes);
}

const MARKS: Readonly<Record<State, string>> = { ok: '✓', warning: '!', fault: '✗' };

/** `npm run doctor`: looks at everything the bot rests upon. Ends with 1 when something is wrong. */
async function main(): Promise<void> {
  const locale = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'en' : 'sv';
  const labels = locale === 'en' ? ['Meaning', 'Do this'] : ['Betyder', 'Gör så här'];
  const findings = await found();
  const lines = findings.flatMap((finding) => {
    const { what, means, remedy } = inWords(finding, locale);
    return [
      `${MARKS[finding.state]} ${what}\n`,
      ...(means ? [`    ${labels[0]}: ${means}\n`] : []),
      ...(remedy ? [`    ${labels[1]}: ${remedy}\n`] : []),
    ];
  });
  // At once, so that whoever only wants the first lines ("| head") is not answered with an error.
  process.stdout.write(lines.join(''));
  process.exitCode = findings.some(({ state }) => state === 'fault') ? 1 : 0;
}

void main();
