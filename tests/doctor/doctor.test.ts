import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { examine, type Probes } from '../../commands/doctorChecks.ts';
import { DOCTOR_TEXTS, inWords } from '../../commands/doctorTexts.ts';
import { StoreUnavailable } from '../../domain/ports.ts';
import { thisRuntime } from '../../runtime.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';

const NOW = '2026-11-30T07:00:00.000Z';
const certificate = readFileSync('tests/fixtures/certificates/valid.pem', 'utf8');
const GOOD = {
  MICROSOFT_APP_ID: '11111111-1111-4111-8111-111111111111',
  MICROSOFT_APP_TENANT_ID: '22222222-2222-4222-8222-222222222222',
  MICROSOFT_APP_CERTIFICATE: certificate,
  PUBLIC_URL: 'https://planbot.kommunen.se',
  SHAREPOINT_NAME: 'kommunen',
};
const well: Probes = {
  runtime: thisRuntime,
  now: () => new Date(NOW),
  token: async () => undefined,
  permissions: async () => [],
  openStore: async () => openMemoryStore(),
  get: async () => ({ status: 200, date: new Date(NOW).toUTCString(), body: '{"status":"ok","store":"ok"}' }),
  hostCertificateEnds: async () => new Date('2027-03-01'),
  hasTab: () => true,
};
const failing = (error: object) => async () =>
  Promise.reject(Object.assign(new Error('secret words of a library'), error));
const entra = (code: string) =>
  failing({ message: `invalid_client: ${code}: The secret hemlig-hemlig is wrong. Trace 123` });
const store = (code: string) => async () => Promise.reject(new StoreUnavailable(code, 'x'));

const examined = async (env: object, probes: Partial<Probes> = {}) => {
  const findings = await examine({ ...GOOD, ...env }, { ...well, ...probes });
  return findings.filter(({ state }) => state !== 'ok').map(({ state, what }) => `${state} ${what}`);
};
const CATALOGUE = { TEAMS_CATALOG_APP_ID: '33333333-3333-4333-8333-333333333333' };
const INSTALL = 'TeamsAppInstallation.ReadWriteSelfForUser.All';
const { MICROSOFT_APP_CERTIFICATE: _, ...rest } = GOOD;
const secret = { ...rest, MICROSOFT_APP_CERTIFICATE: undefined, MICROSOFT_APP_PASSWORD: 'hemlig-hemlig' };

