import { readTimings } from '../../../domain/dates/index.ts';

/** Each time of a text as the writer wrote it, with what it is about. */
const told = (text: string): string =>
  readTimings(text, '2026-11-22')
    .milestones.map(({ asWritten, label }) => (label === undefined ? asWritten : `${label}: ${asWritten}`))
    .join(' | ');

describe('what a date is about', () => {
  it.each([
    ['Planering i mars, utbildning i maj 2027', 'Planering: i mars | utbildning: i maj 2027'],
    ['Planering i mars och utbildning i maj', 'Planering: i mars | utbildning: i maj'],
    ['Planeringen är klar 1 mars 2027', 'Planeringen är klar: 1 mars 2027'],
    ['Utbildning 2027-03-01; uppföljning 2027-05-01', 'Utbildning: 2027-03-01 | uppföljning: 2027-05-01'],
    ['– Utbildning (1 mars 2027)', 'Utbildning: 1 mars 2027'],
    ['Utbildning – 1 mars 2027 – uppföljning – 1 maj 2027', 'Utbildning: 1 mars 2027 | uppföljning: 1 maj 2027'],
    ['Rapport till nämnden under våren 2027', 'Rapport till nämnden: under våren 2027'],
    ['Rapport lämnas, senast den 1 mars 2027', 'Rapport lämnas: senast den 1 mars 2027'],
    ['Rapport, preliminärt datum (1 mars 2027)', 'Rapport: 1 mars 2027'],
    ['Rutiner. Ny utbildning 1 mars 2027', 'Ny utbildning: 1 mars 2027'],
    ['Rutiner klara?\n\nUtbildning 1 mars 2027', 'Utbildning: 1 mars 2027'],
    ['Se bil. 2 om plan. Utbildning 1 mars 2027', 'Utbildning: 1 mars 2027'],
    ['Enl. plan 1 mars 2027', 'Enl. plan: 1 mars 2027'],
    ['Och utbildning 1 mars 2027', 'utbildning: 1 mars 2027'],
    [': Utbildning 1 mars 2027', 'Utbildning: 1 mars 2027'],
    ['Omstart 1 mars 2027', 'Omstart: 1 mars 2027'],
    ['Startklass 1 mars 2027', 'Startklass: 1 mars 2027'],
    ['2027: utbildning, 2028: uppföljning', '2027 | 2028'],
  ])('%j', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each(
    [
      [
        'Klar',
        'Klart',
        'Klara',
        'Är klart',
        'Har genomförts',
        'Genomförd',
        'Genomfört',
        'Genomförs',
        'Helt färdig',
        'Delvis färdigt',
      ],
      [
        'Färdiga',
        'Redan klart',
        'Pågår',
        'Pågående',
        'Påbörjat',
        'Påbörjad',
        'Påbörjas',
        'Start',
        'Starta',
        'Startar',
        'Uppstart',
      ],
      [
        'Senast',
        'Preliminärt',
        'Prel',
        'Kanske',
        'Omkring',
        'Försenad',
        'Försenat',
        'Flyttad',
        'Flyttat',
        'Framflyttad',
        'Framflyttat',
      ],
      [
        'Uppskjuten',
        'Uppskjutet',
        'Pausad',
        'Pausat',
        'Infört',
        'Implementerat',
        'Ny tid',
        'Nytt datum',
        'Nya datum',
        'Nästa gång',
      ],
      [
        'Varje år',
        'Varje månad',
        'Varje termin',
        'Varje måndag',
        'Kvartalsvis',
        'Halvårsvis',
        'Veckovis',
        'Löpande',
        'Kontinuerligt',
      ],
      ['Årligen, nästa', 'Och samt', 'Därefter', 'Delår', 'Helår', 'Helåret', 'Slut', '…'],
    ].flat(),
  )('"%s" says nothing about it', (words) => {
    expect(told(`${words} 1 mars 2027`)).not.toContain(':');
  });

  it('is told without whom to ring', () => {
    expect(told('Utbildning, tel. 08-508 12 345, 1 mars 2027')).toBe('Utbildning: 1 mars 2027');
    expect(told('Ring 070-123 45 67 om utbildning, 1 mars 2027')).toBe('Ring om utbildning: 1 mars 2027');
  });

  it('is said in 80 characters or not at all', () => {
    const title = 'Utbildning'.padEnd(80, 'x');
    expect(told(`${title} 1 mars 2027`)).toBe(`${title}: 1 mars 2027`);
    expect(told(`${title}x 1 mars 2027`)).toBe('1 mars 2027');
    expect(told(`${'Rutin, '.repeat(30)}1 mars 2027`)).toBe('1 mars 2027');
    expect(told(`${'Rutin. '.repeat(30)}1 mars 2027`)).toBe('Rutin: 1 mars 2027');
  });
});

describe('a time as it was written', () => {
  it.each([
    ['Klart senast under våren 2027', 'senast under våren 2027'],
    ['Ska ske i mitten av maj 2027', 'Ska ske i mitten av maj 2027'],
    ['Utbildning på plats den 1 mars 2027', 'Utbildning på plats: den 1 mars 2027'],
    ['på i den det under 1 mars 2027', 'i den det under 1 mars 2027'],
    ['Klart 1 mars 2027, i april 2028', '1 mars 2027 | i april 2028'],
    ['Klart 1 okt-\nober 2027', '1 oktober 2027'],
    ['Klart i septemer 2027', 'i septemer 2027'],
    ['Rapport septemer 2027, beslut oktber 2027', 'Rapport: septemer 2027 | beslut: oktber 2027'],
  ])('%j', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});
