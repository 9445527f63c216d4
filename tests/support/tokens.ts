import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const APP = '22222222-2222-4222-8222-222222222222';
export const AUDIENCES = [APP, `api://planbot.example.se/botid-${APP}`];

/** A key pair as Entra ID has one, and a maker of tokens signed with it. */
export async function tokenMaker(now: Date) {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const seconds = Math.floor(now.getTime() / 1000);
  const v2: JWTPayload = {
    aud: APP,
    iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
    iat: seconds - 10,
    nbf: seconds - 10,
    exp: seconds + 3600,
    tid: TENANT,
    oid: 'anna',
    scp: 'access_as_user',
    azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
    name: 'Anna Åkesson',
    preferred_username: 'anna@example.se',
    ver: '2.0',
  };
  const sign = (claims: JWTPayload, with_ = privateKey) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(with_);
  return {
    keys: createLocalJWKSet({ keys: [key] }),
    /** A good v2 token, with the claims that are given in place of the usual; `undefined` takes a claim away. */
    bearer: async (claims: JWTPayload = {}) => `Bearer ${await sign({ ...v2, ...claims })}`,
    forged: async () => `Bearer ${await sign(v2, (await generateKeyPair('RS256')).privateKey)}`,
    claims: v2,
  };
}
