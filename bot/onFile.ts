import { importPreviewCard } from '../cards/importPreview.ts';
import { noticeCard } from '../cards/notice.ts';
import { localDate } from '../domain/calendar.ts';
import { unheld } from '../domain/organisation.ts';
import type { Organisation } from '../domain/organisation.ts';
import { rolesOf } from '../domain/draftHolders.ts';
import { mayImport } from '../domain/permissions.ts';
import type { Message } from '../domain/ports.ts';
import { readOrganisation } from '../domain/reading.ts';
import type { Revision } from '../domain/revision.ts';
import { messagesFor, type Messages } from '../locales/messages.ts';
import { keepDraft } from './importing.ts';
import { rememberPlace } from './onInstall.ts';
import type { BotDeps, Turn } from './turn.ts';

/** What Teams tells of a file that somebody sent in the personal chat. */
export interface SentFile {
  readonly name?: string | null | undefined;
  readonly content?: unknown;
}

/** A document in the chat: read, kept as a draft, and shown for somebody to say yes to. Nothing else happens with it. */
export async function onFile(deps: BotDeps, turn: Turn, file: SentFile): Promise<Message> {
  const { store, links } = deps;
  await rememberPlace(deps, turn);
  const organisation = await readOrganisation(store);
  const t = messagesFor(turn.caller.locale);
  const say = (pick: keyof Messages['file'] & Plain) => notice(deps, turn, organisation, t.file[pick]);
  if (turn.place.scope !== 'personal') return say('onlyInChat');
  if (!mayImport(turn.caller.id, organisation)) return say('notAllowed');
  const bytes = await deps.download(downloadUrlOf(file));
  if (!bytes) return say('notFetched');
  const { at, caller } = turn;
  const document = { bytes, fileName: file.name ?? '', by: caller.id, at, locale: caller.locale };
  const kept = await keepDraft(deps, document, organisation);
  if (!kept.ok) return noticeCard({ notice: t.file.notRead(kept.reason), plan: planOf(organisation) }, t, links);
  const { stored, revision } = kept;
  const today = localDate(at);
  const missing = unheld(rolesOf(stored.draft), organisation, today).length;
  const view = { stored, today, unheld: missing, hidden: stored.hidden ?? [], review: links.draft(stored.id) };
  return importPreviewCard(revision ? { ...view, changes: countsOf(revision) } : view, t);
}

const countsOf = ({ unchanged, changed, added, gone }: Revision) => ({
  unchanged: unchanged.length,
  changed: changed.length,
  added: added.length,
  removed: gone.length,
});

type Plain = 'howTo' | 'onlyInChat' | 'notAllowed' | 'noPlan' | 'notFetched' | 'noDraft';

const downloadUrlOf = ({ content }: SentFile): string => {
  const { downloadUrl } = (content ?? {}) as { downloadUrl?: unknown };
  return typeof downloadUrl === 'string' ? downloadUrl : '';
};

const planOf = ({ plans }: Organisation): string | null => plans[0]?.id ?? null;

export const notice = (
  { links }: BotDeps,
  { caller }: Turn,
  organisation: Organisation,
  words: { readonly title: string; readonly text: string },
): Message => noticeCard({ notice: words, plan: planOf(organisation) }, messagesFor(caller.locale), links);

/** "importera": how, and where, and who. */
export function howToImport(deps: BotDeps, turn: Turn, organisation: Organisation): Message {
  const { file } = messagesFor(turn.caller.locale);
  if (!mayImport(turn.caller.id, organisation)) return notice(deps, turn, organisation, file.notAllowed);
  return notice(deps, turn, organisation, turn.place.scope === 'personal' ? file.howTo : file.onlyInChat);
}

/** There is no plan yet: whoever may, where they may, is told how one comes in. */
export function noPlan(deps: BotDeps, turn: Turn, organisation: Organisation): Message {
  const { file } = messagesFor(turn.caller.locale);
  const may = turn.place.scope === 'personal' && mayImport(turn.caller.id, organisation);
  const text = may ? file.howTo.text : file.noPlan.text;
  return notice(deps, turn, organisation, { title: file.noPlan.title, text });
}
