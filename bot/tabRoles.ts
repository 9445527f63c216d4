import { isLocalDate } from '../domain/calendar.ts';
import type { Refusal } from '../domain/change.ts';
import { unitNamed } from '../domain/draftHolders.ts';
import { mayImport, maySee } from '../domain/permissions.ts';
import { hasPersonalNumber } from '../domain/personalNumber.ts';
import type { Role, RoleId } from '../domain/people.ts';
import type { PlanStore } from '../domain/ports.ts';
import { readOrganisation } from '../domain/reading.ts';
import { isReasonable } from '../domain/reviewing.ts';
import { keyOf, roleKind } from '../domain/roles/index.ts';
import { SPELLING_LIMIT, SPELLINGS_MOST } from '../domain/spellings.ts';
import { roleWrite, type RoleWrite } from '../tab/api/peopleSchema.ts';
import { seenBy, type Seen } from '../tab/api/present.ts';
import { revisionOf } from '../tab/api/presentPeople.ts';
import { whoIsChosen } from './chosenPerson.ts';
import { openActions } from './mine.ts';
import { bodyOf, conditionOf, notFound, problem, refusedFor, type TabRequest, type TabResponse } from './tabHttp.ts';
import { people } from './tabPeople.ts';
import { teamMembers } from './teamMembers.ts';
import type { BotDeps } from './turn.ts';

type Deps = Pick<BotDeps, 'store' | 'roster' | 'messenger'>;

/** `POST /people/{role}`: who holds it from when and until when, and what else it is called. For those who keep plans. */
export async function writeRole(
  request: TabRequest,
  [role, more]: readonly string[],
  deps: Deps,
  seen: Seen,
): Promise<TabResponse | undefined> {
  if (request.method !== 'POST' || role === undefined || more !== undefined) return undefined;
  const { by, organisation, now } = seen;
  if (!maySee(by, organisation) || !mayImport(by, organisation)) {
    return problem('forbidden', 'This is for those who keep plans.');
  }
  const body = bodyOf(request, roleWrite);
  if ('wrong' in body) return body.wrong;
  const condition = conditionOf(request);
  if (typeof condition !== 'string') return condition;
  if (!(await isRole(role, deps.store, seen))) return notFound();
  if (condition !== revisionOf(role, seen)) return refusedFor('stale');
  const refusal = await say(role, body.data, deps, seen);
  if (refusal) return refusedFor(refusal);
  return people({ ...request, method: 'GET' }, deps.store, seenBy(by, await readOrganisation(deps.store), now));
}

/** A role of the register, or one that only an action names. */
async function isRole(role: RoleId, store: PlanStore, { organisation }: Seen): Promise<boolean> {
  if (organisation.register.roles.some(({ id }) => id === role)) return true;
  const actions = await openActions(store, organisation);
  return actions.some(({ responsible }) => responsible.some((one) => one.role === role));
}

function say(role: RoleId, wanted: RoleWrite, deps: Deps, seen: Seen): Promise<Refusal | undefined> {
  switch (wanted.kind) {
    case 'hold':
      return hold(role, wanted, deps, seen);
    case 'end':
      return end(role, wanted, deps.store);
    default:
      return spell(role, wanted, deps.store, seen);
  }
}

async function hold(
  role: RoleId,
  { person, unit, from }: Extract<RoleWrite, { kind: 'hold' }>,
  deps: Deps,
  seen: Seen,
): Promise<Refusal | undefined> {
  if (!isReasonable(from)) return 'badDate';
  if (unit !== null && hasPersonalNumber(unit)) return 'personalNumber';
  const { register } = seen.organisation;
  const who = await whoIsChosen(deps, seen, person, await teamMembers(deps)(seen.now));
  if (!who.ok) return who.refusal;
  const name = unit?.trim() ?? '';
  const where = name === '' ? null : unitNamed(name, register);
  const isHolding = register.holdings.some(
    (one) =>
      one.role === role &&
      one.person === who.person &&
      one.unit === (where?.id ?? null) &&
      (one.to === null || one.to >= from),
  );
  if (isHolding) return undefined;
  if (who.name !== null) await deps.store.create('person', { id: who.person, name: who.name, locale: 'sv' });
  if (where) await deps.store.create('unit', where);
  await kept(role, deps.store, seen);
  // One for each role, person, place and day: saying it twice makes one holding.
  const id = ['role', keyOf(role), who.person, ...(where ? [where.id] : []), from].join('-').replaceAll('|', '_');
  await deps.store.create('holding', { id, role, person: who.person, unit: where?.id ?? null, from, to: null });
  return undefined;
}

async function end(
  role: RoleId,
  { holding, to }: Extract<RoleWrite, { kind: 'end' }>,
  store: PlanStore,
): Promise<Refusal | undefined> {
  const stored = await store.read('holding', 'register', holding);
  if (!stored || stored.value.role !== role) return 'gone';
  if (to !== null && (!isLocalDate(to) || to < stored.value.from)) return 'badDate';
  return (await store.replace('holding', stored, { ...stored.value, to })) ? undefined : 'stale';
}

async function spell(
  role: RoleId,
  { kind, words }: Extract<RoleWrite, { kind: 'spell' | 'unspell' }>,
  store: PlanStore,
  seen: Seen,
): Promise<Refusal | undefined> {
  const spelling = words.replace(/\p{C}/gu, '').replace(/\s+/g, ' ').trim();
  const key = keyOf(spelling);
  if (key === '') return 'noText';
  if (spelling.length > SPELLING_LIMIT) return 'tooLong';
  if (hasPersonalNumber(spelling)) return 'personalNumber';
  const { roles } = seen.organisation.register;
  const isOthers = roles.some(
    ({ id, name, spellings = [] }) => id !== role && [name, ...spellings].some((one) => keyOf(one) === key),
  );
  if (kind === 'spell' && isOthers) return 'closed';
  const { value } = await kept(role, store, seen);
  const others = (value.spellings ?? []).filter((one) => keyOf(one) !== key);
  if (kind === 'spell' && others.length >= SPELLINGS_MOST) return 'tooLong';
  const spellings = kind === 'spell' ? [...others, spelling] : others;
  const stored = await store.read('role', 'register', role);
  return stored && (await store.replace('role', stored, { ...stored.value, spellings })) ? undefined : 'stale';
}

/** The role as the register has it; one that only an action has named comes into it. */
async function kept(role: RoleId, store: PlanStore, seen: Seen): Promise<{ readonly value: Role }> {
  const known = seen.organisation.register.roles.find(({ id }) => id === role);
  if (known) return { value: known };
  const made: Role = { id: role, name: role, kind: roleKind(role), reportsTo: null };
  await store.create('role', made);
  return { value: made };
}
