import type { Action } from '../../domain/action.ts';
import { actingPerson, holds } from '../../domain/answering.ts';
import type { Intent } from '../../domain/intent.ts';
import { unheld } from '../../domain/organisation.ts';
import type { Holding, PersonId, RoleId } from '../../domain/people.ts';
import { mayImport } from '../../domain/permissions.ts';
import type { Conversation } from '../../domain/records.ts';
import type { PeopleAnswer } from './peopleSchema.ts';
import { personRef, roleName, unitName, type Seen } from './present.ts';

/** What is known of whom messages reach: where people are spoken to, and what was sent of late. */
export interface Reach {
  readonly conversations: readonly Conversation[];
  readonly lately: readonly Intent[];
}

/** The register as one reads it. `reach` is null for those who are not to know whom messages do not reach. */
export function toPeople(actions: readonly Action[], reach: Reach | null, seen: Seen): PeopleAnswer {
  const { organisation, today } = seen;
  const counts = new Map<RoleId, number>();
  for (const { responsible } of actions) {
    for (const role of new Set(responsible.map((one) => one.role))) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  // A role that only an action names is one that nobody holds.
  const ids = [...new Set([...organisation.register.roles.map(({ id }) => id), ...counts.keys()])];
  const without = new Set(unheld(ids, organisation, today));
  const roles = ids.map((id) => ({
    id,
    name: roleName(id, organisation),
    kind: organisation.register.roles.find((one) => one.id === id)?.kind ?? 'single',
    held: !without.has(id),
    revision: revisionOf(id, seen),
    spellings: [...(organisation.register.roles.find((one) => one.id === id)?.spellings ?? [])],
    actions: counts.get(id) ?? 0,
    holders: holdersOf(id, seen),
  }));
  return {
    roles: roles.sort(mostUrgentFirst),
    unreached: reach && unreachedNow(reach, seen),
    mayKeep: mayImport(seen.by, organisation),
    units: organisation.register.units.map(({ name }) => name),
    today,
  };
}

/** The same as long as nobody has said anything else of a role. */
export function revisionOf(role: RoleId, { organisation }: Pick<Seen, 'organisation'>): string {
  const { holdings, roles } = organisation.register;
  const said = [
    holdings.filter((one) => one.role === role).map(({ id, to }) => [id, to]),
    roles.find(({ id }) => id === role)?.spellings ?? [],
  ];
  // Short and without secrets: two that differ must differ, and nobody has a reason to make two alike.
  let hash = 0;
  for (const letter of JSON.stringify(said)) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return `${said[0]?.length ?? 0}-${hash.toString(36)}`;
}

type WireRole = PeopleAnswer['roles'][number];
const mostUrgentFirst = (a: WireRole, b: WireRole): number =>
  Number(a.held) - Number(b.held) || (a.held ? 0 : b.actions - a.actions) || a.name.localeCompare(b.name, 'sv');

/** Today's and later holders, in the order of their units and names; whoever has left is not among them. */
function holdersOf(role: RoleId, { organisation, today }: Seen): WireRole['holders'] {
  return organisation.register.holdings
    .filter((holding) => holding.role === role && (holding.to === null || holding.to >= today))
    .map(({ id, person, unit, from, to, standIn }) => ({
      ...{ id, person: personRef(person, organisation), unit: unitName(unit, organisation), from, to },
      standIn: standIn && standIn.to >= today ? { ...standIn, person: personRef(standIn.person, organisation) } : null,
    }))
    .sort((a, b) => compare(a.unit, b.unit) || a.from.localeCompare(b.from) || compare(a.person.name, b.person.name));
}

const compare = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '', 'sv');

function unreachedNow({ conversations, lately }: Reach, seen: Seen): PeopleAnswer['unreached'] {
  const { organisation, today } = seen;
  const places = new Map(conversations.map((one) => [one.of, one]));
  const acting = new Map<PersonId, Set<string>>();
  for (const holding of organisation.register.holdings.filter((one) => holds(one, today) && isReminded(one, seen))) {
    const person = actingPerson(holding, today);
    acting.set(person, (acting.get(person) ?? new Set()).add(roleName(holding.role, organisation)));
  }
  return [...acting]
    .flatMap(([person, roles]) => {
      const own = lately.filter((one) => one.kind !== 'weeklySummary' && one.recipient === person);
      const reason = whyNot(places.get(person), own);
      return reason === undefined ? [] : [{ person: personRef(person, organisation), reason, roles: [...roles] }];
    })
    .sort((a, b) => compare(a.person.name, b.person.name));
}

const isReminded = ({ role }: Holding, { organisation }: Seen): boolean =>
  organisation.register.roles.find(({ id }) => id === role)?.kind !== 'elected';

/** Of a card or a chat, and not of the person: the next message may well arrive. */
const PASSING: ReadonlySet<string> = new Set(['chatGone', 'tooLarge']);

/** Why nothing reaches a person: the bot was taken away, or the last that was sent did not come, and nothing since. */
function whyNot(place: Conversation | undefined, sent: readonly Intent[]): string | undefined {
  if (place && !place.reachable && !place.gone) return 'uninstalled';
  const ends = sent.flatMap(({ state }) =>
    state.name === 'delivered' || state.name === 'undeliverable' ? [state] : [],
  );
  const last = ends.sort((a, b) => a.at.localeCompare(b.at)).at(-1);
  if (last?.name !== 'undeliverable' || PASSING.has(last.reason)) return undefined;
  const hasComeBack = place?.reachable === true && place.seen > last.at;
  return hasComeBack ? undefined : last.reason;
}
