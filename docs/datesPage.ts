import { readTimings } from '../domain/dates/index.ts';
import { readingInWords } from '../import/datesInWords.ts';

export interface Example {
  readonly group: string;
  readonly text: string;
  readonly reference: string;
}

const HEAD = `# Så läses tider

Det här är vad boten förstår i en plans tidkolumn. Sidan görs av samma exempel som testerna (\`npm run docs:dates\`), så den
stämmer alltid med programmet. Står det något i din plan som inte finns här? Prova med
\`npm run dates -- "din text" 2007-05-15\`, och lägg exemplet i \`tests/fixtures/dates.tsv\` om det blev fel.

- **Skriven** är dagen som planen skrevs. Saknas året gäller det första tillfället från den dagen.
- **Antaget** betyder att vi har gissat något: året, eller när en årstid börjar och slutar. En människa bekräftar det vid importen.
- **Osäkert** betyder att texten tvekar eller säger emot sig själv.
- Vår är mars–maj, sommar juni–augusti, höst september–november, vinter december–februari. Höstterminen är 15 augusti–20
  december, vårterminen 1 januari–15 juni. Början av en månad är dag 1–10, mitten 11–20, slutet resten.
- Det som inte säkert är en tid blir ingen tid. Då frågar vi i stället.
`;

const cell = (text: string): string => text.replaceAll('\n', ' ⏎ ').replaceAll('|', '\\|');

/** The page for the person who prepares the plan: every kind of expression and how it is understood. */
export function datesPage(examples: readonly Example[]): string {
  const groups = Map.groupBy(examples, ({ group }) => group);
  const sections = [...groups].map(([group, rows]) => {
    const lines = rows.map(({ text, reference }) => {
      const meaning = readingInWords(readTimings(text, reference)).join('; ') || 'ingen tid';
      return `| ${cell(text) || '(tomt)'} | ${reference} | ${cell(meaning)} |`;
    });
    return [`## ${group}`, '', '| Det står | Skriven | Så förstås det |', '| --- | --- | --- |', ...lines].join('\n');
  });
  return `${[HEAD.trimEnd(), ...sections].join('\n\n')}\n`;
}
