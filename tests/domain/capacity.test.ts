import type { Action, Part } from '../../domain/action.ts';
import { answerersOf } from '../../domain/answering.ts';
import { capacityFor, capacityIn, mayImport, mayOversee } from '../../domain/permissions.ts';
import { aHolding, anAction, aPlan } from '../support/builders.ts';
import { anOrganisation, aRegister, responsible } from '../support/people.ts';

const TODAY = '2026-11-30';
type Asking = Parameters<typeof capacityFor>[0];

/** As what somebody gives a command about an action of some roles. */
const as = (person: string, command: Asking, ...roles: readonly string[]) => {
  const action = anAction({ responsible: responsible(...roles) });
  const one = capacityFor(command, person, action, anOrganisation(), TODAY);
  return one && `${one.superior ? 'manager' : one.lead ? 'lead' : 'part'}${one.proxy ? ' in their place' : ''}`;
};
const SHARED = ['controller', 'avdelningschef'] as const;
const rest: Asking = { kind: 'setStatus', to: 'paused' };
const done: Asking = { kind: 'setStatus', to: 'done' };

describe('whoever gives a command', () => {
  it.each<[name: string, person: string, command: Asking, roles: readonly string[], capacity: string | undefined]>([
    ['leads it and says how it goes', 'bo', done, ['controller'], 'lead'],
    ['leads it alone and lets it rest', 'bo', rest, ['controller'], 'lead'],
    ['leads it among many, and is heard no further than that', 'eva', rest, ['enhetschef'], 'lead'],
    ['moves what they lead', 'eva', { kind: 'moveDate' }, ['enhetschef'], 'lead'],
    ['shares it and asks for more than they may', 'bo', { kind: 'moveDate' }, ['avdelningschef', 'controller'], 'part'],
    ['manages those who lead it and has no word on whether it is done', 'anna', done, ['controller'], undefined],
    ['manages them and lets it rest', 'anna', rest, ['controller'], 'manager'],
    ['manages them and moves it', 'anna', { kind: 'moveDate' }, ['controller'], 'manager'],
    ['manages them and has nothing of their own to decline', 'anna', { kind: 'reject' }, ['controller'], undefined],
    ['shares it and manages the rest: their own part', 'anna', done, SHARED, 'part'],
    ['shares it and manages the rest: their own to decline', 'anna', { kind: 'reject' }, SHARED, 'part'],
    ['shares it and manages the rest: whether it rests', 'anna', rest, SHARED, 'manager'],
    ['shares it and manages the rest: when', 'anna', { kind: 'moveDate' }, SHARED, 'manager'],
    ['owns the plan and answers for an elected member', 'olle', done, ['ordförande'], 'lead in their place'],
    ['owns the plan and moves it for an elected member', 'olle', { kind: 'moveDate' }, ['ordförande'], 'manager'],
    ['has nothing to do with it', 'eva', done, ['controller'], undefined],
  ])('%s', (_, person, command, roles, capacity) => expect(as(person, command, ...roles)).toBe(capacity));

  it.each(['assign', 'remind', 'acceptDate'] as const)('of the managers alone does so as one: %s', (kind) => {
    expect(as('anna', { kind }, ...SHARED)).toBe('manager');
    expect(as('bo', { kind }, ...SHARED)).toBeUndefined();
  });

  it('leads what they lead, also as owner of the plan', () => {
    const own = anOrganisation({ plans: [aPlan({ owner: 'bo' })] });
    const action = anAction({ responsible: responsible('controller') });
    for (const command of [rest, done, { kind: 'moveDate' } as const])
      expect(capacityFor(command, 'bo', action, own, TODAY)).toEqual({ person: 'bo', role: 'controller', unit: null, lead: true, proxy: false }); // prettier-ignore
  });

  it.each(['comment', 'undo'] as const)('speaks in their own role: %s', (kind) => {
    const voice = capacityFor({ kind }, 'anna', anAction(), anOrganisation(), TODAY);
    expect(voice).toEqual({ person: 'anna', role: 'avdelningschef', unit: null, lead: false, proxy: false });
    expect(as('eva', { kind }, 'enhetschef')).toBe('lead');
    expect(as('stranger', { kind }, 'enhetschef')).toBeUndefined();
  });
});

it('who stands in for two answers first where an answer is waited for', () => {
  const standIn = { person: 'kim', from: TODAY, to: TODAY };
  const held = (unit: string) => aHolding({ id: unit, unit, person: unit, standIn });
  const register = aRegister({ holdings: [held('eken'), held('linden'), held('aspen')] });
  const part = (unit: string): Part => ({ role: 'enhetschef', unit, by: 'kim', at: '2026-11-30T08:00:00.000Z' });
  const unit = (...parts: Action['parts']) => {
    const action = anAction({ parts });
    return capacityIn('kim', answerersOf(action, register, 'olle', TODAY), action)?.unit;
  };
  expect([unit(), unit(part('eken')), unit(part('eken'), part('linden'))]).toEqual(['eken', 'linden', 'aspen']);
  expect(unit(part('eken'), part('linden'), part('aspen'))).toBe('eken');
});

describe('whoever owns one of several plans', () => {
  const plans = [aPlan(), aPlan({ id: 'plan-b', owner: 'bo' })];

  it('sees how its sendings go, and may import', () => {
    const organisation = anOrganisation({ plans });
    expect(['olle', 'bo', 'eva'].map((person) => mayOversee(person, organisation))).toEqual([true, true, false]);
    expect(['olle', 'bo', 'eva'].map((person) => mayImport(person, organisation))).toEqual([true, true, false]);
  });
});

it.each(['administrativ sekreterare', 'verksamhetsutvecklare', 'avdelningschef', 'stadsdelsdirektör'])(
  'importing is for whoever holds the role of %s',
  (role) => {
    const register = aRegister({ holdings: [aHolding({ role, person: 'vera', unit: null })] });
    expect(['vera', 'eva'].map((person) => mayImport(person, anOrganisation({ register })))).toEqual([true, false]);
  },
);
