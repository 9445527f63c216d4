import type { Action } from '../../domain/action.ts';
import { addDays, type LocalDate } from '../../domain/calendar.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people.ts';
import type { PlanStore } from '../../domain/ports.ts';
import { aConversation, aHolding, anAction, aPerson, aPlan, aRole, aRun, aUnit } from '../support/builders.ts';
import type { Random } from './random.ts';

export const CHANNEL = '19:ledningen@thread.tacv2';
export const OWNER = 'p0';
/** Every action is due within the run, a few of them outside it or without any date. */
export const ACTIONS_PER_DAY = 0.2;
const UNITS = ['eken', 'linden', 'björken', 'alen'];
const SINGLE_ROLES = ['chef', 'controller', 'personalchef', 'mas', 'sekreterare', 'utvecklare', 'verksamhetschef'];

export interface City {
  readonly people: readonly Person[];
  readonly organisation: Organisation;
  readonly actions: readonly Action[];
}

/** A district with a plan: sixteen people, some alone in their role, some one of four, one elected. */
export function foundCity(random: Random, from: LocalDate, days: number, actionsPerDay: number): City {
  const people = Array.from({ length: 16 }, (_, index) =>
    aPerson({ id: `p${index}`, name: `Person ${index}`, locale: index % 5 === 4 ? 'en' : 'sv' }),
  );
  const roles = [
    ...SINGLE_ROLES.map((id) => aRole({ id, name: id, kind: 'single', reportsTo: null })),
    aRole({ id: 'enhetschef', name: 'enhetschef', kind: 'group', reportsTo: 'chef' }),
    aRole({ id: 'samordnare', name: 'samordnare', kind: 'group', reportsTo: 'enhetschef' }),
    aRole({ id: 'ordförande', name: 'ordförande', kind: 'elected', reportsTo: null }),
  ];
  const holder = (role: string, person: number, unit: string | null) =>
    aHolding({ id: `${role}-${person}`, role, person: `p${person}`, unit, from: '2000-01-01' });
  const holdings = [
    ...SINGLE_ROLES.map((role, index) => holder(role, index + 1, null)),
    ...UNITS.map((unit, index) => holder('enhetschef', index + 8, unit)),
    ...UNITS.map((unit, index) => holder('samordnare', index + 12, unit)),
  ];
  const plan = aPlan({ id: 'plan', date: from, owner: OWNER, channel: CHANNEL });
  const units = UNITS.map((id) => aUnit({ id, name: id }));
  const count = Math.max(12, Math.ceil(days * actionsPerDay));
  const actions = Array.from({ length: count }, (_, index) => newAction(random, index, from, days));
  return { people, organisation: { plans: [plan], register: { people, roles, holdings, units } }, actions };
}

function newAction(random: Random, index: number, from: LocalDate, days: number): Action {
  const others = [...SINGLE_ROLES, 'samordnare', 'ordförande'];
  const lead = random.chance(0.4) ? 'enhetschef' : random.pick(others);
  const second = random.chance(0.3) ? random.pick(others.filter((role) => role !== lead)) : undefined;
  const responsible = [lead, ...(second ? [second] : [])];
  return anAction({
    id: `plan-a${index}`,
    plan: 'plan',
    number: `A${index}`,
    title: `Åtgärd ${index}`,
    due: random.chance(0.1) ? null : addDays(from, random.between(1, days + 30)),
    responsible: responsible.map((role, at) => ({ role, asWritten: role, lead: at === 0 })),
    heard: addDays(from, -random.between(0, 40)),
    revision: 1,
    history: [],
  });
}

/** Keeps the city as publishing, installing and the register have left it on the eve of the first day. */
export async function settle(store: PlanStore, { people, organisation, actions }: City): Promise<void> {
  const { plans, register } = organisation;
  for (const role of register.roles) await store.create('role', role);
  for (const unit of register.units) await store.create('unit', unit);
  for (const holding of register.holdings) await store.create('holding', holding);
  for (const person of people) {
    await store.create('person', person);
    await store.create(
      'conversation',
      aConversation({ of: person.id, id: `a:${person.id}`, member: `29:${person.id}` }),
    );
  }
  await store.create('conversation', aConversation({ of: CHANNEL, kind: 'channel', id: CHANNEL, member: null }));
  for (const action of actions) await store.create('action', action);
  for (const plan of plans) await store.create('plan', plan);
  // The service has been up before: what it had done by then is on record.
  await store.create('run', aRun({ name: 'weeklySummary', through: addDays(plans[0]?.date ?? '', -7) }));
}
