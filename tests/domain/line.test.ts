import { managerOf, superiorIn } from '../../domain/line.ts';
import { aHolding, anAction, aRole } from '../support/builders.ts';
import { anAnswerer, anOrganisation, aRegister, responsible } from '../support/people.ts';

const TODAY = '2026-11-30';
const eva = anAnswerer({ person: 'eva', role: 'enhetschef', unit: 'eken' });
const action = anAction({ responsible: responsible('enhetschef') });
const withHoldings = (...more: readonly ReturnType<typeof aHolding>[]) => {
  const register = aRegister();
  return anOrganisation({ register: { ...register, holdings: [...register.holdings, ...more] } });
};

describe('the line of managers', () => {
  it('goes from a role to whoever holds the one it reports to', () =>
    expect(managerOf(eva, action, anOrganisation(), TODAY)).toMatchObject({ person: 'anna', superior: true }));

  it('prefers whoever holds that role for the same unit', () =>
    expect(
      managerOf(
        eva,
        action,
        withHoldings(aHolding({ id: 'h', role: 'avdelningschef', person: 'ulla', unit: 'eken' })),
        TODAY,
      ),
    ).toMatchObject({ person: 'ulla', unit: 'eken' }));

  it('passes over a level nobody holds, and one that the person holds', () => {
    const register = aRegister();
    const roles = [
      ...register.roles.filter(({ id }) => id !== 'enhetschef'),
      aRole({ id: 'enhetschef', reportsTo: 'områdeschef' }),
      aRole({ id: 'områdeschef', kind: 'single', reportsTo: 'avdelningschef' }),
    ];
    const organisation = anOrganisation({ register: { ...register, roles } });
    expect(managerOf(eva, action, organisation, TODAY)?.person).toBe('anna');
    expect(managerOf({ ...eva, person: 'anna' }, action, organisation, TODAY)?.person).toBe('olle');
  });

  it('ends with the owner of the plan, and above the owner with nobody', () => {
    expect(managerOf(anAnswerer(), action, anOrganisation(), TODAY)?.person).toBe('olle');
    expect(managerOf(anAnswerer({ person: 'olle' }), action, anOrganisation(), TODAY)).toBeUndefined();
  });

  it('ends with the owner for a role the register does not know, and with nobody for a plan that is gone', () => {
    const unknown = anAnswerer({ person: 'kim', role: 'dietist' });
    const owner = { person: 'olle', role: '', unit: null, lead: false, proxy: false, superior: true };
    expect(managerOf(unknown, action, anOrganisation(), TODAY)).toEqual(owner);
    expect(managerOf(unknown, { plan: 'gone' }, anOrganisation(), TODAY)).toBeUndefined();
    expect(superiorIn('olle', action, anOrganisation(), TODAY)).toEqual(owner);
    expect(superiorIn('olle', { ...action, plan: 'gone' }, anOrganisation(), TODAY)).toBeUndefined();
  });

  it('passes over who held the role above before', () => {
    const before = aHolding({ id: 'h', role: 'avdelningschef', person: 'ulla', unit: 'eken', to: '2026-11-29' });
    expect(managerOf(eva, action, withHoldings(before), TODAY)?.person).toBe('anna');
  });

  it('asks the stand-in while the manager is away', () => {
    const register = aRegister();
    const holdings = register.holdings.map((one) =>
      one.id === 'h-anna' ? { ...one, standIn: { person: 'bo', from: '2026-11-23', to: '2026-12-06' } } : one,
    );
    const organisation = anOrganisation({ register: { ...register, holdings } });
    expect(managerOf(eva, action, organisation, TODAY)?.person).toBe('bo');
    expect(managerOf(eva, action, organisation, '2026-12-07')?.person).toBe('anna');
  });

  it('that is a circle in the register ends', () => {
    const register = aRegister();
    const roles = [aRole({ id: 'enhetschef', reportsTo: 'x' }), aRole({ id: 'x', reportsTo: 'enhetschef' })];
    const holdings = register.holdings.filter(({ person }) => person === 'eva');
    expect(managerOf(eva, action, anOrganisation({ register: { ...register, roles, holdings } }), TODAY)?.person).toBe(
      'olle',
    );
  });

  it('gives no say to the manager of one who only shares the action', () => {
    const shared = anAction({ responsible: responsible('avdelningschef', 'controller') });
    expect(superiorIn('anna', shared, anOrganisation(), TODAY)).toBeUndefined();
    expect(superiorIn('anna', anAction({ responsible: responsible('controller') }), anOrganisation(), TODAY)).toMatchObject({ role: 'avdelningschef' }); // prettier-ignore
  });

  it('gives a say to the nearest manager and to the owner of the plan, and to nobody else', () => {
    const say = (person: string) => superiorIn(person, action, anOrganisation(), TODAY)?.superior;
    expect(['anna', 'olle', 'eva', 'bo', 'stranger'].map(say)).toEqual([true, true, undefined, undefined, undefined]);
  });
});
