import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { LaidOutPage, Rule, Run } from '../geometry/page.ts';
import { readPages } from '../geometry/readPages.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { cleanCharacters } from '../repairText.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { readText } from './text.ts';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** Reads a PDF by where its text and rules stand. Scripts in it are never run, fonts never loaded. */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > LIMITS.pages) refuse('tooLarge', `${document.numPages} sidor`);
    const pages: LaidOutPage[] = [];
    let pictures = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const drawn = await readRules(page);
      pictures += drawn.pictures;
      pages.push({ number, runs: await readRuns(page), horizontals: drawn.horizontals, verticals: drawn.verticals });
    }
    const letters = pages.reduce(
      (sum, page) => sum + page.runs.reduce((all, run) => all + run.text.trim().length, 0),
      0,
    );
    if (letters < 20 * pages.length && pictures > 0) refuse('scanned');
    if (letters === 0) refuse('emptyFile');
    return readPages(pages) ?? { ...readText(plainText(pages)), pages: pages.length };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') refuse('locked');
    if (error instanceof Error && /InvalidPDF|MissingPDF|FormatError|XRef/i.test(`${error.name} ${error.message}`))
      refuse('damaged', 'PDF');
    throw error;
  } finally {
    await task.destroy();
  }
}

async function readRuns(page: Page): Promise<Run[]> {
  const top = page.view[3] ?? 0;
  const { items } = await page.getTextContent();
  return items.flatMap((item): Run[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const height = Math.hypot(a, b) || item.height || 10;
    return [{ text: cleanCharacters(item.str), x, right: x + item.width, y: top - y, height }];
  });
}

interface Drawn {
  readonly horizontals: Rule[];
  readonly verticals: Rule[];
  readonly pictures: number;
}

const THIN = 2.5;

/** The straight lines and boxes that a page draws, and how many pictures it holds. */
async function readRules(page: Page): Promise<Drawn> {
  const top = page.view[3] ?? 0;
  const { fnArray, argsArray } = await page.getOperatorList();
  const horizontals: Rule[] = [];
  const verticals: Rule[] = [];
  let pictures = 0;
  let matrix = [1, 0, 0, 1, 0, 0];
  const saved: number[][] = [];
  fnArray.forEach((operation, index) => {
    const values = argsArray[index] as unknown[];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = multiply(matrix, values as number[]);
    else if (
      operation === OPS.paintImageXObject ||
      operation === OPS.paintInlineImageXObject ||
      operation === OPS.paintImageMaskXObject
    )
      pictures++;
    else if (operation === OPS.constructPath && values[0] !== OPS.endPath) {
      const box = values[2] as ArrayLike<number> | null;
      if (box) addBox(box, matrix, top, horizontals, verticals);
    }
  });
  return { horizontals, verticals, pictures };
}

function multiply(m: readonly number[], n: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = n;
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f];
}

/** A thin box is a rule; a larger one is a drawn cell, whose four sides are rules. */
function addBox(
  box: ArrayLike<number>,
  matrix: readonly number[],
  top: number,
  horizontals: Rule[],
  verticals: Rule[],
): void {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const at = (x: number, y: number): [number, number] => [a * x + c * y + e, top - (b * x + d * y + f)];
  const [x1, y1] = at(box[0] ?? 0, box[1] ?? 0);
  const [x2, y2] = at(box[2] ?? 0, box[3] ?? 0);
  const [left, right, upper, lower] = [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)];
  const wide = right - left > THIN;
  const high = lower - upper > THIN;
  if (wide) horizontals.push({ from: left, to: right, at: upper });
  if (high) verticals.push({ from: upper, to: lower, at: left });
  if (wide && high) {
    horizontals.push({ from: left, to: right, at: lower });
    verticals.push({ from: upper, to: lower, at: right });
  }
}

/** The text of pages on which no table is seen, a line for each line, an empty line where a gap stands. */
function plainText(pages: readonly LaidOutPage[]): string {
  return pages
    .map((page) => {
      const sorted = [...page.runs].sort((a, b) => a.y - b.y || a.x - b.x);
      return sorted.reduce((text, run, index) => {
        const before = sorted[index - 1];
        if (!before) return run.text;
        const step = run.y - before.y;
        return text + (step < run.height * 0.4 ? ' ' : step > run.height * 1.9 ? '\n\n' : '\n') + run.text;
      }, '');
    })
    .join('\f');
}
