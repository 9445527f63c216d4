import { alphabetically } from './alphabetical.ts';
import type { LocalDate } from './calendar.ts';
import { personOf, unheld, type Organisation } from './organisation.ts';
import type { Holding, Person, Register, RoleId, Unit, UnitId } from './people.ts';
import type { Draft } from './plan.ts';
import type { DraftHolder, StoredDraft } from './records.ts';
import { keyOf } from './roles/index.ts';

/** The roles that a draft makes responsible, each once, in alphabetical order. */
export const rolesOf = ({ rows }: Draft): readonly RoleId[] =>
  [
    ...new Set(rows.flatMap((row) => row.actions.flatMap((one) => one.responsible.flatMap(({ role }) => role ?? [])))),
  ].sort(alphabetically);

/** Those of them that nobody holds, nor has been chosen for. */
export function unheldIn({ draft, holders = [] }: StoredDraft, organisation: Organisation, date: LocalDate) {
  const chosen = new Set(holders.map(({ role }) => role));
  return unheld(rolesOf(draft), organisation, date).filter((role) => !chosen.has(role));
}

/** The unit that has a name, however it is written; a new one where the register has none. */
export function unitNamed(name: string, { units }: Register): Unit {
  const key = keyOf(name);
  return units.find((unit) => keyOf(unit.name) === key) ?? { id: `unit-${key}`, name };
}

/**
 * What the choices of an importer come to when the plan is published: holdings from `from` on, and the people and units
 * that are new. Their ids are those of the draft, so that publishing again makes no more of them. Somebody whom the register
 * does not know, and who was not chosen by name from the team or the directory either, is passed over.
 */
export function holdingsOf(
  { id, draft, holders = [] }: StoredDraft,
  organisation: Organisation,
  from: LocalDate,
): { readonly holdings: readonly Holding[]; readonly units: readonly Unit[]; readonly people: readonly Person[] } {
  const isKnown = ({ person }: DraftHolder) => personOf(organisation, person) !== undefined;
  // A role may have been answered away since somebody was chosen for it.
  const roles = new Set(rolesOf(draft));
  const named = holders.filter((one) => roles.has(one.role) && (isKnown(one) || one.name !== undefined));
  const unitOf = ({ unit }: DraftHolder): Unit | null =>
    unit === null ? null : unitNamed(unit, organisation.register);
  return {
    holdings: named.map((one): Holding => {
      const unit: UnitId | null = unitOf(one)?.id ?? null;
      return { id: holdingId(id, one, unit), role: one.role, person: one.person, unit, from, to: null };
    }),
    units: named.flatMap((one) => unitOf(one) ?? []),
    // Their own language is known when they first say something.
    people: named.flatMap((one) =>
      isKnown(one) ? [] : [{ id: one.person, name: one.name ?? '', locale: 'sv' as const }],
    ),
  };
}

const holdingId = (draft: string, { role, person }: DraftHolder, unit: UnitId | null): string =>
  [draft, keyOf(role), person, ...(unit === null ? [] : [unit])].join('-').replaceAll('|', '_');
