/** Why a document could not be read. Every code has a text in Swedish and English below. */
export type RefusalCode =
  | 'missingFile'
  | 'emptyFile'
  | 'unreadable'
  | 'wrongType'
  | 'locked'
  | 'scanned'
  | 'tooLarge'
  | 'tooSlow'
  | 'damaged'
  | 'unsafe'
  | 'noTable'
  | 'personalNumber';

export interface Refusal {
  readonly code: RefusalCode;
  /** A file type, a limit, or the lines that were found: never a part of the document's text. */
  readonly detail?: string;
}

/** Thrown inside the readers and caught once, where the reading began. */
export interface RefusalError extends Error {
  readonly refusal: Refusal;
}

export function refuse(code: RefusalCode, detail?: string): never {
  throw Object.assign(new Error(`IMPORT_REFUSED: ${code}`), {
    refusal: detail === undefined ? { code } : { code, detail },
  });
}

export const isRefusal = (error: unknown): error is RefusalError => error instanceof Error && 'refusal' in error;

export const REFUSAL_TEXTS: Readonly<Record<RefusalCode, { readonly sv: string; readonly en: string }>> = {
  missingFile: {
    sv: 'Filen {detail} finns inte. Kontrollera namnet.',
    en: 'The file {detail} does not exist. Check the name.',
  },
  emptyFile: { sv: 'Filen är tom.', en: 'The file is empty.' },
  unreadable: {
    sv: 'Jag kan läsa Word, PDF, Excel, text, CSV, Markdown och HTML. Den här filen är inget av dem.',
    en: 'I can read Word, PDF, Excel, text, CSV, Markdown and HTML. This file is none of them.',
  },
  wrongType: {
    sv: 'Jag kan läsa Word, PDF och Excel. Den här filen är av typen {detail}. Spara den i ett av de formaten och försök igen.',
    en: 'I can read Word, PDF and Excel. This file is {detail}. Save it in one of those formats and try again.',
  },
  locked: {
    sv: 'Filen är låst med lösenord. Ta bort lösenordet och försök igen.',
    en: 'The file is locked with a password. Remove the password and try again.',
  },
  scanned: {
    sv: 'PDF-filen är inskannad: den innehåller bilder men ingen text. Be om filen i Word eller som PDF med text.',
    en: 'The PDF is scanned: it holds pictures but no text. Ask for the file in Word or as a PDF with text.',
  },
  tooLarge: {
    sv: 'Filen är för stor för att vara en handlingsplan ({detail}). Inget har sparats.',
    en: 'The file is too large to be an action plan ({detail}). Nothing has been saved.',
  },
  tooSlow: {
    sv: 'Filen tog för lång tid att läsa ({detail}), så jag avbröt. Inget har sparats.',
    en: 'The file took too long to read ({detail}), so I stopped. Nothing has been saved.',
  },
  damaged: {
    sv: 'Filen är skadad ({detail}). Öppna den, spara den på nytt och försök igen.',
    en: 'The file is damaged ({detail}). Open it, save it again and retry.',
  },
  unsafe: {
    sv: 'Filen innehåller något som inte hör hemma i en handlingsplan ({detail}). Jag har inte öppnat den.',
    en: 'The file holds something that does not belong in an action plan ({detail}). I have not opened it.',
  },
  noTable: {
    sv: 'Jag hittade ingen tabell med åtgärder i dokumentet. Jag letar efter kolumner för åtgärd, datum och ansvarig.',
    en: 'I found no table of actions in the document. I look for columns for action, date and responsible.',
  },
  personalNumber: {
    sv: 'Dokumentet innehåller personnummer ({detail}). Ta bort dem och försök igen. Inget har sparats.',
    en: 'The document contains personal identity numbers ({detail}). Remove them and try again. Nothing has been saved.',
  },
};

/** The text of a refusal for a person. */
export const refusalText = (refusal: Refusal, locale: 'sv' | 'en' = 'sv'): string =>
  REFUSAL_TEXTS[refusal.code][locale].replace('{detail}', refusal.detail ?? '');
