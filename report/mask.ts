import type { Holding, PersonId, Register } from '../domain/people.ts';
import { roleNameIn } from '../domain/people.ts';
import type { PlanExport } from './exportData.ts';

/**
 * The same export with roles in the place of persons, for whoever asks to see it (utlämnande). Ids of people become the
 * roles they hold, names in texts too; what leads to somebody's chat is left out. It is a proposal: whether what people
 * have written names somebody in another way, a person must read.
 */
export function masked(data: PlanExport): PlanExport {
  const labels = labelsOf(data);
  const names = namesOf(data.register, labels);
  const replace = replacer(labels, names);
  const walk = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return CHAT_KEYS.has(key) ? '' : replace(value);
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [replace(name), walk(inner, name)]));
  };
  return walk(data) as PlanExport;
}

const CHAT_KEYS: ReadonlySet<string> = new Set(['activity', 'conversation', 'member', 'serviceUrl']);

/** For each person somebody could be recognised by: what is written instead. Two in one role are told apart by number. */
function labelsOf({ register, plan, actions, intents, reports }: PlanExport): ReadonlyMap<PersonId, string> {
  const ids = new Set<PersonId>([
    ...register.people.map(({ id }) => id),
    ...register.holdings.flatMap(({ person, standIn }) => (standIn ? [person, standIn.person] : [person])),
    plan.owner,
    ...actions.flatMap(({ history, parts }) => [...history, ...parts].map(({ by }) => by)),
    ...intents.flatMap(({ kind, recipient }) => (kind === 'weeklySummary' ? [] : [recipient])),
    ...reports.flatMap(({ madeBy, approved }) => [madeBy, approved?.by].filter((one) => typeof one === 'string')),
  ]);
  const used = new Map<string, number>();
  return new Map(
    [...ids].map((id) => {
      const label = roleLabel(register, id);
      const count = (used.get(label) ?? 0) + 1;
      used.set(label, count);
      return [id, count === 1 ? `[${label}]` : `[${label} ${count}]`];
    }),
  );
}

function roleLabel(register: Register, person: PersonId): string {
  const held = register.holdings.find((one) => one.person === person || one.standIn?.person === person);
  if (!held) return 'person';
  const unit = register.units.find(({ id }) => id === held.unit)?.name;
  const role = roleNameIn(register, held.role);
  return `${isStandIn(held, person) ? 'ersättare för ' : ''}${role}${unit === undefined ? '' : `, ${unit}`}`;
}

const isStandIn = ({ person }: Holding, of: PersonId): boolean => person !== of;

/** Whole names before surnames, so that nothing is left of a name. */
function namesOf({ people }: Register, labels: ReadonlyMap<PersonId, string>): readonly (readonly [string, string])[] {
  const whole = people.map(({ id, name }) => [name.trim(), labels.get(id) ?? ''] as const);
  const surnames = people.map(({ id, name }) => [name.trim().split(/\s+/).slice(1).join(' '), labels.get(id) ?? ''] as const); // prettier-ignore
  return [...whole, ...surnames].filter(([name]) => name.length > 2).sort(([a], [b]) => b.length - a.length);
}

const UNMISTAKABLE = 16;

function replacer(
  labels: ReadonlyMap<PersonId, string>,
  names: readonly (readonly [name: string, label: string])[],
): (text: string) => string {
  // An id this long occurs nowhere by chance, so it is found within other ids as well.
  const long = [...labels.keys()].filter((id) => id.length >= UNMISTAKABLE);
  const within = long.length === 0 ? undefined : new RegExp(long.map(escaped).join('|'), 'g');
  const byName = new Map(names);
  const pattern = names.map(([name]) => escaped(name)).join('|');
  const named = pattern === '' ? undefined : new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?=s?(?![\\p{L}\\d]))`, 'gu');
  return (text) => {
    const exact = labels.get(text);
    if (exact !== undefined) return exact;
    const withoutIds = within ? text.replace(within, (id) => labels.get(id) ?? id) : text;
    return named ? withoutIds.replace(named, (name) => byName.get(name) ?? name) : withoutIds;
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
