import type { Kept } from '../domain/kept.ts';
import type { Plan } from '../domain/plan.ts';
import { linesToKeep, type StoredReport, type Template } from '../domain/report.ts';
import { mayReport, monthToReport } from '../domain/reporting.ts';
import { isMonth } from '../domain/reportMonth.ts';
import { orderOf } from '../cards/reportForm.ts';
import { ensureReport, readReport, renewReport } from '../report/keepReport.ts';
import { writeTemplate } from '../report/template.ts';
import { writeInReport, type Doing } from '../report/writeReport.ts';
import type { Seen } from '../tab/api/present.ts';
import { reportEdit, templateEdit } from '../tab/api/reportSchema.ts';
import { approveLogged } from './report.ts';
import {
  answer,
  bodyOf,
  conditionOf,
  notFound,
  refusedFor,
  tagOf,
  type TabRequest,
  type TabResponse,
} from './tabHttp.ts';
import { maySeeReport, toReport } from './tabReport.ts';
import type { BotDeps } from './turn.ts';

/**
 * What people do with a report in the tab: `POST …/reports` has a draft made, `PATCH …/reports/{month}` writes in it,
 * `PATCH …/reports/{month}/template` in what all have in common, `POST …/reports/{month}/approve` and `/renew` do what the
 * buttons do. Undefined when nothing is done at that address in that way.
 */
export async function writeReports(
  request: TabRequest,
  plan: Plan,
  [month, doing, more]: readonly (string | undefined)[],
  deps: BotDeps,
  seen: Seen,
): Promise<TabResponse | undefined> {
  const keeps = mayReport(seen.by, plan, seen.organisation, seen.today);
  if (month === undefined) {
    if (request.method !== 'POST') return undefined;
    return keeps ? drafted(request, plan, deps, seen) : refusedFor('notYours');
  }
  const at = `${request.method} ${doing ?? 'month'}`;
  if (more !== undefined || !isKnown(at)) return undefined;
  const stored = isMonth(month) ? await readReport(deps.store, plan.id, month) : undefined;
  if (!stored) return notFound();
  const isTheirs = keeps || (at === 'POST approve' && (await maySeeReport(stored.value, plan, deps.store, seen)));
  if (!isTheirs) return refusedFor('notYours');
  const condition = conditionOf(request);
  if (typeof condition !== 'string') return condition;
  const made = await DOINGS[at](
    request,
    { plan, month: stored.value.month, by: seen.by, at: seen.now },
    condition,
    deps,
    seen,
  );
  if ('status' in made) return made;
  if (!made.ok) return refusedFor(made.refusal);
  return shown(request, plan, stored.value.month, deps, seen);
}

type Do = (
  request: TabRequest,
  doing: Doing,
  condition: string,
  deps: BotDeps,
  seen: Seen,
) => Promise<Kept<unknown> | TabResponse>;

const DOINGS = {
  'PATCH month': write,
  'PATCH template': inTemplate,
  'POST approve': (_, doing, condition, deps, { organisation }) =>
    approveLogged(deps, doing, organisation, (now) => tagOf(now) === condition),
  'POST renew': renew,
} as const satisfies Record<string, Do>;

const isKnown = (at: string): at is keyof typeof DOINGS => Object.hasOwn(DOINGS, at);

async function write(request: TabRequest, doing: Doing, condition: string, { store }: BotDeps): ReturnType<Do> {
  const body = bodyOf(request, reportEdit);
  if ('wrong' in body) return body.wrong;
  const { lines, ...rest } = body.data;
  const edit = ({ report }: StoredReport) => ({
    ...given(rest),
    ...(lines ? { lines: linesToKeep(report, lines) } : {}),
  });
  return writeInReport(store, doing, edit, (now) => tagOf(now) === condition);
}

async function inTemplate(request: TabRequest, { plan }: Doing, condition: string, { store }: BotDeps): ReturnType<Do> {
  const body = bodyOf(request, templateEdit);
  if ('wrong' in body) return body.wrong;
  const { order, ...rest } = body.data;
  const template: Template = { ...given(rest), ...(order ? { order: orderOf(order) } : {}) };
  return writeTemplate(store, plan, template, (now) => tagOf(now) === condition);
}

/** The figures as they are now, in a draft that is still the one that was looked at. */
async function renew(
  _: TabRequest,
  { plan, month, by, at }: Doing,
  condition: string,
  { store }: BotDeps,
  { organisation }: Seen,
): ReturnType<Do> {
  const now = (await readReport(store, plan.id, month))?.value;
  if (!now || tagOf(now) !== condition) return { ok: false, refusal: 'stale' };
  if (now.state === 'approved') return { ok: false, refusal: 'closed' };
  return { ok: true, value: await renewReport(store, { plan, register: organisation.register, month, at, by }) };
}

async function drafted(request: TabRequest, plan: Plan, deps: BotDeps, seen: Seen): Promise<TabResponse> {
  const month = monthToReport(plan, seen.today);
  const { register } = seen.organisation;
  await ensureReport(deps.store, { plan, register, month, at: seen.now, by: seen.by });
  return shown(request, plan, month, deps, seen);
}

async function shown(
  request: TabRequest,
  plan: Plan,
  month: string,
  { store }: BotDeps,
  seen: Seen,
): Promise<TabResponse> {
  const now = (await readReport(store, plan.id, month))?.value;
  if (!now) return notFound();
  const report = await toReport(now, plan, store, seen);
  return answer(request, report, { etag: `"${report.revision}"` });
}

/** Without what was left out: a field that is there and undefined would take away what stands in its place. */
const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
