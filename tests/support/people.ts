import type { Answerer } from '../../domain/answering.ts';
import type { Asked } from '../../domain/change.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Register } from '../../domain/people.ts';
import { aHolding, aPerson, aPlan, aRole, aUnit } from './builders.ts';

/** An answerer; unless told, Anna as the only lead of an action whose role has no units. */
export const anAnswerer = (given: Partial<Answerer> = {}): Answerer => ({
  person: 'anna',
  role: 'avdelningschef',
  unit: null,
  lead: true,
  proxy: false,
  ...given,
});

/** Who asks for a change and when; alone in answering unless told. */
export function asking(given: Partial<Asked> = {}): Asked {
  const as = given.as ?? anAnswerer();
  return { at: '2026-11-30T09:00:00.000Z', id: 'c1', as, among: [as], ...given };
}

/**
 * The people of most tests. Anna leads as head of department, Bo is controller, Eva and Elin are unit managers of Eken
 * and Linden, Ordf is elected, and Olle owns the plan.
 */
export function aRegister(given: Partial<Register> = {}): Register {
  return {
    people: ['anna', 'bo', 'eva', 'elin', 'olle'].map((id) => aPerson({ id, name: id })),
    roles: [
      aRole({ id: 'avdelningschef', name: 'avdelningschef', kind: 'single', reportsTo: null }),
      aRole({ id: 'controller', name: 'controller', kind: 'single', reportsTo: 'avdelningschef' }),
      aRole({ id: 'enhetschef', name: 'enhetschef' }),
      aRole({ id: 'ordförande', name: 'ordförande', kind: 'elected', reportsTo: null }),
    ],
    units: [aUnit({ id: 'eken', name: 'Eken' }), aUnit({ id: 'linden', name: 'Linden' })],
    holdings: [
      aHolding({ id: 'h-anna', role: 'avdelningschef', person: 'anna', unit: null }),
      aHolding({ id: 'h-bo', role: 'controller', person: 'bo', unit: null }),
      aHolding({ id: 'h-eva', role: 'enhetschef', person: 'eva', unit: 'eken' }),
      aHolding({ id: 'h-elin', role: 'enhetschef', person: 'elin', unit: 'linden' }),
      aHolding({ id: 'h-ordf', role: 'ordförande', person: 'ordf', unit: null }),
    ],
    ...given,
  };
}

export const anOrganisation = (given: Partial<Organisation> = {}): Organisation => ({
  plans: [aPlan()],
  register: aRegister(),
  ...given,
});

/** Responsible for an action: the first role named leads. */
export const responsible = (...roles: readonly string[]) =>
  roles.map((role, index) => ({ role, asWritten: role, lead: index === 0 }));
