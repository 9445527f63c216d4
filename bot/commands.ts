import { distance } from 'fastest-levenshtein';

/** What people can ask for in words. Each has the words that lead there, in Swedish and English. */
export const COMMANDS = {
  mine: ['mina', 'mina åtgärder', 'visa mina', 'mine', 'my actions'],
  week: ['veckan', 'veckans läge', 'läget', 'week', 'this week', 'summary'],
  late: ['försenade', 'försenat', 'sena', 'late', 'overdue'],
  soon: ['närmaste 14 dagarna', 'närmaste', 'på gång', 'next 14 days', 'coming up', 'soon'],
  ahead: [
    ...['visa de närmaste 14 dagarna', 'visa närmaste 14 dagarna', 'kommande påminnelser', 'vad kommer'],
    ...['show the next 14 days', 'upcoming reminders', 'dry run'],
  ],
  done: ['klar', 'klart', 'done'],
  agenda: ['dagordning', 'dagordningen', 'mötesunderlag', 'agenda', 'meeting'],
  report: ['rapport', 'rapporten', 'månadens rapport', 'report', 'monthly report'],
  settings: ['inställningar', 'påminnelser', 'paus', 'pausa', 'settings', 'reminders'],
  import: ['importera', 'läs in', 'import'],
  help: [
    ...['hjälp', '?', 'hej', 'tjena', 'hallå', 'vad kan du', 'vad kan du göra', 'hur gör jag'],
    ...['help', 'hi', 'hello', 'what can you do'],
  ],
} as const;
export type CommandName = keyof typeof COMMANDS;

export type Understood =
  | { readonly command: CommandName; readonly rest: string }
  | { readonly command: null; readonly nearest: readonly CommandName[] };

/** Words further than this from any command are no misspelling of it. */
const NEAR = 2;

/**
 * Which command a message means. A command may be followed by what it is about ("klar A8"); a slip of the keyboard finds
 * the nearest, but is only carried out when nothing else is as near.
 */
export function understand(message: string): Understood {
  const words = message
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    // A question mark alone asks for help; after something it only ends it.
    .replace(/(?<=.)[?.!,;:]+$|^[.!,;:]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '') return { command: 'help', rest: '' };
  const ranked = NAMES.map((name) => ({ name, ...best(words, COMMANDS[name]) })).sort((a, b) => a.far - b.far);
  const [first, second] = ranked;
  if (first && first.far === 0) return { command: first.name, rest: first.rest };
  if (first && second && first.far <= NEAR && first.far < second.far) return { command: first.name, rest: first.rest };
  return { command: null, nearest: ranked.slice(0, 2).map(({ name }) => name) };
}

/** What there is one of for each plan. */
const LETTERED: ReadonlySet<readonly string[]> = new Set([COMMANDS.week, COMMANDS.agenda]);

const NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** How far a message is from the nearest of some phrases, and what follows the phrase. */
function best(message: string, phrases: readonly string[]): { readonly far: number; readonly rest: string } {
  const parts = message.split(' ');
  const tries = phrases.map((phrase) => {
    const length = phrase.split(' ').length;
    const rest = parts.slice(length).join(' ');
    const far = distance(parts.slice(0, length).join(' '), phrase);
    // Only what takes an argument may be followed by one: an action, or the letter of a plan.
    const takes = phrases === COMMANDS.done || (LETTERED.has(phrases) && /^\p{L}$/u.test(rest));
    return { far: rest === '' || takes ? far : far + NEAR + rest.length, rest };
  });
  return tries.reduce((a, b) => (b.far < a.far ? b : a));
}
