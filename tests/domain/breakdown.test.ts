import type { Action } from '../../domain/action.ts';
import { breakdown } from '../../domain/breakdown.ts';
import { anAction, aRole } from '../support/builders.ts';
import { aRegister, responsible } from '../support/people.ts';

const TODAY = '2026-12-01';
const register = aRegister({ roles: [aRole({ id: 'controller', name: 'Controller' })] });
const row = (need: string, given: Partial<Action> = {}) =>
  anAction({ source: { ...anAction().source, need }, responsible: responsible('controller'), ...given });
const led = (role: string, n: number) => row(`Behov ${n}`, { responsible: responsible(role) });
/** The groups of a plan and how many actions each has. */
const groups = (...actions: readonly Action[]) => {
  const parts = breakdown(actions, register, TODAY);
  return [parts.by, ...parts.groups.map(({ name, total }) => `${name} ${total}`)];
};
const each = (count: number, of: (n: number) => Action) => Array.from({ length: count }, (_, n) => of(n));

describe('how a plan stands in each part', () => {
  it('is told by need in the order of the plan, however the blanks fall', () =>
    expect(groups(row('Kost'), row('Brand  och\nlarm'), row(' Kost '), row('Brand och larm'))).toEqual([
      ...['need', 'Kost 2', 'Brand och larm 2'],
    ]));

  it('keeps those without a need in a group of their own, the last', () =>
    expect(groups(row(' '), row('Kost'), row('Kost'), row(''))).toEqual(['need', 'Kost 2', 'null 2']));

  it('is told by need up to eight, and by leading role from nine', () => {
    expect(groups(...each(16, (n) => row(`Behov ${n % 8}`)))).toHaveLength(1 + 8);
    expect(groups(...each(18, (n) => row(`Behov ${n % 9}`)))).toEqual(['role', 'Controller 18']);
  });

  it('is told by role when each has its own need, by the name of the role, those without a lead the last', () => {
    const nobodys = row('Larm', { responsible: [{ role: 'controller', asWritten: 'Controller', lead: false }] });
    expect(groups(nobodys, row('Kost'), led('dietist', 1), row('Brand'))).toEqual([
      ...['role', 'Controller 2', 'dietist 1', 'null 1'],
    ]);
  });

  it('shows eight roles, and of more than that seven and the rest together', () => {
    const roles = (count: number) => groups(...each(count, (n) => led(`roll ${n}`, n)));
    expect(roles(8)).toEqual(['role', ...each8()]);
    expect(roles(9)).toEqual(['role', ...each8().slice(0, 7), 'null 2']);
  });

  it('counts every status, and what is late among the open', () => {
    const of = (status: Action['status'], due: string | null = null) => row('Kost', { status, due });
    const all = [of('done', '2026-11-13'), of('inProgress', '2026-11-13'), of('notStarted', '2026-11-13'), of('notStarted'), of('paused'), of('withdrawn'), of('withdrawn'), of('done'), of('done')]; // prettier-ignore
    expect(breakdown(all, register, TODAY)).toEqual({
      by: 'need',
      groups: [{ name: 'Kost', total: 9, done: 3, inProgress: 1, notStarted: 2, paused: 1, withdrawn: 2, late: 2 }],
    });
  });

  it('is nothing of an empty plan', () => expect(groups()).toEqual(['role']));
});

const each8 = () => Array.from({ length: 8 }, (_, n) => `roll ${n} 1`);
