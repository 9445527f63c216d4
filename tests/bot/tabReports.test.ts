import { unzipSync } from 'fflate';
import { aPlan } from '../support/builders.ts';
import { aRegister } from '../support/people.ts';
import { aReport, someActions } from '../support/reports.ts';
import { created } from '../support/storing.ts';
import { tabWorld } from '../support/tabWorld.ts';

const PATH = '/plans/plan-a/reports';
const approved = { by: 'olle', role: null, at: '2026-12-03T09:00:00.000Z' };

async function withReports() {
  const world = await tabWorld({
    plans: [aPlan()],
    actions: someActions(),
    register: aRegister(),
    now: '2026-12-03T09:00:00.000Z',
  });
  await created(world.store, 'report', aReport({ month: '2026-10', state: 'approved', approved }));
  await created(world.store, 'report', aReport());
  return world;
}

describe('the reports in the tab', () => {
  it('are listed newest first, drafts for those who work with them', async () => {
    const { ask } = await withReports();
    const months = async (person: string) =>
      (await ask({ path: PATH }, person)).json.reports.map(({ month, state }: { month: string; state: string }) => `${month} ${state}`); // prettier-ignore
    expect(await months('olle')).toEqual(['2026-11 draft', '2026-10 approved']);
    expect(await months('anna')).toEqual(['2026-11 draft', '2026-10 approved']);
    expect(await months('eva')).toEqual(['2026-10 approved']);
  });

  it.each([
    ['docx', 'word/document.xml', 'vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xlsx', 'xl/workbook.xml', 'vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('can be had as %s', async (as, part, type) => {
    const { ask } = await withReports();
    const { status, headers, bytes } = await ask({ path: `${PATH}/2026-11.${as}` }, 'olle');
    expect([status, headers['content-type']]).toEqual([200, `application/${type}`]);
    expect(Object.keys(unzipSync(bytes ?? new Uint8Array()))).toContain(part);
    expect(headers['content-disposition']).toContain(
      `filename="2026-12-17 Uppf_ljning handlingsplan f_r _ldreomsorgen.${as}"`,
    );
    expect(headers['content-disposition']).toContain("filename*=UTF-8''2026-12-17%20Uppf%C3%B6ljning");
  });

  it('can be had as CSV', async () => {
    const { ask } = await withReports();
    const { bytes } = await ask({ path: `${PATH}/2026-10.csv` }, 'eva');
    expect(new TextDecoder().decode(bytes)).toContain('Rutinen används på alla enheter');
  });

  it.each([
    ['a month without a report', '2026-09.docx', 'olle'],
    ['no month', '2026-13.docx', 'olle'],
    ['a file of another kind', '2026-10.exe', 'olle'],
    ['a name with more to it', '2026-10.docx.exe', 'olle'],
    ['somebody from outside', '2026-10.docx', 'nobody'],
  ])('do not exist: %s', async (_, name, person) => {
    const { ask } = await withReports();
    expect((await ask({ path: `${PATH}/${name}` }, person)).status).toBe(404);
  });

  it.each(['2026-11', '2026-11.docx', '2026-11.xlsx', '2026-11.csv', '2026-11/appendix'])(
    'are refused as long as they are drafts, to somebody who does not work with them: %s',
    async (name) => expect((await (await withReports()).ask({ path: `${PATH}/${name}` }, 'eva')).status).toBe(403),
  );
});
