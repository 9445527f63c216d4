import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { addDays } from '../domain/calendar.ts';
import { BUILT_TAB, startBrowser } from '../tests/support/browser.ts';
import { anAction } from '../tests/support/builders.ts';
import { NOW, SAMPLE } from '../tests/support/tabSample.ts';
import { tabWorld } from '../tests/support/tabWorld.ts';
import { gate, median, rounded } from './gate.ts';
import { servePages } from './paint/server.ts';

/**
 * When somebody on a slow machine first sees the plan (a processor four times slower, 10 Mbit/s): from the moment the
 * frame is opened to the first row on the screen, beside a bare page of the same kit with the same rows in its grid
 * (`tab/bare/`). Both in turn, round by round, each time without anything in the browser's memory. And how long it takes
 * after a letter in the search field until a thousand rows are narrowed down on the screen.
 */
const ROUNDS = 7;
const MANY = 1000;
const SLOWER = 4;
const NETWORK = { offline: false, latency: 0, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };
const BARE = join(process.cwd(), 'dist', 'bare');
/** Rows of both pages. */
const ROW = '[data-action]';

async function main(): Promise<void> {
  if (!existsSync(join(BUILT_TAB, 'index.html'))) throw new Error('The tab is not built. Run: npm run build:tab');
  await build({
    configFile: false,
    root: join(process.cwd(), 'tab', 'bare'),
    base: './',
    plugins: [react()],
    logLevel: 'error',
    // As the tab is built.
    build: { outDir: BARE, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
  const browser = await startBrowser();
  try {
    await paints(browser);
    await filters(browser);
  } finally {
    await browser.close();
  }
}

async function paints(browser: Browser): Promise<void> {
  const world = await tabWorld(SAMPLE);
  const pages = await servePages({ tab: BUILT_TAB, bare: BARE }, world.handle);
  const times = { bare: [] as number[], tab: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of ['bare', 'tab'] as const) {
      const time = await firstRow(browser, `${pages.url}/host/${name}`);
      // In the first round the server's own code is still being compiled.
      if (round > 0) times[name].push(time);
    }
  }
  await pages.close();
  const [bare, tab] = [median(times.bare), median(times.tab)];
  // Neighbours are compared: whatever else the machine does hits them alike.
  const ratio = median(times.tab.map((time, round) => time / (times.bare[round] ?? NaN)));
  console.table([
    { page: 'bare', 'JS kB gzip, all': weightOf(BARE), firstRow: rounded(bare, 0), min: rounded(Math.min(...times.bare), 0) }, // prettier-ignore
    { page: 'tab', 'JS kB gzip, all': weightOf(BUILT_TAB), firstRow: rounded(tab, 0), min: rounded(Math.min(...times.tab), 0) }, // prettier-ignore
  ]);
  gate({ what: 'first row on the screen, to a bare Fluent page', value: rounded(ratio), most: 1.3, unit: '×' });
}

const weightOf = (folder: string): number =>
  rounded(
    readdirSync(join(folder, 'assets'))
      .filter((file) => file.endsWith('.js'))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, 'assets', file))).length, 0) / 1000,
    1,
  );

/** Milliseconds from the frame's opening until its first row has been painted. */
async function firstRow(browser: Browser, url: string): Promise<number> {
  const page = await slowPage(browser);
  await page.addInitScript(`if (window !== top) new MutationObserver((_, seen) => {
    if (!document.querySelector('${ROW}')) return;
    seen.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = performance.now(); }));
  }).observe(document, { childList: true, subtree: true });`);
  await page.goto(url);
  const frame = page.frames().find((one) => one.parentFrame() !== null);
  if (!frame) throw new Error('The page has no frame');
  await frame.waitForFunction('window.painted !== undefined', undefined, { timeout: 60_000 });
  const time = Number(await frame.evaluate('window.painted'));
  await page.context().close();
  return time;
}

async function slowPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}

/** A letter in the search field of a plan of a thousand rows: until the number of rows found has changed on the screen. */
async function filters(browser: Browser): Promise<void> {
  const actions = Array.from({ length: MANY }, (_, n) =>
    anAction({
      ...{ id: `plan-a-A${n}`, number: `A${n}`, title: n % 3 === 0 ? `Måltider ${n}` : `Dokumentation ${n}` },
      due: addDays(NOW.slice(0, 10), (n % 200) - 40),
    }),
  );
  const world = await tabWorld({ ...SAMPLE, actions });
  const pages = await servePages({ tab: BUILT_TAB }, world.handle);
  const page = await slowPage(browser);
  await page.goto(`${pages.url}/host/tab`);
  const frame = page.frames().find((one) => one.parentFrame() !== null);
  await frame?.waitForSelector(ROW, { timeout: 60_000 });
  const field = frame?.getByRole('searchbox');
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    await field?.fill('');
    // All rows are there again: what is searched for is not among the first of them.
    await frame?.waitForFunction(`document.querySelector('${ROW}')?.dataset.action === 'plan-a-A0'`);
    await wait(300);
    await frame?.evaluate(`(() => {
      window.took = undefined;
      const start = performance.now();
      const before = document.querySelector('${ROW}').dataset.action;
      new MutationObserver((_, seen) => {
        if (document.querySelector('${ROW}')?.dataset.action === before) return;
        seen.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => { window.took = performance.now() - start; }));
      }).observe(document.body, { childList: true, subtree: true, attributes: true });
      const input = document.querySelector('input[type="search"]');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, 'Dok');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await frame?.waitForFunction('window.took !== undefined');
    if (round > 0) times.push(Number(await frame?.evaluate('window.took')));
  }
  await page.context().close();
  await pages.close();
  console.log(`filter of ${MANY} rows on the slow machine: ${rounded(median(times), 0)} ms (aim 100)`);
}

await main();
