import { FORMS } from '../../../domain/dates/forms.ts';

describe('the forms of the grammar', () => {
  const names = FORMS.map(({ name }) => name);

  it('have a name each', () => {
    expect(names.filter((name) => name === '')).toEqual([]);
  });

  it('have no name in common', () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
