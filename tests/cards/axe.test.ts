import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { downlevel } from '../../cards/downlevel.ts';
import { EXAMPLES } from '../../cards/examples.ts';
import { messagesFor } from '../../locales/messages.ts';
import { openCardPage, THEMES, type Theme } from '../../sandbox/gallery/cardPage.ts';
import { launchChromium, NO_CHROMIUM } from '../../sandbox/gallery/chromium.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** One of every layout; the other examples differ from these in words. */
const LAYOUTS = [
  'digest-7', 'digest-answered', 'digest-units', 'digest-long-titles', 'eve-tomorrow', 'pressed-done', 'pressed-date',
  'date-form-bad-date', 'comment-form-personal-number', 'changed-by-colleague', 'weekly-done', 'mine', 'late',
  'import-again', 'published', 'welcome', 'help', 'unknown', 'folded', 'refused-storeDown', 'refused-notYours',
  'escalation', 'digest-decisions', 'owner-form', 'told-assigned', 'settings-of-owner', 'plan-settings-refused',
]; // prettier-ignore
const SLOW = 180_000;

/** In our own renderer; Teams' own is Teams' business (CARDS.md 1.5). */
describe('cards drawn 360 px wide', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
    if (!browser) console.warn(`Skipped: ${NO_CHROMIUM}`);
  }, SLOW);
  afterAll(async () => browser?.close());

  const open = (theme: Theme, names: readonly string[], to: Browser) => {
    const cards = EXAMPLES.filter(({ name }) => names.includes(name)).map(({ name, build }) => ({
      name,
      card: downlevel(build(messagesFor('sv')).card, 'teamsMobile', 'narrow'),
      lang: 'sv',
    }));
    expect(cards).toHaveLength(names.length);
    return openCardPage(to, cards, theme, 360);
  };

  test.each(THEMES)(
    'break no rule of WCAG 2.2 AA in %s',
    async (theme) => {
      if (!browser) return;
      const page = await open(theme, LAYOUTS, browser);
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`)).toEqual([]);
    },
    SLOW,
  );

  test(
    'clip no button and no word, all of them',
    async () => {
      if (!browser) return;
      const names = EXAMPLES.map(({ name }) => name);
      const page = await open('light', names, browser);
      const clipped = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('article')].flatMap((article) => {
          const edge = article.getBoundingClientRect().right;
          return [...article.querySelectorAll<HTMLElement>('.ac-pushButton, .ac-textBlock, .ac-richTextBlock, .badge')]
            .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > edge)
            .map((one) => `${article.id}: ${one.textContent}`);
        }),
      );
      expect(clipped).toEqual([]);
    },
    SLOW,
  );
});
