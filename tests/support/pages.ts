import { execFile, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { newFolder } from './folders.ts';

/** The text of each page of each Word file as LibreOffice lays it out; undefined, loudly, where that is not installed. */
export async function pagesOf(files: readonly Uint8Array[]): Promise<readonly (readonly string[])[] | undefined> {
  const folder = newFolder();
  const paths = files.map((bytes, n) => {
    const path = join(folder, `${n}.docx`);
    writeFileSync(path, bytes);
    return path;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const given = [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, ...paths];
  try {
    await promisify(execFile)('soffice', given);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    process.stderr.write('\nLIBREOFFICE (soffice) IS NOT INSTALLED: the pages of the report are not checked.\n');
    return undefined;
  }
  return paths.map((_, n) => textPages(join(folder, `${n}.pdf`)));
}

function textPages(file: string): readonly string[] {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    .split('\f')
    .filter((page) => page.trim() !== '')
    .map((page) => page.replace(/^ +/gm, ''));
}
