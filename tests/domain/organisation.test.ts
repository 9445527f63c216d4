import { answerers, personOf, planOf, unheld } from '../../domain/organisation.ts';
import { aHolding, anAction, aPlan } from '../support/builders.ts';
import { anOrganisation, aRegister, responsible } from '../support/people.ts';

const DAY = '2026-11-30';
const organisation = anOrganisation({ plans: [aPlan(), aPlan({ id: 'plan-b', owner: 'bo' })] });

describe('an organisation', () => {
  it('knows its plans and its people by their ids, and nobody else’s', () => {
    expect(planOf(organisation, 'plan-b')?.owner).toBe('bo');
    expect(planOf(organisation, 'plan-c')).toBeUndefined();
    expect(personOf(organisation, 'eva')?.name).toBe('eva');
    expect(personOf(organisation, 'stranger')).toBeUndefined();
  });

  it('has the owner of the very plan answer for elected members, and nobody for a plan that is gone', () => {
    const inPlan = (plan: string) =>
      answerers(organisation, anAction({ plan, responsible: responsible('ordförande') }), DAY);
    expect(inPlan('plan-a').map(({ person }) => person)).toEqual(['olle']);
    expect(inPlan('plan-b').map(({ person }) => person)).toEqual(['bo']);
    expect(inPlan('plan-c')).toEqual([]);
  });
});

describe('the roles that nobody holds', () => {
  const register = aRegister({
    holdings: [
      aHolding({ id: 'h1', role: 'controller', person: 'bo', unit: null, to: '2026-11-30' }),
      aHolding({ id: 'h2', role: 'enhetschef', person: 'eva', unit: 'eken', to: '2026-10-31' }),
      aHolding({ id: 'h3', role: 'enhetschef', person: 'elin', unit: 'linden' }),
    ],
  });
  const asked = ['controller', 'ordförande', 'dietist', 'enhetschef', 'avdelningschef', 'dietist'];

  it.each([
    // Ordförande is elected: the plan's owner answers.
    ['on a day', '2026-11-30', ['dietist', 'avdelningschef']],
    ['when somebody has left', '2026-12-01', ['controller', 'dietist', 'avdelningschef']],
  ])('%s, each once and in the order in which they are named', (_, day, roles) =>
    expect(unheld(asked, { plans: [], register }, day)).toEqual(roles),
  );
});
