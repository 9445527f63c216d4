/** Rows of a made-up plan, and every way we know that such a table comes out as a file. */
export interface SampleRow {
  readonly need: string;
  readonly action: string;
  readonly date: string;
  readonly responsible: string;
}

export type SampleColumn = keyof SampleRow;

export const NEEDS = [
  'Tryggare måltider på kvällarna',
  'Bättre introduktion av nya medarbetare',
  'Minska antalet fallolyckor på boendena',
  'Färre avbrutna besök i hemtjänsten',
  'Stärkt samverkan med anhöriga',
  'Säkrare hantering av nycklar och koder',
  'Tydligare vägar för synpunkter från boende',
  'Ökad delaktighet i planeringen av dagen',
];
export const ACTIONS = [
  'Ta fram en rutin för dukning, sällskap och uppföljning av vad de boende tycker. Rutinen ska provas på två avdelningar innan den införs på alla.',
  'Varje ny medarbetare får en handledare under sex veckor. Handledaren går igenom en gemensam checklista.',
  'Gå igenom miljön i samtliga lägenheter och åtgärda trösklar, mattor och belysning.',
  'Mät hur ofta besök bryts och varför. Resultatet redovisas på arbetsplatsträffar.',
  'Bjud in till samtal på varje boende och skriv ner vad som sägs.',
  'Inventera alla nycklar och byt system där det behövs.',
  'Förenkla blanketten och lägg den på webbplatsen.',
  'Planera veckan tillsammans med den boende och dokumentera önskemålen.',
];
export const DATES = [
  'Klart 1 okt 2027',
  'Våren 2028',
  'Klart 15 sept. 2027',
  'Juni 2027',
  'Hösten 2027',
  'Senast 31 mars 2028',
  'Löpande',
  '2027-11-30',
  'Klart dec 2027',
];
export const RESPONSIBLES = [
  'Enhetschef',
  'Avd.chef',
  'Bitr.avd.chef',
  'Avd.chef och enhetschef',
  'MAS',
  'Kvalitetschef',
  'Sekt.chef, enhetschef',
  'Personalchef',
];

export const HEADINGS: Readonly<Record<SampleColumn, readonly string[]>> = {
  need: ['Utvecklingsområde', 'Mål', 'Problem/behov'],
  action: ['Åtgärd', 'Aktivitet', 'Insats'],
  date: ['Datum för åtgärd', 'Tidplan', 'Klart senast', 'När'],
  responsible: ['Ansvarig', 'Ansvarig för åtgärd', 'Vem'],
};

export interface Layout {
  readonly order: readonly SampleColumn[];
  readonly headings: readonly string[];
  readonly widths: Readonly<Record<SampleColumn, number>>;
  /** Repeat the headings after every so many rows, as at the top of a page; 0 for never. */
  readonly rowsPerPage: number;
}

const TITLE = 'Handlingsplan för tryggare äldreomsorg';

export function wrap(text: string, width: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= width
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
}

const pages = (rows: readonly SampleRow[], layout: Layout): (readonly SampleRow[])[] => {
  const size = layout.rowsPerPage || rows.length;
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, page) => rows.slice(page * size, (page + 1) * size));
};

/** Text taken out of a PDF: a cell of one line runs into the next, one of several lines ends with an empty line. */
export function asRunTogether(rows: readonly SampleRow[], layout: Layout): string {
  const body = pages(rows, layout).map((page) => {
    const head = ` ${layout.headings.join(' ')} \n`;
    return head + page.map((row) => rowRunTogether(row, layout)).join('');
  });
  return `${TITLE} \n \n \n${body.join('')}\n \nDatum: 2027-05-14 \n`;
}

function rowRunTogether(row: SampleRow, layout: Layout): string {
  const cells = layout.order.map((column) => wrap(row[column], layout.widths[column]));
  const oneLine = cells.every((lines) => lines.length === 1);
  const text = cells.map((lines, index) => {
    const last = index === cells.length - 1;
    if (lines.length > 1) return `${lines.join(' \n')} \n\n`;
    return last ? `${lines[0] ?? ''} \n${oneLine ? '' : '\n'}` : `${lines[0] ?? ''} `;
  });
  return text.join('');
}

/** Text laid out like the page: every column at its place. */
export function asAligned(rows: readonly SampleRow[], layout: Layout): string {
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) =>
        cell.padEnd(Math.max(layout.widths[layout.order[index] ?? 'need'], layout.headings[index]?.length ?? 0) + 3),
      )
      .join('')
      .trimEnd();
  const block = (texts: readonly string[]) => {
    const wrapped = texts.map((text, index) => wrap(text, layout.widths[layout.order[index] ?? 'need']));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) => line(wrapped.map((lines) => lines[at] ?? ''))).join('\n');
  };
  const body = pages(rows, layout).map((page) =>
    [line(layout.headings), ...page.map((row) => block(layout.order.map((column) => row[column])) + '\n')].join('\n'),
  );
  return `${TITLE}\n\n${body.join('\f')}\n\nDatum: 2027-05-14\n`;
}

const grid = (rows: readonly SampleRow[], layout: Layout): string[][] => [
  ...pages(rows, layout).flatMap((page) => [
    [...layout.headings],
    ...page.map((row) => layout.order.map((column) => row[column])),
  ]),
];

export const asMarkdown = (rows: readonly SampleRow[], layout: Layout): string => {
  const [head = [], ...body] = grid(rows, { ...layout, rowsPerPage: 0 });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`# ${TITLE}`, '', line(head), line(head.map(() => '---')), ...body.map(line), '', 'Datum: 2027-05-14'].join(
    '\n',
  );
};

export const asCsv = (rows: readonly SampleRow[], layout: Layout, delimiter = ';'): string =>
  grid(rows, layout)
    .map((cells) =>
      cells.map((cell) => (/[";,\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
    )
    .join('\r\n');

export const asHtml = (rows: readonly SampleRow[], layout: Layout): string => {
  const [head = [], ...body] = grid(rows, layout);
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell.replaceAll('&', '&amp;')}</${tag}>`).join('')}</tr>`;
  return `<html><body><h1>${TITLE}</h1><table>${line(head, 'th')}${body.map((cells) => line(cells, 'td')).join('\n')}</table><p>Datum: 2027-05-14</p></body></html>`;
};
