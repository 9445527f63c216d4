import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TeamsIdentity } from './bot/ownCredentials.ts';
import { ENTRA_ID } from './domain/entraId.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Secrets that may lie in a file that only the process can read, as containers are given them. */
const IN_FILES = ['MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_CERTIFICATE', 'COSMOS_KEY'] as const;

/** The environment with the secrets that `NAME_FILE` points to read into `NAME`. Throws when a file cannot be read. */
export function withSecretFiles(env: Environment): Environment {
  const read = IN_FILES.flatMap((name) => {
    const file = env[`${name}_FILE`];
    return file ? [[name, readFileSync(file, 'utf8').trim()] as const] : [];
  });
  return { ...env, ...Object.fromEntries(read) };
}

/** Who the bot is in Entra, or null for the sandbox; everything that is wrong goes to `problems`, and no secret with it. */
export function readIdentity(env: Environment, problems: string[]): TeamsIdentity | null {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenant, MICROSOFT_APP_PASSWORD: password } = env;
  const certificate = env.MICROSOFT_APP_CERTIFICATE;
  const type = env.MICROSOFT_APP_TYPE || 'SingleTenant';
  if (!appId && !tenant && !password && !certificate) {
    if (env.NODE_ENV === 'production') {
      problems.push(
        'MICROSOFT_APP_ID saknas. I drift (NODE_ENV=production) startar boten bara med Teams-uppgifter: sätt ' +
          'MICROSOFT_APP_ID, MICROSOFT_APP_TENANT_ID och MICROSOFT_APP_PASSWORD. Ta bort NODE_ENV för att öppna sandlådan.',
      );
    }
    return null;
  }
  if (!appId || !ENTRA_ID.test(appId))
    problems.push(`MICROSOFT_APP_ID ska vara botens app-id (ett GUID), men ${isNow(appId)}.`);
  if (!tenant || !ENTRA_ID.test(tenant)) {
    problems.push(
      `MICROSOFT_APP_TENANT_ID ska vara er Entra-klients id (ett GUID), men ${isNow(tenant)}. Det står i Entra under Översikt.`,
    );
  }
  if (password && ENTRA_ID.test(password)) {
    problems.push(
      'MICROSOFT_APP_PASSWORD ser ut att vara hemlighetens id (ett GUID). Det ska vara dess värde, som Entra visar en ' +
        'enda gång: skapa en ny hemlighet om värdet är borta.',
    );
  }
  if (type !== 'SingleTenant' && type !== 'UserAssignedMSI') {
    problems.push(`MICROSOFT_APP_TYPE ska vara SingleTenant eller UserAssignedMSI, men är ”${type}”.`);
    return null;
  }
  if (type === 'SingleTenant' && !password && !certificate) {
    problems.push(
      'MICROSOFT_APP_PASSWORD saknas. Skapa en hemlighet för appen i Entra och sätt den här, eller sätt ' +
        'MICROSOFT_APP_CERTIFICATE till appens certifikat.',
    );
  }
  if (type === 'SingleTenant' && password && certificate) {
    problems.push('MICROSOFT_APP_PASSWORD och MICROSOFT_APP_CERTIFICATE är båda satta: ta bort den ena.');
  }
  if (type === 'UserAssignedMSI' && (password || certificate)) {
    const name = password ? 'MICROSOFT_APP_PASSWORD' : 'MICROSOFT_APP_CERTIFICATE';
    problems.push(`${name} ska inte vara satt med UserAssignedMSI: ta bort den.`);
  }
  if (certificate && !isWhole(certificate)) {
    problems.push(
      'MICROSOFT_APP_CERTIFICATE ska vara certifikatet och dess privata nyckel i PEM-format, och nyckeln ska höra till ' +
        'certifikatet. Hämta det ur Key Vault som PEM, eller peka ut en fil med MICROSOFT_APP_CERTIFICATE_FILE.',
    );
  }
  return {
    ...{ appId: appId ?? '', tenant: tenant ?? '', type },
    ...{ password: password || null, certificate: certificate || null },
  };
}

/** What a variable is, in a sentence about what it should be. What may be a secret in the wrong place is not repeated. */
export function isNow(value: string | undefined): string {
  if (!value) return 'saknas';
  return value.length > 60 || /[~=;@]/.test(value) ? `är något annat (${value.length} tecken)` : `är ”${value}”`;
}

/** Whether a text holds a certificate and the private key that belongs to it. */
function isWhole(pem: string): boolean {
  try {
    return new X509Certificate(pem).checkPrivateKey(createPrivateKey(pem));
  } catch {
    return false;
  }
}
