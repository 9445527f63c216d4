import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../storage/makeFolder.ts';
import { newFolder } from '../support/folders.ts';
import { refusalOf, unavailable } from '../support/sqliteFiles.ts';

describe('a folder', () => {
  it('is made with those it lies in, and is left as it is when it exists', () => {
    const folder = join(newFolder(), 'a', 'b', 'c');
    makeFolder(folder);
    writeFileSync(join(folder, 'kept'), '');
    makeFolder(folder);
    expect(existsSync(join(folder, 'kept'))).toBe(true);
  });

  it.each([
    ['below a file', join(__filename, 'x')],
    ['a file', __filename],
    ['below /proc', '/proc/x/y'],
  ])('that cannot be made, %s, is refused at once', (_, folder) =>
    expect(refusalOf(() => makeFolder(folder))).toMatchObject(unavailable('sqlite.cannotOpen')),
  );
});
