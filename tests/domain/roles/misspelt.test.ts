import { readResponsibleCell } from '../../../domain/roles/index.ts';
import { notation } from './notation.ts';

describe('a misspelt role', () => {
  test.each([
    ['Enhetscef', 'enhetschef'],
    ['Ehnetschef', 'enhetschef'],
    ['Enhettschef', 'enhetschef'],
    ['Enhetschwf', 'enhetschef'],
    ['ENHETSCHFE', 'enhetschef'],
    ['Enhetscheferan', 'enhetschef'],
    ['Logopedren', 'logoped'],
    ['Kvalitetschf', 'kvalitetschef'],
    ['bitr. enhetscef', 'biträdande enhetschef'],
    ['Medicinskt ansvarig sjukskötersak', 'medicinskt ansvarig sjuksköterska'],
    ['Vårdbitrde', 'vårdbiträde'],
  ])('%j is asked about with the role it is near', (cell, role) => {
    expect(readResponsibleCell(cell)).toMatchObject({
      responsible: [{ asWritten: cell, role }],
      ambiguous: [{ asWritten: cell, readings: [role] }],
      unknown: [],
    });
  });

  test('its unit is read as well', () => {
    expect(readResponsibleCell('Enhetscef Lindhemmet').ambiguous).toEqual([
      { asWritten: 'Enhetscef Lindhemmet', readings: ['enhetschef Lindhemmet'] },
    ]);
    expect(readResponsibleCell('kurator, enhetscef').ambiguous).toEqual([
      { asWritten: 'enhetscef', readings: ['enhetschef'] },
    ]);
  });

  test.each([
    ['chef planerar', 'chef'],
    ['chef samordnade', 'chef samordnade or chef'],
    ['Ekonomin', 'Ekonomin = nobody ?'],
    ['Kommunala', 'Kommunala = nobody ?'],
    ['Enhtshcef', 'Enhtshcef = nobody ?'],
    ['Kuratr', 'Kuratr = nobody ?'],
    ['Postombud', 'Postombud = postombud ?'],
    ['Enhetschef', 'Enhetschef = enhetschef'],
  ])('%j is left as it is', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });
});
