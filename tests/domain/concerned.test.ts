import { concernedByMove } from '../../domain/concerned.ts';
import { anAction } from '../support/builders.ts';
import { anOrganisation, responsible } from '../support/people.ts';

const TODAY = '2026-11-30';
const concerned = (by: string, roles: readonly string[], given = {}) =>
  concernedByMove(anAction({ responsible: responsible(...roles), ...given }), { by }, anOrganisation(), TODAY);

describe('a moved deadline concerns', () => {
  it('the nearest manager of whoever leads the action and moved it', () =>
    expect(concerned('bo', ['controller'])).toEqual(['anna']));

  it('the others who share it as well, each once', () =>
    expect(concerned('bo', ['controller', 'avdelningschef', 'enhetschef'])).toEqual(['anna', 'eva', 'elin']));

  it('those who answer for it, and nobody above, when a manager moved it', () => {
    expect(concerned('anna', ['controller'])).toEqual(['bo']);
    expect(concerned('anna', ['enhetschef'])).toEqual(['eva', 'elin']);
  });

  it('the plan’s owner where the line ends', () => expect(concerned('anna', ['avdelningschef'])).toEqual(['olle']));

  it('nobody who has done their part', () => {
    const parts = [{ role: 'enhetschef', unit: 'linden', by: 'elin', at: '2026-11-20T09:00:00.000Z' }];
    expect(concerned('anna', ['enhetschef'], { parts })).toEqual(['eva']);
  });

  it('never whoever moved it', () => expect(concerned('olle', ['ordförande'])).toEqual([]));
});
