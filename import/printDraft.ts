import type { Draft, DraftAction, Question } from '../domain/plan.ts';
import type { Timing } from '../domain/timing.ts';

const ASKS: Readonly<Record<Question['kind'], (question: Question) => string>> = {
  unread: ({ asWritten }) => `Raden gick inte att läsa: ${quoted(asWritten)}.`,
  conflictingStatus: ({ asWritten }) => `Är åtgärden klar? Planen säger ${quoted(asWritten)}.`,
  pairing: ({ asWritten }) => `Vad hör ihop i den här raden? ${quoted(asWritten)}.`,
  noAction: () => 'Åtgärdstexten saknas. Vad ska göras?',
  noDate: ({ asWritten }) =>
    asWritten
      ? `Inget slutdatum i ${quoted(asWritten)}. När ska det vara klart?`
      : 'Datum saknas. När ska det vara klart?',
  noResponsible: () => 'Ansvarig saknas. Vem ansvarar?',
  unknownRole: ({ asWritten }) => `${quoted(asWritten)} finns inte i rollregistret. Vem är det?`,
  ambiguousRole: ({ asWritten, proposal }) =>
    proposal?.includes(' + ')
      ? `${quoted(asWritten)} kan läsas på flera sätt: ${proposal}. Vilket gäller?`
      : `${quoted(asWritten)}: tolkas som ${proposal ?? '–'}. Stämmer det?`,
  impliedYear: ({ asWritten, proposal }) => `${quoted(asWritten)} saknar år. Är ${proposal ?? '–'} rätt?`,
  impliedPeriod: ({ asWritten, proposal }) =>
    `${quoted(asWritten)}: tolkas som senast ${proposal ?? '–'}. Stämmer det?`,
  recurring: ({ asWritten }) => `${quoted(asWritten)} återkommer. Vilka datum gäller?`,
  reference: ({ asWritten, proposal }) =>
    `${quoted(asWritten)} hänvisar till ${proposal ? `rad ${proposal}` : 'en annan rad'}. Stämmer det?`,
  passed: ({ asWritten }) => `${quoted(asWritten)} har passerat. Arkivera eller ta upp igen?`,
  roleInText: ({ asWritten, proposal }) =>
    `Texten nämner ${quoted(asWritten)}. Ska ${proposal ?? 'rollen'} också vara ansvarig?`,
};

const quoted = (text: string): string => `”${text.replace(/\s*\n\s*/g, ' / ')}”`;

/** A draft as a table for the terminal, `width` characters wide, with the questions of each row below it. */
export function printDraft(draft: Draft, width = 110): string {
  const { plan, rows } = draft;
  const count = (kind: (action: DraftAction) => boolean) => rows.flatMap((row) => row.actions).filter(kind).length;
  const actions = count(() => true);
  const exact = count((action) =>
    action.timings.some((timing) => (timing.kind === 'due' || timing.kind === 'go-live') && timing.precision === 'day'),
  );
  const asked = count((action) => action.questions.length > 0);
  const head = [
    plan.title ?? 'Plan utan rubrik',
    [`Datum: ${plan.date ?? 'saknas'}`, `Enhet: ${plan.unit ?? 'saknas'}`, `Ansvarig: ${plan.owner ?? 'saknas'}`].join(
      ' · ',
    ),
    `${rows.length} rader, ${actions} åtgärder. ${exact} med exakt datum, ${asked} med frågor.`,
  ];
  const widths = [5, Math.floor((width - 14) * 0.42), Math.floor((width - 14) * 0.29), Math.floor((width - 14) * 0.29)];
  const line = (cells: readonly string[]) => tableLine(cells, widths);
  const body = rows.flatMap((row) =>
    row.actions.flatMap((action, index) => [
      line([
        row.actions.length > 1 ? `${row.number}${letter(index)}` : String(row.number),
        action.title,
        whenOf(action),
        whoOf(action),
      ]),
      ...action.questions.map((question) => `      ? ${ASKS[question.kind](question)}`),
    ]),
  );
  return [...head, '', line(['Nr', 'Åtgärd', 'Tid', 'Ansvarig']), '-'.repeat(width), ...body].join('\n');
}

const letter = (index: number): string => String.fromCharCode(97 + (index % 26));

const whenOf = (action: DraftAction): string =>
  action.timings.map(periodOf).filter(Boolean).join('; ') || STATUS[action.status ?? ''] || '–';
const whoOf = (action: DraftAction): string =>
  action.responsible.map((entry) => entry.role ?? `${entry.asWritten}?`).join(', ') || '–';

const STATUS: Readonly<Record<string, string>> = {
  inProgress: 'pågår',
  done: 'klar',
  notStarted: 'ej påbörjad',
  paused: 'pausad',
  withdrawn: 'utgår',
};
const KIND: Readonly<Partial<Record<Timing['kind'], string>>> = {
  start: 'börjar ',
  ongoing: 'pågår ',
  'go-live': 'driftstart ',
  asap: 'snarast',
};

function periodOf(timing: Timing): string {
  const kind = KIND[timing.kind] ?? '';
  if (timing.kind === 'recurring' && timing.earliest === null) return timing.asWritten;
  if (timing.earliest === null && timing.latest === null) return kind.trim();
  const same = timing.earliest === timing.latest;
  return kind + (same ? timing.latest : `${timing.earliest ?? ''}–${timing.latest ?? ''}`);
}

function tableLine(cells: readonly string[], widths: readonly number[]): string {
  const columns = cells.map((cell, index) => wrap(cell, widths[index] ?? 10));
  const height = Math.max(1, ...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    columns
      .map((lines, index) => (lines[at] ?? '').padEnd(widths[index] ?? 10))
      .join(' ')
      .trimEnd(),
  ).join('\n');
}

const wrap = (text: string, width: number): string[] =>
  text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < width
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
