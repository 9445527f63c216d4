/** 2 000 for every run of the tests, and below them the seeds that have found something, with as many runs as it took. */
export const SEEDS: readonly { readonly seed: number; readonly runs: number }[] = [
  { seed: 20261122, runs: 2_000 },
  { seed: 2006, runs: 1_600 },
];
