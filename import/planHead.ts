import { matchRole } from '../domain/roles/index.ts';
import { isLocalDate } from '../domain/calendar.ts';
import type { LocalDate } from '../domain/calendar.ts';
import type { DraftHead } from '../domain/plan.ts';

const LABELS = {
  date: /^(\p{L}*datum|date|fastställd|fastställt|beslutad|antagen|upprättad|upprättat|reviderad|uppdaterad|version|senast ändrad|skickat|sent)(?!\p{L})/iu,
  owner:
    /^(ansvarig chef|ansvarig för (?:planen|dokumentet|handlingsplanen)|planansvarig|planägare|dokumentägare|dokumentansvarig|ägare|ansvarig|upprättad av|owner|plan owner|handläggare|kontaktperson|chef)$/i,
  unit: /^(enhet|enhetens namn|verksamhet|avdelning|förvaltning|verksamhetsområde|område|unit|department|nämnd|boende|arbetsplats)$/i,
  attachment: /^(bilaga|bilaga nr|appendix|attachment)$/i,
  other:
    /^(diarienummer|dnr|version|sida|telefon|adress|e-post|mötesdatum|deltagare|närvarande|plats|till|från|kopia|cc|ämne|subject|skickat)$/i,
};

const LABELLED = /^([\p{L} .-]{3,40}?)\s*:\s*(.*)$/u;

/** Where another label may begin on the same line: "Enhet: Solgläntan   Period: 2026". */
const NEXT_LABEL = /(?<=[^\s:|;,])[\s|;,•·]+(?=(\p{Lu}\p{L}+(?: \p{Ll}+){0,3})\s*:(?:\s|$))/u;

/** A longer line is prose. */
const LONGEST_LINE = 400;

/** The parts of a line that each have a label of their own. What no label begins is cut only before one that we know. */
export function partsOfLine(line: string): string[] {
  if (line.length > LONGEST_LINE) return [line.trim()];
  const parts: string[] = [];
  let rest = line.trim();
  for (let from = 0; ;) {
    const next = NEXT_LABEL.exec(rest.slice(from));
    if (!next) return [...parts, rest];
    const at = from + next.index;
    if (LABELLED.test(rest) || isLabelled(`${next[1]}: x`)) {
      parts.push(rest.slice(0, at));
      rest = rest.slice(at + next[0].length);
      from = 0;
    } else from = at + next[0].length;
  }
}

/** Whether a line says something about the whole document: "Datum: 070515", "Ansvarig chef: …". */
export const isLabelled = (line: string): boolean => {
  const label = LABELLED.exec(line.trim())?.[1];
  return label !== undefined && Object.values(LABELS).some((form) => form.test(label));
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** A document's own date in the forms that heads use: 2007-05-14, 20070514, 070515, 14/5 2007, 14 maj 2007. */
export function readDocumentDate(text: string): LocalDate | null {
  const iso =
    /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) ?? /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const short =
    /(?<![\d-])(\d\d)(\d\d)(\d\d)(?![\d-])/.exec(text) ?? /(?<![\d-])(\d\d)-(\d\d)-(\d\d)(?![\d-])/.exec(text);
  if (short) return dateOf(Number(short[1]) < 70 ? `20${short[1]}` : `19${short[1]}`, short[2], short[3]);
  const slashed = /(?<!\d)(\d{1,2})[/.](\d{1,2})[-/. ]+((?:19|20)\d\d)/.exec(text);
  if (slashed) return dateOf(slashed[3], slashed[2], slashed[1]);
  const written = /(?<!\d)(\d{1,2})(?::?[ae])?\s+(\p{L}{3})\p{L}*\.?,?\s+((?:19|20)\d\d)/u.exec(text);
  const month = MONTHS.indexOf(written?.[2]?.toLowerCase() ?? '') + 1;
  return written && month > 0 ? dateOf(written[3], String(month), written[1]) : null;
}

function dateOf(year = '', month = '', day = ''): LocalDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}

const PLAN = /(handlings|åtgärds|aktivitets|utvecklings|förbättrings|verksamhets|genomförande)plan|action plan/i;
const NAME =
  /^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?( \p{Lu}\p{Ll}*\.?)?( (von|af|de))?( \p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?){1,2}$/u;

