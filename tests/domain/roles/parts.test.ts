import { notation } from './notation.ts';

describe('what parts one responsible from the next', () => {
  test.each([
    ['chef, kurator', 'chef | kurator'],
    ['chef , kurator ;', 'chef | kurator'],
    ['chef/kurator', 'chef | kurator'],
    ['chef + kurator', 'chef | kurator'],
    ['● chef ● kurator', 'chef | kurator'],
    ['chef|kurator', 'chef | kurator'],
    ['chef & kurator', 'chef | kurator'],
    ['chef resp kurator', 'chef | kurator'],
    ['chef resp. kurator', 'chef | kurator'],
    ['chef respektive kurator', 'chef | kurator'],
    ['chef och/eller kurator', 'chef | kurator'],
    ['chef, och kurator', 'chef | kurator'],
    ['chef\nkurator', 'chef | kurator'],
    ['chef\n\nkurator', 'chef | kurator'],
    ['chef.', 'chef'],
    ['chef:', 'chef'],
    ['chef .', 'chef'],
    ['chef, chef', 'chef'],
    // A comma parts what would be a title of its own without it ("chef HSL").
    ['Chef HSL', 'Chef HSL = sjuksköterskechef'],
    ['Chef, HSL', 'Chef = chef | HSL = nobody ?'],
    ['kurator, chef, HSL', 'kurator | chef | HSL = nobody ?'],
    ['Medicinskt ansvarig\nsjuksköterska', 'Medicinskt ansvarig sjuksköterska = medicinskt ansvarig sjuksköterska'],
    ['Enhets-  eller  avdelningschef', 'Enhets- = enhetschef | avdelningschef'],
    ['Hygien- samt kostombuden', 'Hygien- = hygienombud | kostombuden = kostombud'],
    ['Vård- och omsorgschef', 'Vård- och omsorgschef = vård- och omsorgschef'],
    ['Kvalitets- och utvecklingsledare', 'Kvalitets- och utvecklingsledare = nobody ?'],
    ['Projekt- och grupparbete', 'Projekt- och grupparbete = nobody ?'],
  ])('%j', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });
});

describe('words that only lead in to the responsible', () => {
  test.each([
    ['Ansvarig: kurator', 'kurator'],
    ['Ansvariga chefer', 'chefer = chef'],
    ['Alla chefer', 'chefer = chef'],
    ['Berörda chefer', 'chefer = chef'],
    ['Övriga chefer', 'chefer = chef'],
    ['Tillsammans med kurator', 'kurator'],
    ['I samråd med kurator', 'kurator'],
    ['Huvudansvarig: kurator', 'kurator'],
    ['12 chefer', 'chefer = chef'],
    ['Byggfirman i samverkan med kurator', 'Byggfirman = nobody ? | kurator'],
    ['Byggfirman i  samråd  med kurator', 'Byggfirman = nobody ? | kurator'],
    ['Byggfirman i samverkan', 'Byggfirman = nobody ?'],
  ])('%j', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test.each([
    ['Alla', 'Alla = nobody ?'],
    ['chef samt övriga', 'chef | övriga = nobody ?'],
    ['Naomi Ek', 'Naomi Ek = nobody ?'],
    ['Ida Medin', 'Ida Medin = nobody ?'],
    ['Eva Bloch', 'Eva Bloch = nobody ?'],
    ['Samtalsledare', 'Samtalsledare = samtalsledare ?'],
  ])('%j is asked about: nobody follows', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });
});
