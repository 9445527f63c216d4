import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { THEME_NAMES, type OpenTab } from './teamsHost.ts';

const RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** A theme changes colours and nothing else: what the others say in one theme they say in all. */
const COLOUR_RULES = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const THEMES = ['default', 'dark', 'contrast'] as const;

/** Put into the frame once and run there: as a whole page, host included, it would take three times as long. */
export const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in a document, once colours have stopped changing. Fluent's focus sentinels (hidden and focusable on purpose) are left out. */
export const axe = (frame: Frame, rules = RULES): Promise<readonly string[]> =>
  frame.evaluate(`Promise.all(document.getAnimations().map((one) => one.finished.catch(() => one))).then(() => axe.run({ exclude: ['[data-tabster-dummy]'] }, {
    runOnly: ${JSON.stringify(rules)},
    resultTypes: ['violations'],
  })).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join(' '))),
  )`);

/** What axe finds in the tab: all of WCAG in the light theme, its colours in every theme. */
export async function findings(tab: OpenTab): Promise<readonly string[]> {
  const found: string[] = [];
  await tab.frame.evaluate(AXE);
  for (const theme of THEMES) {
    await tab.changeTheme(theme);
    await tab.frame.locator(`[data-theme="${THEME_NAMES[theme]}"]`).waitFor();
    const rules = theme === 'default' ? RULES : COLOUR_RULES;
    found.push(...(await axe(tab.frame, rules)).map((finding) => `${theme}: ${finding}`));
  }
  return found;
}

/** How far the page could be moved sideways, in pixels. */
export const sideways = (tab: OpenTab): Promise<number> =>
  tab.frame.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
