import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { PlanStore } from '../../domain/ports.ts';
import { disposalOf, isDecision } from '../../report/disposal.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { removeFromSqlite } from '../../storage/sqliteRemove.ts';
import { openSqliteStore } from '../../storage/sqliteStore.ts';
import { aDraft, anAction, anIntent, aPlan, aSnapshot } from '../support/builders.ts';
import { newFolder } from '../support/folders.ts';
import { aRegister } from '../support/people.ts';
import { aReport, someActions } from '../support/reports.ts';
import { all } from '../support/storing.ts';
import { settle } from '../support/teamsWorld.ts';

const AT = '2031-03-03T09:00:00.000Z';
const DECISION = 'Dnr 2031/117';

/** A plan to dispose of, and another that must stay as it is. */
async function fill(store: PlanStore): Promise<void> {
  await settle(store, aRegister());
  for (const plan of ['plan-a', 'plan-b']) {
    await store.create('plan', aPlan({ id: plan }));
    for (const action of someActions()) await store.create('action', { ...action, plan, title: `Hemlig ${plan}` });
    await store.create('snapshot', aSnapshot({ plan }));
    await store.create('report', aReport({ plan }));
    await store.create('draft', aDraft({ id: plan, fileName: `${plan}.docx` }));
  }
  const ref = (plan: string) => ({ plan, action: 'a1' });
  await store.create('intent', anIntent({ recipient: 'anna', actions: [ref('plan-a')] }));
  await store.create('intent', anIntent({ recipient: 'bo', actions: [ref('plan-a'), ref('plan-b')] }));
  await store.create('intent', anIntent({ kind: 'weeklySummary', form: 'summary', recipient: 'plan-a', actions: [] }));
  await store.create('action', anAction({ id: 'lone', plan: 'plan-b' }));
}

describe('disposing of a plan', () => {
  it.each(['', '   ', '-', 'x', 'ja', '7'])('needs a decision somebody can look up: "%s" is none', async (decision) => {
    const store = openMemoryStore();
    await fill(store);
    expect(isDecision(decision)).toBe(false);
    expect(await disposalOf(store, 'plan-a', decision, AT)).toBeUndefined();
  });

  it('finds everything about it, keeps what tells of other plans too, and says so in the protocol', async () => {
    const store = openMemoryStore();
    await fill(store);
    const { protocol, places } = (await disposalOf(store, 'plan-a', ` ${DECISION} `, AT))!;
    expect(protocol).toMatchObject({
      ...{ decision: DECISION, begun: AT, ended: null, shared: 1 },
      removed: { action: 12, snapshot: 1, report: 1, draft: 1, intent: 2, plan: 1 },
    });
    expect(places.at(-1)).toEqual({ kind: 'plan', partition: 'plans', id: 'plan-a' });
    expect(JSON.stringify(protocol)).not.toMatch(/Hemlig|anna|Upphandling/);
    expect(await disposalOf(store, 'plan-x', DECISION, AT)).toBeUndefined();
  });

  it('leaves nothing of it in the file, and all of the other plan', async () => {
    const folder = newFolder();
    const store = openSqliteStore({ folder });
    await fill(store);
    const { places } = (await disposalOf(store, 'plan-a', DECISION, AT))!;
    await store.close();
    expect(removeFromSqlite(folder, places)).toBe(places.length);
    expect(removeFromSqlite(folder, places)).toBe(0);
    for (const file of readdirSync(folder)) {
      expect(readFileSync(join(folder, file)).includes('Hemlig plan-a')).toBe(false);
    }
    const after = openSqliteStore({ folder });
    expect((await all(after, 'plan')).map(({ id }) => id)).toEqual(['plan-b']);
    expect(await all(after, 'action', { partition: 'plan|plan-b' })).toHaveLength(13);
    expect((await all(after, 'draft')).map(({ id }) => id)).toEqual(['plan-b']);
    await after.close();
  });
});

