import type { Press, Payload, Verb } from '../cards/verbs.ts';
import type { Answer, BotDeps, Turn } from './turn.ts';
import { acceptDate } from './verbs/acceptDate.ts';
import { addComment } from './verbs/addComment.ts';
import { openComment } from './verbs/openComment.ts';
import { openDate } from './verbs/openDate.ts';
import { openOwner } from './verbs/openOwner.ts';
import { openPlanSettings } from './verbs/openPlanSettings.ts';
import { openSettings } from './verbs/openSettings.ts';
import { savePlanSettings } from './verbs/savePlanSettings.ts';
import { saveSettings } from './verbs/saveSettings.ts';
import { approveReportVerb } from './verbs/approveReport.ts';
import { openReport } from './verbs/openReport.ts';
import { renewReportVerb } from './verbs/renewReport.ts';
import { openRoles } from './verbs/openRoles.ts';
import { saveRoles } from './verbs/saveRoles.ts';
import { saveReport } from './verbs/saveReport.ts';
import { sendAgenda } from './verbs/sendAgenda.ts';
import { sendReportFile } from './verbs/sendReportFile.ts';
import { publishImport } from './verbs/publishImport.ts';
import { discardImport } from './verbs/discardImport.ts';
import { refreshCard } from './verbs/refreshCard.ts';
import { rejectOwner } from './verbs/rejectOwner.ts';
import { remindNow } from './verbs/remindNow.ts';
import { runCommand } from './verbs/runCommand.ts';
import { setDate } from './verbs/setDate.ts';
import { setOwner } from './verbs/setOwner.ts';
import { setStatus } from './verbs/setStatus.ts';
import { settlePassedActions } from './verbs/settlePassedActions.ts';
import { showMine } from './verbs/showMine.ts';
import { undo } from './verbs/undo.ts';

type Handlers = { readonly [V in Verb]: (deps: BotDeps, turn: Turn, data: Payload<V>) => Promise<Answer> };

/** One handler for each verb: a verb without one does not compile, nor a handler that reads what its button does not carry. */
const HANDLERS: Handlers = {
  'status.set': setStatus,
  'status.undo': undo,
  'comment.open': openComment,
  'comment.add': addComment,
  'date.open': openDate,
  'date.set': setDate,
  'date.accept': acceptDate,
  'owner.reject': rejectOwner,
  'owner.open': openOwner,
  'owner.set': setOwner,
  'remind.now': remindNow,
  'settings.open': openSettings,
  'settings.save': saveSettings,
  'planSettings.open': openPlanSettings,
  'planSettings.save': savePlanSettings,
  'card.refresh': refreshCard,
  'card.mine': showMine,
  'import.publish': publishImport,
  'import.discard': discardImport,
  'roles.open': openRoles,
  'roles.save': saveRoles,
  'passed.settle': settlePassedActions,
  'report.open': openReport,
  'report.save': saveReport,
  'report.renew': renewReportVerb,
  'report.approve': approveReportVerb,
  'report.file': sendReportFile,
  'agenda.file': sendAgenda,
  'command.run': runCommand,
};

/** Where every press ends up, from a card in the chat, from a dialog or from the tab. */
export function onVerb<V extends Verb>(
  deps: BotDeps,
  turn: Turn,
  { verb, data }: Extract<Press, { verb: V }>,
): Promise<Answer> {
  return (HANDLERS[verb] as Handlers[V])(deps, turn, data as Payload<V>);
}
