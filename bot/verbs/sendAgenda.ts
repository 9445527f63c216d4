import type { Payload } from '../../cards/verbs.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { messagesFor } from '../../locales/messages.ts';
import { agendaFile } from '../agenda.ts';
import { notice } from '../onFile.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Hämta Word" on the agenda: offered as the report's files are. */
export async function sendAgenda(deps: BotDeps, turn: Turn, { p }: Payload<'agenda.file'>): Promise<Answer> {
  const organisation = await readOrganisation(deps.store);
  const t = messagesFor(turn.caller.locale);
  const no = (text: string): Answer => ({
    kind: 'reply',
    message: notice(deps, turn, organisation, { title: t.agenda.file, text }),
  });
  if (turn.place.scope !== 'personal') {
    return no(t.reportCard.refused.onlyInChat);
  }
  const file = await agendaFile(deps, turn, organisation, p);
  if (!file) return no(t.agenda.notFound);
  const words = { title: t.agenda.file, text: t.reportCard.sent };
  return {
    kind: 'file',
    message: { ...notice(deps, turn, organisation, words), summary: t.reportCard.sent },
    file: {
      name: file.name,
      description: t.agenda.consent(`${Math.ceil(file.bytes.length / 1024)} kB`),
      size: file.bytes.length,
      context: { agenda: p },
    },
  };
}
