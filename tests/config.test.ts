import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { misspelt, NAMES } from '../configNames.ts';

const TEAMS = {
  MICROSOFT_APP_ID: '11111111-1111-4111-8111-111111111111',
  MICROSOFT_APP_TENANT_ID: '22222222-2222-4222-8222-222222222222',
  MICROSOFT_APP_PASSWORD: 'hemlig',
  PUBLIC_URL: 'https://planbot.kommunen.se/',
};
const problemsOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  return read.ok ? [] : read.problems;
};
const configOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.config;
};

describe('an empty environment', () => {
  it('opens the sandbox, on this machine alone', () =>
    expect(configOf({})).toMatchObject({
      ...{ port: 3978, host: '127.0.0.1', teams: null, sandbox: 'page', publicUrl: 'http://127.0.0.1:3978' },
      ...{ store: { kind: 'sqlite', folder: 'data' }, serviceHosts: ['127.0.0.1', 'localhost'] },
    }));

  it('opens no other machine’s door, whatever HOST says', () =>
    expect(configOf({ HOST: '0.0.0.0', PORT: '4000' })).toMatchObject({
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:4000',
    }));

  it('may leave the page out', () => expect(configOf({ SANDBOX_PAGE: 'off' }).sandbox).toBe('bare'));

  it('may have the page beside another client', () =>
    expect(configOf({ SANDBOX_PAGE: 'beside' }).sandbox).toBe('beside'));
});

describe('Teams credentials', () => {
  it('make it the bot of the tenant, which speaks to Microsoft’s hosts alone', () => {
    const config = configOf(TEAMS);
    expect(config).toMatchObject({
      ...{ host: '0.0.0.0', botId: TEAMS.MICROSOFT_APP_ID, tenant: TEAMS.MICROSOFT_APP_TENANT_ID, sandbox: null },
      ...{ publicUrl: 'https://planbot.kommunen.se', teams: { type: 'SingleTenant', password: 'hemlig' } },
    });
    expect(config.serviceHosts).not.toContain('127.0.0.1');
    expect(config.fileHosts).toEqual(['.sharepoint.com']);
  });

  it('may be a managed identity, without a password', () => {
    const { MICROSOFT_APP_PASSWORD: _, ...rest } = TEAMS;
    expect(configOf({ ...rest, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }).teams).toMatchObject({ password: null });
  });

  it('name further hosts for a sovereign cloud', () =>
    expect(configOf({ ...TEAMS, SERVICE_HOSTS: 'a.example, b.example c.example' }).serviceHosts).toEqual(
      expect.arrayContaining(['a.example', 'b.example', 'c.example']),
    ));
});

