import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ICONS } from './icons.ts';

/** `npm run icons`: makes the PNGs of the package from the drawings beside them, with a Chromium of the machine. */
async function main(folder: string): Promise<void> {
  const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (executablePath === undefined) throw new Error('Ingen Chromium hittades. Sätt CHROMIUM_PATH till en.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const { file, drawing, size } of Object.values(ICONS)) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const svg = readFileSync(join(folder, drawing), 'utf8');
      await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
      writeFileSync(join(folder, file), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

await main(join(process.cwd(), 'manifest/icons'));
