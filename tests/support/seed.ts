import { configureGlobal } from 'fast-check';

/**
 * What properties draw is the same in every run of the tests, so that a change is judged by what it changed. `SEED=…` draws
 * otherwise, as the nightly run does; a failure tells its seed.
 */
configureGlobal({ seed: Number(process.env.SEED ?? 20_261_122) });
