import { notation } from './notation.ts';

describe('what joins two roles', () => {
  test.each([
    'ev.',
    'eventuellt',
    'alt.',
    'alternativt',
    'inkl.',
    'el.',
    'jämte',
    'genom',
    'via',
    'med',
    'm.',
    'vid behov',
    'vid behov av',
    'i dialog med',
    'i samråd m.',
    'i nära samarbete med',
    'efter samråd med',
    'med stöd av',
    'med hjälp från',
    'under ledning av',
    'på uppdrag av',
    'tills. med',
    'tillsammans\nmed',
    'ihop med',
    'i samverkan',
  ])('%j', (words) => {
    expect(notation(`chef ${words} kurator`)).toBe('chef | kurator');
    expect(notation(`chef Lindhemmet ${words} kurator`)).toBe('chef Lindhemmet | kurator');
  });

  test.each([
    ['chef genom trygghetsombud', 'chef | trygghetsombud ?'],
    ['chef via Byggfirman', 'chef | Byggfirman = nobody ?'],
    ['Leverantören med avtal', 'Leverantören med avtal = nobody ?'],
    ['Byggfirman via kurator', 'Byggfirman = nobody ? | kurator'],
    ['chef för korttid med växelvård', 'chef för korttid med växelvård'],
    ['Eva M', 'Eva M = nobody ?'],
  ])('%j', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });
});

describe('others who are not named', () => {
  test.each(['m.fl.', 'm fl', 'm. fl.', 'mfl', 'm.fl', 'med flera', 'm.m.', 'etc.', 'o.s.v.', 'osv'])('%j', (words) => {
    expect(notation(`chef ${words}`)).toBe('chef');
    expect(notation(`kurator, chef ${words}`)).toBe('kurator | chef');
    expect(notation(`chef Lindhemmet ${words}`)).toBe('chef Lindhemmet');
    expect(notation(`Byggfirman ${words}`)).toBe('Byggfirman = nobody ?');
  });
});

describe('labels before a role', () => {
  test.each([
    ['Utförare: kurator', 'kurator'],
    ['Huvudansvar: chef, medverkan: kurator', 'chef | kurator'],
    ['Ansvar: chef Stöd: kurator', 'chef | kurator'],
    ['Uppföljning: chef\nGenomförande: kurator', 'chef | kurator'],
    ['Sammankallande kurator', 'kurator'],
    ['Ansvarig för genomförandet är kurator', 'kurator'],
    ['Ansvarig för det praktiska: kurator, chef', 'kurator | chef'],
    ['Ansvarig är kurator', 'kurator'],
    ['Ansvarig för parken', 'för parken = nobody ?'],
    ['Utförare', 'Utförare = nobody ?'],
    ['Utförare, kurator', 'Utförare = nobody ? | kurator'],
    ['Kista: kurator', 'Kista = nobody ? | kurator'],
  ])('%j', (cell, reading) => {
    expect(notation(cell)).toBe(reading);
  });
});
