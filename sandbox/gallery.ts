import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downlevel, type CardWidth, type Client } from '../cards/downlevel.ts';
import { EXAMPLES } from '../cards/examples.ts';
import { messagesFor, type Messages } from '../locales/messages.ts';
import { pseudoOf } from '../locales/pseudo.ts';
import { openCardPage, type Theme } from './gallery/cardPage.ts';
import { launchChromium, NO_CHROMIUM } from './gallery/chromium.ts';

/** `npm run cards [part of a name]`: pictures of every card, as a desktop, a phone and an old client show it. */

interface View {
  readonly name: string;
  readonly t: Messages;
  readonly theme: Theme;
  readonly client: Client;
  readonly at: CardWidth;
  readonly width: number;
}

const sv = messagesFor('sv');
const en = messagesFor('en');
const VIEWS: readonly View[] = [
  { name: 'light', t: sv, theme: 'light', client: 'teamsDesktop', at: 'standard', width: 560 },
  { name: 'phone', t: sv, theme: 'light', client: 'teamsMobile', at: 'narrow', width: 360 },
  { name: 'dark', t: sv, theme: 'dark', client: 'teamsMobile', at: 'narrow', width: 360 },
  { name: 'contrast', t: sv, theme: 'contrast', client: 'teamsMobile', at: 'narrow', width: 360 },
  { name: 'plain', t: sv, theme: 'light', client: 'adaptivecardsJs', at: 'narrow', width: 360 },
  { name: 'english', t: en, theme: 'light', client: 'teamsMobile', at: 'narrow', width: 360 },
  { name: 'long', t: pseudoOf(sv), theme: 'light', client: 'teamsMobile', at: 'narrow', width: 360 },
];

const wanted = EXAMPLES.filter(({ name }) => name.includes(process.argv[2] ?? ''));
const folder = join('pictures', 'cards');
const browser = await launchChromium();
if (!browser) {
  console.error(NO_CHROMIUM);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
try {
  for (const { name, t, theme, client, at, width } of VIEWS) {
    const cards = wanted.map((example) => ({
      name: example.name,
      card: downlevel(example.build(t).card, client, at),
      lang: t.lang,
    }));
    const page = await openCardPage(browser, cards, theme, width);
    for (const card of cards)
      await page.locator(`[id="${card.name}"]`).screenshot({ path: join(folder, `${card.name}-${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
}
const rows = wanted.map(
  (example) =>
    `<h2>${example.name}</h2><p>${VIEWS.map((view) => `<img loading="lazy" alt="${example.name}, ${view.name}" src="${example.name}-${view.name}.png">`).join(' ')}</p>`,
);
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Korten</title><style>body{font:14px sans-serif}p{display:flex;gap:8px;align-items:start;overflow:auto}</style><h1>Korten</h1>${rows.join('')}</html>`,
);
console.log(`${wanted.length} cards in ${VIEWS.length} views: ${join(folder, 'index.html')}`);
