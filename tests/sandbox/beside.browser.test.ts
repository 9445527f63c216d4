import { SANDBOX_PEOPLE } from '../../sandbox/people.ts';
import { describeInBrowser } from '../support/browser.ts';
import { LENA, MATS, openForTest } from './opened.ts';
import { openWindow } from './openedForReal.ts';

jest.setTimeout(60_000);

describeInBrowser('a sandbox beside another client', (browser) => {
  let sandbox: Awaited<ReturnType<typeof openForTest>>;
  beforeEach(async () => {
    sandbox = await openForTest(undefined, { elsewhere: MATS.as });
  });
  afterEach(() => sandbox.close());

  it('introduces nobody, so that everybody is reached where they are', async () => {
    expect(sandbox.bot.heard).toEqual([]);
    for (const { id, chat } of (await sandbox.get('/api/state')).body.people)
      expect(await sandbox.chat({ as: id, chat })).toEqual([]);
  });

  it('opens a link as whoever reads there, also when somebody else was looked at here', async () => {
    const { page } = await openWindow(browser(), sandbox.url);
    const [, , , lena] = SANDBOX_PEOPLE;
    await page.getByRole('button', { name: lena?.name ?? '' }).click();
    expect(await page.evaluate(() => localStorage.getItem('sandbox.me'))).toBe(LENA.as);
    await page.goto(`${sandbox.url}/?tab=p%2Fexempelplan`);
    await page.getByTitle('Planen, så som Mats Hedlund ser den').waitFor();
    await page.context().close();
  });
});
