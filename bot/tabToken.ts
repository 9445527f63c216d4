import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { PersonId } from '../domain/people.ts';

/** Who is asking, known by tenant and object id alone: names and addresses are for showing, never for rights. */
export interface Viewer {
  readonly person: PersonId;
  readonly tenant: string;
  readonly name: string | null;
}

/** `unauthorised`: not a token for this tab. `forbidden`: a good token that may not do this. */
export interface Unidentified {
  readonly refusal: 'unauthorised' | 'forbidden' | 'unavailable';
  readonly reason: string;
}

export interface TokenRules {
  /** The one tenant whose people may come in. */
  readonly tenant: string;
  /** The app's own id, which v2 tokens are made out to, and its `api://…` addresses, which v1 tokens are. */
  readonly audiences: readonly string[];
  /** Where the tenant's signing keys are, or the keys themselves. */
  readonly keys: URL | JWTVerifyGetKey;
  readonly now: () => Date;
}

const SCOPE = 'access_as_user';
const SKEW_SECONDS = 60;
const UNREACHABLE = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID']);

/**
 * Makes the check of the tab's single sign-on tokens (Entra ID access tokens, v1 and v2): signature by RS256 alone,
 * audience, tenant, the issuer that belongs to tenant and version, times, and the exact word of the scope.
 */
export function tokenIdentifier({ tenant, audiences, keys, now }: TokenRules) {
  const keySet = keys instanceof URL ? createRemoteJWKSet(keys) : keys;

  return async function identify(authorization: string | undefined): Promise<Viewer | Unidentified> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return unauthorised('no bearer token');
    try {
      const { payload } = await jwtVerify(token, keySet, {
        algorithms: ['RS256'],
        audience: [...audiences],
        clockTolerance: SKEW_SECONDS,
        currentDate: now(),
        requiredClaims: ['exp', 'iss', 'aud', 'tid', 'oid'],
      });
      return viewerOf(payload, tenant);
    } catch (error) {
      return isUnreachable(error) ? { refusal: 'unavailable', reason: 'no signing keys' } : unauthorised(codeOf(error));
    }
  };
}

function viewerOf(payload: JWTPayload, tenant: string): Viewer | Unidentified {
  const { tid, oid, scp, ver, name } = payload;
  if (typeof tid !== 'string' || typeof oid !== 'string' || oid === '') return unauthorised('no tenant or person');
  if (payload.iss !== issuerOf(tid, ver)) return unauthorised('issuer');
  if (tid !== tenant) return forbidden('tenant');
  if (scp === undefined) return isAppOnly(payload) ? forbidden('an application, no person') : unauthorised('no scope');
  if (typeof scp !== 'string' || !scp.split(' ').includes(SCOPE)) return forbidden('scope');
  if (payload.idtyp === 'app') return forbidden('an application, no person');
  return { person: oid, tenant: tid, name: typeof name === 'string' ? name : null };
}

/** The issuer that Entra ID writes for a tenant, which differs between its two versions of tokens. */
const issuerOf = (tid: string, ver: unknown): string =>
  ver === '2.0' ? `https://login.microsoftonline.com/${tid}/v2.0` : `https://sts.windows.net/${tid}/`;

/** Without a scope it is an application's own token when it names the application, and an id token otherwise. */
const isAppOnly = ({ idtyp, azp, appid }: JWTPayload): boolean =>
  idtyp === 'app' || azp !== undefined || appid !== undefined;

const unauthorised = (reason: string): Unidentified => ({ refusal: 'unauthorised', reason });
const forbidden = (reason: string): Unidentified => ({ refusal: 'forbidden', reason });

/** What is wrong with a token comes as an error of the library's own; anything else, and the keys could not be had. */
const isUnreachable = (error: unknown): boolean => !(error instanceof errors.JOSEError) || UNREACHABLE.has(error.code);

const codeOf = (error: unknown): string => (error instanceof errors.JOSEError ? error.code : 'unreadable token');