describe('the doctor', () => {
  it('has nothing to say of what is right', async () => expect(await examined({})).toEqual([]));

  it('knows the sandbox for what it is', async () => {
    const findings = await examine({}, well);
    expect(findings.at(-1)).toMatchObject({ what: 'sandbox', state: 'warning' });
  });

  it.each<[string, object, Partial<Probes>, readonly string[]]>([
    ['an old Node', {}, { runtime: { ...thisRuntime, node: '22.1.0' } }, ['fault runtime.node']],
    ['no time zones', {}, { runtime: { ...thisRuntime, summerInStockholm: () => '10:00' } }, ['fault runtime.zone']],
    ['a variable that is misspelt', { COSMOS_ENDPIONT: 'https://x.example' }, {}, ['fault misspelt']],
    ['a port that another program uses', {}, { get: async (url) => ({ ...(await well.get(url)), ...(url.startsWith('http:') ? { body: 'hej' } : {}) }) }, ['fault port']],
    ['an app id that is none', { MICROSOFT_APP_ID: 'planbot' }, {}, ['fault config']],
    ['a wrong secret', secret, { token: entra('AADSTS7000215') }, ['fault credentials.secret', 'warning secretEnds']],
    ['a secret that has ended', secret, { token: entra('AADSTS7000222') }, ['fault credentials.ended', 'warning secretEnds']],
    ['another tenant’s app', {}, { token: entra('AADSTS700016') }, ['fault credentials.app']],
    ['a tenant that is none', {}, { token: entra('AADSTS90002') }, ['fault credentials.tenant']],
    ['a certificate Entra does not know', {}, { token: entra('AADSTS700027') }, ['fault credentials.certificate']],
    [
      'a managed identity that is not attached',
      { MICROSOFT_APP_CERTIFICATE: undefined, MICROSOFT_APP_TYPE: 'UserAssignedMSI' },
      { token: failing({ name: 'CredentialUnavailableError' }) },
      ['fault credentials.identity'],
    ],
    ['an app that may not install itself', CATALOGUE, {}, ['warning consent.missing']],
    ['an app that may install itself', CATALOGUE, { permissions: async () => [INSTALL] }, []],
    ['a permission that nothing uses', {}, { permissions: async () => ['User.Read.All'] }, ['warning consent.more']],
    ['a permission left from when the bot installed itself', {}, { permissions: async () => [INSTALL] }, ['warning consent.more']],
    ['permissions that cannot be read', CATALOGUE, { permissions: failing({ code: 'ECONNREFUSED' }) }, ['warning consent.unread']],
    ['a certificate that ends soon', {}, { now: () => new Date('2126-10-15') }, ['fault clock.wrong', 'warning certificate.ends', 'fault hostCertificate.ended']],
    ['a container that nobody has made', {}, { openStore: store('cosmos.notProvisioned') }, ['fault store.notProvisioned']],
    ['a database that refuses', {}, { openStore: store('cosmos.forbidden') }, ['fault store.forbidden']],
    ['a damaged data file', {}, { openStore: store('sqlite.corrupt') }, ['fault store.sqlite']],
    ['a firewall', {}, { get: failing({ code: 'ECONNREFUSED' }) }, ['fault network', 'fault network', 'fault network', 'warning credentials.untried', 'fault address']],
    ['a clock three minutes slow', {}, { now: () => new Date('2026-11-30T06:57:00Z') }, ['warning clock.wrong']],
    ['a clock ten minutes fast', {}, { now: () => new Date('2026-11-30T07:10:00Z') }, ['fault clock.wrong']],
    ['a sign-in page before the bot', {}, { get: async () => ({ status: 302, date: null, body: '<html>' }) }, ['fault port', 'fault address.other']],
    ['a bot that is not well', {}, { get: async () => ({ status: 503, date: null, body: '{"store":"unavailable"}' }) }, ['fault address.unwell']],
    ['an address whose certificate ends in a week', {}, { hostCertificateEnds: async () => new Date('2026-12-06') }, ['warning hostCertificate.ends']],
    ['an address without a certificate', {}, { hostCertificateEnds: failing({ code: 'ECONNREFUSED' }) }, ['fault hostCertificate.unread']],
    ['a tab that is not built', {}, { hasTab: () => false }, ['fault tab']],
    ['files from everywhere', { SHAREPOINT_NAME: '' }, {}, ['warning files']],
  ])('finds %s', async (_what, env, probes, expected) => expect(await examined(env, probes)).toEqual(expected)); // prettier-ignore

  it('says which file with a secret cannot be read, and not how the program came to stop', () => {
    const env = { PATH: process.env.PATH, MICROSOFT_APP_PASSWORD_FILE: '/nowhere/secret', LANG: 'en_GB' };
    const { stdout, stderr, status } = spawnSync(process.execPath, ['commands/doctor.ts'], { env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^✗ The file "\/nowhere\/secret" .*\n +Meaning: .*\n +Do this: .*_FILE/);
  });

  it('comes to an end about a data folder that cannot be made, and says which', () => {
    const env = { PATH: process.env.PATH, DATA_FOLDER: '/proc/nothing/here' };
    const { stdout, status } = spawnSync(process.execPath, ['commands/doctor.ts'], {
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(/✗ Datafilen .*\/proc\/nothing\/here.*\n.*\n.*DATA_FOLDER/);
  });

  it('takes a store that a running bot holds for a store that works', async () => {
    const findings = await examine(GOOD, { ...well, openStore: store('sqlite.inUse') });
    expect(findings).toContainEqual({ what: 'store.inUse', state: 'ok', about: 'data' });
  });

  it('says of everything it finds what happened, what it means and what to do, in Swedish and English', async () => {
    const { sv, en } = DOCTOR_TEXTS;
    expect(Object.keys(en)).toEqual(Object.keys(sv));
    for (const locale of ['sv', 'en'] as const) {
      for (const [what, { means }] of Object.entries(DOCTOR_TEXTS[locale])) {
        const words = inWords({ what, state: means ? 'fault' : 'ok', about: 'detta' }, locale);
        expect(words.what).toMatch(/[.:]$|detta/);
        expect(words.what).not.toContain('%');
        if (means) expect(words.remedy).toMatch(/\.$/);
        else expect(words.remedy).toBeUndefined();
      }
    }
  });

  it('repeats no secret and no words of a library', async () => {
    const findings = await examine(
      { ...GOOD, ...secret },
      { ...well, token: entra('AADSTS7000215'), hostCertificateEnds: failing({ code: 'X' }) },
    );
    const told = findings.flatMap((one) => Object.values(inWords(one, 'sv'))).join(' ');
    expect(told).not.toMatch(/hemlig-hemlig|Trace|secret words/);
    expect(told).toContain('AADSTS7000215');
  });
});
