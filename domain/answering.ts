import type { Action, Change, Part } from './action.ts';
import { isClosed } from './attention.ts';
import { isUndone } from './history.ts';
import { localDate, type Instant, type LocalDate } from './calendar.ts';
import type { Holding, PersonId, Register, RoleId, UnitId } from './people.ts';

/** A person in the capacity that answers for an action: through which role, for which unit, as lead or for a part. */
export interface Answerer {
  readonly person: PersonId;
  readonly role: RoleId;
  readonly unit: UnitId | null;
  readonly lead: boolean;
  /** The plan owner, answering on behalf of an elected member. */
  readonly proxy: boolean;
  /** Does not answer for it, but decides over somebody who does. */
  readonly superior?: true;
}

/**
 * Everyone who answers for an action on a day, the lead's capacity first. A group role gives one for each unit, a
 * stand-in takes the holder's place while it lasts, and the plan owner answers for elected members and for those who have
 * said that the action is not theirs.
 */
export function answerersOf(action: Action, register: Register, owner: PersonId, date: LocalDate): readonly Answerer[] {
  const leadFirst = [...action.responsible].sort((a, b) => Number(b.lead) - Number(a.lead));
  const isReassigned = action.history.some(({ what }) => what.kind === 'assigned' || what.kind === 'rejected');
  return leadFirst.flatMap(({ role, lead }): Answerer[] => {
    const { elected, holdings } = byRole(register);
    const held = elected.has(role)
      ? [{ person: owner, role, unit: null, lead, proxy: true }]
      : (holdings.get(role) ?? [])
          .filter((holding) => holds(holding, date))
          .map((holding) => ({ person: actingPerson(holding, date), role, unit: holding.unit, lead, proxy: false }));
    if (!isReassigned) return held;
    return held
      .map((one) => {
        const person = assignedTo(action, one);
        return person === undefined ? one : { ...one, person, proxy: false };
      })
      .map((one) => (hasRejected(action, one) ? { ...one, person: owner, proxy: true } : one));
  });
}

interface ByRole {
  readonly elected: ReadonlySet<RoleId>;
  readonly holdings: ReadonlyMap<RoleId, readonly Holding[]>;
}

/** A register is read whole and never changed, so what is looked up for every action of a plan is put in order once. */
const registers = new WeakMap<Register, ByRole>();

function byRole(register: Register): ByRole {
  const known = registers.get(register);
  if (known) return known;
  const holdings = new Map<RoleId, Holding[]>();
  for (const holding of register.holdings) {
    const held = holdings.get(holding.role);
    if (held) held.push(holding);
    else holdings.set(holding.role, [holding]);
  }
  const elected = new Set(register.roles.filter(({ kind }) => kind === 'elected').map(({ id }) => id));
  const made = { elected, holdings };
  registers.set(register, made);
  return made;
}

export const holds = (holding: Holding, date: LocalDate): boolean =>
  holding.from <= date && (holding.to === null || date <= holding.to);

/** Whom a manager has made responsible in the place of the role's holder, for this action alone. */
function assignedTo({ history }: Action, { role, unit }: Pick<Answerer, 'role' | 'unit'>): PersonId | undefined {
  const made = history.findLast(
    ({ id, what }) => what.kind === 'assigned' && what.role === role && what.unit === unit && !isUndone(history, id),
  );
  return made?.what.kind === 'assigned' ? made.what.to : undefined;
}

export function actingPerson({ person, standIn }: Holding, date: LocalDate): PersonId {
  return standIn && standIn.from <= date && date <= standIn.to ? standIn.person : person;
}

/** Whether a person has said that an action is not theirs, and neither taken it back nor been made responsible since. */
export function hasRejected({ history }: Action, { person, role, unit }: Answerer): boolean {
  const said = history.findLast(
    (change) =>
      (change.what.kind === 'rejected' && change.by === person && change.role === role && change.unit === unit) ||
      (change.what.kind === 'assigned' &&
        change.what.to === person &&
        change.what.role === role &&
        change.what.unit === unit),
  );
  return said?.what.kind === 'rejected' && !isUndone(history, said.id);
}

/** What made the owner of the plan answer in a role's place: that its holder has said it is not theirs. */
export const passedOnTo = (
  { proxy, role, unit }: Pick<Answerer, 'proxy' | 'role' | 'unit'>,
  { history }: Pick<Action, 'history'>,
): Change | undefined =>
  proxy
    ? history.findLast(
        (change) =>
          change.what.kind === 'rejected' &&
          change.role === role &&
          change.unit === unit &&
          !isUndone(history, change.id),
      )
    : undefined;

/**
 * The capacity in which a person has passed an action on since a moment, by saying that it is not theirs or by choosing
 * somebody else: what they answered in, though they answer for it no longer.
 */
export function passedOnAs(
  { history, responsible }: Pick<Action, 'history' | 'responsible'>,
  person: PersonId,
  since: Instant,
): Answerer | undefined {
  const made = history.findLast(
    ({ id, at, by, what }) =>
      by === person &&
      at >= since &&
      (what.kind === 'rejected' || (what.kind === 'assigned' && what.from === person)) &&
      !isUndone(history, id),
  );
  const { role, unit } =
    made?.what.kind === 'assigned' ? made.what : { role: made?.role ?? null, unit: made?.unit ?? null };
  if (!made || role === null) return undefined;
  return { person, role, unit, lead: responsible.some((one) => one.role === role && one.lead), proxy: false };
}

/** Whether a unit has come to share an action that was published before anybody held the role there. */
export function hasJoined(
  { history }: Action,
  { role, unit }: Pick<Answerer, 'role' | 'unit'>,
  register: Register,
): boolean {
  const published = history.find(({ what }) => what.kind === 'published');
  if (unit === null || !published) return false;
  const held = register.holdings.filter((one) => one.role === role && one.unit === unit);
  return held.length > 0 && held.every(({ from }) => from > localDate(published.at));
}

/** What this capacity has reported of its own, if it has. */
export const partOf = (
  action: Pick<Action, 'parts'>,
  { role, unit }: Pick<Answerer, 'role' | 'unit'>,
): Part | undefined => action.parts.find((part) => part.role === role && part.unit === unit);

/** Whether the action still waits for an answer from this capacity. */
export const isAwaited = (action: Pick<Action, 'status' | 'parts'>, answerer: Answerer): boolean =>
  !isClosed(action) && partOf(action, answerer) === undefined;

/**
 * Whether an answer sets the status of the whole action. So it does from a lead who is alone in the role; where many
 * units share the lead, and for everyone else who is responsible, an answer speaks for a part.
 */
export const speaksForAll = (answerer: Answerer, answerers: readonly Answerer[]): boolean =>
  answerer.lead && answerers.filter((one) => one.lead).length === 1;

/** How far the parts have come: "2 of 4 have answered", "7 of 11 units are done". */
export function progress(action: Action, of: readonly Answerer[]): { readonly answered: number; readonly of: number } {
  return { answered: of.filter((answerer) => partOf(action, answerer)).length, of: of.length };
}
