import type { Line } from './lines.ts';

/** Telephone, mail and web addresses, streets and postcodes, and the heads of mails: about people, never columns of a plan. */
const CONTACT =
  /^(?:tel(?:efon|\.)?|mobil|fax|växel|e-?post|mejl|mail|adress|besöksadress|postadress|webb|hemsida)\b[\s.:]|[\w.+-]+@[\w-]+\.\w|https?:\/\/|www\.|^\p{L}[\p{L} .]+ \d{1,3}\p{L}?,? \d{3} ?\d{2} \p{L}|^\d{3} \d{2} \p{Lu}/iu;
const MAIL_HEAD = /^(?:från|till|kopia|cc|skickat|sent|from|to|subject|ämne|bilagor?|datum|date)\s*:/i;
const GREETING =
  /^(?:(?:med )?(?:vänlig|bästa|varm)a?(?:ste)? hälsning(?:ar)?|hälsning(?:ar)?|mvh|vänligen|vh|\/\/?\s*\p{Lu}\p{Ll}+)[\s,.!]*$/iu;

/** The lines that may hold cells of a table: without the head of a mail, what its writer is reached by, and the signature. */
export function withoutLetter(lines: readonly Line[]): Line[] {
  const end = lines.findIndex(({ text }) => GREETING.test(text.trim()));
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .filter(({ text }) => !CONTACT.test(text) && !MAIL_HEAD.test(text));
}
