import { notation } from './notation.ts';

describe('a name beside a role', () => {
  test.each([
    ['Eva Lind chef', 'Eva Lind chef = chef'],
    ['Eva Ek,\nchef', 'Eva Ek, chef = chef'],
    ['Karl-Erik Ek, chef', 'Karl-Erik Ek, chef = chef'],
    ['Anna von Essen, chef', 'Anna von Essen, chef = chef'],
    ['Eva af Ek, chef', 'Eva af Ek, chef = chef'],
    ['Eva Lind (chef)', 'Eva Lind (chef) = chef'],
    ['chef (Eva Ek, Kista) och kurator', 'chef (Eva Ek, Kista) = chef | kurator'],
    ['chef (Eva', 'chef (Eva = chef'],
    ['Byggfirman (chef) HSL', 'Byggfirman (chef) = chef | HSL = nobody ?'],
    ['Byggfirman chef Kista', 'Byggfirman chef Kista = chef Kista'],
    ['Byggfirman (Eva Ek)', 'Byggfirman (Eva Ek) = nobody ?'],
    ['Enh.chef. Eva Ek', 'Enh.chef = enhetschef | Eva Ek = nobody ?'],
  ])('%j is one holder', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test.each([
    ['Eva Ek och chef', 'Eva Ek = nobody ? | chef'],
    ['Eva Lind\nchef', 'Eva Lind = nobody ? | chef'],
    ['Nattpatrullen, chef', 'Nattpatrullen = nobody ? | chef'],
    ['Extern leverantör, chef', 'Extern leverantör = nobody ? | chef'],
    ['Eva EK2, chef', 'Eva EK2 = nobody ? | chef'],
    ['kurator, chef', 'kurator | chef'],
  ])('%j is two responsibles', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });

  test('two people without a role are both kept', () => {
    expect(notation('Eva Ek, Bo Ek')).toBe('Eva Ek = nobody ? | Bo Ek = nobody ?');
  });

  test('the committee is still known by its letters', () => {
    expect(notation('VON')).toBe('VON = vård- och omsorgsnämnd');
    expect(notation('kurator von')).toBe('kurator | von = vård- och omsorgsnämnd');
  });
});
