const open = (n: number) => (n === 1 ? '1 öppen åtgärd' : `${n} öppna åtgärder`);

/** Sidan Roller och personer: vem som har vilken roll, och vem som inte nås. */
export const people = {
  title: 'Roller och personer',
  none: 'Här finns inga roller än. De kommer med den första planen.',
  unheld: {
    title: 'Roller utan innehavare',
    none: 'Alla roller har en innehavare i dag.',
    remedy:
      'Ingen påminns för de här rollerna. Planens ägare väljer vem som har rollen med knappen ”Koppla nu” på kortet ”Planen är publicerad” i chatten.',
    remedyHere: 'Ingen påminns för de här rollerna. Välj ”Ändra” och vem som har rollen.',
    actions: (n: number) => (n === 0 ? 'Ingen öppen åtgärd väntar på rollen.' : `${open(n)} väntar på rollen.`),
    later: (name: string, from: string) => `${name} tar över ${from}.`,
  },
  unreached: {
    title: 'Får inga meddelanden',
    none: 'Vi känner inte till någon med en roll som inte nås.',
  },
  roles: {
    title: 'Roller och vem som har dem',
    actions: open,
    called: (names: string) => `Kallas också ${names}`,
    elected: 'Förtroendevalda påminns inte. Planens ägare svarar i deras ställe.',
    since: (from: string) => `Från ${from}, tills vidare`,
    until: (from: string, to: string) => `${from} till ${to}`,
    standIn: (name: string, from: string, to: string) => `Ersätts av ${name} ${from} till ${to}`,
  },
};

export type PeopleTexts = typeof people;
