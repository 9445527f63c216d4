import { toReplace } from '../../domain/escalation.ts';
import type { Holding } from '../../domain/people.ts';
import { aHolding } from '../support/builders.ts';
import { aHistory, aLate, SAID } from '../support/histories.ts';
import { anOrganisation, aRegister, responsible } from '../support/people.ts';

const TODAY = '2026-11-30';
const EKEN = { role: 'enhetschef', unit: 'eken' };
const register = (...changed: readonly Holding[]) => {
  const { holdings, ...rest } = aRegister();
  const ids = new Set(changed.map(({ id }) => id));
  return anOrganisation({
    register: { ...rest, holdings: [...holdings.filter(({ id }) => !ids.has(id)), ...changed] },
  });
};
const who = (manager: string, action = aLate(), organisation = anOrganisation(), isOwn?: boolean) => {
  const one = toReplace(action, manager, organisation, TODAY, isOwn);
  return one && `${one.person} ${one.unit}${one.proxy ? ' för' : ''}`;
};
const asked = (about: string, to = 'anna') => aLate(aHistory(['planboten', SAID.asked(about, to)]));

describe('whom a manager would replace', () => {
  it('is nobody for those who decide over nobody', () =>
    expect(['eva', 'bo', 'stranger'].map((person) => who(person, asked('eva')))).toEqual([undefined, undefined, undefined])); // prettier-ignore

  it('is the one who was silent, and otherwise the first who leads', () => {
    expect(who('anna', asked('elin'))).toBe('elin linden');
    expect(who('anna')).toBe('eva eken');
    // The question was another's, or is settled.
    expect(who('anna', asked('elin', 'olle'))).toBe('eva eken');
    expect(who('anna', aLate(aHistory(['planboten', SAID.asked('elin')], ['anna', SAID.date])))).toBe('eva eken');
  });

  it('is the one who was made responsible and was silent, though they hold no such role', () => {
    const given = { ...SAID.assigned('elin', 'bo'), unit: 'linden' };
    expect(who('anna', aLate(aHistory(['anna', given], ['planboten', SAID.asked('bo')])))).toBe('bo linden');
  });

  it('is the latest of several they were asked about', () => {
    const both = aHistory(['planboten', SAID.asked('eva')], ['planboten', SAID.asked('elin')]);
    expect(who('anna', aLate(both))).toBe('elin linden');
  });

  it('is the stand-in of who was silent and is away now', () => {
    const standIn = { person: 'kim', from: '2026-11-23', to: '2026-12-31' };
    const away = aHolding({ id: 'h-elin', role: 'enhetschef', person: 'elin', unit: 'linden', standIn });
    expect(who('anna', asked('elin'), register(away))).toBe('kim linden');
    // What Elin holds or held besides is not what she was silent in.
    const before = aHolding({ id: 'h1', ...EKEN, person: 'elin', to: '2026-06-30' });
    const besides = aHolding({ id: 'h2', role: 'controller', person: 'elin', unit: 'eken' });
    const nowhere = aHolding({ id: 'h3', role: 'enhetschef', person: 'elin', unit: 'aspen', to: '2026-11-29' });
    expect(who('anna', asked('elin'), register(before, besides, nowhere, away))).toBe('kim linden');
  });

  it('is the one nearest below them, before who leads it for others', () => {
    const ulla = aHolding({ id: 'h-ulla', role: 'avdelningschef', person: 'ulla', unit: 'linden' });
    expect(who('ulla', aLate(), register(ulla))).toBe('elin linden');
    expect(who('olle', aLate(), register(ulla))).toBe('eva eken');
  });
});

describe('an owner who answers in somebody’s place', () => {
  const declined = ['elin', SAID.rejected, { role: 'enhetschef', unit: 'linden' }] as const;
  const inPlace = aLate(aHistory(declined));
  const part = { role: 'enhetschef', unit: 'linden', by: 'olle', at: '2026-11-23T10:00:00.000Z' };

  it('replaces the one in whose place, when nobody was silent', () =>
    expect(who('olle', inPlace)).toBe('olle linden för'));

  it('replaces who was silent first, unless it is their own that they pass on', () => {
    const both = aLate(aHistory(declined, ['planboten', SAID.asked('eva', 'olle')]));
    expect(who('olle', both)).toBe('eva eken');
    expect(who('olle', both, undefined, true)).toBe('olle linden för');
  });

  it('is not who another manager replaces before those who lead it', () =>
    expect(who('anna', inPlace)).toBe('eva eken'));

  it('has nothing to pass on when that part is done', () => {
    expect(who('olle', { ...inPlace, parts: [part] })).toBe('eva eken');
    expect(who('olle', { ...inPlace, parts: [part] }, undefined, true)).toBe('eva eken');
  });

  it('is not asked to pass on what they lead in their own right', () => {
    const own = aHolding({ id: 'h-olle', role: 'enhetschef', person: 'olle', unit: 'aspen' });
    expect(who('olle', aLate(), register(own), true)).toBe('eva eken');
    expect(who('olle', aLate([], { responsible: responsible('ordförande') }))).toBe('olle null för');
  });
});
