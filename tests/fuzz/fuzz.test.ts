import { fuzz } from './fuzz.ts';
import { mutated } from './mutate.ts';
import { SEEDS } from './seeds.ts';

describe('mutated activities and API calls', () => {
  it.each(SEEDS)(
    'from the seed $seed are all answered, $runs of them, and none with an error of ours',
    async ({ seed, runs }) => {
      const { counterexample, runs: made } = await fuzz(seed, runs);
      expect(counterexample).toBeNull();
      expect(made).toBe(runs);
    },
    300_000,
  );

  it('are what they say: changed where told, and the original untouched', () => {
    const original = { a: { b: [1, 2] } };
    expect(mutated(original, [{ place: 2, act: 'set', value: null }])).toEqual({ a: { b: null } });
    expect(mutated(original, [{ place: 3, act: 'drop', value: null }])).toEqual({ a: { b: [2] } });
    expect(original).toEqual({ a: { b: [1, 2] } });
  });
});
