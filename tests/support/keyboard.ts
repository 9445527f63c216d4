import type { Frame } from 'playwright-core';
import type { Opened } from './tabStates.ts';

/** What a screen reader would call what has the focus: its label, or its own words. */
export const focusedName = (frame: Frame): Promise<string> =>
  frame.evaluate(`(() => {
    const element = document.activeElement;
    const label = element?.labels?.[0]?.textContent;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
  })()`);

/** Goes on by a key until something has the focus. */
export async function tabTo(tab: Opened, name: string, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  while (seen.length < 60 && (await focusedName(tab.frame)) !== name) {
    await tab.page.keyboard.press(key);
    seen.push(await focusedName(tab.frame));
  }
  if ((await focusedName(tab.frame)) !== name) throw new Error(`Not reached: ${name}. Passed: ${seen.join(' | ')}`);
}
