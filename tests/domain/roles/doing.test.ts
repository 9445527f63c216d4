import { notation } from './notation.ts';

describe('what a role does', () => {
  test.each([
    'chef ansvarar',
    'chef ansv.',
    'chef ansvarig',
    'chef är huvudansvarig',
    'chef ska bevaka frågan',
    'chef håller i mötet',
    'chef beställer kursen',
    'chef utformar mallar, blanketter och rutiner',
    'chef kontaktas',
    'chef löpande',
    'chef varje vecka',
    'chef enligt delegation',
    'chef efter beslut i nämnden',
    'chef på APT',
    'chef vid arbetsplatsträffar',
    'chef i samband med budget',
    'chef för genomförandet',
    'chef stöd',
    'chef ger stöd till kurator',
    'chef, ansvarar för introduktionen',
    'chef informerar kuratorer',
    'chef informerar kuratorer och logopeder',
    'chef informerar kuratorer, logopeder',
    'chef ansvarar för att kuratorer, logopeder och dietister utbildas',
    'chef ser till att alla kuratorer\nkänner till planen',
    'chef utser arbetsgrupp',
    'chef stödjer kurator vid behov',
  ])('%j names the role alone', (cell) => {
    expect(notation(cell)).toBe('chef');
  });

  test.each([
    ['chef ansvarar, kurator utför', 'chef | kurator'],
    ['chef ansvarar och kurator utför', 'chef | kurator'],
    ['chef ansvarar kurator utför', 'chef | kurator'],
    ['chef tar fram förslag\nKurator granskar', 'chef | Kurator = kurator'],
    ['chef tar fram förslag. Kurator granskar.', 'chef | Kurator = kurator'],
    ['chef informerar dietister och kurator följer upp', 'chef | kurator'],
    ['chef informerar dietister, kurator följer upp', 'chef | kurator'],
    ['chef tar fram rutin tillsammans med kurator', 'chef | kurator'],
    ['chef ansvarar (kurator)', 'chef ansvarar (kurator) = chef'],
    ['chef ansvarar, Eva Ek stödjer', 'chef | Eva Ek stödjer = nobody ?'],
    ['chef och kurator reviderar', 'chef | kurator'],
    ['Cheferna säkrar att kuratorn vet', 'Cheferna = chef'],
    ['chef Kista ansvarar', 'chef Kista'],
    ['chef Lindhemmet beställer', 'chef Lindhemmet'],
    ['chef på boendet ansvarar', 'chef på boendet'],
  ])('%j names whoever else does something', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test.each([
    ['chef för öppna insatser', 'chef för öppna insatser'],
    ['chef för tekniska lokaler', 'chef för tekniska lokaler'],
    ['chef för kvällar', 'chef för kvällar'],
    ['chef för råd och stöd', 'chef för råd och stöd'],
    ['chef för socialt stöd', 'chef för socialt stöd'],
    ['chef för uppföljningsenheten', 'chef för uppföljningsenheten'],
    ['chef norr', 'chef norr'],
    ['chef hemtjänstgrupper', 'chef hemtjänstgrupper'],
  ])('%j tells where it belongs, in words that end like verbs', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test('a word in small letters that is neither is asked about', () => {
    expect(notation('chef upphandling')).toBe('chef upphandling or chef');
  });
});
