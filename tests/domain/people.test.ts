import { PLANBOTEN, roleNameIn, unitNameIn } from '../../domain/people.ts';
import { aRole, aUnit } from '../support/builders.ts';
import { aRegister } from '../support/people.ts';

const register = aRegister({
  roles: [aRole({ id: 'enhetschef', name: 'Enhetschef' }), aRole({ id: 'mas', name: 'Medicinskt ansvarig' })],
  units: [aUnit({ id: 'eken', name: 'Ekens hemtjänst' }), aUnit({ id: 'linden', name: 'Lindens vård' })],
});

describe('the name of', () => {
  it.each([
    ['a role', roleNameIn, 'mas', 'Medicinskt ansvarig'],
    ['a role the register does not know: what the plan calls it', roleNameIn, 'dietist', 'dietist'],
    ['a unit', unitNameIn, 'linden', 'Lindens vård'],
    ['a unit that is no longer in the register', unitNameIn, 'aspen', 'aspen'],
  ])('%s', (_, nameIn, id, name) => expect(nameIn(register, id)).toBe(name));
});

// It stands as `by` in the histories that have been kept, which are never rewritten.
it('the product itself signs what nobody asked for as it always has', () => expect(PLANBOTEN).toBe('planboten'));
