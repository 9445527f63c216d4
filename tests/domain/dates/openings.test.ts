import { candidatesOf } from '../../../domain/dates/candidates.ts';
import type { Form } from '../../../domain/dates/form.ts';
import { FORMS } from '../../../domain/dates/forms.ts';
import { OTHER, openingsOf } from '../../../domain/dates/openings.ts';
import { corpus } from './corpus.ts';

const of = (pattern: RegExp) => [...openingsOf(pattern)].sort();

describe('the openings of a pattern', () => {
  test.each([
    [/abcd/, ['abc']],
    [/ab|c/, ['ab', 'c']],
    [/a?bc/, ['abc', 'bc']],
    [/x(?:y|zz)w/, ['xyw', 'xzz']],
    [/(?<year>19|20)\d/, ['000']],
    [/[kl]\. ?v/, ['k. ', 'k.v', 'l. ', 'l.v', OTHER + '. ', OTHER + '.v']],
    [/ab{2,3}/, ['abb']],
    [/a(?!b)c(?=d)/, ['ac']],
    [/\bom /, ['om ']],
    [/^ab$/, ['ab']],
    [/a{2}b/, ['aab']],
    [/a{2,}b/, ['aaa', 'aab']],
    [/a{0,1}b/, ['ab', 'b']],
    [/b{1,12}c/, ['bbb', 'bbc', 'bc']],
    [/a+b/, ['aaa', 'aab', 'ab']],
    [/x*y/, ['xxx', 'xxy', 'xy', 'y']],
    [/[a\]]b/, ['ab', OTHER + 'b']],
    [/(?![a\]|])bc(?<=[)])d/, ['bcd']],
    [/ßa/, [OTHER + 'a']],
    [/a\sb/, ['a b', 'a\nb', 'a' + OTHER + 'b']],
    [/(?:(?=a))b\.c/, ['b.c']],
  ])('%s begins so', (pattern, openings) => {
    expect(of(pattern)).toEqual(openings.sort());
  });

  test('a class that leaves characters out may begin with a letter we do not know', () => {
    expect(of(/[^a]/)).toContain(OTHER);
  });
});

describe('the table of forms', () => {
  const candidates = candidatesOf(FORMS);
  const matches = ({ opens, pattern }: Form, text: string, at: number): boolean => {
    pattern.lastIndex = at;
    return opens.includes(text.charAt(at)) && pattern.test(text);
  };

  test('offers every form that matches, anywhere in any expression of ours', () => {
    const missed: string[] = [];
    for (const { text } of corpus(process.cwd())) {
      const lower = text.toLowerCase();
      for (let at = 0; at < lower.length; at += 1) {
        const offered = new Set(candidates(lower, at));
        for (const form of FORMS) {
          if (!offered.has(form) && matches(form, lower, at)) missed.push(`${form.name}: ${lower.slice(at)}`);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  test('remembers an answer for the character that was asked about, not for one like it', () => {
    const fourth = candidates('31 maj', 0).map(({ name }) => name);
    const years = candidates('21 maj', 0).map(({ name }) => name);
    expect(fourth).not.toContain('isoDay');
    expect(candidates('2007-10-01', 0).map(({ name }) => name)).toContain('isoDay');
    expect(years).toContain('dayMonth');
  });
});
