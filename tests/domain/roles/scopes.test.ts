import { notation } from './notation.ts';

describe('where a role belongs', () => {
  test.each([
    ['chef hemtjänst', 'chef hemtjänst'],
    ['chef Kista', 'chef Kista'],
    ['chef myndighet', 'chef myndighet'],
    ['chef\nmyndighet', 'chef myndighet'],
    ['chef vid\nRosengården', 'chef vid Rosengården'],
    ['chef\nvid Rosengården', 'chef vid Rosengården'],
    ['chef för hemtjänst\ni Kista', 'chef för hemtjänst i Kista'],
    ['chef för hemtjänst i\nKista', 'chef för hemtjänst i Kista'],
    ['chef för hemtjänst, kvällar', 'chef för hemtjänst, kvällar'],
    ['chef för södra hemtjänstgruppen', 'chef för södra hemtjänstgruppen'],
    ['chef i nattsamverkan', 'chef i nattsamverkan'],
    ['chef i samrådsgruppen', 'chef i samrådsgruppen'],
    ['chef för samverkan', 'chef för samverkan'],
    ['chef för kvällssamordnare', 'chef för kvällssamordnare'],
    ['chef för nattavd och kurator', 'chef för nattavd = chef för nattavdelningen | kurator'],
    ['chef för nattenh, kurator', 'chef för nattenh = chef för nattenheten | kurator'],
    ['chef av hemtjänst och\nrehab', 'chef av hemtjänst och rehab'],
    ['chef hemtjänst och styrgruppen', 'chef hemtjänst och styrgruppen'],
    ['chef hemtjänst och IT-avdelningen', 'chef hemtjänst och IT-avdelningen'],
    ['chef för hemtjänst (Eva Ek)', 'chef för hemtjänst (Eva Ek) = chef för hemtjänst'],
    ['chef för hemtjänst.', 'chef för hemtjänst'],
    ['chef för äldreförv', 'chef för äldreförv = chef för äldreförvaltningen'],
    ['chef för IT-avd.', 'chef för IT-avd. = chef för IT-avdelningen'],
    ['chef för hemtjänstenh. och kurator', 'chef för hemtjänstenh. = chef för hemtjänstenheten | kurator'],
    ['chef för nattsekt\noch kurator', 'chef för nattsekt = chef för nattsektionen | kurator'],
    ['ordf. i SDN', 'ordf. i SDN = ordförande i SDN'],
    ['Enh.chef äldreomsorg', 'Enh.chef äldreomsorg = enhetschef äldreomsorg'],
    ['kurator, chef hemtjänst', 'kurator | chef hemtjänst'],
  ])('%j is one responsible', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test.each([
    ['chef (Solgården)', 'chef (Solgården) = chef Solgården'],
    ['chef (hemtjänst norr)', 'chef (hemtjänst norr) = chef hemtjänst norr'],
    ['Eva Ek (chef Solgården)', 'Eva Ek (chef Solgården) = chef Solgården'],
    ['chef Solgården (Björkgården)', 'chef Solgården (Björkgården) = chef Solgården'],
    ['chef (MAS)', 'chef (MAS) = chef'],
    ['chef (50 %)', 'chef (50 %) = chef'],
    ['Solgårdens chef', 'Solgårdens chef = chef Solgården'],
    ['kurator och Biståndsenhetens chef', 'kurator | Biståndsenhetens chef = chef Biståndsenheten'],
    ['Karins chef', 'Karins chef = chef'],
    ['chef rehab', 'chef rehab'],
    ['chef, rehab', 'chef | rehab = rehabpersonal'],
    ['chef Rönnen, dokumentationsstödjare', 'chef Rönnen | dokumentationsstödjare = nobody ?'],
    ['chef Ekbacken 1–2', 'chef Ekbacken 1–2'],
  ])('%j has its unit in brackets or before it', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test.each([
    ['chef Myndighet', 'chef | Myndighet ?'],
    ['chef\nMyndighet', 'chef | Myndighet ?'],
    ['chef\nKista', 'chef | Kista = nobody ?'],
    ['chef, kvällstid', 'chef | kvällstid = nobody ?'],
    ['chef,\nvid Rosengården', 'chef | vid Rosengården = nobody ?'],
    ['chef kurator', 'chef | kurator'],
    ['chef hemtjänst styrgruppen', 'chef hemtjänst | styrgruppen = styrgrupp'],
    ['Enh.chef. Kista', 'Enh.chef = enhetschef | Kista = nobody ?'],
    ['chef för hemtjänst. Kista', 'chef för hemtjänst | Kista = nobody ?'],
    ['chef för hemtjänst, Kista', 'chef för hemtjänst | Kista = nobody ?'],
    ['chef för hemtjänst\nKista', 'chef för hemtjänst | Kista = nobody ?'],
    ['chef för hemtjänst, kurator', 'chef för hemtjänst | kurator'],
    ['chef för hemtjänst och kurator', 'chef för hemtjänst | kurator'],
    ['chef hemtjänst och kvällssamordnare', 'chef hemtjänst | kvällssamordnare ?'],
    ['chef i samråd med kurator', 'chef | kurator'],
    ['chef för arbetsgruppen och kurator', 'chef för arbetsgruppen | kurator'],
  ])('%j is two responsibles', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test.each([
    ['chef för kurator', 'chef för kurator = chef or kurator'],
    ['chef\nför kurator', 'chef för kurator = chef or kurator'],
    [
      'chef för medicinskt ansvarig sjuksköterska',
      'chef för medicinskt ansvarig sjuksköterska = chef or medicinskt ansvarig sjuksköterska',
    ],
    ['chef för kurator och logoped', 'chef för kurator och logoped = chef or kurator or logoped'],
    ['chef för kurator, logoped', 'chef för kurator = chef or kurator | logoped'],
  ])('%j may be a chief of people, or one beside them', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });
});
