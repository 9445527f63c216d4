import { decidingIn } from '../../domain/meeting.ts';
import { anAction } from '../support/builders.ts';
import { anOrganisation, responsible } from '../support/people.ts';

const deciding = (person: string, ...roles: readonly string[]) =>
  decidingIn(person, anAction({ responsible: responsible(...roles) }), anOrganisation(), '2026-11-30');

/** What somebody may decide about an action: status, date, owner, pause. */
const may = (person: string, ...roles: readonly string[]) => {
  const { as, status, date, owner, pause } = deciding(person, ...roles) ?? {};
  const what = Object.entries({ status, date, owner, pause }).flatMap(([name, is]) => (is ? [name] : []));
  return as && `${as.superior ? 'manager' : as.lead ? 'lead' : 'part'}: ${what.join(' ')}`;
};

describe('at a meeting', () => {
  it.each([
    ['who leads it alone says how it goes and when', 'bo', ['controller'], 'lead: status date'],
    ['who leads it with others too', 'eva', ['enhetschef'], 'lead: status date'],
    ['who only shares it speaks for a part', 'bo', ['avdelningschef', 'controller'], 'part: status'],
    ['the manager of who leads it decides the rest', 'anna', ['controller'], 'manager: date owner pause'],
    ['the manager of many who lead it too', 'anna', ['enhetschef'], 'manager: date owner pause'],
    ['the owner of the plan is above all', 'olle', ['controller'], 'manager: date owner pause'],
    ['a manager who shares it does both', 'anna', ['controller', 'avdelningschef'], 'part: status date owner pause'],
    ['the owner answers for who was elected, and decides', 'olle', ['ordförande'], 'lead: status date owner'],
    ['whom it does not concern decides nothing', 'eva', ['controller'], undefined],
  ])('%s', (_, person, roles, wanted) => expect(may(person, ...roles)).toBe(wanted));

  it.each([
    ['the plan’s owner, of a leading role that nobody holds', 'olle', ['kurator'], true],
    ['the plan’s owner, though another role that shares it is held', 'olle', ['kurator', 'controller'], true],
    ['not of a role that only shares it', 'olle', ['controller', 'kurator'], false],
    ['not where somebody holds it', 'olle', ['controller'], false],
    ['not of an elected member, whom the owner answers for', 'olle', ['ordförande'], false],
    ['nobody else, though they share it', 'bo', ['kurator', 'controller'], false],
  ])('who holds a role is said by %s', (_, person, roles, wanted) =>
    expect(deciding(person, ...roles)?.holder).toBe(wanted),
  );

  it('everybody who answers for the action is told of', () =>
    expect(deciding('anna', 'enhetschef', 'controller')?.among.map(({ person }) => person)).toEqual(['eva', 'elin', 'bo'])); // prettier-ignore
});
