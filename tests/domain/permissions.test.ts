import { unheld } from '../../domain/organisation.ts';
import { capacityIn, mayImport, maySee, voiceIn } from '../../domain/permissions.ts';
import { answerersOf } from '../../domain/answering.ts';
import { aHolding, anAction } from '../support/builders.ts';
import { anOrganisation, aRegister, responsible } from '../support/people.ts';

const DAY = '2026-11-30';
const organisation = anOrganisation();
const action = anAction({ responsible: responsible('enhetschef', 'controller') });

describe('answering for an action', () => {
  const among = answerersOf(action, organisation.register, 'olle', DAY);

  it('is for those who hold its roles, in their own capacity', () => {
    expect(capacityIn('eva', among, action)).toMatchObject({ role: 'enhetschef', unit: 'eken', lead: true });
    expect(capacityIn('bo', among, action)).toMatchObject({ role: 'controller', lead: false });
  });

  it.each(['anna', 'olle', 'kim', '', 'EVA', 'eva ', '__proto__'])('is not for %j', (person) =>
    expect(capacityIn(person, among, action)).toBeUndefined(),
  );
});

describe('a voice about an action', () => {
  it('has whoever answers for it, in that capacity', () =>
    expect(voiceIn('eva', action, organisation, DAY)).toMatchObject({ unit: 'eken', lead: true }));

  it('has anybody of the organisation, in the role they hold, never as lead', () => {
    expect(voiceIn('anna', action, organisation, DAY)).toMatchObject({ role: 'avdelningschef', lead: false });
    expect(voiceIn('olle', action, organisation, DAY)).toEqual({
      person: 'olle',
      role: '',
      unit: null,
      lead: false,
      proxy: false,
    });
  });

  it('has nobody else', () => {
    expect(voiceIn('kim', action, organisation, DAY)).toBeUndefined();
    expect(voiceIn('', action, organisation, DAY)).toBeUndefined();
  });

  it('has a stand-in', () => {
    const standIn = { person: 'kim', from: '2026-11-01', to: '2026-12-31' };
    const register = aRegister({ holdings: [aHolding({ role: 'personalchef', person: 'eva', standIn })] });
    expect(maySee('kim', anOrganisation({ register }))).toBe(true);
  });
});

describe('importing a plan', () => {
  it('is for its owner and for those whose work it is to keep it', () => {
    expect(['olle', 'anna'].map((person) => mayImport(person, organisation))).toEqual([true, true]);
    expect(['bo', 'eva', 'kim', ''].map((person) => mayImport(person, organisation))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is for anybody while there is no plan', () => expect(mayImport('kim', anOrganisation({ plans: [] }))).toBe(true));
});

describe('roles that nobody holds', () => {
  it('are told once each, on the day asked about', () => {
    expect(unheld(['personalchef', 'enhetschef', 'personalchef'], organisation, DAY)).toEqual(['personalchef']);
    expect(unheld(['enhetschef'], organisation, '2025-12-31')).toEqual(['enhetschef']);
  });

  it('do not include elected members, whom the plan owner answers for', () => {
    const register = { ...organisation.register, holdings: [] };
    expect(unheld(['ordförande', 'controller'], { ...organisation, register }, DAY)).toEqual(['controller']);
  });
});
