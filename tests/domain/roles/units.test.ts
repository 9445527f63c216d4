import { notation } from './notation.ts';

describe('several units of one role', () => {
  test.each([
    ['chef Lindhemmet/Ekbacken', 'chef Lindhemmet | Ekbacken = chef Ekbacken'],
    ['chef Lindhemmet, Ekbacken', 'chef Lindhemmet | Ekbacken = chef Ekbacken'],
    ['chef Lindhemmet och Ekbacken', 'chef Lindhemmet | Ekbacken = chef Ekbacken'],
    ['chef Lindhemmet\nEkbacken', 'chef Lindhemmet | Ekbacken = chef Ekbacken'],
    ['chef Lindhemmet, Ekbacken och Solhuset', 'chef Lindhemmet | Ekbacken = chef Ekbacken | Solhuset = chef Solhuset'],
    ['chef på Lindhemmet och Ekbacken', 'chef på Lindhemmet | Ekbacken = chef på Ekbacken'],
    ['chef Lindhemmet 1 och Lindhemmet 2', 'chef Lindhemmet 1 | Lindhemmet 2 = chef Lindhemmet 2'],
    ['chef avd 1 och avd 2', 'chef avd 1 | avd 2 = chef avd 2'],
    ['chef Hemtjänst Norr, Hemtjänst Syd', 'chef Hemtjänst Norr | Hemtjänst Syd = chef Hemtjänst Syd'],
    ['chef HSL-enheten och rehabenheten', 'chef HSL-enheten | rehabenheten = chef rehabenheten'],
    ['chef Lindhemmet, Ekbacken samt kurator', 'chef Lindhemmet | Ekbacken = chef Ekbacken | kurator'],
  ])('%j is a role for each', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test.each([
    ['chef HSL-enheten', 'chef HSL-enheten'],
    ['chef nattpatrullen', 'chef nattpatrullen'],
    ['chef enhet 3', 'chef enhet 3'],
    ['chef enhet 1, 2 och 3', 'chef enhet 1, 2 och 3'],
    ['chef Kista och Rinkeby', 'chef Kista och Rinkeby'],
    ['chef team 2, kurator', 'chef team 2 | kurator'],
  ])('%j is read as one', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test.each([
    ['chef Lindhemmet, Byggfirman', 'chef Lindhemmet | Byggfirman = nobody ?'],
    ['chef Kista, Lindhemmet', 'chef Kista | Lindhemmet = nobody ?'],
    ['chef Lindhemmet, arbetsgruppen', 'chef Lindhemmet | arbetsgruppen = arbetsgrupp'],
    ['chef, Lindhemmet', 'chef | Lindhemmet = nobody ?'],
  ])('%j is not taken for a list', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });
});
