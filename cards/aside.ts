import type { Change } from '../domain/action.ts';
import { hasJoined, passedOnTo } from '../domain/answering.ts';
import { openEscalations } from '../domain/escalation.ts';
import { unitNameIn, type Register } from '../domain/people.ts';
import type { Messages } from '../locales/messages.ts';
import { nameOf, roleName, whoDid, type Item } from './viewing.ts';

/**
 * What somebody who answers for an action is to know besides how it stands: that their manager has been asked, reminds
 * them, or has made them responsible. Nothing once they have answered.
 */
export function asideOf({ action, as, among }: Item, register: Register, t: Messages): string | undefined {
  if (as.superior) return undefined;
  const parts = [
    newsFor({ action, as }, register, t),
    capacityOf({ action, as }, register, t),
    unitOf({ as, among }, register, t),
  ];
  const said = parts.filter((part) => part !== undefined).join(' ');
  return said === '' ? undefined : said;
}

/** In whose place the reader answers, or why they are asked though they were not when the plan was published. */
function capacityOf({ action, as }: Pick<Item, 'action' | 'as'>, register: Register, t: Messages): string | undefined {
  if (as.proxy) return inPlaceOf({ action, as }, register, t);
  const away = standInFor(as, register);
  if (away) return t.told.standIn(nameOf(away.person, register, t), t.dates.fullDay(away.to));
  return hasJoined(action, as, register) ? t.told.joined : undefined;
}

/** The owner of the plan answers for elected members, and for those who have said that the action is not theirs. */
function inPlaceOf({ action, as }: Pick<Item, 'action' | 'as'>, register: Register, t: Messages): string {
  const said = passedOnTo(as, action);
  const who = said && whoDid(said, null, register, t);
  return who ? t.told.passedOn(who) : t.told.proxy(roleName(as.role, register) ?? as.role);
}

/** Which unit it is about, for whoever answers for more than one. */
function unitOf({ as, among }: Pick<Item, 'as' | 'among'>, register: Register, t: Messages): string | undefined {
  const units = among.filter((one) => one.person === as.person && one.unit !== null);
  return as.unit !== null && units.length > 1 ? t.told.aboutUnit(unitNameIn(register, as.unit)) : undefined;
}

/** Whose place the reader takes while they are away, and until when. */
function standInFor({ person, role, unit }: Item['as'], { holdings }: Register) {
  const held = holdings.find((one) => one.role === role && one.unit === unit && one.standIn?.person === person);
  return held?.standIn && { person: held.person, to: held.standIn.to };
}

function newsFor({ action, as }: Pick<Item, 'action' | 'as'>, register: Register, t: Messages): string | undefined {
  if (openEscalations(action).some(({ what }) => what.about === as.person)) return t.escalation.asked;
  const last = action.history.findLast(({ by, what }) => by === as.person || isTold(what, as.person));
  if (!last || last.by === as.person) return undefined;
  const who = whoDid(last, null, register, t) ?? t.told.manager;
  return last.what.kind === 'reminded' ? t.told.reminded(who) : t.told.assigned(who);
}

const isTold = (what: Change['what'], reader: string): boolean =>
  what.kind === 'reminded' || (what.kind === 'assigned' && what.to === reader);
