/** Tidslinjens texter. */
export const timeline = {
  caption: (plan: string, from: string, to: string) => `Tidslinje för ${plan}, ${from} till ${to}`,
  action: 'Åtgärd',
  when: 'Tid',
  todayMark: 'I dag',
  today: (day: string) => `I dag, ${day}`,
  until: (from: string, to: string) => `${from} till ${to}`,
  from: (day: string) => `från ${day}`,
  by: (day: string) => `klar senast ${day}`,
  undated: 'utan datum',
  outside: 'utanför tiden som visas',
  zoom: 'Visa',
  all: 'Hela planen',
  year: 'Ett år',
  quarter: 'Tre månader',
  earlier: 'Tidigare',
  later: 'Senare',
  redDays: (days: string) => `Röda dagar: ${days}.`,
};

export type TimelineTexts = typeof timeline;