/** What the text around the tables says about the plan: `above` the first table, `below` it, and in page margins. */
export function readHead(
  above: readonly string[],
  below: readonly string[],
  margins: readonly string[] = [],
): DraftHead {
  const running = (line: string) => partsOfLine(line.replace(/\s+/g, ' ')).filter(Boolean);
  const lines = [...above, ...below, ...margins].flatMap(running);
  const labelled = lines.flatMap((line, index) => {
    const match = LABELLED.exec(line);
    return match?.[1] ? [{ label: match[1].trim(), value: match[2] || (lines[index + 1] ?? '') }] : [];
  });
  const valueOf = (form: RegExp) =>
    labelled.find(({ label, value }) => form.test(label) && value !== '')?.value ?? null;
  const dated = labelled.filter(({ label }) => LABELS.date.test(label)).map(({ value }) => readDocumentDate(value));
  const loose = lines.filter((line) => line.length <= 60 && !LABELLED.test(line)).map(readDocumentDate);
  const attachment = lines.map((line) => /\bbilaga\s*:?\s*(?:nr\s*)?(\d+\p{L}?)/iu.exec(line)?.[1]).find(Boolean);
  return {
    title: titleOf(above.flatMap(running)),
    date: [...dated, ...loose].find((date) => date !== null) ?? null,
    unit:
      valueOf(LABELS.unit) ??
      above
        .map((line) => line.trim().replace(/[ ,]+\d{4}-\d\d-\d\d$/, ''))
        .find((line) => UNIT_LINE.test(line) && !DECIDED.test(line)) ??
      null,
    owner: ownerOf(valueOf(LABELS.owner)) ?? signatureOf(below),
    ...(attachment ? { attachment } : {}),
  };
}

const ownerOf = (value: string | null): string | null => value?.replace(/,.*$/, '').trim() || null;

function titleOf(above: readonly string[]): string | null {
  const lines = above
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => /\p{L}{3}/u.test(line) && !GREETING.test(line));
  const named = lines.find((line) => PLAN.test(line) && !isLabelled(line) && line.length <= 200);
  return (
    ledOn(named, lines) ??
    tidied(named) ??
    lines.map((line) => SUBJECT.exec(line)?.[1]).find(Boolean) ??
    lines.find((line) => !isLabelled(line) && line.length <= 120 && !readDocumentDate(line)) ??
    null
  );
}

const GREETING = /^(?:hej(?:san)?|god (?:dag|morgon)|bästa|till alla)(?!\p{L})[^.]{0,40}[!,]?$/iu;
/** What a mail is about, without what answering and forwarding put before it. */
const SUBJECT = /^(?:ämne|subject)\s*:\s*(?:(?:sv|vb|re|fw|fwd)\s*:\s*)*(\S.{2,119})$/i;

/** "Handlingsplan" on one line and what it is for on the next. */
const ledOn = (title: string | undefined, lines: readonly string[]): string | undefined => {
  const next = lines[lines.indexOf(title ?? '') + 1] ?? '';
  const goesOn = title && /^\p{L}+$/u.test(title) && /^(?:för|mot|kring|inom|efter|om)\s\p{L}/u.test(next);
  return goesOn ? `${title} ${next}` : undefined;
};

/** Without what stands beside the title on the same line: the number of an attachment, a page number. */
const tidied = (title: string | undefined): string | undefined =>
  title?.replace(/[ ,]+(?:bilaga\s*:?\s*(?:nr\s*)?\d*\p{L}?|sida\s*\d+\s*\(\d+\))$/iu, '');

/** "Fastställd av äldrenämnden": who decided a plan is not whose it is. */
const DECIDED = /^(?:fastställ|beslut|antag|upprätt|godkän|revider|uppdater|framtag)\p{L}*\s/iu;
/** "Vård- och omsorgsförvaltningen" on a line of its own, as letterheads have it. */
const UNIT_LINE =
  /^(?:\p{Lu}[\p{L} ,.&-]{2,60}(?:förvaltning(?:en)?|avdelning(?:en)?|enhet(?:en)?|nämnd(?:en)?|sektor(?:n)?|kontor(?:et)?)|(?:förvaltning|avdelning|enhet|sektor)(?:en|n)? (?:för )?\p{L}[\p{L} ,&-]{2,50})$/iu;

/** A name with a title under it, as plans are signed. */
function signatureOf(below: readonly string[]): string | null {
  const lines = below.map((line) => line.trim()).filter(Boolean);
  const at = lines.findIndex(
    (line, index) => NAME.test(line) && matchRole((lines[index + 1] ?? '').split(/\s+/)) !== null,
  );
  return lines[at] ?? null;
}
