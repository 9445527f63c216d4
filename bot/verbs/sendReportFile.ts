import type { Payload } from '../../cards/verbs.ts';
import { messagesFor } from '../../locales/messages.ts';
import { reportFile } from '../../report/files.ts';
import { notice } from '../onFile.ts';
import { openFor, refused } from '../report.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/**
 * "Hämta Word": the file is offered in the personal chat, where Teams asks whether it may be saved in the person's own
 * OneDrive (learn.microsoft.com, "Send and receive files from a bot"); nowhere else can a bot hand over a file.
 */
export async function sendReportFile(deps: BotDeps, turn: Turn, data: Payload<'report.file'>): Promise<Answer> {
  const opened = await openFor(deps, turn, data);
  if ('refused' in opened) return opened.refused;
  const { organisation, stored } = opened;
  if (turn.place.scope !== 'personal') {
    return { kind: 'reply', message: refused(deps, turn, organisation, 'onlyInChat') };
  }
  const t = messagesFor(turn.caller.locale);
  // The report speaks the plan's language, whatever the reader's Teams speaks.
  const file = await reportFile(stored, data.as, messagesFor('sv'));
  if (!file) return { kind: 'reply', message: refused(deps, turn, organisation, 'noPdf') };
  const size = `${t.dates.number(Math.ceil(file.bytes.length / 1024))} kB`;
  return {
    kind: 'file',
    message: {
      ...notice(deps, turn, organisation, { title: t.reportCard.refused.title, text: t.reportCard.sent }),
      summary: t.reportCard.sent,
    },
    file: {
      name: file.name,
      description: t.reportCard.consent(size),
      size: file.bytes.length,
      context: { p: data.p, month: data.month, as: data.as },
    },
  };
}
