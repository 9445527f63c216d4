const difference = (now: number, before: number) =>
  now === before ? 'lika många' : now > before ? `${now - before} fler` : `${before - now} färre`;

export const week = {
  forecast: {
    title: (n: number, days: number) =>
      n === 1 ? `1 påminnelse de närmaste ${days} dagarna` : `${n} påminnelser de närmaste ${days} dagarna`,
    none: (days: number) => `Inga påminnelser de närmaste ${days} dagarna`,
    on: (day: string, time: string) => `${day} kl. ${time}`,
    digest: 'Veckans påminnelse',
    eve: 'Påminnelse dagen innan',
    more: (n: number) => `Och ${n} påminnelser till.`,
    paused: (day: string) => `Du har pausat till och med ${day}.`,
    ifNothingChanges: 'Så blir det om ingen svarar och inget ändras. Det här är bara en visning: inget skickas.',
  },
  outside: {
    title: 'Du har ingen roll i planen ännu',
    explain: 'Planen visas för dem som har en roll i den.',
    ask: (owner: string) => `Be den som äger planen om en roll: ${owner}.`,
  },
  elsewhere: {
    settings: 'Skriv ”inställningar” till mig i vår egen chatt. Där ser bara du vad du väljer.',
    mine: 'Dina åtgärder visas bara för dig. Tryck på ”Visa mina” eller skriv ”mina” i vår egen chatt.',
    ahead: 'Skriv ”visa de närmaste 14 dagarna” till mig i vår egen chatt. Där ser bara du vad du får.',
  },
  rollup: {
    title: (week: number) => `Alla planer vecka ${week}`,
    all: (n: number, done: string, late: string) => `${done} i ${n} planer. ${late}.`,
    plan: (letter: string) => `Plan ${letter}`,
  },
  weekly: {
    title: (week: number) => `Handlingsplanen vecka ${week}`,
    done: (n: number, of: number) => (n === 1 ? `1 av ${of} åtgärder är klar` : `${n} av ${of} åtgärder är klara`),
    late: (n: number) => (n === 0 ? 'Ingen är försenad' : n === 1 ? '1 är försenad' : `${n} är försenade`),
    thanLastWeek: (now: number, before: number) =>
      now === before ? 'lika många som förra veckan' : `${difference(now, before)} än förra veckan`,
    compared: (what: string, trend: string) => `${what} – ${trend}.`,
    /** `nothing`: not the figures alone, but nobody has done anything. */
    unchanged: (nothing: boolean, late: string) =>
      `${nothing ? 'Inget har ändrats sedan förra veckan' : 'Siffrorna är desamma som förra veckan'}. ${late}.`,
    count: (n: number, trend: string | null) => (trend === null ? `${n}` : `${n} (${trend})`),
    difference,
    labels: {
      done: 'Klara',
      inProgress: 'Pågår',
      notStarted: 'Ej påbörjade',
      paused: 'Pausade',
      withdrawn: 'Utgår',
      late: 'Varav försenade',
      undated: 'Varav utan datum',
    },
    chart: 'Status i planen',
    bar: (filled: string, percent: number) => `${filled} ${percent} %`,
    lateList: (n: number) => `Försenade (${n})`,
    doneList: (n: number) => `Klart denna vecka (${n})`,
    doneSoFar: (n: number) => `Klart hittills (${n})`,
    comingList: (n: number) => `Kommande två veckor (${n})`,
    and: (n: number) => `och ${n} till`,
    perRole: 'Per ansvarig',
    columns: { role: 'Ansvarig', done: 'Klara', inProgress: 'Pågår', late: 'Sena' },
    roleFigures: (done: number, inProgress: number, late: number) =>
      `${done} klara, ${inProgress} pågår, ${late} försenade`,
    perUnit: 'Per enhet',
    unitDone: (done: number, of: number) =>
      `${done} av ${of} ${of === 1 ? 'del' : 'delar'} ${done === 1 || of === 1 ? 'klar' : 'klara'}`,
    unitLate: (late: number) => (late === 1 ? '1 försenad' : `${late} försenade`),
    sinceLastWeek: (what: string, trend: string) => `${what} (${trend})`,
    asOf: (day: string, at: string) => `Läget gäller ${day} ${at}.`,
    next: (day: string) => `Nästa sammanställning kommer ${day}.`,
  },
};
