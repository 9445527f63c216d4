import type { Refusal } from '../domain/change.ts';
import { rolesOf } from '../domain/draftHolders.ts';
import { personOf } from '../domain/organisation.ts';
import { hasPersonalNumber } from '../domain/personalNumber.ts';
import type { PlanStore, Stored } from '../domain/ports.ts';
import type { StoredDraft } from '../domain/records.ts';
import { review } from '../domain/reviewing.ts';
import type { ImportWrite } from '../tab/api/importSchema.ts';
import type { Seen } from '../tab/api/present.ts';
import { discardDraft, publishDraft } from './importing.ts';

type Written = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };
const refuse = (refusal: Refusal): Written => ({ ok: false, refusal });

/** Does what the importer wants done with a draft that is still open; one that is published already stays so. */
export async function writeDraft(
  store: PlanStore,
  stored: Stored<StoredDraft>,
  wanted: ImportWrite,
  seen: Seen,
): Promise<Written> {
  const { value } = stored;
  if (value.state === 'discarded') return refuse('gone');
  if (wanted.kind === 'publish') {
    await publishDraft(store, stored, seen.by, seen.now);
    return { ok: true };
  }
  if (value.state === 'published') return refuse('closed');
  if (wanted.kind === 'discard') return (await discardDraft(store, stored)) ? { ok: true } : refuse('closed');
  const next = wanted.kind === 'holders' ? withHolders(value, wanted, seen) : withAnswer(value, wanted, seen);
  if ('ok' in next) return next;
  const kept = await store.replace('draft', stored, { ...next, revision: (value.revision ?? 1) + 1 });
  return kept ? { ok: true } : refuse('stale');
}

function withAnswer(
  stored: StoredDraft,
  wanted: Extract<ImportWrite, { kind: 'accept' | 'change' }>,
  { now, organisation }: Seen,
): StoredDraft | Written {
  const reviewed = review(stored.draft, wanted, now, organisation.register.roles);
  if (!reviewed.ok) return reviewed;
  return { ...stored, draft: reviewed.draft, decisions: [...(stored.decisions ?? []), reviewed.decision] };
}

/** Who will hold a role: people of the register alone. Whom one chooses takes the place of whom one chose before. */
function withHolders(
  stored: StoredDraft,
  { role, people }: Extract<ImportWrite, { kind: 'holders' }>,
  { organisation }: Seen,
): StoredDraft | Written {
  if (!rolesOf(stored.draft).includes(role)) return refuse('gone');
  if (people.some(({ person }) => !personOf(organisation, person))) return refuse('notAPerson');
  if (people.some(({ unit }) => unit !== null && hasPersonalNumber(unit))) return refuse('personalNumber');
  const chosen = people.map(({ person, unit }) => ({ role, person, unit: unit?.trim() || null }));
  return { ...stored, holders: [...(stored.holders ?? []).filter((one) => one.role !== role), ...chosen] };
}
