import type { Seen } from '../tab/api/present.ts';
import { notFound, type TabRequest, type TabResponse } from './tabHttp.ts';
import { visiblePlan } from './tabRead.ts';
import { writeRole } from './tabRoles.ts';
import { writeReports } from './tabReportWrite.ts';
import { writeSettings } from './tabSettings.ts';
import type { Viewer } from './tabToken.ts';
import type { BotDeps } from './turn.ts';

/** What is changed in the tab besides actions. Undefined when nothing is changed at that address in that way. */
export async function write(
  request: TabRequest,
  [what, ...parts]: readonly string[],
  bot: BotDeps,
  viewer: Viewer,
  seen: Seen,
): Promise<TabResponse | undefined> {
  if (what === 'people') return writeRole(request, parts, bot, seen);
  if (what === 'settings') return writeSettings(request, parts, bot.store, viewer, seen);
  const [planId = '', which, ...rest] = parts;
  if (what !== 'plans' || which !== 'reports') return undefined;
  const plan = visiblePlan(planId, seen);
  return plan ? writeReports(request, plan, rest, bot, seen) : notFound();
}
