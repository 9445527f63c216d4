import { holdingsOf, rolesOf, unheldIn, unitNamed } from '../../domain/draftHolders.ts';
import { nameRoles } from '../../domain/draftRoles.ts';
import type { Draft } from '../../domain/plan.ts';
import type { DraftHolder } from '../../domain/records.ts';
import { aDraft, aRole } from '../support/builders.ts';
import { anOrganisation, aRegister } from '../support/people.ts';

const organisation = anOrganisation();
/** A draft of which each row makes one role responsible, as read or as written. */
const draftOf = (...responsible: readonly { readonly asWritten: string; readonly role: string | null }[]): Draft => ({
  plan: { title: 'Plan', date: null, unit: null, owner: null },
  rows: responsible.map((one, index) => ({
    ...{ number: index + 1, title: '', text: '', dateText: '', responsibleText: '', place: {} },
    actions: [{ title: '', text: '', timings: [], questions: [], responsible: [one] }],
  })),
});
const read = (...roles: readonly string[]) => draftOf(...roles.map((role) => ({ asWritten: role, role })));
const chosen = (role: string, person: string, given: Partial<DraftHolder> = {}): DraftHolder => ({
  ...{ role, person, unit: null },
  ...given,
});

describe('the roles of a draft', () => {
  it('are each of them once, in alphabetical order', () =>
    expect(rolesOf(draftOf({ asWritten: '?', role: null }, ...['ö', 'å', 'a', 'å'].map((role) => ({ asWritten: role, role }))))).toEqual(['a', 'å', 'ö'])); // prettier-ignore

  it('that nobody holds, or has been chosen for, are asked about', () => {
    const stored = aDraft({ draft: read('dietist', 'controller', 'ordförande', 'kurator') });
    expect(unheldIn(stored, organisation, '2026-11-30')).toEqual(['dietist', 'kurator']);
    expect(unheldIn(stored, organisation, '2025-12-31')).toEqual(['controller', 'dietist', 'kurator']);
    expect(unheldIn({ ...stored, holders: [chosen('kurator', 'bo')] }, organisation, '2026-11-30')).toEqual(['dietist']); // prettier-ignore
  });

  it('are those that words stand for: what the register has of that name, or one of their own', () => {
    const known = [aRole({ id: 'r1', name: 'Kansli' })];
    const words = [' K.S.F\n', 'ksf', 'KANSLI', '–', 'En  dietist'].map((asWritten) => ({ asWritten, role: null }));
    const named = nameRoles(draftOf(...words, { asWritten: 'KSF', role: 'controller' }), known);
    expect(named.rows.flatMap(({ actions }) => actions.flatMap((one) => one.responsible))).toEqual([
      { asWritten: ' K.S.F\n', role: 'K.S.F' },
      { asWritten: 'ksf', role: 'K.S.F' },
      { asWritten: 'KANSLI', role: 'r1' },
      { asWritten: '–', role: null },
      { asWritten: 'En  dietist', role: 'En dietist' },
      { asWritten: 'KSF', role: 'controller' },
    ]);
    expect(named.plan.title).toBe('Plan');
  });
});

describe('a unit', () => {
  it('is known by its name, however that is written, and new where the register has none of it', () => {
    expect(unitNamed(' EKEN ', aRegister())).toEqual({ id: 'eken', name: 'Eken' });
    expect(unitNamed('Norra Aspen', aRegister())).toEqual({ id: 'unit-norraaspen', name: 'Norra Aspen' });
  });
});

describe('what the choices of an importer come to', () => {
  const come = (...holders: readonly DraftHolder[]) =>
    holdingsOf(aDraft({ draft: read('enhetschef', 'dietist'), holders }), organisation, '2026-12-01');

  it('is who holds which role from a day on, for a unit that there is or a new one', () =>
    expect(
      come(chosen('dietist', 'bo'), chosen('enhetschef', 'eva', { unit: 'eken' }), chosen('enhetschef', 'elin', { unit: 'Aspen' })), // prettier-ignore
    ).toEqual({
      holdings: [
        { id: 'draft-1-dietist-bo', role: 'dietist', person: 'bo', unit: null, from: '2026-12-01', to: null },
        { id: 'draft-1-enhetschef-eva-eken', role: 'enhetschef', person: 'eva', unit: 'eken', from: '2026-12-01', to: null }, // prettier-ignore
        { id: 'draft-1-enhetschef-elin-unit-aspen', role: 'enhetschef', person: 'elin', unit: 'unit-aspen', from: '2026-12-01', to: null }, // prettier-ignore
      ],
      units: [{ id: 'eken', name: 'Eken' }, { id: 'unit-aspen', name: 'Aspen' }], // prettier-ignore
      people: [],
    }));

  it('brings in whom the register did not know, by the name they were chosen by', () => {
    const { holdings, people } = come(chosen('dietist', 'kim', { name: 'Kim Ek' }), chosen('dietist', 'stranger'));
    expect(holdings.map(({ person }) => person)).toEqual(['kim']);
    expect(people).toEqual([{ id: 'kim', name: 'Kim Ek', locale: 'sv' }]);
    expect(come(chosen('dietist', 'bo', { name: 'Bo Ny' })).people).toEqual([]);
  });

  it('is nothing for a role that has been answered away, and nothing of no choice', () => {
    const nothing = { holdings: [], units: [], people: [] };
    expect(come(chosen('kurator', 'bo', { unit: 'Aspen' }))).toEqual(nothing);
    expect(holdingsOf(aDraft({ draft: read('dietist') }), organisation, '2026-12-01')).toEqual(nothing);
  });

  it('has ids that can be filed, whatever people and units are called', () =>
    expect(come(chosen('dietist', 'a|b', { name: 'A' })).holdings[0]?.id).toBe('draft-1-dietist-a_b'));
});
