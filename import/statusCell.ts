import type { Status } from '../domain/action.ts';
import type { LocalDate } from '../domain/calendar.ts';
import { readTimings } from '../domain/dates/index.ts';
import type { Reading } from '../domain/dates/index.ts';

/** What a cell of a status column says of its action. */
export interface StatusCell {
  readonly status: Reading['status'];
  /** The words that a person must judge; null when they were understood, or when there are none. */
  readonly doubt: string | null;
  readonly proposal: Status;
}

const END = '(?!\\p{L})';
const form = (source: string): RegExp => new RegExp(`^(?:${source})${END}`, 'iu');

interface Against {
  readonly reference: LocalDate;
  readonly today: LocalDate;
  /** The last day that the column of dates says; a later one in the status tells of another time. */
  readonly due: LocalDate | null;
}

/** What the importer takes for an ending without asking; a word beside it that says "for now" makes it a pause. */
const WITHDRAWN = form(
  'avbr[ui]t\\p{L}*|avbryts|nedlag[dt]a?|inställ[td]a?|avskriv\\p{L}*|makulera[td]e?|inaktuell\\p{L}*|(?:ej|inte|inte längre|ej längre) aktuell\\p{L}*|(?:kommer|ska|skall)(?: dock)? (?:inte|ej)(?: att)? (?:genomföras|göras|utföras|påbörjas)|(?:genomförs|görs|utförs) (?:inte|ej)',
);
const STOPPED = form('stoppa[td]e?|stopp|lag[dt]a? (?:på is|ner|ned)');
const FOR_NOW = /tillfällig|tills|t\.?v\.?(?!\p{L})|i väntan|väntar|avvakta|till(?:s)? nästa|ännu/iu;
/** A new time is in the words, and the column of dates does not know of it. */
const MOVED =
  /uppsk(?:j|)ut|framflytt|flytta[dts]|(?:fram|upp)skj[ut]|skj[ut]\p{L}* (?:på|upp|fram)|senarelag|ny tid|nytt datum|förläng/iu;
const LATE = form('försena[dts]\\p{L}*|sen(?:t)?|efter tidplan(?:en)?');
const OPEN = form('(?:ej|inte|icke)(?: ännu| helt)? (?:klara?t?|färdig[ta]?|avsluta[td]e?|slutför[td]a?)|nej');
const NOT_BEGUN = form('planera[td]e?|beslut(?:ad|at|ade)|kommande|att göra|ej genomför[td]a?|nej');
const DONE = form(
  'klart?|klara|klarmarkera[td]|färdig[ta]?|avsluta[td]e?|genomför[td]a?|slutför[td]a?|utför[td]a?|åtgärda[td]e?|verkställ[td]a?',
);
/** Words beside "klart" that take some of it back. */
const NOT_ALL =
  /åter ?står|kvar(?!t)|saknas|förutom|utom|dock|(?<!\p{L})(?:men|ej|inte|snart|nästan|hälften|halvvägs|delvis|delar|del av|väntar|blir|beräknas|ska|planeras|pågår|fortsätter)(?!\p{L})/iu;
/** What tools in English export. */
const ENGLISH: readonly (readonly [RegExp, Reading['status']])[] = [
  [form('completed?|done|closed|finished'), 'done'],
  [form('in progress|ongoing|started|active|under way'), 'ongoing'],
  [form('not (?:yet )?started|to ?do|open|new'), 'not started'],
  [form('on hold|paused|deferred'), 'paused'],
  [form('cancell?ed|withdrawn|dropped'), 'withdrawn'],
];
const YES = form('ja|jo|ok|x|v|yes|check|godkän[dt]');

/**
 * Reads a cell of a status column. In a column of how things stand "Klart 27/9" tells of a day that has been, where the
 * same words in a column of dates are a deadline. Whatever is not understood is asked about, never left out.
 */
export function readStatusCell(text: string, { reference, today, due }: Against): StatusCell {
  const words = text.replace(/\s+/g, ' ').trim();
  const plain = words.replace(/^[^\p{L}\p{N}?✓✔☑]+|[\s.,;:!✓✔☑]+$/gu, '');
  const sure = (status: Reading['status'], proposal: Status = 'inProgress'): StatusCell => ({
    status,
    doubt: null,
    proposal,
  });
  const ask = (proposal: Status): StatusCell => ({ status: null, doubt: words, proposal });
  if (/^[-–—.…\s]*$/.test(words)) return sure(null);
  const english = ENGLISH.find(([said]) => said.test(plain) && /^[\w ]+$/.test(plain))?.[1];
  if (english) return sure(english);
  const { milestones, status } = readTimings(plain, reference);
  if (MOVED.test(plain)) return ask('inProgress');
  if (WITHDRAWN.test(plain)) return FOR_NOW.test(plain) ? ask('paused') : sure('withdrawn');
  if (STOPPED.test(plain)) return ask(FOR_NOW.test(plain) ? 'paused' : 'withdrawn');
  if (DONE.test(plain) || status === 'done') {
    if (status === 'mixed' || NOT_ALL.test(plain)) return ask('inProgress');
    const ahead = milestones.some(({ latest }) => latest !== null && latest > today);
    return ahead ? ask('inProgress') : sure('done');
  }
  if (status === 'mixed') return ask('inProgress');
  const isLater = due !== null && milestones.some(({ kind, latest }) => kind === 'due' && (latest ?? due) > due);
  if (status !== null) return isLater ? ask('inProgress') : sure(status);
  if (LATE.test(plain)) return /^\S+$/.test(plain) ? sure('ongoing') : ask('inProgress');
  if (NOT_BEGUN.test(plain)) return ask('notStarted');
  if (OPEN.test(plain)) return ask('inProgress');
  return ask(proposalFor(plain, words));
}

/** Marks and shares that have no meaning of their own: what they most likely stand for. */
function proposalFor(plain: string, words: string): Status {
  const share = /^(\d{1,3}) ?(?:%|procent)/.exec(plain)?.[1];
  if (share === '100' || YES.test(plain) || /^[✓✔☑✅xX]+$/u.test(words)) return 'done';
  return share === '0' ? 'notStarted' : 'inProgress';
}
