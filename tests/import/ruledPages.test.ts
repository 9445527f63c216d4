import type { Draft } from '../../domain/plan.ts';
import { readInWorker } from '../../import/readInWorker.ts';
import { pdf } from './support/files.ts';

const TODAY = '2027-01-15';
const EDGES = [40, 160, 340, 440, 550];
const HEADINGS = ['Omr\xe5de', '\xc5tg\xe4rd', 'Ansvarig', 'Klart'];

type Text = readonly [number, number, string];
const printed = (y: number, ...texts: readonly string[]): Text[] =>
  texts.flatMap((text, index) => (text ? [[(EDGES[index] ?? 0) + 4, y, text] as const] : []));
const line = (x1: number, y1: number, x2: number, y2: number) => `${x1} ${800 - y1} m ${x2} ${800 - y2} l S\n`;
/** The rules of a table: across at the given heights, and down its columns from `top` to `bottom`. */
const grid = (across: readonly number[], top: number, bottom: number): string =>
  [...across.map((y) => line(40, y, 550, y)), ...EDGES.map((x) => line(x, top, x, bottom))].join('');

// The PDF library is a module of its own kind, which only the worker loads here.
async function read(...pages: Parameters<typeof pdf>[0]): Promise<Draft> {
  const imported = await readInWorker(pdf(pages), TODAY, { milliseconds: 60_000, megabytes: 300 });
  if (!imported.ok) throw new Error(imported.refusal.code);
  return imported.draft;
}
const shown = ({ rows }: Draft) =>
  rows.map(({ section, title, text, dateText, responsibleText }) =>
    [...(section ? [section] : []), title, text, responsibleText, dateText].join(' | '),
  );

describe('tables drawn with rules', () => {
  const first = [
    [40, 40, 'Handlingsplan 2027'] as const,
    ...printed(74, ...HEADINGS),
    ...printed(94, 'Natt', '\xd6va p\xe5 larm', 'MAS', '2027-05-01'),
  ];

  test.each([
    ['the headings repeated', true],
    ['no headings', false],
  ])('a row that a page break cuts is whole, with %s on the next page', async (_, repeated) => {
    const from = repeated ? 60 : 40;
    const draft = await read(
      {
        texts: [...first, ...printed(114, 'Nycklar', 'Se \xf6ver rutinen f\xf6r', 'Enhetschef', '2027-06-01')],
        extra: grid([60, 80, 100], 60, 130),
      },
      {
        texts: [
          ...(repeated ? printed(54, ...HEADINGS) : []),
          ...printed(from + 14, '', 'kvittering av nycklar', '', ''),
          ...printed(from + 34, 'Kost', 'Byt meny', 'Kostchef', '2027-07-01'),
        ],
        extra: grid([...(repeated ? [40, 60] : []), from + 20, from + 40], 40, from + 40),
      },
    );
    expect(shown(draft)).toEqual([
      'Natt | \xd6va p\xe5 larm | MAS | 2027-05-01',
      'Nycklar | Se \xf6ver rutinen f\xf6r kvittering av nycklar | Enhetschef | 2027-06-01',
      'Kost | Byt meny | Kostchef | 2027-07-01',
    ]);
  });

  test('whatever the rest of a cut row says, it is the rest', async () => {
    const draft = await read(
      {
        texts: [...first, ...printed(114, 'Nycklar p\xe5 enhet', 'Se \xf6ver rutinen.', 'Enhetschef', '2027-06-01')],
        extra: grid([60, 80, 100], 60, 130),
      },
      {
        texts: [...printed(54, '12', '', '', ''), ...printed(74, 'Kost', 'Byt meny', 'Kostchef', '2027-07-01')],
        extra: grid([60, 80], 40, 80),
      },
    );
    expect(draft.rows.map(({ title }) => title)).toHaveLength(3);
    expect(draft.rows[1]).toMatchObject({ text: 'Se \xf6ver rutinen.', dateText: '2027-06-01' });
    expect(draft.rows[1]?.title).toContain('12');
  });

  test('two tables of a page are two, and the text between is what the second is about', async () => {
    const draft = await read({
      texts: [
        ...first,
        [40, 134, 'S\xe4rskilt boende'],
        ...printed(164, ...HEADINGS),
        ...printed(184, 'Kost', 'Byt meny', 'Kostchef', '2027-07-01'),
      ],
      extra: grid([60, 80, 100], 60, 100) + grid([150, 170, 190], 150, 190),
    });
    expect(shown(draft)).toEqual([
      'Natt | \xd6va p\xe5 larm | MAS | 2027-05-01',
      'S\xe4rskilt boende | Kost | Byt meny | Kostchef | 2027-07-01',
    ]);
  });

  test('a frame around the page is no part of the table', async () => {
    const frame = line(20, 20, 20, 780) + line(575, 20, 575, 780) + line(20, 20, 575, 20) + line(20, 780, 575, 780);
    const draft = await read({
      texts: [...first, [40, 200, 'Planen f\xf6ljs upp i mars.']],
      extra: grid([60, 80, 100], 60, 100) + frame,
    });
    expect(shown(draft)).toEqual(['Natt | \xd6va p\xe5 larm | MAS | 2027-05-01']);
  });
});
