import { alphabetically } from '../../domain/alphabetical.ts';
import { whenUsed } from '../../domain/whenUsed.ts';

it('texts are ordered as a Swedish reader looks for them', () => {
  expect(['ö', 'z', 'ä', 'å', 'a'].sort(alphabetically)).toEqual(['a', 'z', 'å', 'ä', 'ö']);
  expect(['A10', 'B1', 'A2', 'A1b', 'A1a'].sort(alphabetically)).toEqual(['A1a', 'A1b', 'A2', 'A10', 'B1']);
});

it('what is costly to make is made at its first use, and once', () => {
  const made: string[] = [];
  const use = whenUsed(() => made.push('one') && { of: 'much' });
  expect(made).toEqual([]);
  expect(use()).toBe(use());
  expect(made).toEqual(['one']);
});
