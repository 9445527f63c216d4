import type { Refusal } from '../domain/change.ts';
import { rolesOf } from '../domain/draftHolders.ts';
import { hasPersonalNumber } from '../domain/personalNumber.ts';
import type { Stored } from '../domain/ports.ts';
import type { DraftHolder, StoredDraft } from '../domain/records.ts';
import { reshape } from '../domain/reshaping.ts';
import { review } from '../domain/reviewing.ts';
import { withDecision, withoutLast } from '../domain/undoAnswer.ts';
import type { ImportWrite } from '../tab/api/importSchema.ts';
import type { Seen } from '../tab/api/present.ts';
import { whoIsChosen } from './chosenPerson.ts';
import { discardDraft, publishDraft } from './importing.ts';
import type { teamMembers } from './teamMembers.ts';
import type { BotDeps } from './turn.ts';

/** What deciding about a draft asks of the world. */
export interface DraftDeps extends Pick<BotDeps, 'store' | 'roster' | 'messenger'> {
  readonly members: ReturnType<typeof teamMembers>;
}

type Written = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };
const refuse = (refusal: Refusal): Written => ({ ok: false, refusal });

/** Does what the importer wants done with a draft that is still open; one that is published already stays so. */
export async function writeDraft(
  deps: DraftDeps,
  stored: Stored<StoredDraft>,
  wanted: ImportWrite,
  seen: Seen,
): Promise<Written> {
  const { store } = deps;
  const { value } = stored;
  if (value.state === 'discarded') return refuse('gone');
  if (wanted.kind === 'publish') {
    await publishDraft(store, stored, seen.by, seen.now);
    return { ok: true };
  }
  if (value.state === 'published') return refuse('closed');
  if (wanted.kind === 'discard') return (await discardDraft(store, stored)) ? { ok: true } : refuse('closed');
  const next =
    wanted.kind === 'holders' ? await withHolders(deps, value, wanted, seen) : withAnswer(value, wanted, seen);
  if ('ok' in next) return next;
  const kept = await store.replace('draft', stored, { ...next, revision: (value.revision ?? 1) + 1 });
  return kept ? { ok: true } : refuse('stale');
}

function withAnswer(
  stored: StoredDraft,
  wanted: Exclude<ImportWrite, { kind: 'holders' | 'publish' | 'discard' }>,
  { now, organisation }: Seen,
): StoredDraft | Written {
  if (wanted.kind === 'undo') return withoutLast(stored) ?? refuse('gone');
  // Rows of a plan in force are known again by how they are divided, and its name is its owner's.
  const isReshaping = wanted.kind === 'head' || wanted.kind === 'split' || wanted.kind === 'merge';
  if (isReshaping && stored.revises !== undefined) return refuse('closed');
  const reviewed = isReshaping
    ? reshape(stored.draft, wanted, now)
    : review(stored.draft, wanted, now, organisation.register.roles);
  return reviewed.ok ? withDecision(stored, reviewed.draft, reviewed.decision) : reviewed;
}

/** Who will hold a role. Those who are named take the place of those who were before. */
async function withHolders(
  deps: DraftDeps,
  stored: StoredDraft,
  { role, people }: Extract<ImportWrite, { kind: 'holders' }>,
  seen: Seen,
): Promise<StoredDraft | Written> {
  const { draft, holders = [] } = stored;
  if (!rolesOf(draft).includes(role)) return refuse('gone');
  if (people.some(({ unit }) => unit !== null && hasPersonalNumber(unit))) return refuse('personalNumber');
  // Those who were chosen before have been asked for already.
  const before = holders.flatMap(({ person: id, name }) => (name === undefined ? [] : [{ id, name }]));
  const members = [...before, ...(await deps.members(seen.now))];
  const chosen: DraftHolder[] = [];
  for (const { unit, person } of people) {
    const who = await whoIsChosen(deps, seen, person, members);
    if (!who.ok) return who;
    const name = who.name === null ? {} : { name: who.name };
    chosen.push({ role, person: who.person, unit: unit?.trim() || null, ...name });
  }
  return { ...stored, holders: [...holders.filter((other) => other.role !== role), ...chosen] };
}
