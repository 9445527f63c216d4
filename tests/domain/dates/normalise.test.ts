import { asWritten, normalise } from '../../../domain/dates/normalise.ts';
import { mend } from '../../../domain/dates/spelling.ts';
import { isOneSlip } from '../../../domain/oneSlip.ts';

describe('what documents do to text', () => {
  it.each([
    ['a line break in a date', 'Klart 1 mars\n2027', 'Klart 1 mars 2027'],
    ["Windows' and old Macs' line breaks", 'Klart\r\n1 mars\r2027', 'Klart 1 mars 2027'],
    ['a blank line, which parts', 'Start \n \n \n Klart', 'Start\nKlart'],
    ['a blank line without spaces', 'Start\n\nKlart', 'Start\nKlart'],
    ['tabs and hard spaces', '\t1 mars\u00a0\t 2027 ', '1 mars 2027'],
    ['many spaces before a line break', `Start${' '.repeat(60)}\nKlart`, 'Start Klart'],
    ['soft hyphens and marks of no width', 'ok\u00adtober\ufeff 20\u200b27', 'oktober 2027'],
    ['letters of two parts', 'va\u030aren', 'våren'],
    ['wide letters', '１ ｍａｒｓ', '1 mars'],
    ['every kind of hyphen', '1\u20102\u20113\u22124\u20435\uff0d6', '1-2-3-4-5-6'],
    ['every kind of dash', '1\u20122\u20133\u20144\u20155', '1–2–3–4–5'],
    ['a word broken by its hyphen', 'implemen-\ntering', 'implementering'],
    ['a word broken with spaces', 'implemen- \n tering', 'implementering'],
    ['a word broken by another hyphen', 'implemen\u2010\ntering', 'implementering'],
    ['a month broken by a line', 'okto-\nber', 'oktober'],
    ['a month that was broken and joined again', '1 Okto- ber 2027', '1 Oktober 2027'],
    ['two months over a line', 'oktober-\nnovember', 'oktober-november'],
    ['a season and more over a line', 'höst-\nkampanj', 'höst-kampanj'],
    ['a word and a season over a line', 'sen-\nhöst', 'sen-höst'],
    ['"vård- och omsorg" over a line', 'vård-\noch omsorg', 'vård- och omsorg'],
    ['"mål- eller" over a line', 'mål-\neller medel', 'mål- eller medel'],
    ['"vård- samt" over a line', 'vård-\nsamt omsorg', 'vård- samt omsorg'],
    ['"in- till" over a line', 'in-\ntill', 'in- till'],
    ['a hyphen after one letter', 'e-\npost 1 mars', 'e- post 1 mars'],
    ['a dash before a capital', 'IT-\nAvdelning', 'IT- Avdelning'],
  ])('%s', (_, written, shown) => {
    expect(normalise(written).shown).toBe(shown);
  });

  it.each(['Klart 1 mars 2027', 'Klart "åäö ÅÄÖ é" – 1…', 'vård- och omsorg', 'a ', ''])('%j stays', (written) => {
    expect(normalise(written)).toEqual({ shown: written.trim(), text: written.trim().toLowerCase(), mends: [] });
  });

  it('keeps every letter in its place in lower case', () => {
    expect(normalise('İİ 1 MARS')).toMatchObject({ shown: 'İİ 1 MARS', text: 'İİ 1 mars' });
  });
});

describe('a misspelt month', () => {
  it('is put right, and shown as it was written', () => {
    const clean = normalise('Rapport septemer, beslut oktber 2027');
    expect(clean.text).toBe('rapport september, beslut oktober 2027');
    expect(clean.shown).toBe('Rapport september, beslut oktober 2027');
    expect(asWritten(clean, 0, clean.shown.length)).toBe('Rapport septemer, beslut oktber 2027');
    expect(asWritten(clean, 8, 17)).toBe('septemer');
    expect(asWritten(clean, 9, 17)).toBe('eptember');
    expect(asWritten(clean, 8, 16)).toBe('septembe');
  });

  it.each([
    ['a letter missing', 'oktber', 'oktober'],
    ['a letter too many', 'oktoober', 'oktober'],
    ['two in the wrong order', 'okotber', 'oktober'],
    ['a wrong letter in a long word', 'oktaber', 'oktober'],
    ['its dots missing', 'hosten', 'hösten'],
    ['its last letter missing', 'oktobe', 'oktober'],
  ])('has %s', (_, word, right) => {
    expect(isOneSlip(word, right)).toBe(true);
  });

  it.each([
    ['aprol', 'april'],
    ['oktoxxr', 'oktober'],
    ['okbtoer', 'oktober'],
    ['otkbeor', 'oktober'],
    ['histen', 'hösten'],
  ])('%s is no slip of %s', (word, right) => {
    expect(isOneSlip(word, right)).toBe(false);
  });

  it.each([
    ['Septembr Ek', 'a person'],
    ['augusta', 'a name'],
    ['augustin', 'a name'],
    ['till veckan 10', 'a word we know'],
    ['septembers', 'a genitive'],
    ['nyoktber', 'a part of a word'],
    ['oktberéx', 'the beginning of a word'],
    ['bra hösen', 'an ordinary word without a preposition'],
    ['under hösen vi', 'an ordinary word before another'],
    ['under höstens', 'a word we know'],
  ])('%j is left: %s', (text) => {
    expect(mend(text, text.toLowerCase()).mends).toEqual([]);
  });

  it.each([
    'hösen',
    'under hösen',
    'i hösen 2027',
    'på hösen-27',
    'till veka 10',
    'inför sommarn.',
    'slutet av hösen,',
  ])('%j is put right: what stands beside it tells', (text) => {
    expect(mend(text, text).mends).toHaveLength(1);
  });
});
