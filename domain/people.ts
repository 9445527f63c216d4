import type { LocalDate } from './calendar.ts';
import type { PersonSettings } from './settings.ts';

/** Entra object id. The only identity a right is ever decided on. */
export type PersonId = string;
/** Whoever does what nobody asked for: the product itself. */
export const PLANBOTEN: PersonId = 'planboten';
export type RoleId = string;
export type UnitId = string;

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** The locale last seen from this person's Teams, or chosen in the settings. */
  readonly locale: 'sv' | 'en';
  /** Absent until they have chosen something. */
  readonly settings?: PersonSettings;
}

/**
 * A role as the plan knows it. `group` roles (enhetschef) are held by many, one for each unit, and an action of theirs
 * is done when every unit is. Elected members are never reminded: the plan owner is, on their behalf.
 */
export interface Role {
  readonly id: RoleId;
  readonly name: string;
  readonly kind: 'single' | 'group' | 'elected' | 'external';
  readonly reportsTo: RoleId | null;
  /** What else it is called in plans here, as people have said; absent until they have. */
  readonly spellings?: readonly string[];
}

/** Who holds a role, where and when. `to` is the last day, null while it lasts. */
export interface Holding {
  readonly id: string;
  readonly role: RoleId;
  readonly person: PersonId;
  readonly unit: UnitId | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly standIn?: { readonly person: PersonId; readonly from: LocalDate; readonly to: LocalDate };
}

export interface Unit {
  readonly id: UnitId;
  readonly name: string;
}

/** Everything that turns a role in a plan into people on a day. */
export interface Register {
  readonly people: readonly Person[];
  readonly roles: readonly Role[];
  readonly holdings: readonly Holding[];
  readonly units: readonly Unit[];
}

/** What a role is called; its id where the register does not know it, which is its name in the plan. */
export const roleNameIn = ({ roles }: Register, id: RoleId): string => roles.find((role) => role.id === id)?.name ?? id;

/** What a unit is called; its id where the register no longer knows it. */
export const unitNameIn = ({ units }: Register, id: UnitId): string => units.find((unit) => unit.id === id)?.name ?? id;
