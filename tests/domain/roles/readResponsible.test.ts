import { findRole, readResponsible, readResponsibleCell, roleKind } from '../../../domain/roles/index.ts';

const roles = (cell: string) => readResponsible(cell).map((one) => one.role);

describe('a responsible cell', () => {
  test.each([
    ['Avd.chef \nBitr.avd.chef \nEnhetschef', ['avdelningschef', 'biträdande avdelningschef', 'enhetschef']],
    ['Bitr avd.chef, Bitr. avd.chef', ['biträdande avdelningschef']],
    ['Bitr. \navd.chef', ['biträdande avdelningschef']],
    ['Controllers', ['controller']],
    ['Samtliga enhetschefer', ['enhetschef']],
    ['Stadsdelsdir. avd.chef', ['stadsdelsdirektör', 'avdelningschef']],
    ['enhetschef/bitr \nenhetschef.', ['enhetschef', 'biträdande enhetschef']],
    ['Enhets- och avdelningschefer', ['enhetschef', 'avdelningschef']],
    ['HR-chef + ekonom', ['HR-chef', 'ekonom']],
    ['Kvalitetschef i samråd med MAS', ['kvalitetschef', 'medicinskt ansvarig sjuksköterska']],
    ['t.f. enhetschef', ['enhetschef']],
  ])('%j names its roles', (cell, wanted) => {
    expect(roles(cell)).toEqual(wanted);
  });

  test('"och" inside the name of a unit does not part two roles', () => {
    expect(roles('Avd.chef för Park och \ntrafik och enhetschef')).toEqual([
      'avdelningschef för Park och trafik',
      'enhetschef',
    ]);
    expect(roles('Enhchef \ndagvård \noch rehab')).toEqual(['enhetschef dagvård och rehab']);
  });

  test('a short unit name is spelled out', () => {
    expect(roles('Sekt chef för \nbeställarsekt.')).toEqual(['sektionschef för beställarsektionen']);
  });

  test('"för" before a role may give a scope or a second responsible: both readings are kept for the question', () => {
    const { responsible, ambiguous } = readResponsibleCell('Förv.chef för MAR och Enh.chef');
    expect(responsible.map((one) => one.role)).toEqual(['förvaltningschef']);
    expect(ambiguous[0]?.readings).toEqual([
      'förvaltningschef',
      'medicinskt ansvarig för rehabilitering',
      'enhetschef',
    ]);
  });

  test('a form that two roles share is told as ambiguous', () => {
    expect(readResponsibleCell('SG, MAS, Eva Ek').ambiguous).toEqual([
      { asWritten: 'SG', readings: ['styrgrupp', 'sjukgymnast'] },
    ]);
  });

  test('"Se nedan" and "dito" point elsewhere and name nobody', () => {
    expect(readResponsibleCell('Enhetschef. Se nedan.').references).toEqual(['Se nedan']);
    expect(readResponsibleCell('dito')).toMatchObject({ responsible: [], references: ['dito'] });
  });

  test.each(['', '?', 'Vakant', 'utses senare', '–'])('%j names nobody', (cell) => {
    expect(readResponsible(cell)).toEqual([]);
  });

  test('a name is kept as written without a role, and with one when the cell says which', () => {
    expect(readResponsible('Eva Ek')).toEqual([{ asWritten: 'Eva Ek', role: null }]);
    expect(readResponsible('Eva Ek, enhetschef')).toEqual([{ asWritten: 'Eva Ek, enhetschef', role: 'enhetschef' }]);
    expect(readResponsible('Enhetschef (Eva Ek)')).toEqual([{ asWritten: 'Enhetschef (Eva Ek)', role: 'enhetschef' }]);
  });

  test('a title or a unit that the register lacks is told as unknown', () => {
    const { responsible, unknown } = readResponsibleCell('Trädgårdsansvarig, IT-avdelningen');
    expect(responsible.map((one) => one.role)).toEqual(['trädgårdsansvarig', 'IT-avdelningen']);
    expect(unknown).toHaveLength(2);
  });
});

test('what kind a role is decides who is reminded', () => {
  expect(roleKind('enhetschef')).toBe('group');
  expect(roleKind('avdelningschef för Park och trafik')).toBe('single');
  expect(roleKind('ordförande i stadsdelsnämnden')).toBe('elected');
  expect(roleKind('läkare')).toBe('external');
});

test('a role is found whatever the points, spaces and case', () => {
  for (const form of ['Enh.chef', 'enhchef', 'ENH CHEF', 'enhetschefer', 'Enhetschefernas'])
    expect(findRole(form)?.name).toBe('enhetschef');
  expect(findRole('chefens bil')).toBeNull();
});
