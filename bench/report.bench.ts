import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantAt } from '../domain/calendar.ts';
import { planOf } from '../domain/organisation.ts';
import { readOrganisation } from '../domain/reading.ts';
import { approveReport } from '../domain/report.ts';
import { monthAfter, reportDayOf } from '../domain/reportMonth.ts';
import { messagesFor } from '../locales/messages.ts';
import { exportData } from '../report/exportData.ts';
import { exportPlan } from '../report/exportPlan.ts';
import { reportFile } from '../report/files.ts';
import { changeReport, ensureReport } from '../report/keepReport.ts';
import { gate, rounded } from './gate.ts';
import { filled, NOW } from './largePlan.ts';

/**
 * What the board and the archive get of a large plan: a year of monthly reports over a thousand actions, and the export of a
 * thousand actions with a hundred thousand entries of history.
 */
const t = messagesFor('sv');

async function main(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'handlingsplan-bench-'));
  try {
    await reports(join(root, 'reports'));
    await everything(join(root, 'export'));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Twelve months, one after another: drafted, approved, and written as Word and Excel. */
async function reports(folder: string): Promise<void> {
  const store = await filled(folder, 1_000, 12);
  const { register, ...organisation } = await readOrganisation(store);
  const plan = planOf({ ...organisation, register }, 'plan');
  if (!plan) throw new Error('there is no plan');
  const [begun, worked] = [performance.now(), process.cpuUsage()];
  let bytes = 0;
  for (let n = 0; n < 12; n += 1) {
    const month = monthAfter('2026-11', n);
    const at = instantAt(reportDayOf(month), '08:00');
    await ensureReport(store, { plan, register, month, at, by: null });
    const stored = await changeReport(store, plan.id, month, (now) =>
      approveReport(now, { by: 'olle', role: null, at }),
    );
    for (const as of ['docx', 'xlsx'] as const)
      bytes += (stored && (await reportFile(stored, as, t))?.bytes.length) ?? 0;
  }
  const elapsed = performance.now() - begun;
  const { user, system } = process.cpuUsage(worked);
  await store.close();
  const cpuMs = rounded((user + system) / 1000);
  console.table([
    { what: '12 monthly reports, 1 000 actions', ms: rounded(elapsed), cpuMs, kB: Math.round(bytes / 1024) },
  ]);
  // Of its own work: on a machine that others use the clock tells of them.
  console.log(`twelve monthly reports over 1 000 actions: ${Math.round(cpuMs)} ms of CPU (aim 3 000)`);
}

/** A thousand actions with a hundred changes each, in every format. */
async function everything(folder: string): Promise<void> {
  const store = await filled(folder, 1_000, 100);
  const begun = performance.now();
  const data = await exportData(store, 'plan', NOW);
  if (!data) throw new Error('there is no plan');
  const rows: { what: string; ms: number; kB: number }[] = [];
  for (const masked of [false, true]) {
    for (const as of ['xlsx', 'csv', 'json', 'docx'] as const) {
      const from = performance.now();
      const bytes = await exportPlan(data, as, { masked }, t);
      rows.push({
        what: `${as}${masked ? ', masked' : ''}`,
        ms: rounded(performance.now() - from),
        kB: Math.round((bytes?.length ?? 0) / 1024),
      });
    }
  }
  const elapsed = performance.now() - begun;
  await store.close();
  console.table(rows);
  gate({ what: 'export of 100 000 changes, all formats twice', value: rounded(elapsed), most: 60_000, unit: 'ms' });
}

await main();
