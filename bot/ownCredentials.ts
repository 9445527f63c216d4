import { createPrivateKey, X509Certificate } from 'node:crypto';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder-core';
import type { AppCredentials } from 'botframework-connector';

/** Who the bot is in Entra. Vouched for by a password, a certificate or, with neither, a managed identity. */
export interface TeamsIdentity {
  readonly appId: string;
  readonly tenant: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  readonly password: string | null;
  /** The certificate and its private key, as PEM. */
  readonly certificate?: string | null;
}

/** Entra gave no token: nothing was sent to anybody, and nothing can be until it does. */
export class NoToken extends Error {}

/** Microsoft's login, to which the SDK adds the tenant. */
const LOGIN = 'https://login.microsoftonline.com/';
const GRAPH = 'https://graph.microsoft.com';

/** The SDK's own credentials, told apart when they fail from everything else that may go wrong with a message. */
export class OwnCredentials extends ConfigurationServiceClientCredentialFactory {
  override async createCredentials(
    ...which: Parameters<ConfigurationServiceClientCredentialFactory['createCredentials']>
  ) {
    const credentials = (await super.createCredentials(...which)) as AppCredentials;
    const getToken = credentials.getToken.bind(credentials);
    credentials.getToken = async (forceRefresh) => {
      try {
        return await getToken(forceRefresh);
      } catch (cause) {
        throw new NoToken('Entra gave no token', { cause });
      }
    };
    return credentials;
  }
}

/** A token for Graph with the permissions the bot itself has been given; the SDK renews it when it has run out. */
export function graphToken(identity: TeamsIdentity): () => Promise<string> {
  const made = new OwnCredentials(credentialsOf(identity)).createCredentials(identity.appId, GRAPH, LOGIN, true);
  return async () => (await made).getToken();
}

/** An identity in the SDK's words. */
export const credentialsOf = (identity: TeamsIdentity | null): Readonly<Record<string, string>> =>
  identity
    ? {
        MicrosoftAppId: identity.appId,
        MicrosoftAppTenantId: identity.tenant,
        MicrosoftAppType: identity.type,
        ...(identity.password ? { MicrosoftAppPassword: identity.password } : {}),
        ...(identity.certificate ? certified(identity.certificate) : {}),
      }
    : {};

/** The SDK names a certificate by its SHA-1, written without colons, as Entra shows it. */
const certified = (pem: string): Readonly<Record<string, string>> => ({
  CertificateThumbprint: new X509Certificate(pem).fingerprint.replaceAll(':', ''),
  CertificatePrivateKey: createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString(),
});
