import { isLocalDate, type LocalDate } from '../domain/calendar.ts';
import { readTimings } from '../domain/dates/index.ts';
import { readingInWords } from './datesInWords.ts';

/** What one line of input gives: the line to print, and whether it could be read. */
export interface Answer {
  readonly line: string;
  readonly ok: boolean;
}

export const DATES_USAGE = `Läser ut tider ur text, så som importen gör.

  npm run dates -- "Klart hösten 2007" 2007-05-15    en text, och dagen som planen skrevs
  npm run --silent dates -- --json < rader.jsonl     en rad {"text": …, "reference": "2007-05-15"} i taget

Utan dag räknas från i dag. Vad som förstås står i docs/dates.md.`;

/** One line of JSON in (`{text, reference}`), one line of JSON out (`{text, milestones, status}`). */
export function answerJson(line: string): Answer {
  const asked = parse(line);
  if (asked === undefined) {
    return {
      ok: false,
      line: JSON.stringify({ error: 'Skriv {"text": "…", "reference": "ÅÅÅÅ-MM-DD"} på varje rad.' }),
    };
  }
  const { text, reference } = asked;
  return { ok: true, line: JSON.stringify({ text, ...readTimings(text, reference) }) };
}

function parse(line: string): { readonly text: string; readonly reference: LocalDate } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('text' in value) || !('reference' in value)) return undefined;
    const { text, reference } = value;
    if (typeof text !== 'string' || typeof reference !== 'string' || !isLocalDate(reference)) return undefined;
    return { text, reference };
  } catch {
    return undefined;
  }
}

/** The same for a person at a terminal. */
export function answerInWords(text: string, reference: LocalDate): readonly string[] {
  const lines = readingInWords(readTimings(text, reference));
  return lines.length > 0 ? lines : ['Ingen tid hittades.'];
}
