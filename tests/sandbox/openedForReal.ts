import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startApp } from '../../app.ts';
import { webLinks } from '../../bot/links.ts';
import { readConfig } from '../../config.ts';
import { movableClock } from '../../sandbox/clock.ts';
import { sandboxIdentity } from '../../sandbox/identity.ts';
import { openSandboxPage } from '../../sandbox/open.ts';
import { readPlanHere } from '../support/readPlanHere.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';

/** The real bot in the sandbox, as `npm start` opens it, on a store in memory. The clock begins on a Sunday. */
export async function openForReal(start = '2026-11-22T09:00:00.000Z', store = openMemoryStore()) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'sandbox-page-'));
  const read = readConfig({ DATA_FOLDER: dataFolder });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const port = await freePort();
  const config = { ...read.config, port: 0 };
  const pageUrl = `http://127.0.0.1:${port}`;
  const identity = sandboxIdentity(pageUrl, config.tenant, config.botId);
  const clock = movableClock(start);
  const failures: string[] = [];
  const log = (event: string, fields?: object) => {
    if (/fail|Silent/i.test(event)) failures.push(`${event} ${JSON.stringify(fields ?? {})}`);
  };
  const app = await startApp({
    config,
    store,
    clock,
    links: webLinks(pageUrl),
    log,
    readPlan: readPlanHere,
    tabTokens: { keys: new URL(identity.jwksUrl), audiences: [identity.audience] },
  });
  const sandbox = await openSandboxPage({ config, app, store, clock, log, port });
  return {
    url: sandbox.url,
    store,
    clock,
    failures,
    async close() {
      await sandbox.close();
      await app.stop();
      await rm(dataFolder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => void server.close(() => resolve()));
  return port;
}

export interface Window {
  readonly page: Page;
  /** What the browser complained of: errors of scripts, and what a policy stopped. */
  readonly complaints: readonly string[];
  /** A person or the channel, from the list. */
  open(name: string): Promise<void>;
  /** The clock is moved and has arrived. */
  move(button: 'Nästa dag' | 'Nästa måndag'): Promise<void>;
}

export async function openWindow(
  browser: Browser,
  url: string,
  { width = 1100, height = 760, theme = 'light' as 'light' | 'dark' } = {},
): Promise<Window> {
  const viewport = { width, height };
  const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: 'reduce', locale: 'sv-SE' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security|Refused/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(url);
  await page.getByText('Sandlådan', { exact: true }).waitFor({ state: 'attached' });
  await page.locator('#people .entry').first().waitFor({ state: 'attached' });
  return {
    page,
    complaints,
    async open(name) {
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.locator('#messages .message, #messages .empty').first().waitFor();
    },
    async move(button) {
      const before = await page.locator('#date').textContent();
      await page.locator('#moves').getByRole('button', { name: button }).click();
      await page.waitForFunction((date) => document.querySelector('#date')?.textContent !== date, before);
      await page.locator('#moves').waitFor({ state: 'visible', timeout: 60_000 });
    },
  };
}
