import { notation } from './notation.ts';

describe('a holder named after the role', () => {
  test.each([
    ['chef Eva Ek', 'chef Eva Ek = chef'],
    ['chef Eva Ek.', 'chef Eva Ek. = chef'],
    ['chef: Eva Ek', 'chef: Eva Ek = chef'],
    ['chef – Eva Ek', 'chef – Eva Ek = chef'],
    ['chef Eva-Lena Ek-Ström', 'chef Eva-Lena Ek-Ström = chef'],
    ['chef Eva E.', 'chef Eva E. = chef'],
    ['chef E. Ek, kurator', 'chef E. Ek = chef | kurator'],
    ['chef Aida Larsson', 'chef Aida Larsson = chef'],
    ['samordnare N. Ek', 'samordnare N. Ek = samordnare'],
    ['samordnare S Ek', 'samordnare S Ek = samordnare'],
    ['chef Eva von Ek', 'chef Eva von Ek = chef'],
    ['CHEF EVA LIND', 'CHEF EVA LIND = chef'],
    ['chef Eva Ek och kurator Bo Ström', 'chef Eva Ek = chef | kurator Bo Ström = kurator'],
    ['chef Eva Ek och Bo Ström', 'chef Eva Ek och Bo Ström = chef'],
    ['chef Eva Ek, Bo Ström', 'chef Eva Ek, Bo Ström = chef'],
    ['tf chef Eva Ek (tjänstledig)', 'tf chef Eva Ek (tjänstledig) = chef'],
  ])('%j has the role alone', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test.each([
    ['chef Eva Ek, Bo Ström, kurator', 'chef Eva Ek = chef | Bo Ström, kurator = kurator'],
    ['chef Eva Ek, Bo Ström (kurator)', 'chef Eva Ek = chef | Bo Ström (kurator) = kurator'],
    ['Bo E., kurator', 'Bo E., kurator = kurator'],
  ])('%j parts two people with roles of their own', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test.each([
    ['chef Eva Ek, Lindhemmet', 'chef Eva Ek, Lindhemmet = chef Lindhemmet'],
    ['chef Eva Ek Lindhemmet', 'chef Eva Ek Lindhemmet = chef Lindhemmet'],
    ['chef Eva Ek för hemtjänst', 'chef Eva Ek för hemtjänst = chef för hemtjänst'],
    ['chef Lindhemmet Eva Ek', 'chef Lindhemmet Eva Ek = chef Lindhemmet'],
    ['chef Lindhemmet: Eva Ek', 'chef Lindhemmet: Eva Ek = chef Lindhemmet'],
    ['chef för hemtjänst Eva Ek', 'chef för hemtjänst Eva Ek = chef för hemtjänst'],
    ['chef Eva Ek, kväll', 'chef Eva Ek = chef | kväll = nobody ?'],
  ])('%j belongs to a unit too', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test.each([
    ['chef Eva', 'chef Eva = chef or chef Eva'],
    ['chef Larsson', 'chef Larsson = chef or chef Larsson'],
    ['chef Rosa Strand', 'chef Rosa Strand = chef or chef Rosa Strand'],
    ['chef Eva, Lindhemmet', 'chef Eva, Lindhemmet = chef Lindhemmet or chef Eva, Lindhemmet'],
    ['chef natt Rosa Strand', 'chef natt Rosa Strand = chef natt or chef natt Rosa Strand'],
    ['chef hemtjänst Eva', 'chef hemtjänst Eva = chef hemtjänst or chef hemtjänst Eva'],
  ])('%j may be a person or a unit', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test.each([
    ['chef Norra Ängby', 'chef Norra Ängby'],
    ['chef Hemtjänst Norr', 'chef Hemtjänst Norr'],
    ['chef Villa Rosen', 'chef Villa Rosen'],
    ['chef för natt i Rosa Strand', 'chef för natt i Rosa Strand'],
    ['Region Halland Kust', 'Region Halland Kust = region Halland Kust'],
    ['chef IT', 'chef IT'],
  ])('%j is a unit', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });
});

describe('a telephone number or an address', () => {
  test.each([
    ['chef 08-12 34 56', 'chef'],
    ['chef tfn 070-123 45 67', 'chef'],
    ['chef tel: +46 70 123 45 67, kurator', 'chef | kurator'],
    ['chef eva.ek@example.se', 'chef'],
    ['chef Eva Ek 08-12 34 56', 'chef Eva Ek = chef'],
    ['chef hemtjänst 0701234567', 'chef hemtjänst'],
    ['chef, mail: eva.ek@example.se', 'chef'],
    ['Eva Ek 08-12 34 56, chef', 'Eva Ek 08-12 34 56, chef = chef'],
    ['Byggfirman tel 08-12 34 56', 'Byggfirman = nobody ?'],
    ['eva.ek@example.se', 'eva.ek@example.se = nobody ?'],
  ])('%j is no part of the role', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });
});
