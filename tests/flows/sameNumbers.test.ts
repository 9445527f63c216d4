import readXlsxFile from 'read-excel-file/node';
import { tabRoutes } from '../../bot/tabApi.ts';
import { linksBy } from '../../cards/links.ts';
import type { Figures } from '../../domain/figures.ts';
import { unitNameIn } from '../../domain/people.ts';
import { messagesFor } from '../../locales/messages.ts';
import { exportData } from '../../report/exportData.ts';
import { exportPlan } from '../../report/exportPlan.ts';
import { reportDocument } from '../../report/document.ts';
import { reportWorkbook } from '../../report/workbook.ts';
import { aRegister } from '../support/people.ts';
import { someActions } from '../support/reports.ts';
import { CHANNEL, openSchedulingWorld } from '../support/schedulingWorld.ts';
import { all } from '../support/storing.ts';
import { allObjects } from '../support/teamsWorld.ts';

const t = messagesFor('sv');
/** The first of February 2027 is a Monday: the week's summary and the month's report are of the same morning. */
const MORNING = '2027-02-01T06:30:00.000Z';
const EIGHT = '2027-02-01T07:00:00.000Z';

const COUNTS = ['done', 'inProgress', 'notStarted', 'late', 'total'] as const;
const counted = (of: Pick<Figures, (typeof COUNTS)[number]>) => COUNTS.map((name) => of[name]);

const byName = (a: readonly unknown[], b: readonly unknown[]) => String(a[0]).localeCompare(String(b[0]), 'sv');

describe('the same morning', () => {
  it('has the same numbers in the channel, the tab, the report, its workbook and the export', async () => {
    const world = await openSchedulingWorld('2027-01-31T12:00:00.000Z');
    for (const action of someActions()) await world.store.create('action', action);
    await world.wake(MORNING);
    await world.wake(EIGHT);
    const [snapshot] = await all(world.store, 'snapshot');
    const [stored] = await all(world.store, 'report');
    if (!snapshot || !stored) throw new Error('the morning has brought nothing');
    const told = counted(snapshot.figures);
    expect(told).toEqual([1, 1, 8, 8, 12]);

    const card = world.posts.find(({ to }) => to.conversation === CHANNEL)?.message.card;
    const facts = Object.fromEntries(
      allObjects(card)
        .filter(({ title, value }) => typeof title === 'string' && typeof value === 'string')
        .map(({ title, value }) => [title, Number.parseInt(String(value), 10)]),
    );
    const { labels } = t.weekly;
    expect([labels.done, labels.inProgress, labels.notStarted, labels.late].map((label) => facts[label])).toEqual(
      told.slice(0, 4),
    );
    expect(JSON.stringify(card)).toContain(`"value":"${snapshot.figures.done}/${snapshot.figures.total}"`);

    const tab = tabRoutes({
      store: world.store,
      clock: { now: world.now },
      links: linksBy(() => ''),
      identify: async () => ({ person: 'olle', tenant: 'city', name: null }),
      press: async () => ({ ok: true }),
      bot: {} as never,
      origin: 'https://planbot.example.se',
      mayAsk: () => true,
      onError: () => undefined,
    });
    const asked = await tab({ method: 'GET', path: 'plans/plan-a', query: '', headers: {}, body: '' });
    expect(counted(JSON.parse(asked.body).plan.figures)).toEqual(told);

    const table = reportDocument(stored, t).blocks.find((block) => block.kind === 'table');
    const last = table?.kind === 'table' ? (table.rows.at(-1) ?? []) : [];
    const [, done, inProgress, notStarted, , total, late] = last.map((cell) => Number(cell[0]?.text));
    expect([done, inProgress, notStarted, late, total]).toEqual(told);

    const [sheet] = await readXlsxFile(Buffer.from(reportWorkbook(stored, t)));
    const whole = sheet?.data.at(-1) ?? [];
    expect([whole[1], whole[2], whole[3], whole[7], whole[6]]).toEqual(told);

    const data = await exportData(world.store, 'plan-a', EIGHT);
    const sheets = await readXlsxFile(Buffer.from((await exportPlan(data!, 'xlsx', { masked: false }, t))!));
    const { columns } = t.exporting;
    const tableOf = (name: string) => sheets.find((one) => one.sheet === name)?.data ?? [];
    for (const name of ['Veckosammanställningar', 'Rapporter']) {
      const [head = [], row = []] = tableOf(name);
      const under = (title: string) => row[head.indexOf(title)];
      expect(COUNTS.map((count) => under(columns[count]))).toEqual(told);
    }

    // The parts of the units, in each of the same places.
    const units = (snapshot.figures.perUnit ?? []).map((one) => [unitNameIn(aRegister(), one.unit), ...counted(one)]);
    const parts = [...units].sort(byName);
    expect(parts).toEqual([['Eken', 0, 0, 5, 4, 6], ['Linden', 0, 0, 5, 4, 6]]); // prettier-ignore
    for (const [name, , , , late] of parts) {
      const shown = allObjects(card).find(({ title }) => title === name)?.value;
      expect(shown).toBe(`0 av 6 delar klara, ${late} försenade`);
    }
    const blocks = reportDocument(stored, t).blocks;
    const ofUnits = blocks.find((block) => block.kind === 'table' && block.caption === t.report.units);
    const inReport = (ofUnits?.kind === 'table' ? ofUnits.rows : []).map((row) => row.map((cell) => cell[0]?.text));
    expect(inReport.map(([name, ...of]) => [name, ...[0, 1, 2, 5, 4].map((n) => Number(of[n]))])).toEqual(parts);
    const workbook = await readXlsxFile(Buffer.from(reportWorkbook(stored, t)));
    const inWorkbook = workbook.find(({ sheet: name }) => name === t.report.units)?.data.slice(1) ?? [];
    expect(inWorkbook.map((row) => [row[0], row[1], row[2], row[3], row[7], row[6]])).toEqual(parts);
    const [head = [], ...rows] = tableOf('Siffror i delar');
    const at = (title: string) => head.indexOf(title);
    for (const kind of Object.values(t.exporting.partsOf)) {
      const own = rows.filter((row) => row[at(columns.kind)] === kind && row[at(columns.parted)] === 'Enhet');
      const told = own.map((row) => [row[at(columns.part)], ...COUNTS.map((count) => row[at(columns[count])])]);
      expect(told.sort(byName)).toEqual(parts);
    }
  });
});