describe('what is wrong', () => {
  it.each([
    ['no app id', { ...TEAMS, MICROSOFT_APP_ID: '' }, /MICROSOFT_APP_ID ska vara/],
    ['an app id that is none', { ...TEAMS, MICROSOFT_APP_ID: 'planbot' }, /GUID.*”planbot”/],
    ['no tenant', { ...TEAMS, MICROSOFT_APP_TENANT_ID: '' }, /MICROSOFT_APP_TENANT_ID/],
    ['no password', { ...TEAMS, MICROSOFT_APP_PASSWORD: '' }, /MICROSOFT_APP_PASSWORD saknas\. Skapa/],
    ['a password beside a managed identity', { ...TEAMS, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }, /ta bort den/],
    [
      'a kind of app that is no more',
      { ...TEAMS, MICROSOFT_APP_TYPE: 'MultiTenant' },
      /SingleTenant eller UserAssignedMSI/,
    ],
    ['a port that browsers do not open', { PORT: '6000' }, /6000 öppnar ingen webbläsare: sätt PORT/],
    ['a port whose neighbour browsers do not open', { PORT: '4189' }, /4190 öppnar ingen webbläsare: sätt PORT/],
    ['a port that is no number', { PORT: 'abc' }, /PORT ska vara ett heltal.*”abc”/],
    ['a port that is too large', { PORT: '65535' }, /PORT/],
    ['a port of nought', { PORT: '0' }, /PORT/],
    ['a public address without https', { ...TEAMS, PUBLIC_URL: 'http://planbot.kommunen.se' }, /PUBLIC_URL.*https/],
    ['no public address', { ...TEAMS, PUBLIC_URL: '' }, /PUBLIC_URL/],
    ['an address of Cosmos that is none', { COSMOS_ENDPOINT: 'cosmos' }, /COSMOS_ENDPOINT/],
    ['an address of Cosmos without https', { COSMOS_ENDPOINT: 'x.documents.azure.com:443' }, /till exempel https:/],
    ['a key without its account', { COSMOS_KEY: 'nyckel' }, /COSMOS_KEY är satt, men inte COSMOS_ENDPOINT/],
    ['the id of a secret', { ...TEAMS, MICROSOFT_APP_PASSWORD: TEAMS.MICROSOFT_APP_ID }, /hemlighetens id.*dess värde/],
    [
      'a tenant’s name for its id',
      { ...TEAMS, MICROSOFT_APP_TENANT_ID: 'kommunen.se' },
      /GUID.*”kommunen.se”.*Översikt/,
    ],
    [
      'an address with a path',
      { ...TEAMS, PUBLIC_URL: 'https://planbot.se/api/messages' },
      /som i https:\/\/planbot.se,/,
    ],
    ['SharePoint’s whole name', { ...TEAMS, SHAREPOINT_NAME: 'kommunen.sharepoint.com' }, /före .sharepoint.com/],
    ['a level that is none', { LOG_LEVEL: 'verbose' }, /LOG_LEVEL ska vara något av trace, debug, info/],
    ['a number of processes that is none', { REPLICAS: 'två' }, /REPLICAS.*”två”/],
    ['several processes on one file', { REPLICAS: '2' }, /COSMOS_ENDPOINT eller REPLICAS=1/],
    ['no credentials in production', { NODE_ENV: 'production' }, /MICROSOFT_APP_ID saknas.*NODE_ENV/],
  ])('%s: is said with what to do about it', (_, env, remedy) => {
    expect(problemsOf(env)).toHaveLength(1);
    expect(problemsOf(env)[0]).toMatch(remedy);
  });

  it('is said all at once, and no secret with it', () => {
    const env = {
      ...TEAMS,
      MICROSOFT_APP_ID: 'x',
      MICROSOFT_APP_TENANT_ID: 'y',
      PUBLIC_URL: 'z',
      PORT: '-1',
      REPLICAS: '3',
    };
    expect(problemsOf(env)).toHaveLength(5);
    expect(problemsOf({ ...env, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }).join()).not.toContain('hemlig');
  });

  it.each([
    ['a connection string', { COSMOS_ENDPOINT: 'AccountEndpoint=https://x.documents.azure.com/;AccountKey=hemlig==;' }],
    ['a secret for an id', { ...TEAMS, MICROSOFT_APP_ID: 'abc8Q~hemlig' }],
    ['an id for a secret', { ...TEAMS, MICROSOFT_APP_PASSWORD: '4e7a6f0c-0000-4000-8000-00000hemlig0' }],
    ['a password in an address', { ...TEAMS, PUBLIC_URL: 'https://anna:hemlig@planbot.se/' }],
  ])('repeats no secret that is in the wrong place: %s', (_, env) => {
    expect(problemsOf(env).join()).not.toContain('hemlig@');
    expect(problemsOf(env).join()).not.toMatch(/AccountKey|~hemlig|00hemlig/);
  });

  it('leaves no half of the credentials unnoticed', () => {
    expect(problemsOf({ MICROSOFT_APP_PASSWORD: 'hemlig' }).length).toBeGreaterThan(1);
    expect(problemsOf({ MICROSOFT_APP_TENANT_ID: TEAMS.MICROSOFT_APP_TENANT_ID }).length).toBeGreaterThan(1);
  });
});

describe('the name of a variable', () => {
  it('is known when .env.example has it, or it names the file of a secret there', () => {
    const sorted = (names: readonly string[]) =>
      names.filter((name) => !name.endsWith('_FILE')).sort((a, b) => a.localeCompare(b));
    const explained = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
    expect(sorted(NAMES)).toEqual(sorted(explained));
    expect(misspelt(Object.fromEntries(NAMES.map((name) => [name, 'x'])))).toEqual([]);
  });

  it.each([
    ['COSMOS_ENDPIONT', 'COSMOS_ENDPOINT'],
    ['cosmos_endpoint', 'COSMOS_ENDPOINT'],
    ['DATA_FOLER', 'DATA_FOLDER'],
    ['MICROSOFT_APP_SECRET', null],
    ['PUBLIC_URI', 'PUBLIC_URL'],
  ])('is told when it is %s', (name, meant) => expect(misspelt({ [name]: 'x' })).toEqual([{ name, meant }]));

  it('is no business of ours when it is another program’s', () => {
    const others = [
      'PATH',
      'HOME',
      'HOSTNAME',
      'PORTS',
      'LANG',
      'NODE_OPTIONS',
      'AZURE_TENANT_ID',
      'IDENTITY_ENDPOINT',
    ];
    expect(misspelt(Object.fromEntries(others.map((name) => [name, 'x'])))).toEqual([]);
    expect(misspelt({ COSMOS_ENDPIONT: '' })).toEqual([]);
  });
});

describe('the program itself', () => {
  const start = (env: Record<string, string>) =>
    spawnSync(process.execPath, ['main.ts'], {
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
      timeout: 60_000,
    });

  it('20: refuses to start in production without credentials, in one clear line', () => {
    const { status, stderr, stdout } = start({ NODE_ENV: 'production' });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([
      'Handlingsplan startar inte:',
      expect.stringContaining('MICROSOFT_APP_ID saknas'),
    ]);
  }, 70_000);

  it('does not wait without end for a folder that cannot be made, and says which variable is not read', () => {
    const { status, stderr } = start({ DATA_FOLDER: '/proc/nothing/here', COSMOS_ENDPIONT: 'https://x.example' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/COSMOS_ENDPIONT. Menades COSMOS_ENDPOINT\?/);
    expect(stderr).toMatch(/\/proc\/nothing\/here.*npm run doctor/);
  }, 70_000);
});
