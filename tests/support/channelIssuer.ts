import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import type { ChannelIssuer } from '../../bot/teamsAdapter.ts';
import { reply } from './connectorStub.ts';

const ISSUER = 'https://api.botframework.com';

/** Where the SDK finds the keys of the Bot Framework; and a maker of tokens signed with them, or with something else. */
export async function openChannelIssuer(appId: string, serviceUrl: string) {
  const own = await generateKeyPair('RS256');
  const other = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'one', use: 'sig', endorsements: ['msteams'] };
  let fetches = 0;
  const server = createServer((request, response) => {
    fetches += 1;
    if (request.url === '/keys') return reply(response, 200, { keys: [jwk] });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    reply(response, 200, { issuer: ISSUER, jwks_uri: `${url}/keys`, id_token_signing_alg_values_supported: ['RS256'] });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const now = Math.floor(Date.now() / 1000);
  const claims: JWTPayload = { iss: ISSUER, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3600 };
  const bearer = async (given: JWTPayload = {}, header: Record<string, unknown> = {}, key = own.privateKey) =>
    `Bearer ${await new SignJWT({ ...claims, ...given }).setProtectedHeader({ alg: 'RS256', kid: 'one', ...header }).sign(key)}`;
  const channel: ChannelIssuer = { issuer: ISSUER, url };
  return {
    ...{ url, channel, now, bearer },
    fetches: () => fetches,
    /** Signed with a key that is not the Bot Framework's, under the name of one that is. */
    forged: () => bearer({}, {}, other.privateKey),
    unsigned: () => `Bearer ${new UnsecuredJWT(claims).encode()}`,
    /** Signed with the public key as if it were a shared secret. */
    confused: async () => {
      const secret = new TextEncoder().encode(JSON.stringify(jwk));
      return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret)}`;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
