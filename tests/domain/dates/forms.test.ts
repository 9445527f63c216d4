import { join } from 'node:path';
import { FORMS } from '../../../domain/dates/forms.ts';
import { normalise } from '../../../domain/dates/normalise.ts';
import { corpus } from './corpus.ts';

const texts = corpus(join(__dirname, '../../..')).map(({ text }) => normalise(text).text);

describe('the list of forms', () => {
  it.each(FORMS.map((form) => [form.name, form] as const))(
    'tries %s wherever it can begin',
    (_, { opens, pattern }) => {
      const missed = texts.flatMap((text) =>
        [...text].flatMap((letter, at) => {
          pattern.lastIndex = at;
          return pattern.test(text) && !opens.includes(letter) ? [text.slice(at)] : [];
        }),
      );
      expect(missed).toEqual([]);
    },
  );

  it.each(FORMS.map((form) => [form.name, form] as const))(
    'has a place for %s in our own expressions',
    (_, { pattern }) => {
      const isUsed = texts.some((text) =>
        [...text].some((_letter, at) => {
          pattern.lastIndex = at;
          return pattern.test(text);
        }),
      );
      expect(isUsed).toBe(true);
    },
  );
});
