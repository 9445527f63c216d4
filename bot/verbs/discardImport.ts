import { discardedCard } from '../../cards/published.ts';
import type { Payload } from '../../cards/verbs.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { messagesFor } from '../../locales/messages.ts';
import { discardDraft } from '../importing.ts';
import { notice } from '../onFile.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Släng importen": the draft stays in the records, and can no longer be published. */
export async function discardImport(deps: BotDeps, turn: Turn, { d }: Payload<'import.discard'>): Promise<Answer> {
  const { store } = deps;
  const t = messagesFor(turn.caller.locale);
  const stored = await store.read('draft', `person|${turn.caller.id}`, d);
  if (!stored || !(await discardDraft(store, stored))) {
    const organisation = await readOrganisation(store);
    return { kind: 'card', message: notice(deps, turn, organisation, t.file.noDraft) };
  }
  return { kind: 'card', message: discardedCard(t) };
}
