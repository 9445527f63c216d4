import { withoutContacts } from '../../../domain/dates/notDates.ts';

describe('a label without whom to ring', () => {
  it.each([
    ['Ring tel. 08-508 12 345 idag', 'Ring idag'],
    ['Tel: nr. 0708 12 34 56', ''],
    ['telefon 0708123456, rum 2', 'rum 2'],
    ['mobil nr: 070 123 45 67', ''],
    ['+46 70-123 45 67 Anna', 'Anna'],
    ['+1 2', '+1 2'],
    ['Anna , 070-1234567 , Eva', 'Anna, Eva'],
    ['pnr 121212-1212 klar', 'klar'],
    ['personnummer: 19121212+1212', ''],
    ['121212-12121', '121212-12121'],
    ['1121212-1212', '1121212-1212'],
    ['20708 12 34 56', '20708 12 34 56'],
    ['0708/12 34 56', ''],
    ['08 1', '08 1'],
    ['Anna,, Eva', 'Anna, Eva'],
    ['Anna  Eva', 'Anna Eva'],
    [' Anna , , , Eva ', 'Anna, Eva'],
    ['plan 2027', 'plan 2027'],
  ])('%j', (label, expected) => {
    expect(withoutContacts(label)).toBe(expected);
  });
});
