import { endsInAbbreviation, matchRole } from '../../../domain/roles/register.ts';
import { findRole, roleKind } from '../../../domain/roles/index.ts';
import { notation } from './notation.ts';

describe('a known role in its endings', () => {
  test.each([
    [
      'enhetschef',
      ['enhetschefen', 'enhetschefens', 'enhetschefs', 'enhetscheferna', 'enhetschefernas', 'enhetschefers'],
    ],
    ['logoped', ['logopeden', 'logopedens', 'logopeds', 'logopeder', 'logopederna']],
    ['undersköterska', ['undersköterskan', 'undersköterskans', 'undersköterskas', 'undersköterskorna']],
    ['samordnare', ['samordnaren', 'samordnarens', 'samordnarna', 'samordnarnas']],
    ['nämndsekreterare', ['nämndsekreterarna']],
    ['biståndshandläggare', ['Biståndshandläggarna']],
    ['vårdbiträde', ['vårdbiträdena']],
    ['controller', ['controllers', 'controllrar', 'controllrarna']],
    ['skyddsombud', ['skyddsombuden']],
  ])('%s', (name, forms) => {
    expect(forms.map((form) => matchRole([form], 0, false)?.role.name)).toEqual(forms.map(() => name));
  });

  test('a role without a plural has none', () => {
    expect(findRole('na')).toBeNull();
    expect(findRole('s')).toBeNull();
  });
});

describe('a title or a unit the register lacks', () => {
  test.each([
    ['IT-tekniker', 'IT-tekniker'],
    ['LSS-samordnaren', 'LSS-samordnare'],
    ['LSS-samordnarna', 'LSS-samordnare'],
    ['Kvällskoordinatorerna', 'kvällskoordinator'],
    ['Områdesansvariga', 'områdesansvariga'],
    ['skolsköterskor', 'skolsköterska'],
    ['(parkskötselansvarig)', 'parkskötselansvarig'],
    ['Tekniker', 'tekniker'],
    ['parktekniker.', 'parktekniker'],
    ['Utbildningsnämnden', 'Utbildningsnämnden'],
    ['Nattgruppen', 'Nattgruppen'],
    ['IT-avd.', 'IT-avdelningen'],
    ['Hemtjänstsekt.', 'Hemtjänstsektionen'],
    ['Nattenh.', 'Nattenheten'],
    ['Fritidsförv.', 'Fritidsförvaltningen'],
  ])('%s is told by its ending', (written, role) => {
    expect(matchRole([written])).toMatchObject({ role: { name: role, known: false, alternatives: [] }, length: 1 });
  });

  test.each(['Utbildning', 'Råd', 'Ledning', 'Ansvarig', 'chef2', 'Chefsmöte', 'Gruppresor', 'Hemtjänst'])(
    '%s is none',
    (word) => {
      expect(matchRole([word])).toBeNull();
    },
  );

  test('one person holds a title, a unit is held together', () => {
    expect(matchRole(['parktekniker'])?.role).toMatchObject({ holders: 'few', kind: 'single' });
    expect(matchRole(['Nattgruppen'])?.role).toMatchObject({ holders: 'group', kind: 'group' });
  });

  test('a word like a title is a role only when guessing is allowed', () => {
    expect(matchRole(['parktekniker'], 0, false)).toBeNull();
  });
});

test.each([
  ['Omvårdnadsansvarig ssk', 'sjuksköterska'],
  ['Omvårdnadsansv. ssk', 'sjuksköterska'],
  ['Medicinskt ansvarig ssk', 'medicinskt ansvarig sjuksköterska'],
  ['Medicinskt ansv ssk', 'medicinskt ansvarig sjuksköterska'],
  ['närmaste chefer', 'chef'],
])('%s is a title with a short word in it', (written, role) => {
  expect(notation(written)).toBe(`${written} = ${role}`);
});

test('a full stop belongs to an abbreviation and ends any other title', () => {
  expect(['Stadsdelsdir.', 'ek.', 'nattavd.', 'avd.ch.'].map(endsInAbbreviation)).toEqual([true, true, true, true]);
  expect(['MAS.', 'chef.', 'enh.chef.', 'Kista.', 'avd.läget'].map(endsInAbbreviation)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(notation('Stadsdelsdir.')).toBe('Stadsdelsdir. = stadsdelsdirektör');
  expect(notation('MAS.')).toBe('MAS = medicinskt ansvarig sjuksköterska');
});

test('a short form whose point tells it from a name needs the point', () => {
  expect(notation('ek.')).toBe('ek. = ekonom');
  expect(notation('Ek')).toBe('Ek = nobody ?');
  expect(findRole('ordf')?.name).toBe('ordförande');
});

test('who is external, elected, single or a group follows from the register', () => {
  expect(['region', 'dietist', 'styrgrupp', 'facklig representant', 'kommunstyrelse'].map(roleKind)).toEqual([
    'external',
    'single',
    'group',
    'group',
    'group',
  ]);
  expect(roleKind('  tf  ordförande i nämnden ')).toBe('elected');
  expect(roleKind('')).toBe('single');
});

test('a text that says more than a role names none', () => {
  expect(findRole(' chef/HSL ')?.name).toBe('sjuksköterskechef');
  expect(findRole(' bitr.  kurator ')?.name).toBe('biträdande kurator');
  expect(findRole('chef idag')).toBeNull();
});
