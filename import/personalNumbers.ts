import { isLocalDate } from '../domain/calendar.ts';

/** Where personal identity numbers stand, with every digit but the year's masked. The numbers themselves go nowhere. */
export interface FoundNumber {
  readonly line: number;
  readonly masked: string;
}

const SHAPE = /(?<![\d-])(?:(19|20)(\d\d)|(\d\d))(\d\d)(\d\d)\s?([-+–]?)\s?(\d{4})(?!\d)/g;

/**
 * Finds Swedish personal identity numbers and coordination numbers in lines of text: a real date (day + 60 for a
 * coordination number) and a last digit that fits (Luhn, as Skatteverket describes it). Line 1 is the first.
 */
export function findPersonalNumbers(lines: readonly string[]): FoundNumber[] {
  return lines.flatMap((text, index) =>
    [...text.matchAll(SHAPE)].flatMap((match) => {
      const [, century, long, short, month = '', day = '', sign = '', serial = ''] = match;
      const year = long ?? short ?? '';
      const digits = year + month + day + serial;
      const dayOfMonth = String(Number(day) > 60 ? Number(day) - 60 : Number(day)).padStart(2, '0');
      const isDate = ['19', '20'].some((start) => isLocalDate(`${century ?? start}${year}-${month}-${dayOfMonth}`));
      return isDate && hasRightCheck(digits)
        ? [{ line: index + 1, masked: `${century ?? ''}${year}****${sign || '-'}****` }]
        : [];
    }),
  );
}

function hasRightCheck(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}
