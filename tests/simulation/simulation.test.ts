import { MUTANTS } from './mutants.ts';
import type { Options } from './report.ts';
import { shrink } from './shrink.ts';
import { simulate } from './simulate.ts';

/** The short version; `npm run test:nightly` is the long one. A failure prints what to give `npm run simulate`. */
const promises = async (options: Options) => {
  const { violations, lost, reminders } = await simulate(options);
  return { seed: options.seed, crashAt: options.crashAt ?? 0, violations, lost, isBusy: reminders > 0 };
};
const kept = ({ seed, crashAt = 0 }: Options) => ({ seed, crashAt, violations: [], lost: 0, isBusy: true });

describe('two months of reminders and presses, on three replicas', () => {
  it.each([
    { profile: 'none', seed: 1 },
    { profile: 'real', seed: 2 },
    { profile: 'storm', seed: 3 },
    { profile: 'brutal', seed: 4 },
    { profile: 'brutal', seed: 5 },
  ] as const)('keep every promise and lose nobody: $profile, seed $seed', async (given) => {
    const options: Options = { days: 60, replicas: 3, ...given };
    expect(await promises(options)).toEqual(kept(options));
  });

  it('are the same two months when they are simulated again', async () => {
    const options: Options = { seed: 6, days: 20, replicas: 3, profile: 'brutal' };
    const [once, again] = [await simulate(options), await simulate(options)];
    expect(again).toEqual(once);
    expect((await simulate({ ...options, seed: 7 })).trace).not.toBe(once.trace);
  });
});

describe('everything down from Friday afternoon to Monday at nine', () => {
  it('is followed by one digest for each, and nobody is forgotten', async () => {
    const down = [['2026-09-04T14:00:00.000Z', '2026-09-07T07:00:00.000Z']] as const;
    const options: Options = { seed: 8, days: 8, replicas: 2, profile: 'none', down };
    const report = await simulate({ ...options, profile: 'real', rates: { leaving: 0 } });
    expect(report.violations).toEqual([]);
    expect(report.reminders).toBeGreaterThan(5);
  });
});

describe('a Monday on which one process dies', () => {
  it('loses nobody and breaks no promise at any of the first sixty edges', async () => {
    const broken = [];
    for (let crashAt = 1; crashAt <= 60; crashAt += 1) {
      const options: Options = { seed: 1, from: '2026-09-07', days: 1, replicas: 2, profile: 'none', crashAt };
      const found = await promises({ ...options, rates: { leaving: 0 } });
      if (found.violations.some(({ invariant }) => invariant !== 'L2') || found.lost > 0) broken.push(found);
    }
    expect(broken).toEqual([]);
  });
});

describe('the judges', () => {
  it.each([
    'posts without claiming',
    'takes a refusal for a delivery',
    'takes the wall clock for UTC',
    'takes the people of one unit for another’s',
    'believes whoever says where Teams is',
    'tidies up what has been said when it adds to it',
  ])('notice a product that %s', async (name) => {
    const mutant = MUTANTS.find((one) => one.name === name);
    const options: Options = { seed: 1, days: 30, replicas: 3, profile: 'brutal', ...mutant?.options };
    const { violations } = await simulate(options, mutant?.mutation);
    expect(mutant?.killedBy.some((invariant) => violations.some((one) => one.invariant === invariant))).toBe(true);
  });

  it('find a smaller run that breaks the same promise', async () => {
    const { mutation } = MUTANTS.find(({ name }) => name === 'takes the wall clock for UTC') ?? { mutation: {} };
    const options: Options = { seed: 1, days: 30, replicas: 2, profile: 'real' };
    const smallest = await shrink(options, mutation, 6);
    expect(smallest.report.violations.map(({ invariant }) => invariant)).toContain('I10');
    expect(smallest.options.days).toBeLessThan(30);
    expect(smallest.options.without?.length).toBeGreaterThan(0);
  });
});
