/** Dates and lists in Swedish, from the ISO dates the sandbox sends. */
const noon = (date) => new Date(`${date}T12:00:00Z`);
const format = (options) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', ...options });
const LONG = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const DAY = format({ weekday: 'long', day: 'numeric', month: 'long' });

export const longDate = (date) => LONG.format(noon(date));
export const dayText = (date) => DAY.format(noon(date));
export const timeText = (time) => `kl. ${time.replace(':', '.')}`;

export const initials = (name) =>
  name
    .split(' ')
    .map((part) => part[0])
    .join('')
    .slice(0, 2);

/** What can be written to the bot, in the language of the person who writes. */
export const HINTS = {
  sv: ['mina', 'veckan', 'försenade', 'på gång', 'hjälp'],
  en: ['mine', 'week', 'late', 'coming up', 'help'],
};

export const UNREACHABLE = 'Det gick inte att nå boten. Försök igen.';
