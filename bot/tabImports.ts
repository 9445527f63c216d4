import { planOf } from '../domain/organisation.ts';
import { mayImport } from '../domain/permissions.ts';
import type { PlanStore, Stored } from '../domain/ports.ts';
import { collect, readOrganisation } from '../domain/reading.ts';
import type { StoredDraft } from '../domain/records.ts';
import { LIMITS } from '../import/limits.ts';
import { foundPeople, importWrite, peopleQuery, type FoundPeople } from '../tab/api/importSchema.ts';
import { roleName, seenBy, type Seen } from '../tab/api/present.ts';
import { toDraft, toDraftHead, type Foreseen } from '../tab/api/presentDraft.ts';
import { foresee } from './publishPlan.ts';
import { teamMembers } from './teamMembers.ts';
import { writeDraft } from './tabDraft.ts';
import {
  answer,
  bodyOf,
  conditionOf,
  notFound,
  problem,
  wrongIn,
  type TabRequest,
  type TabResponse,
} from './tabHttp.ts';
import { uploads, type UploadDeps } from './tabUpload.ts';
import type { BotDeps } from './turn.ts';

export type Imports = ReturnType<typeof imports>;

/**
 * The drafts of whoever asks: laying in a document, looking through what was read, and deciding about it. Somebody else's
 * draft and one that does not exist look the same.
 */
export function imports(deps: UploadDeps & Pick<BotDeps, 'roster' | 'messenger'>) {
  const { store } = deps;
  const members = teamMembers(deps);
  const upload = uploads(deps);

  return async function answerImports(
    request: TabRequest,
    parts: readonly string[],
    query: Readonly<Record<string, string>>,
    seen: Seen,
  ): Promise<TabResponse> {
    if (!mayImport(seen.by, seen.organisation)) return problem('forbidden', 'Importing is for those who keep plans.');
    const [id, more] = parts;
    const isGet = request.method === 'GET';
    if (!isGet && request.method !== 'POST') return notAllowed('GET, POST');
    if (id === undefined) return isGet ? list(request, query, store, seen) : laidIn(request, query);
    if (more !== undefined) return notFound();
    if (id === 'people') return isGet ? findPeople(request, query, seen, members) : notAllowed('GET');
    if (Object.keys(query).length > 0) return problem('badRequest', 'No parameters are known here.');
    const stored = ID.test(id) ? await store.read('draft', `person|${seen.by}`, id) : undefined;
    if (!stored) return notFound();
    return isGet ? shown(request, stored.value, store, seen) : written(request, stored);

    async function laidIn(...given: [TabRequest, Readonly<Record<string, string>>]): Promise<TabResponse> {
      const kept = await upload(...given, seen);
      if ('status' in kept) return kept;
      return { ...(await shown(request, kept, store, seen)), status: 201 };
    }

    async function written(...[asked, before]: [TabRequest, Stored<StoredDraft>]): Promise<TabResponse> {
      const wanted = bodyOf(asked, importWrite);
      if ('wrong' in wanted) return wanted.wrong;
      const revision = conditionOf(asked);
      if (typeof revision !== 'string') return revision;
      if (revision !== `${before.value.revision ?? 1}`) return stale(before.value);
      const outcome = await writeDraft({ ...deps, members }, before, wanted.data, seen);
      if (!outcome.ok) return outcome.refusal === 'stale' ? stale(before.value) : refused(outcome.refusal);
      const after = await store.read('draft', `person|${seen.by}`, id ?? '');
      // What was published may have made roles, people and plans known that were not before.
      const now = seenBy(seen.by, await readOrganisation(store), seen.now);
      return after ? shown(asked, after.value, store, now) : notFound();
    }
  };
}

/** As the ids of drafts are made. */
const ID = /^[\w-]{1,120}$/;

const notAllowed = (allow: string) => problem('methodNotAllowed', `Only ${allow} works here.`, {}, { allow });

const tagOfDraft = ({ revision = 1 }: StoredDraft): string => `"${revision}"`;

const stale = (stored: StoredDraft): TabResponse =>
  problem('stale', 'It has changed meanwhile.', { refusal: 'stale' }, { etag: tagOfDraft(stored) });

const refused = (refusal: NonNullable<Parameters<typeof problem>[2]>['refusal']): TabResponse =>
  problem('refused', 'It was not done.', refusal === undefined ? {} : { refusal });

async function list(
  request: TabRequest,
  query: Readonly<Record<string, string>>,
  store: PlanStore,
  { by, today }: Seen,
): Promise<TabResponse> {
  if (Object.keys(query).length > 0) return problem('badRequest', 'No parameters are known here.');
  const own = await collect(store.find('draft', { partition: `person|${by}` }));
  const open = own.filter(({ state }) => state === 'open').sort((a, b) => b.at.localeCompare(a.at));
  return answer(request, { drafts: open.map(toDraftHead), limit: LIMITS.fileBytes, today });
}

async function shown(request: TabRequest, stored: StoredDraft, store: PlanStore, seen: Seen): Promise<TabResponse> {
  const foreseen = await foreseenOf(stored, store, seen);
  return answer(request, toDraft(stored, foreseen, seen), { etag: tagOfDraft(stored) });
}

async function foreseenOf(stored: StoredDraft, store: PlanStore, { by, now, organisation }: Seen): Promise<Foreseen> {
  // Once published there is nothing more to compare with: the plan says what the draft says.
  const renewed = stored.revises === undefined ? undefined : planOf(organisation, stored.revises);
  const { published, revision } = await foresee(store, renewed, { id: stored.id, draft: stored.draft, by, at: now });
  return { ...published, plan: renewed ?? published.plan, revision: stored.state === 'open' ? revision : null };
}

const FOUND_MOST = 20;

/** People of the register and the team whose names have words that begin as the words one has typed. */
async function findPeople(
  request: TabRequest,
  query: Readonly<Record<string, string>>,
  { organisation, today, now }: Seen,
  members: ReturnType<typeof teamMembers>,
): Promise<TabResponse> {
  const asked = peopleQuery.safeParse(query);
  if (!asked.success) return problem('badRequest', wrongIn(asked.error.issues));
  const wanted = wordsOf(asked.data.q);
  const { people, holdings } = organisation.register;
  const known = new Set(people.map(({ id }) => id));
  const others = (await members(now)).filter(({ id }) => !known.has(id));
  const found: FoundPeople = {
    people: [...people, ...others]
      .filter(({ name }) => name !== '' && wanted.every((word) => wordsOf(name).some((one) => one.startsWith(word))))
      .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
      .slice(0, FOUND_MOST)
      .map(({ id, name }) => ({
        person: { id, name },
        known: known.has(id),
        roles: [
          ...new Set(
            holdings
              .filter(({ person, to }) => person === id && (to === null || to >= today))
              .map(({ role }) => roleName(role, organisation)),
          ),
        ],
      })),
  };
  return answer(request, foundPeople.parse(found));
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('sv')
    .split(/[\s-]+/)
    .filter(Boolean);
