import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { DirectoryPerson } from './directory.ts';
import type { SandboxIdentity } from './identity.ts';

/** The sandbox's small Entra: one key, which lives as long as the process, and tokens for its own people. */
export interface KeyServer {
  /** The public key as a JSON Web Key Set. */
  keys(): Promise<object>;
  tokenFor(person: DirectoryPerson): Promise<string>;
}

const LIFETIME_SECONDS = 3600;

export function openKeyServer(identity: SandboxIdentity, now: () => number, sandboxNow: () => number): KeyServer {
  const kid = 'sandbox';
  let pair: ReturnType<typeof generateKeyPair> | undefined;
  const keyPair = () => (pair ??= generateKeyPair('RS256'));
  return {
    async keys() {
      const { publicKey } = await keyPair();
      return { keys: [{ ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' }] };
    },
    async tokenFor(person) {
      const { privateKey } = await keyPair();
      // The sandbox's clock may be months ahead of the machine's; the token is good by both.
      const issued = Math.floor(Math.min(now(), sandboxNow()) / 1000);
      const expires = Math.floor(Math.max(now(), sandboxNow()) / 1000) + LIFETIME_SECONDS;
      return new SignJWT({
        ver: '2.0',
        tid: identity.tenant,
        oid: person.id,
        name: person.name,
        preferred_username: person.email,
        scp: 'access_as_user',
        azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .setIssuer(identity.issuer)
        .setAudience(identity.audience)
        .setSubject(person.member)
        .setIssuedAt(issued)
        .setNotBefore(issued)
        .setExpirationTime(expires)
        .sign(privateKey);
    },
  };
}
