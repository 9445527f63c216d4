import type { Action } from '../../domain/action.ts';
import { answerersOf } from '../../domain/answering.ts';
import { inOrder } from '../../domain/boardReport.ts';
import { addDays, instantAt, localDate, type LocalDate } from '../../domain/calendar.ts';
import { decide, type Command } from '../../domain/change.ts';
import { figures } from '../../domain/figures.ts';
import type { PlanStore } from '../../domain/ports.ts';
import { publish } from '../../domain/publish.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { approveReport, editReport, SECTIONS, type StoredReport } from '../../domain/report.ts';
import { monthAfter, reportDayOf } from '../../domain/reportMonth.ts';
import { roleKind } from '../../domain/roles/index.ts';
import { SENDING_HOURS } from '../../domain/sendingHours.ts';
import { importPlan } from '../../import/importPlan.ts';
import { messagesFor } from '../../locales/messages.ts';
import { reportDocument } from '../../report/document.ts';
import { docx } from '../../report/docx.ts';
import { changeReport } from '../../report/keepReport.ts';
import { planMonthlyReports } from '../../scheduler/monthlyReport.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { describeWithPlans, planBytes, type PlanName } from '../import/support/sharedPlans.ts';
import { seeded, type Random } from '../simulation/random.ts';
import { pagesOf } from '../support/pages.ts';
import { all } from '../support/storing.ts';
import { untraced } from '../support/trace.ts';

const t = messagesFor('sv');
const MONTHS = 13;
const UNITS = ['Björkbacken', 'Lindgården', 'Rehab 2'];
const REASONS = ['Upphandlingen är överklagad', 'Schemat för jouren är inte klart, och förhandlingen med facket fortsätter in i nästa månad eftersom parterna står långt från varandra.', 'Ny chef']; // prettier-ignore
const LINES = ['Två enheter har börjat.', 'Alla enheter är med, och uppföljningen görs av verksamhetsutvecklaren i samband med månadsuppföljningen i november.', 'Klart på Björkbacken']; // prettier-ignore

interface Month {
  readonly stored: StoredReport;
  /** The actions as they were when it was drafted. */
  readonly actions: readonly Action[];
}

/** A plan through a year in which people answer, move dates, comment and take back; each month's report is approved. */
async function aYear(name: PlanName, seed: number): Promise<readonly Month[]> {
  const read = await importPlan(planBytes(name, 'txt'), '2007-05-15');
  if (!read.ok) throw new Error(read.refusal.code);
  const at = instantAt('2007-05-15', '10:00');
  const published = publish(read.draft, { id: `plan-${name}`, letter: name, by: 'olle', at, channel: null }, roleKind);
  const store = openMemoryStore();
  for (const role of published.roles) await store.create('role', role);
  for (const unit of UNITS) {
    await store.create('unit', { id: unit, name: unit });
    await store.create('holding', { id: unit, role: 'enhetschef', person: unit, unit, from: '2007-01-01', to: null });
  }
  for (const { id: role } of published.roles.filter(({ kind }) => kind === 'single'))
    await store.create('holding', { id: role, role, person: role, unit: null, from: '2007-01-01', to: null });
  for (const action of published.actions) await store.create('action', action);
  await store.create('plan', published.plan);
  const random = seeded(seed);
  const months: Month[] = [];
  for (let n = 0; n < MONTHS; n += 1) {
    const month = monthAfter('2007-05', n);
    const day = reportDayOf(month);
    await live(store, random, addDays(day, -25), day);
    const clock = { now: () => instantAt(day, '07:30') };
    await planMonthlyReports({ store, clock, hours: SENDING_HOURS, log: () => undefined } as never);
    const actions = await all(store, 'action');
    const written = await changeReport(store, published.plan.id, month, (now) => {
      const line = now.report.late[0];
      const lines = line && n % 3 === 0 ? { [line.action]: 'Skrivet i utkastet' } : {};
      const assessment = n % 2 === 0 ? 'Arbetet går framåt.\nNämnden informeras löpande.' : '';
      const edited = editReport(now, { lines, assessment, meeting: addDays(day, 20) }, 'olle', instantAt(day, '09:00'));
      return edited.ok ? edited.report : undefined;
    });
    if (!written) throw new Error(`there is no report for ${month}`);
    months.push({ stored: written, actions });
    const approved = { by: 'olle', role: 'stadsdelsdirektör', at: instantAt(day, '10:00') };
    await changeReport(store, published.plan.id, month, (now) => approveReport(now, approved));
  }
  return months;
}

