import { NOW, PLAN, REGISTER, TODAY } from '../../cards/examples/plan.ts';
import { downlevel } from '../../cards/downlevel.ts';
import { weeklyCard } from '../../cards/weekly.ts';
import { figures } from '../../domain/figures.ts';
import { messagesFor } from '../../locales/messages.ts';
import { openCardPage } from '../../sandbox/gallery/cardPage.ts';
import { SANDBOX_PEOPLE } from '../../sandbox/people.ts';
import { describeInBrowser } from '../support/browser.ts';
import { links } from './support.ts';

/** What a chat leaves a card on a phone 360 px wide. */
const CARD_WIDTH = 320;

const weekly = (locale: 'sv' | 'en') => {
  const roles = [...new Set(SANDBOX_PEOPLE.flatMap((person) => person.roles))];
  const counts = { done: 10, inProgress: 12, notStarted: 3, late: 10 };
  const perRole = roles.map((role) => ({ role, ...counts }));
  const snapshot = { plan: PLAN.id, date: TODAY, at: NOW, figures: { ...figures([], TODAY, null), perRole } };
  const view = { plan: PLAN, snapshot, before: undefined, actions: [], register: REGISTER };
  return downlevel(weeklyCard(view, messagesFor(locale), links).card, 'teamsMobile', 'narrow');
};

describeInBrowser('the table of the week’s post on a phone', (browser) => {
  it('breaks no role and no heading in the middle of a word', async () => {
    const cards = (['sv', 'en'] as const).map((lang) => ({ name: lang, card: weekly(lang), lang }));
    const page = await openCardPage(browser(), cards, 'light', CARD_WIDTH);
    const words = await page.evaluate(() =>
      [...document.querySelectorAll('[role=table] .ac-textBlock')].flatMap((cell) => {
        const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode() as Text;
        return [...text.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return { word, lines: range.getClientRects().length };
        });
      }),
    );
    expect(words.map(({ word }) => word)).toEqual(expect.arrayContaining(['Stadsdelsdirektör', 'Pågår', 'Active']));
    expect(words.filter(({ lines }) => lines > 1)).toEqual([]);
    await page.context().close();
  }, 60_000);
});
