import { REFUSALS } from '../../domain/change.ts';
import { STATUSES } from '../../domain/action.ts';
import { QUESTION_KINDS } from '../../domain/plan.ts';
import { localeOf, messagesFor } from '../../locales/messages.ts';
import { pseudoOf } from '../../locales/pseudo.ts';

const LOCALES = ['sv', 'en'] as const;

/** The path of every text and function of a language. */
const pathsOf = (value: unknown, path = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, `${path}.${key}`))
    : [`${path}: ${typeof value}`];

describe.each(LOCALES)('the texts in %s', (locale) => {
  const t = messagesFor(locale);

  test('cover every refusal, status and question with words of their own', () => {
    const refusals = REFUSALS.map((refusal) => t.refusals[refusal]);
    expect(new Set(refusals).size).toBe(REFUSALS.length);
    expect(new Set(STATUSES.map((status) => t.status[status])).size).toBe(STATUSES.length);
    const questions = QUESTION_KINDS.map((kind) => t.questions[kind]('”x”', null));
    expect(new Set(questions).size).toBe(QUESTION_KINDS.length);
  });

  test('bend with the number', () => {
    for (const plural of [t.digest.title, t.mine.title, t.lists.late, t.published.unheld, t.published.resting]) {
      expect(plural(1)).not.toBe(plural(2).replace('2', '1'));
      expect(plural(2)).toContain('2');
    }
  });

  test('repeat a proposal where there is one, and say what is unclear where there is none', () => {
    expect(t.questions.impliedPeriod('hösten', 'X')).toContain('X');
    expect(t.questions.impliedPeriod('hösten', null)).not.toContain('null');
  });

  test('hold nothing that a client could read as Markdown', () => {
    const texts = pathsOf(t).length;
    expect(texts).toBeGreaterThan(150);
    expect(JSON.stringify(t)).not.toMatch(/\*\*|__|\]\(|<at>|\{\{/);
  });
});

test('English has exactly what Swedish has', () => {
  expect(pathsOf(messagesFor('en'))).toEqual(pathsOf(messagesFor('sv')));
});

test('no English text is left in Swedish', () => {
  const [sv, en] = LOCALES.map((locale) => messagesFor(locale));
  const texts = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : [];
  const shared = texts(sv).filter((text) => texts(en).includes(text));
  expect(shared.filter((text) => !['sv', 'en', 'Status'].includes(text))).toEqual([]);
});

test('whoever’s Teams is not English meets Swedish, the language of the plan', () => {
  expect(['en-GB', 'en-US', 'en', 'EN-us'].map(localeOf)).toEqual(['en', 'en', 'en', 'en']);
  expect(['sv-SE', 'fi-FI', '', null, undefined, 'english'].map(localeOf)).toEqual(Array(6).fill('sv'));
});

test('the test language is four tenths longer in every text, those that functions make too', () => {
  const t = messagesFor('sv');
  const long = pseudoOf(t);
  for (const [made, from] of [
    [long.buttons.notMine, t.buttons.notMine],
    [long.digest.title(3), t.digest.title(3)],
    [long.dates.day('2026-09-15', '2026-09-14'), t.dates.day('2026-09-15', '2026-09-14')],
  ] as const) {
    expect(made.startsWith(from)).toBe(true);
    expect([...made].length).toBe(Math.ceil([...from].length * 1.4));
  }
  expect(long.lang).toBe('sv');
});
