import { readResponsibleCell } from '../../../domain/roles/index.ts';

/**
 * A responsible cell on one line: each responsible as written, with its role unless it is the same word, `?` when the register
 * does not know it, `or …` for other readings; `see …` for what points elsewhere. `-` when nobody is named.
 */
export function notation(cell: string): string {
  const { responsible, references, ambiguous, unknown } = readResponsibleCell(cell);
  const people = responsible.map((one) => {
    const [, ...others] = ambiguous.find(({ asWritten }) => asWritten === one.asWritten)?.readings ?? [];
    const role = one.role === one.asWritten ? '' : ` = ${one.role ?? 'nobody'}`;
    return `${one.asWritten}${role}${unknown.includes(one) ? ' ?' : ''}${others.map((other) => ` or ${other}`).join('')}`;
  });
  return [...people, ...references.map((reference) => `see ${reference}`)].join(' | ') || '-';
}