describe('the commands', () => {
  const run = async (program: string, folder: string, ...args: string[]) => {
    const env = { ...process.env, DATA_FOLDER: folder, SANDBOX_PAGE: 'off' };
    const ended = promisify(execFile)(process.execPath, [resolve(program), ...args], { env });
    return ended.then(
      ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        said: error.stdout + error.stderr,
      }),
    );
  };

  it('extract, verify, refuse to dispose without a decision, dispose, and leave a protocol', async () => {
    const [folder, out] = [newFolder(), newFolder()];
    const store = openSqliteStore({ folder });
    await fill(store);
    await store.close();
    const made = await run('commands/extract.ts', folder, '--plan', 'plan-a', '--as', 'json,xlsx', '--out', out);
    expect(made.code).toBe(0);
    const json = readdirSync(out).find((name) => name.endsWith('.json')) ?? '';
    const verified = await run('commands/extract.ts', folder, '--verify', join(out, json));
    expect(verified).toMatchObject({ code: 0, said: expect.stringContaining('densamma') });

    const refused = await run('commands/dispose.ts', folder, '--plan', 'plan-a', '--carry-out');
    expect(refused).toMatchObject({ code: 2, said: expect.stringContaining('Utan beslut') });
    const asked = await run('commands/dispose.ts', folder, '--plan', 'plan-a', '--decision', DECISION);
    expect(asked).toMatchObject({ code: 0, said: expect.stringContaining('--carry-out') });
    expect(asked.said).toContain('veckosammanställningar: 1');

    const done = await run(
      'commands/dispose.ts',
      folder,
      '--plan',
      'plan-a',
      '--decision',
      DECISION,
      '--carry-out',
      '--out',
      out,
    );
    expect(done.said).toContain('Borttaget');
    const protocol = readdirSync(out).find((name) => name.includes('gallring')) ?? '';
    expect(JSON.parse(readFileSync(join(out, protocol), 'utf8'))).toMatchObject({
      decision: DECISION,
      removed: { plan: 1 },
    });
    expect((await run('commands/extract.ts', folder, '--verify', join(out, json))).code).toBe(1);
  }, 120_000);

  it.each([
    ['a mistyped option', 'commands/extract.ts', ['--help'], 2, 'npm run extract -- --plan ID'],
    ['a file that is missing', 'commands/extract.ts', ['--verify', 'nothing.json'], 1, 'Filen nothing.json finns inte'],
    [
      'a file that is no extract',
      'commands/extract.ts',
      ['--verify', 'package.json'],
      1,
      'package.json är inget utdrag',
    ],
  ] as const)('say in words that they were given %s', async (_, program, args, code, words) => {
    const told = await run(program, newFolder(), ...args);
    expect([told.code, told.said]).toEqual([code, expect.stringContaining(words)]);
    expect(told.said).not.toMatch(/Error|node:internal/);
  });

  it('say in words that the bot has its records', async () => {
    const folder = newFolder();
    const store = openSqliteStore({ folder });
    for (const [program, ...args] of [
      ['commands/export.ts', '--all'],
      ['commands/dispose.ts', '--plan', 'plan-a', '--decision', DECISION],
    ] as const) {
      // prettier-ignore
      const told = await run(program, folder, ...args);
      expect([told.code, told.said]).toEqual([1, expect.stringMatching(/^ {2}Boten är igång[^\n]*\n$/)]);
    }
    await store.close();
  }, 60_000);

  it('dispose of the rest after a cut-off, and still say in the protocol all that there was', async () => {
    const [folder, out] = [newFolder(), newFolder()];
    const store = openSqliteStore({ folder });
    await fill(store);
    const { protocol, places } = (await disposalOf(store, 'plan-a', DECISION, AT))!;
    await store.close();
    const file = join(out, '2031-03-03 gallring Dnr 2031-117 plan-a.json');
    writeFileSync(file, JSON.stringify(protocol));
    removeFromSqlite(folder, places.slice(0, 5));

    const options = ['--plan', 'plan-a', '--decision', DECISION, '--carry-out', '--out', out];
    expect(await run('commands/dispose.ts', folder, ...options)).toMatchObject({ code: 0 });
    expect(readdirSync(out)).toHaveLength(1);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...protocol, ended: expect.any(String) });
  }, 120_000);
});
