import { importPlan } from '../../import/importPlan.ts';
import { readInProcess, readPlan } from '../../import/readPlan.ts';
import { docx, HEAD, ROW, wordTable } from './support/files.ts';

const TODAY = '2026-11-30';
const plan = docx(wordTable([HEAD, ROW, ['', 'Utbilda i dokumentation', '2027-06-15', 'Enhetschef']]));

describe('a file that somebody sends the bot', () => {
  it('comes to the same in a process of its own as it would here', async () => {
    const there = await readInProcess(plan, TODAY);
    expect(there.ok && there.draft.rows).toHaveLength(2);
    expect(there).toEqual(await importPlan(plan, TODAY));
  });

  it('is read while another is: each gets its own answer', async () => {
    const [good, bad] = await Promise.all([
      readInProcess(plan, TODAY),
      readInProcess(Buffer.from('%PDF-1.7 x'), TODAY),
    ]);
    expect(good.ok).toBe(true);
    expect(bad).toMatchObject({ ok: false, refusal: { code: 'damaged' } });
  });

  it('is refused in words before anything is started, when it is empty or too large', async () => {
    expect(await readPlan(new Uint8Array(), 'plan.docx', TODAY, 'sv')).toMatchObject({ ok: false });
    const large = await readPlan(new Uint8Array(21 * 1048576), 'plan.docx', TODAY, 'en');
    expect(large.ok || large.reason).toMatch(/20/);
  });
});
