/**
 * Swedish personal identity numbers and coordination numbers (day + 60), with or without century and separator, which may be
 * any dash or a blank, as word processors and people write it.
 * The check digit follows the Luhn rule of Skatteverket's SKV 704, so that ordinary figures are not mistaken for one.
 */
const CANDIDATE =
  /(?<!\d)(?:(?:18|19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:\s?[-+\u2010-\u2015\u2212]\s?|\s)?\d{4}(?!\d)/g;

/** The places in `text` where a personal number stands, as [start, end) offsets. The numbers are never returned. */
export function personalNumbers(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(CANDIDATE)]
    .filter(([match]) => isLuhn(match.replace(/\D/g, '').slice(-10)))
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

export const hasPersonalNumber = (text: string): boolean => personalNumbers(text).length > 0;

function isLuhn(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}
