import type { Draft, DraftAction } from '../../../domain/plan.ts';
import type { Timing } from '../../../domain/timing.ts';

const when = ({ kind, earliest, latest, recurrence }: Timing): string =>
  [kind, earliest === latest ? earliest : `${earliest}..${latest}`, recurrence].filter(Boolean).join(' ');

const lineOf = ({ title, timings, responsible, status }: DraftAction): string =>
  [
    title,
    timings.map(when).join('; ') || '–',
    responsible.map(({ role, asWritten }) => role ?? `${asWritten}?`).join(', ') || '–',
    ...(status ? [status] : []),
  ].join(' | ');

/** What a draft came to, a line for its head and one for every action: `[section] number: title | times | roles | status`. */
export function outline({ plan, rows }: Draft): readonly string[] {
  const head = [plan.title, plan.date, plan.unit, plan.owner, plan.attachment && `bilaga ${plan.attachment}`];
  return [
    head.map((part) => part ?? '–').join(' | '),
    ...rows.flatMap(({ number, section, actions }) =>
      actions.map((action) => `${section ? `[${section}] ` : ''}${number}: ${lineOf(action)}`),
    ),
  ];
}
