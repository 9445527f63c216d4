import type { BotDeps } from '../../bot/turn.ts';
import { importPlan } from '../../import/importPlan.ts';
import { remarked } from '../../import/readPlan.ts';
import { refusalText } from '../../import/refusal.ts';

/** Reads a document in this process: the worker it is otherwise read in has nothing to do with what is tested. */
export const readPlanHere: BotDeps['readPlan'] = async (bytes, _name, today, locale) => {
  const read = await importPlan(bytes, today);
  if (!read.ok) return { ok: false, reason: refusalText(read.refusal, locale) };
  return { ok: true, draft: read.draft, ...remarked(read.remarks) };
};
