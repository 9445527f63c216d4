import { localDate, type Instant } from '../domain/calendar.ts';
import { carriedOver } from '../domain/carryOver.ts';
import { nameRoles } from '../domain/draftRoles.ts';
import { holdingsOf } from '../domain/draftHolders.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { PersonId } from '../domain/people.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanStore, Stored } from '../domain/ports.ts';
import { readOrganisation } from '../domain/reading.ts';
import type { StoredDraft } from '../domain/records.ts';
import { recognised } from '../domain/spellings.ts';
import type { Revision } from '../domain/revision.ts';
import type { Locale } from '../locales/format.ts';
import { findRevised, publishPlan, revisePlan } from './publishPlan.ts';
import type { BotDeps } from './turn.ts';

/** What a document is turned into a plan by, for whoever sends it in the chat and for whoever lays it in the tab. */

export interface Document {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly by: PersonId;
  readonly at: Instant;
  readonly locale: Locale;
}

export type Kept =
  /** `revision`: what it changes in the plan it is a newer version of. */
  | { readonly ok: true; readonly stored: StoredDraft; readonly revision: Revision | undefined }
  | { readonly ok: false; readonly reason: string };

/** Reads a document and keeps it as a draft for its sender to look through, or says why it cannot be read. */
export async function keepDraft(
  deps: Pick<BotDeps, 'store' | 'newId' | 'readPlan'>,
  { bytes, fileName, by, at, locale }: Document,
  { register }: Organisation,
): Promise<Kept> {
  const read = await deps.readPlan(bytes, fileName, localDate(at), locale);
  if (!read.ok) return read;
  const draft = { id: deps.newId(), draft: nameRoles(recognised(read.draft, register.roles), register.roles), by, at };
  const renewal = await findRevised(deps.store, draft);
  const stored: StoredDraft = {
    ...draft,
    draft: renewal ? carriedOver(draft.draft, renewal.revision.unchanged) : draft.draft,
    fileName,
    ...(renewal ? { revises: renewal.plan.id } : {}),
    ...(read.hidden.length > 0 ? { hidden: read.hidden } : {}),
    ...(read.leftOut.length > 0 ? { leftOut: read.leftOut } : {}),
    state: 'open',
  };
  await deps.store.create('draft', stored);
  return { ok: true, stored, revision: renewal?.revision };
}

/**
 * Makes a draft what it was read for: a new plan, or the newer version of one, and holders of the roles that its importer
 * chose. Done again it makes nothing more, so that whatever was interrupted is completed.
 */
export async function publishDraft(
  store: PlanStore,
  { value: stored }: Stored<StoredDraft>,
  by: PersonId,
  at: Instant,
): Promise<Plan> {
  const before = await readOrganisation(store);
  const draft = nameRoles(stored.draft, before.register.roles);
  const revised = before.plans.find(({ id }) => id === stored.revises);
  const { holdings, units, people } = holdingsOf(stored, before, localDate(at));
  for (const person of people) await store.create('person', person);
  for (const unit of units) await store.create('unit', unit);
  for (const holding of holdings) await store.create('holding', holding);
  const toPublish = { id: stored.id, draft, by, at };
  const plan = revised ? await revisePlan(store, revised, toPublish) : await publishPlan(store, toPublish);
  await close(store, stored, 'published');
  return plan;
}

/** Puts a draft away: it stays in the records, and can no longer be published. False for one that already has been. */
export const discardDraft = (store: PlanStore, { value }: Stored<StoredDraft>): Promise<boolean> =>
  close(store, value, 'discarded');

/** A draft that has been published is that, whoever wanted to throw it away in the same moment. */
async function close(store: PlanStore, { by, id }: StoredDraft, state: 'published' | 'discarded'): Promise<boolean> {
  for (;;) {
    const stored = await store.read('draft', `person|${by}`, id);
    if (!stored || stored.value.state === state) return stored !== undefined;
    if (stored.value.state === 'published') return false;
    const next = { ...stored.value, state, revision: (stored.value.revision ?? 1) + 1 };
    if (await store.replace('draft', stored, next)) return true;
  }
}
