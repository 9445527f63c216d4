import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TeamsAdapter } from '../bot/teamsAdapter.ts';
import { readConfig } from '../config.ts';
import { withSecretFiles } from '../identity.ts';
import { runtimeFaults, thisRuntime } from '../runtime.ts';

const pem = (name: string) => readFileSync(`tests/fixtures/certificates/${name}.pem`, 'utf8');
const TEAMS = {
  MICROSOFT_APP_ID: '11111111-1111-4111-8111-111111111111',
  MICROSOFT_APP_TENANT_ID: '22222222-2222-4222-8222-222222222222',
  PUBLIC_URL: 'https://planbot.kommunen.se',
};
const problemsOf = (env: Record<string, string | undefined>) => {
  const read = readConfig({ ...TEAMS, ...env });
  return read.ok ? [] : read.problems;
};

describe('the bot vouches for itself', () => {
  it.each([
    ['a secret', { MICROSOFT_APP_PASSWORD: 'hemlig' }],
    ['a certificate', { MICROSOFT_APP_CERTIFICATE: pem('valid') }],
    ['a managed identity', { MICROSOFT_APP_TYPE: 'UserAssignedMSI' }],
  ])('with %s, and the SDK takes it', (_, env) => {
    const read = readConfig({ ...TEAMS, ...env });
    expect(read.ok).toBe(true);
    if (read.ok) expect(() => new TeamsAdapter(read.config.teams, [])).not.toThrow();
  });

  it.each([
    ['a certificate without its key', pem('valid').split('-----BEGIN PRIVATE')[0]],
    ['a certificate with somebody else’s key', pem('mismatched')],
    ['what is no certificate', 'hemlig'],
  ])('not with %s, and the certificate is not shown', (_, certificate) => {
    const problems = problemsOf({ MICROSOFT_APP_CERTIFICATE: certificate });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/MICROSOFT_APP_CERTIFICATE ska vara .*PEM/);
    expect(problems[0]).not.toMatch(/hemlig\b|MII/);
  });

  it('with one of them, not two', () => {
    const certificate = pem('valid');
    expect(problemsOf({ MICROSOFT_APP_CERTIFICATE: certificate, MICROSOFT_APP_PASSWORD: 'hemlig' })).toEqual([
      expect.stringContaining('båda satta'),
    ]);
    const both = { MICROSOFT_APP_CERTIFICATE: certificate, MICROSOFT_APP_TYPE: 'UserAssignedMSI' };
    expect(problemsOf(both)).toEqual([expect.stringContaining('ta bort den')]);
  });
});

describe('a secret in a file', () => {
  it('is read from there, without the line break at its end', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secret-'));
    writeFileSync(join(folder, 'password'), 'hemlig\n');
    expect(withSecretFiles({ MICROSOFT_APP_PASSWORD_FILE: join(folder, 'password') })).toMatchObject({
      MICROSOFT_APP_PASSWORD: 'hemlig',
    });
    rmSync(folder, { recursive: true });
  });

  it('that is not there stops the start, with its name', () => {
    const { status, stderr } = spawnSync(process.execPath, ['main.ts'], {
      env: { PATH: process.env.PATH, ...TEAMS, MICROSOFT_APP_PASSWORD_FILE: '/nowhere/password' },
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('går inte att läsa: /nowhere/password')]);
  });
});

describe('122: what the process stands on', () => {
  it('has all that is needed here', () => expect(runtimeFaults(thisRuntime)).toEqual([]));

  it.each([
    ['an older Node', { node: '24.17.9' }, ['node']],
    ['no time zones', { summerInStockholm: () => '10:00' }, ['zone']],
    [
      'a zone that is refused',
      {
        summerInStockholm: () => {
          throw new RangeError('Invalid time zone');
        },
      },
      ['zone'],
    ],
    ['no Swedish', { hasSwedish: () => false }, ['language']],
  ])('is refused with %s', (_, given, faults) => expect(runtimeFaults({ ...thisRuntime, ...given })).toEqual(faults));
});
