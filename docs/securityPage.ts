import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { INPUTS } from './securityInputs.ts';

export interface TestResult {
  readonly title: string;
  readonly ancestorTitles: readonly string[];
  readonly status: 'passed' | 'failed' | 'pending' | 'skipped' | 'todo' | 'disabled';
}

/** "17: of a foreign tenant", "53–55: …", "33, 34: …" begin a test's or a group's title, in quotation marks of any kind. */
const NUMBERS = /^(\d{1,3}(?:[,–-] ?\d{1,3})*)(?::| )/;
const IN_SOURCE = /[(\s]['"`](\d{1,3}(?:[,–-] ?\d{1,3})*): |\((48)\)/g;

/** The files whose tests name inputs. */
export function numberedFiles(): readonly string[] {
  const tracked = execFileSync('git', ['ls-files', 'tests'], { encoding: 'utf8' }).split('\n');
  return tracked.filter(
    (file) => file.endsWith('.test.ts') && (file.includes('security/guards') || numbersIn(file).length > 0),
  );
}

/** Which inputs the titles in a source name. */
export const numbersIn = (file: string): readonly number[] =>
  [...readFileSync(file, 'utf8').matchAll(IN_SOURCE)].flatMap(([, first, second]) => expand(first ?? second ?? ''));

export function expand(text: string): readonly number[] {
  return text.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split(/[–-]/).map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/** The page: what each input comes to in this run, what each guard holds, and what no test names. */
export function securityPage(results: readonly TestResult[]): string {
  const counted = new Map<number, { passed: number; failed: number }>();
  for (const result of results) {
    const titles = [...result.ancestorTitles, result.title];
    const numbers = new Set(
      titles.flatMap((title) => expand(NUMBERS.exec(title)?.[1] ?? /\((48)\)/.exec(title)?.[1] ?? '')),
    ).values();
    for (const number of numbers) {
      if (number < 1 || number > 144) continue;
      const count = counted.get(number) ?? { passed: 0, failed: 0 };
      if (result.status === 'passed') count.passed += 1;
      if (result.status === 'failed') count.failed += 1;
      counted.set(number, count);
    }
  }
  const rows = INPUTS.flatMap(([chapter, first, inputs]) => [
    `\n### ${chapter}\n`,
    '| no. | input | tests passed |',
    '| --- | --- | --- |',
    ...inputs.map((input, index) => `| ${first + index} | ${input} | ${outcomeOf(counted.get(first + index))} |`),
  ]);
  const missing = INPUTS.flatMap(([, first, inputs]) => inputs.map((_, index) => first + index)).filter(
    (number) => !counted.has(number),
  );
  return `${PREFACE}\n${rows.join('\n')}\n\n${missing.length === 0 ? 'Every input has a test.' : `No test names: ${missing.join(', ')}.`}\n\n${guardsOf(results)}`;
}

function outcomeOf(count: { passed: number; failed: number } | undefined): string {
  if (!count) return 'none';
  return count.failed > 0 ? `**${count.failed} FAILED**, ${count.passed} passed` : String(count.passed);
}

const GUARD = /^(\S+) \(([^)]+)\) holds (.+?): (.+) with it, (.+) without$/;

function guardsOf(results: readonly TestResult[]): string {
  const rows = results.flatMap(({ title, status }) => {
    const [, guard, inputs, holds, whole, without] = GUARD.exec(title) ?? [];
    return guard
      ? [
          `| \`${guard}\` | ${inputs} | ${holds} | ${whole} | ${without} | ${status === 'passed' ? 'shown' : '**NOT SHOWN**'} |`,
        ]
      : [];
  });
  return [
    '## What each guard holds',
    '',
    GUARDS,
    '',
    '| guard | inputs | attempt | with it | without it | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const PREFACE = `# What was tried against it

This page is written by \`npm run docs:security\` from a run of the tests; \`tests/security/page.test.ts\` holds it to the
sources. How the product is put together is on [questions.md](questions.md), the page for security officers.

## Inputs

Each number is an input that has broken a bot, an SDK or a parser somewhere. Its tests carry the number in their titles.
Inputs of requests go over HTTP with real signed tokens, files through the reader's worker, the tab through its API.`;

const GUARDS = `For each, the product is put together with that one guard left out, and the same attempt is made again. Where "without it"
is still a refusal, something behind it holds as well; the guard then saves work, memory or what the SDK would remember.`;
