import { importPreviewCard } from '../cards/importPreview.ts';
import { noticeCard } from '../cards/notice.ts';
import { localDate } from '../domain/calendar.ts';
import { unheld } from '../domain/organisation.ts';
import type { Organisation } from '../domain/organisation.ts';
import { nameRoles } from '../domain/draftRoles.ts';
import { mayImport } from '../domain/permissions.ts';
import type { Message } from '../domain/ports.ts';
import { readOrganisation } from '../domain/reading.ts';
import type { StoredDraft } from '../domain/records.ts';
import type { Revision } from '../domain/revision.ts';
import { messagesFor, type Messages } from '../locales/messages.ts';
import { rememberPlace } from './onInstall.ts';
import { findRevised } from './publishPlan.ts';
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
  const today = localDate(turn.at);
  const read = await deps.readPlan(bytes, file.name ?? '', today, turn.caller.locale);
  if (!read.ok) return noticeCard({ notice: t.file.notRead(read.reason), plan: planOf(organisation) }, t, links);
  const named = nameRoles(read.draft, organisation.register.roles);
  const draft = { id: deps.newId(), draft: named, by: turn.caller.id, at: turn.at };
  const renewal = await findRevised(store, draft);
  const revises = renewal ? { revises: renewal.plan.id } : {};
  const stored: StoredDraft = { ...draft, fileName: file.name ?? '', ...revises, state: 'open' };
  await store.create('draft', stored);
  const roles = named.rows.flatMap((row) => row.actions.flatMap((one) => one.responsible.map((who) => who.role)));
  const known = roles.filter((role) => role !== null);
  const view = { stored, today, unheld: unheld(known, organisation, today).length, hidden: read.hidden };
  return importPreviewCard(renewal ? { ...view, changes: countsOf(renewal.revision) } : view, t);
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

export const noPlan = (deps: BotDeps, turn: Turn, organisation: Organisation): Message =>
  notice(deps, turn, organisation, messagesFor(turn.caller.locale).file.noPlan);
