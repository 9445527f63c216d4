import type { Payload } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import { nextDigest } from '../../domain/consequences.ts';
import { mayImport } from '../../domain/permissions.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { messagesFor } from '../../locales/messages.ts';
import { publishDraft } from '../importing.ts';
import { notice } from '../onFile.ts';
import { publishedMessage } from '../planRoles.ts';
import { problem } from '../problem.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Publicera": the draft becomes a plan. From here on people are reminded. */
export async function publishImport(deps: BotDeps, turn: Turn, { d }: Payload<'import.publish'>): Promise<Answer> {
  const { store } = deps;
  const { caller, at } = turn;
  const t = messagesFor(caller.locale);
  const before = await readOrganisation(store);
  const stored = await store.read('draft', `person|${caller.id}`, d);
  if (!stored || stored.value.state === 'discarded') {
    return { kind: 'card', message: notice(deps, turn, before, t.file.noDraft) };
  }
  if (!mayImport(caller.id, before)) return { kind: 'card', message: problem(deps, turn, 'notYours') };
  const plan = await publishDraft(store, stored, caller.id, at);
  const first = nextDigest(localDate(at));
  return { kind: 'card', message: await publishedMessage(deps, turn, plan, await readOrganisation(store), first) };
}