async function live(store: PlanStore, random: Random, from: LocalDate, to: LocalDate): Promise<void> {
  let count = 0;
  const { register } = await readOrganisation(store);
  for await (const stored of store.find('action', {})) {
    if (!random.chance(0.5)) continue;
    const { value: action } = stored;
    const at = instantAt(addDays(from, random.between(0, 20)), '11:00');
    const role = action.responsible[0]?.role ?? '';
    const held = answerersOf(action, register, 'olle', localDate(at));
    const among = held.length > 0 ? held : [{ person: 'chef', role, unit: null, lead: true, proxy: false }];
    const [lead] = among;
    const as = lead && random.chance(0.7) ? lead : random.pick(among);
    const commands: readonly Command[] = [
      {
        kind: 'setStatus',
        to: random.pick(['inProgress', 'done', 'done', 'paused', 'done']),
        rev: action.revision,
      },
      { kind: 'setStatus', to: 'inProgress', rev: action.revision },
      { kind: 'moveDate', to: addDays(to, random.between(5, 120)), reason: random.pick(REASONS), rev: action.revision },
      { kind: 'comment', text: random.pick(LINES) },
      { kind: 'undo', change: action.history.at(-1)?.id ?? '' },
    ];
    const decision = decide(action, random.pick(commands), { at, id: `${action.id}-${at}-${count}`, as, among });
    count += 1;
    if (decision.ok) await store.replace('action', stored, decision.action);
  }
}

describeWithPlans.each(['A', 'B'] as const)('a year of reports on plan %s', (name) => {
  let months: readonly Month[];
  beforeAll(async () => {
    months = await aYear(name, 7);
  }, 60_000);

  it('has one for every month, and something to tell in most', () => {
    expect(months.map(({ stored }) => stored.month)).toEqual(
      Array.from({ length: MONTHS }, (_, n) => monthAfter('2007-05', n)),
    );
    const told = (of: keyof StoredReport['report'] & ('done' | 'late' | 'moved')) =>
      months.filter(({ stored }) => stored.report[of].length > 0).length;
    expect([told('done'), told('late'), told('moved')].map((count) => count > 2)).toEqual([true, true, true]);
  });

  it('has sums that agree with what is stored', () => {
    for (const { stored, actions } of months) {
      const { report } = stored;
      const today = localDate(report.at);
      expect(report.figures).toEqual(figures(inOrder(actions), today, report.before?.at ?? null));
      for (const key of ['total', 'done', 'inProgress', 'notStarted', 'paused', 'withdrawn', 'late'] as const) {
        expect(report.breakdown.groups.reduce((sum, group) => sum + group[key], 0)).toBe(report.figures[key]);
      }
      expect(report.appendix.filter(({ status }) => status === 'done')).toHaveLength(report.figures.done);
    }
  });

  it('compares with the report before, as it was approved', () => {
    for (const [n, { stored }] of months.entries()) {
      const before = months[n - 1]?.stored.report;
      expect(stored.report.before?.figures).toEqual(before?.figures);
    }
  });

  it('has no sentence that cannot be traced to a stored fact', () => {
    const lost = months.flatMap(({ stored, actions }) =>
      untraced(reportDocument(stored, t), stored, actions, t).map((one) => `${stored.month} ${one}`),
    );
    expect(lost).toEqual([]);
  });

  it('would be noticed if it said what nobody has said', () => {
    const isQuoted = ({ stored: { report, lines } }: Month) =>
      (report.late[0]?.reason ?? null) !== null && Object.keys(lines).length === 0;
    const { stored, actions } = months.find(isQuoted)!;
    const said = JSON.parse(
      JSON.stringify(stored).replace(/"reason":\{"text":"[^"]+"/g, '"reason":{"text":"Påhittat"'),
    );
    const figure = { ...stored, report: { ...stored.report, figures: { ...stored.report.figures, done: 77 } } };
    expect(untraced(reportDocument(said, t), stored, actions, t)).not.toEqual([]);
    expect(untraced(reportDocument(figure, t), stored, actions, t)).not.toEqual([]);
  });

  it('fits two pages and its appendix every month, with its headings in order', async () => {
    const files: Uint8Array[] = [];
    for (const { stored } of months) files.push(await docx(reportDocument(stored, t)));
    const documents = await pagesOf(files);
    if (!documents) return;
    for (const [n, pages] of documents.entries()) {
      const { stored } = months[n]!;
      const appendix = pages.findIndex((page) => page.includes(t.report.appendix));
      expect([stored.month, appendix > 0 && appendix <= 2]).toEqual([stored.month, true]);
      const text = pages.join('\n');
      const { done, ...others } = t.report.headings;
      const headings = { ...others, done: stored.report.before ? done : t.report.doneSoFar };
      const places = SECTIONS.map((section) => text.indexOf(`\n${headings[section]}`));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(Math.min(...places)).toBeGreaterThan(0);
      expect(pages[0]).toContain(`Sida 1 (${pages.length})`);
    }
    const most = Math.max(...months.map(({ stored }) => stored.report.late.length));
    expect(most).toBeGreaterThanOrEqual(4);
  }, 120_000);
});
