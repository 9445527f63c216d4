import { z } from 'zod';

const Header = z.object({ alg: z.literal('RS256') });
const Claims = z.object({ iss: z.string(), aud: z.string() });

/**
 * Whether a header could hold a token that Teams made out to this bot, by what the token says of itself. Proves nothing:
 * the SDK checks the signature. But what cannot be one never reaches the SDK, which would fetch keys for it, remember its
 * issuer for good and print its failure.
 */
export function couldBeFromTeams(authorization: string, appId: string, issuer: string): boolean {
  const [header, claims, signature, ...more] = authorization.replace(/^Bearer /, '').split('.');
  if (!signature || more.length > 0) return false;
  if (!Header.safeParse(decode(header)).success) return false;
  const read = Claims.safeParse(decode(claims));
  return read.success && read.data.iss === issuer && read.data.aud === appId;
}

function decode(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
