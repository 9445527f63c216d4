import { spawn, type ChildProcess } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, NO_CHROMIUM } from './gallery/chromium.ts';

/**
 * `npm run pictures [-- --docs]`: the sandbox, the tab and every card as PNGs in `pictures/`, light, dark and on a
 * phone. With `--docs` the two that the README shows are written to `docs/pictures/` as well. The real product is
 * started for it, on ports and a folder of its own.
 */
const FOLDER = 'pictures';
const PORT = 4310;
const START_MS = 60_000;

interface Look {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}
const LOOKS: readonly Look[] = [
  { name: 'light', theme: 'light', width: 1100, height: 760 },
  { name: 'dark', theme: 'dark', width: 1100, height: 760 },
  { name: 'phone', theme: 'light', width: 360, height: 740 },
];
/** What the README shows, and what it is called there. */
const DOCS = { 'sandbox-answered-light.png': 'sandbox.png', 'sandbox-week-light.png': 'week.png' };

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 760;

async function open(page: Page, name: string): Promise<void> {
  if (isPhone(page) && (await page.getByRole('button', { name: '‹ Chattar' }).isVisible())) {
    await page.getByRole('button', { name: '‹ Chattar' }).click();
  }
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.locator('#messages .message, #messages .empty').first().waitFor();
}

async function nextMonday(page: Page): Promise<void> {
  const before = await page.locator('#date').textContent();
  await page.locator('#moves').getByRole('button', { name: 'Nästa måndag' }).click();
  await page.waitForFunction((date) => document.querySelector('#date')?.textContent !== date, before);
  await page.locator('#moves').waitFor();
  await page.waitForFunction(() => !document.querySelector('#toast')?.classList.contains('shown'));
}

const button = (page: Page, name: string) => page.locator('.message').last().getByRole('button', { name }).first();

/** The walk a newcomer takes, stopping for a picture at each place. */
async function walk(page: Page, picture: (name: string) => Promise<void>): Promise<void> {
  await page.getByRole('heading', { name: 'Prova boten på två minuter' }).waitFor();
  await picture('welcome');
  await nextMonday(page);
  await open(page, 'Lena Sjögren');
  await page
    .getByRole('heading', { name: /behöver dig/ })
    .last()
    .waitFor();
  await picture('digest');
  await button(page, 'Min enhet är klar').click();
  await page.getByText('Svaret är skickat till boten.').waitFor();
  await picture('answered');
  await button(page, 'Fler val').click();
  await picture('menu');
  await page.keyboard.press('Escape');
  await open(page, 'Mats Hedlund');
  await button(page, 'Nytt datum').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).waitFor();
  await picture('dialog');
  await page.keyboard.press('Escape');
  await nextMonday(page);
  await open(page, 'Verksamhetsledningen');
  await page.getByRole('heading', { name: /vecka/ }).last().waitFor();
  await picture('week');
  await page.getByRole('button', { name: 'Öppna fliken' }).click();
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  await picture('tab');
}

async function photograph(browser: Browser, url: string, look: Look): Promise<void> {
  const { width, height, theme } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.goto(url);
  await walk(page, async (name) => {
    const path = join(FOLDER, `sandbox-${name}-${look.name}.png`);
    // Cards renew themselves when they come into view; the picture waits until they have.
    await page.waitForLoadState('networkidle').catch(() => {});
    await page.screenshot({ path });
  });
  await context.close();
}

/** The product as `npm start` runs it, with nothing in its records. Resolves when its page answers. */
async function startProduct(dataFolder: string, port: number): Promise<{ process: ChildProcess; url: string }> {
  const product = spawn(process.execPath, ['main.ts'], {
    env: { ...process.env, PORT: String(port), DATA_FOLDER: dataFolder, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The sandbox did not open within a minute.')), START_MS);
    product.stdout?.on('data', (text: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text.toString());
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    });
    product.once('exit', (code) => reject(new Error(`The product ended with code ${code}.`)));
  });
  return { process: product, url };
}

/** Every card, by the gallery's own script. */
const cards = (): Promise<void> =>
  new Promise((resolve, reject) => {
    spawn(process.execPath, ['sandbox/gallery.ts'], { stdio: 'inherit' }).once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The cards' gallery ended with code ${code}.`)),
    );
  });

const browser = await launchChromium();
if (!browser) {
  console.error(NO_CHROMIUM);
  process.exit(1);
}
await mkdir(FOLDER, { recursive: true });
try {
  for (const [index, look] of LOOKS.entries()) {
    const dataFolder = await mkdtemp(join(tmpdir(), 'handlingsplan-pictures-'));
    const product = await startProduct(dataFolder, PORT + index * 2);
    try {
      await photograph(browser, product.url, look);
    } finally {
      const ended = new Promise((resolve) => product.process.once('exit', resolve));
      product.process.kill();
      await ended;
      await rm(dataFolder, { recursive: true });
    }
    console.log(`The sandbox and the tab, ${look.name}: ${FOLDER}/sandbox-*-${look.name}.png`);
  }
} finally {
  await browser.close();
}
if (process.argv.includes('--docs')) {
  await mkdir(join('docs', 'pictures'), { recursive: true });
  for (const [from, to] of Object.entries(DOCS)) await copyFile(join(FOLDER, from), join('docs', 'pictures', to));
}
if (!process.argv.includes('--no-cards')) await cards();
