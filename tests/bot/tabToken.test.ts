import { generateSecret, SignJWT } from 'jose';
import { tokenIdentifier } from '../../bot/tabToken.ts';
import { APP, AUDIENCES, TENANT, tokenMaker } from '../support/tokens.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const OTHER = '33333333-3333-4333-8333-333333333333';

const entra = tokenMaker(NOW);

async function tab() {
  const maker = await entra;
  const identify = tokenIdentifier({ tenant: TENANT, audiences: AUDIENCES, keys: maker.keys, now: () => NOW });
  return { ...maker, identify };
}
const unauthorised = expect.objectContaining({ refusal: 'unauthorised' });
const forbidden = expect.objectContaining({ refusal: 'forbidden' });
const seconds = NOW.getTime() / 1000;

describe('Who a token says is asking', () => {
  it('is the tenant and the object id of a v2 token', async () => {
    const { identify, bearer } = await tab();
    expect(await identify(await bearer())).toEqual({ person: 'anna', tenant: TENANT, name: 'Anna Åkesson' });
  });

  it('is the same with a v1 token, whose audience and issuer are written otherwise', async () => {
    const { identify, bearer } = await tab();
    const v1 = { ver: '1.0', aud: AUDIENCES[1], iss: `https://sts.windows.net/${TENANT}/`, azp: undefined, appid: 'x' };
    expect(await identify(await bearer(v1))).toMatchObject({ person: 'anna' });
  });

  it('is another person when the object id is another, whatever the user name says', async () => {
    const { identify, bearer } = await tab();
    const same = { preferred_username: 'anna@example.se', upn: 'anna@example.se', email: 'anna@example.se' };
    expect(await identify(await bearer({ ...same, oid: 'someone-else' }))).toMatchObject({ person: 'someone-else' });
  });

  it('may have the scope among others', async () => {
    const { identify, bearer } = await tab();
    expect(await identify(await bearer({ scp: 'openid access_as_user' }))).toMatchObject({ person: 'anna' });
  });
});

describe('401 answers', () => {
  it.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['another scheme', 'Basic YW5uYTpodW50ZXIy'],
    ['garbage', 'Bearer garbage'],
    ['three parts of garbage', 'Bearer a.b.c'],
  ])('%s', async (_what, header) => {
    expect(await (await tab()).identify(header)).toEqual(unauthorised);
  });

  it.each([
    ['a token that has run out', { exp: seconds - 3600 }],
    ['a token of tomorrow', { nbf: seconds + 3600 }],
    ['a token without an end', { exp: undefined }],
    ['a token for another app', { aud: OTHER }],
    ['a token for Microsoft Graph', { aud: '00000003-0000-0000-c000-000000000000' }],
    ['an id token, which has no scope', { scp: undefined, azp: undefined }],
    ['a token without a tenant', { tid: undefined }],
    ['a token without a person', { oid: undefined }],
    ['an issuer that is not the tenant’s', { iss: `https://login.microsoftonline.com/${OTHER}/v2.0` }],
    ['a v1 issuer on a v2 token', { iss: `https://sts.windows.net/${TENANT}/` }],
    ['an issuer that merely begins right', { iss: `https://login.microsoftonline.com/${TENANT}/v2.0.example.com` }],
  ])('%s', async (_what, claims) => {
    const { identify, bearer } = await tab();
    expect(await identify(await bearer(claims))).toEqual(unauthorised);
  });

  it('a token signed by somebody else', async () => {
    const { identify, forged } = await tab();
    expect(await identify(await forged())).toEqual(unauthorised);
  });

  it('a token signed by a shared secret, or not at all', async () => {
    const { identify, claims } = await tab();
    const secret = await generateSecret('HS256');
    const shared = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret);
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${shared.split('.')[1]}.AA`;
    expect(await identify(`Bearer ${shared}`)).toEqual(unauthorised);
    expect(await identify(`Bearer ${none}`)).toEqual(unauthorised);
  });
});

describe('403 answers', () => {
  it.each([
    ['a person of another tenant', { tid: OTHER, iss: `https://login.microsoftonline.com/${OTHER}/v2.0` }],
    ['a scope that only contains the right word', { scp: 'access_as_user_evil' }],
    ['another scope', { scp: 'User.Read' }],
    ['a scope that is no text', { scp: ['access_as_user'] }],
    ['an application without a person', { scp: undefined, roles: ['Plan.Read.All'] }],
    ['an application that says so, with a scope', { idtyp: 'app' }],
  ])('%s', async (_what, claims) => {
    const { identify, bearer } = await tab();
    expect(await identify(await bearer(claims))).toEqual(forbidden);
  });
});

it('says that the keys are out of reach, and not that the token is bad', async () => {
  const { bearer } = await tab();
  const keys = new URL('http://127.0.0.1:9/keys');
  const identify = tokenIdentifier({ tenant: TENANT, audiences: [APP], keys, now: () => NOW });
  expect(await identify(await bearer())).toMatchObject({ refusal: 'unavailable' });
});
