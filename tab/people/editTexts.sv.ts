/** Där man ändrar vem som har en roll och vad den kallas, på sidan Roller och personer. */
export const edit = {
  open: 'Ändra',
  openFor: (role: string) => `Ändra ${role}`,
  close: 'Stäng',
  from: 'Från och med',
  end: (name: string) => `Sista dagen för ${name}`,
  save: 'Spara',
  saveFor: (name: string) => `Spara sista dagen för ${name}`,
  forever: 'Lämna tomt om det gäller tills vidare.',
  spellings: 'Andra sätt att skriva rollen',
  spellingsHint: 'Så som den kan stå i en plan, till exempel en förkortning. Nästa inläsning känner igen den.',
  add: 'Lägg till',
  remove: (words: string) => `Ta bort ”${words}”`,
  saved: (role: string) => `Ändringen av rollen ${role} är sparad.`,
  refusals: {
    badDate: 'Välj en dag som inte är före den första.',
    closed: 'Så kallas en annan roll redan.',
    stale: 'Någon annan har ändrat rollen. Du ser nu det senaste. Gör om din ändring om den behövs.',
    noText: 'Skriv något först.',
    tooLong: 'Skriv högst 80 tecken, och högst 20 sätt att skriva en roll.',
    notAPerson: 'Välj en person i listan.',
    notReached:
      'Planboten når inte den personen i Teams än. Be personen lägga till Planboten och skriva ”hej”. Välj sedan igen.',
    personalNumber: 'Texten innehåller ett personnummer. Ta bort det och försök igen. Inget har sparats.',
    other: 'Det gick inte att spara. Försök igen om en stund.',
  },
};

export type EditTexts = typeof edit;
