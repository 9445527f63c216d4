import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export interface Shown {
  readonly name: string;
  /** The card as the client shows it, downlevelled already. */
  readonly card: object;
  readonly lang: string;
}

/** No such host exists: every request is answered from the files below, and no other leaves the browser. */
const HOST = 'http://cards.test';
const FILES: readonly (readonly [RegExp, string, string])[] = [
  [/^\/page\/([a-zA-Z]+\.js)$/, 'sandbox/page', 'text/javascript'],
  [/^\/page\/([a-zA-Z]+\.css)$/, 'sandbox/page', 'text/css'],
  [/^\/(adaptivecards\.min\.js)$/, 'node_modules/adaptivecards/dist', 'text/javascript'],
];

/** A page with every card on it, drawn as the sandbox draws them, in one theme and as wide as a client has room for. */
export async function openCardPage(
  browser: Browser,
  cards: readonly Shown[],
  theme: Theme,
  width: number,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: width + 40, height: 900 } });
  const page = await context.newPage();
  await page.route('**', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== HOST) return route.abort();
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html(cards, theme, width) });
    for (const [pattern, folder, contentType] of FILES) {
      const name = pattern.exec(pathname)?.[1];
      if (name) return route.fulfill({ contentType, body: await readFile(join(process.cwd(), folder, name)) });
    }
    return route.fulfill({ status: 404, body: '' });
  });
  await page.goto(HOST);
  await page.locator('main[data-drawn]').waitFor();
  return page;
}

const html = (cards: readonly Shown[], theme: Theme, width: number): string => `<!doctype html>
<html lang="sv" data-theme="${theme}"><meta charset="utf-8"><title>Korten</title>
<link rel="stylesheet" href="/page/page.css"><link rel="stylesheet" href="/page/card.css">
<style>
  html, body { height: auto; overflow: visible; display: block; background: var(--page); color: var(--text); }
  body { margin: 0; padding: 16px; font: 14px/20px 'Segoe UI', system-ui, 'DejaVu Sans', sans-serif; }
  main { display: block; }
  :root[data-theme='contrast'] { --page: #000; --surface: #000; --text: #fff; --subtle: #fff; --line: #fff; --brand: #1aebff; --on-brand: #000; --bad: #ffff01; }
  [data-theme='contrast'] .badge { background: #000 !important; color: #fff !important; border: 1px solid #fff; }
  article { width: ${width}px; margin: 0 0 16px; background: var(--surface); border-radius: 10px; overflow: hidden; }
  article p { margin: 0; }
</style>
<main></main>
<script src="/adaptivecards.min.js"></script>
<script type="module">
  import { drawCard } from '/page/cards.js';
  const main = document.querySelector('main');
  for (const { name, card, lang } of ${JSON.stringify(cards).replaceAll('<', '\\u003c')}) {
    const article = document.createElement('article');
    article.id = name;
    article.lang = lang;
    article.append(drawCard(card, () => {}));
    main.append(article);
  }
  main.dataset.drawn = '';
</script></html>`;
