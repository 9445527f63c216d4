import type { Reading } from '../../../domain/dates/index.ts';
import type { Timing } from '../../../domain/timing.ts';

/**
 * A reading on one line, as tests/fixtures/dates.tsv has it:
 * `kind first..last precision* boundary recurrence DAYS @anchor ~event offset urgency ?`, milestones divided by ` | `, the status
 * after ` = `. `*` means that something was implied, `?` that it is doubtful, `-` that no time is named.
 */
export function notation({ milestones, status }: Reading): string {
  const line = milestones.map(one).join(' | ') || '-';
  return status ? `${line} = ${status}` : line;
}

const one = (timing: Timing): string =>
  [
    timing.kind,
    timing.earliest && (timing.earliest === timing.latest ? timing.earliest : `${timing.earliest}..${timing.latest}`),
    timing.earliest && `${timing.precision}${timing.certainty === 'implied' ? '*' : ''}`,
    timing.boundary,
    timing.recurrence,
    timing.byDay?.join('+'),
    timing.anchor && `@${timing.anchor.join('+')}`,
    timing.relative && `~${timing.relative.anchor ?? '?'} ${timing.relative.offset}`,
    timing.urgency,
    timing.uncertain && '?',
  ]
    .filter(Boolean)
    .join(' ');
