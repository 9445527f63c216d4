import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { exportRecords, firstAltered, type About } from '../../commands/exportRecords.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anAction, aPlan } from '../support/builders.ts';
import { openPlannedWorld } from '../support/plannedWorld.ts';
import { openSecuredWorld } from '../support/securedWorld.ts';

/** The numbers are those of DELIVERY.md 7 I and J. What is not here stands in tests/storage and tests/report. */
describe('records', () => {
  const exported = async (about: About) => {
    const world = await openPlannedWorld();
    await world.store.create('plan', aPlan({ id: 'plan-b', letter: 'B' }));
    await world.store.create('action', anAction({ id: 'b1', plan: 'plan-b', number: 'B1' }));
    await world.press('anna', world.newest('anna'), 'Klar');
    const lines: string[] = [];
    for await (const line of exportRecords(world.store, about)) lines.push(line);
    await world.stop();
    return lines;
  };

  it('138: of one plan are complete, with the answers, the messages and nothing of another plan', async () => {
    const lines = await exported({ plan: 'plan-a' });
    const kinds = lines.map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(new Set(kinds)).toEqual(new Set(['plan', 'action', 'intent', 'end']));
    expect(kinds.filter((kind) => kind === 'intent').length).toBeGreaterThanOrEqual(2);
    expect(lines.join()).toContain('"kind":"status","from":"notStarted","to":"done"');
    expect(lines.join()).not.toContain('plan-b');
  });

  it('138: of one person are all that name them', async () => {
    const lines = await exported({ person: 'bo' });
    const kinds = lines.map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(kinds).toEqual(expect.arrayContaining(['person', 'holding', 'conversation', 'intent', 'end']));
    expect(kinds).not.toContain('plan');
  });

  it('136: that were altered, taken away, moved or cut short after they were written are found, by their row', async () => {
    const lines = await exported({ all: true });
    expect(firstAltered(lines)).toBeNull();
    const row = lines.findIndex((line) => line.includes('"to":"done"'));
    const altered = lines.with(row, (lines[row] ?? '').replace('"to":"done"', '"to":"paused"'));
    expect(firstAltered(altered)).toBe(row + 1);
    expect(firstAltered(lines.toSpliced(row, 1))).toBe(row + 1);
    expect(firstAltered([lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)])).toBe(1);
    expect(firstAltered(lines.slice(0, -1))).toBe(lines.length);
    expect(firstAltered([...lines, lines[0] ?? ''])).toBe(lines.length + 1);
    expect(firstAltered(lines.with(2, 'x'))).toBe(3);
  });

  it('137: are never destroyed by the product: its store has no way to, and sets no record an end', () => {
    expect(Object.keys(openMemoryStore()).sort()).toEqual(['close', 'create', 'find', 'read', 'replace']);
    for (const file of [
      'cosmosStore',
      'cosmosProvision',
      'cosmosItem',
      'sqliteStore',
      'sqliteSchema',
      'sqliteWrites',
    ]) {
      expect(readFileSync(`storage/${file}.ts`, 'utf8')).not.toMatch(/defaultTtl:|\bttl:|DELETE FROM|\.delete\(\)/i);
    }
  });
});

describe('the log', () => {
  it('143: keeps a text with line breaks on one line of JSON', () => {
    const script =
      "const { openLog } = await import('./log.ts'); openLog('info')('turn.failed', { reason: 'x\\n2026 ERROR fake' });";
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'turn.failed', reason: 'x\n2026 ERROR fake' });
  });

  it('143: keeps what libraries print to one line as well, cut short', () => {
    const script =
      "const { keepConsoleTo, openLog } = await import('./log.ts'); keepConsoleTo(openLog('info')); " +
      "console.error('Error finding key. Keys:\\n-----BEGIN\\nMII'); console.error(new RangeError('token eyJ')); console.log({ a: 'eyJ' });";
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const said = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; text: string });
    expect(said.map(({ text }) => text)).toEqual(['Error finding key. Keys:', 'RangeError', '[object Object]']);
  });

  it('144: holds no token, no address of a file and no personal number, whatever was sent', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const world = await openSecuredWorld();
    const good = await world.issuer.bearer();
    const forged = await world.issuer.forged();
    const tab = await world.tokens.forged();
    const text = 'Gäller 850709-9805';
    const data = { p: 'plan-a', a: 'a8', c: 'mine', text };
    const value = { action: { type: 'Action.Execute', verb: 'comment.add', data } };
    const downloadUrl = 'https://kommunen.sharepoint.com/hemligt?tempauth=eyJsecret';
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const attachments = [{ contentType, name: `${text}.docx`, content: { downloadUrl } }];
    for (const authorization of [good, forged, 'Bearer hemligt.hemligt.hemligt']) {
      for (const body of [
        world.press({ value }),
        world.activity({ type: 'message', text }),
        world.activity({ type: 'message', attachments }),
        world.activity({ type: 'message', text, serviceUrl: `https://evil.example/${text}` }),
      ]) {
        await world.send(JSON.stringify(body), { authorization });
      }
      await world.tab(`/plans/${encodeURIComponent(text)}`, { as: authorization });
    }
    await world.tab('/me', { as: tab });
    await world.stop();
    const log = world.logged.join('\n');
    expect(world.logged.length).toBeGreaterThan(5);
    for (const secret of ['9805', 'tempauth', 'eyJ', 'hemligt', 'hemlig-hemlig', 'Bearer'])
      expect(log).not.toContain(secret);
    jest.restoreAllMocks();
  });
});
