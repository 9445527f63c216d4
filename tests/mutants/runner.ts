import type { MutantCoverage } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { errorOf, loadCases, runCases, type Case } from './circus.ts';

/** What the mutated sources ask: which change is made now; and where they write which changes a test comes past. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: MutantCoverage | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}
const mutants: Switch = ((globalThis as { __stryker__?: Switch }).__stryker__ ??= {});
const files = (process.env.MUTANT_TESTS ?? '').split(' ');

/** Runs jest's tests for Stryker. Every mutant gets a world of its own, so none is hidden by what an earlier one left behind. */
export function circusRunner(): TestRunner {
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    // Each test alone, in a world of its own: one that leans on another would seem to notice everything.
    async dryRun() {
      const coverage: MutantCoverage = { static: {}, perTest: {} };
      Object.assign(mutants, { activeMutant: undefined, mutantCoverage: coverage, currentTestId: undefined });
      const ran: Case[] = [];
      for (const file of files) {
        for (let index = 0, count = 1; index < count; index += 1) {
          mutants.currentTestId = undefined;
          const all = loadCases(file);
          count = all.length;
          const one = all[index];
          if (!one) break;
          mutants.currentTestId = one.id;
          await runCases(all, (each) => each === one);
          ran.push(one);
        }
      }
      Object.assign(mutants, { mutantCoverage: undefined, currentTestId: undefined });
      return { ...resultOf(ran), mutantCoverage: coverage };
    },
    async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
      Object.assign(mutants, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined });
      try {
        const wanted = testFilter && new Set(testFilter);
        const ran: Case[] = [];
        for (const file of files) {
          if (testFilter && !testFilter.some((id) => id.startsWith(`${file} `))) continue;
          const all = loadCases(file);
          await runCases(all, ({ id }) => !wanted || wanted.has(id), !disableBail);
          ran.push(...all);
          if (!disableBail && all.some((one) => errorOf(one) !== undefined)) break;
        }
        return toMutantRunResult(determineHitLimitReached(mutants.hitCount, hitLimit) ?? resultOf(ran));
      } catch (error) {
        // The tests could not even be loaded.
        const failure = {
          id: '0',
          name: '0',
          timeSpentMs: 0,
          status: TestStatus.Failed,
          failureMessage: String(error),
        };
        return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failure as TestResult] });
      } finally {
        Object.assign(mutants, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
      }
    },
  };
}

function resultOf(cases: readonly Case[]) {
  const tests = cases.map((one): TestResult => {
    const { id, fileName, test } = one;
    const base = { id, name: id, fileName, timeSpentMs: test.duration ?? 0 };
    const error = errorOf(one);
    if (error !== undefined) return { ...base, status: TestStatus.Failed, failureMessage: String(error).slice(0, 500) };
    return { ...base, status: test.status === 'done' ? TestStatus.Success : TestStatus.Skipped };
  });
  return { status: DryRunStatus.Complete, tests } satisfies DryRunResult;
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'circus', circusRunner)];
