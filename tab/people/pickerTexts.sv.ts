/** Där man väljer vem som har en roll: vid importen och på sidan Roller och personer. */
export const picker = {
  nameless: 'Namn saknas',
  choose: (role: string) => `Vem är ${role}?`,
  another: (role: string) => `Lägg till en till som är ${role}`,
  type: 'Skriv ett namn',
  inTeam: 'i teamet',
  notFound:
    'Ingen med det namnet finns i teamet eller har skrivit till Planboten än. Be personen skriva hej i chatten.',
  notFoundElse: 'Ingen med det namnet finns i teamet eller har skrivit till Planboten än. Sök i hela organisationen.',
  directory: 'Sök i organisationen …',
  directoryFor: (role: string) => `Sök i organisationen efter vem som är ${role}`,
  directoryTitle: (role: string) => `Välj vem som är ${role}`,
  chosen: (name: string) => `Vald: ${name}`,
  unit: 'Enhet',
  unitHint: 'Behövs när flera har samma roll. Annars räknas ett svar från en för alla.',
  add: 'Lägg till',
};

export type PickerTexts = typeof picker;
