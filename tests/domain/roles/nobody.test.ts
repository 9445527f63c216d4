import { notation } from './notation.ts';

describe('a cell that names nobody', () => {
  test.each([
    'Ny',
    'N.N.',
    'Ej utsedd',
    'Utses senare',
    'Ännu inte bestämt',
    'Vakant?',
    '??',
    '–',
    '—',
    'TBD',
    'Vakans',
    'Saknas',
    'Okänt',
    'Oklar',
    'Vem?',
    'XX',
    'Ska utses',
    'Kommer att rekryteras under våren',
    'ej tillsatt',
    'ej utsett',
    'Ansvarig saknas',
    'Ingen ansvarig ännu',
    'Bestäms på mötet',
    'Utses av nämnden',
    'Beslutas\nsenare',
    'Vakant f.n.',
    'Tjänsten är vakant',
    'Ännu inte rekryterad',
    'Vakant tills vidare',
    'Vakant (rekrytering pågår)',
    '2027',
    '1177',
  ])('%j', (cell) => {
    expect(notation(cell)).toBe('-');
  });

  test.each([
    ['chef ej utsedd', 'chef'],
    ['chef, vakant', 'chef'],
    ['chef 2', 'chef'],
    ['chef vakant', 'chef'],
    ['chef Lindhemmet, tjänsten vakant', 'chef Lindhemmet'],
    ['chef (vakant)', 'chef (vakant) = chef'],
    ['chef Lindhemmet vakant', 'chef Lindhemmet'],
    ['chef Lindhemmet (vakant)', 'chef Lindhemmet (vakant) = chef Lindhemmet'],
    ['chef ska tillsättas', 'chef'],
    ['chef för närvarande', 'chef'],
    ['Utses senare\nChef', 'Chef = chef'],
    ['Utses senare. Chef', 'Chef = chef'],
    ['Utses senare, chef tills vidare', 'chef'],
  ])('%j names the role and nobody in it', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test.each(['Jenny Nyström', 'Klara Ek', 'Sven Ejlertsson'])(
    '%j is a person, whatever the name begins or ends with',
    (cell) => {
      expect(notation(cell)).toBe(`${cell} = nobody ?`);
    },
  );
});

describe('a cell that points elsewhere', () => {
  test.each([
    ['Se rad 4', 'see Se rad 4'],
    ['jämför  rad 2.', 'see jämför rad 2'],
    ['Jfr punkt 3, chef', 'chef | see Jfr punkt 3'],
    ['Se ovan. Chef', 'Chef = chef | see Se ovan'],
    ['Se nedan\nchef', 'chef | see Se nedan'],
    ['chef se nedan', 'chef | see se nedan'],
    ['chef för hemtjänst se nedan', 'chef för hemtjänst | see se nedan'],
    ['Byggfirman se rad 4', 'Byggfirman = nobody ? | see se rad 4'],
    ['dito', 'see dito'],
    ['Dito.', 'see Dito'],
    ['"', 'see "'],
    ['-”-', 'see -”-'],
    ['--"--', 'see --"--'],
    ['dito, kurator', 'kurator | see dito'],
  ])('%j', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test.each([
    ['Lise Ek', 'Lise Ek = nobody ?'],
    ['”Chef”', '”Chef” = chef'],
    ['Seniorteamet', 'Seniorteamet ?'],
  ])('%j does not', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });
});
