import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportRecords } from '../../commands/exportRecords.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anAction, aPlan, aUnit } from '../support/builders.ts';
import { newFolder } from '../support/folders.ts';
import { created } from '../support/storing.ts';

const check = (lines: readonly string[]) => {
  const file = join(newFolder(), 'records.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { status, stderr } = spawnSync(process.execPath, ['commands/export.ts', '--check', file], { encoding: 'utf8' });
  return { status, stderr };
};

describe('an export that is checked', () => {
  let lines: string[];
  beforeAll(async () => {
    const store = openMemoryStore();
    await created(store, 'plan', aPlan());
    for (const id of ['a1', 'a2', 'a3']) await created(store, 'action', anAction({ id }));
    await created(store, 'unit', aUnit());
    lines = [];
    for await (const line of exportRecords(store, { all: true })) lines.push(line);
  });

  it('tells how many records there are of each kind, to hold against another', () =>
    expect(check(lines)).toEqual({
      status: 0,
      stderr: '  5 poster, oförändrade\n    plan: 1\n    action: 3\n    unit: 1\n',
    }));

  it('tells the line that was altered, and nothing of how many', () =>
    expect(check(lines.with(2, (lines[2] ?? '').replace('a2', 'a9')))).toEqual({
      status: 1,
      stderr: '  Rad 3 är ändrad\n',
    }));
});
