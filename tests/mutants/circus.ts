import { resolve } from 'node:path';
import { jestExpect } from '@jest/expect';
import { ModernFakeTimers } from '@jest/fake-timers';
import * as circus from 'jest-circus';
import * as mock from 'jest-mock';
import { freshModules } from './freshModules.ts';

type Block = ReturnType<typeof circus.getState>['rootDescribeBlock'];
type Test = Block['tests'][number];

export interface Case {
  readonly id: string;
  readonly fileName: string;
  readonly test: Test;
}

const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
const config = { rootDir: '.', fakeTimers: {} } as ConstructorParameters<typeof ModernFakeTimers>[0]['config'];
const timers = new ModernFakeTimers({ config, global: globalThis });
const jest = {
  ...{ fn: mock.fn, spyOn: mock.spyOn, setTimeout: () => undefined },
  useFakeTimers: () => timers.useFakeTimers(),
  useRealTimers: () => timers.useRealTimers(),
  setSystemTime: (now: Date) => timers.setSystemTime(now),
  advanceTimersByTimeAsync: (milliseconds: number) => timers.advanceTimersByTimeAsync(milliseconds),
};
Object.assign(globalThis, { describe, it, test, beforeAll, beforeEach, afterAll, afterEach, jest, expect: jestExpect });

/** As jest.config.js says: a busy machine is slow, not wrong. */
const TIMEOUT_MS = 60_000;

/**
 * Jest's own describe, it and expect in this process, without jest's processes and sandboxes, which cost a second each time.
 * The tests of a file, loaded anew together with everything of ours that they rest upon.
 */
export function loadCases(fileName: string): readonly Case[] {
  circus.resetState();
  circus.setState({ ...circus.getState(), testTimeout: TIMEOUT_MS });
  freshModules()(resolve(fileName));
  const found = testsBelow(circus.getState().rootDescribeBlock).filter(
    ({ mode }) => mode !== 'skip' && mode !== 'todo',
  );
  return found.map((one, index) => ({ id: `${fileName} ${index} ${nameOf(one)}`, fileName, test: one }));
}

/** Runs those wanted, to the first that fails unless all are to be heard; afterwards each knows its errors. */
export async function runCases(all: readonly Case[], isWanted: (one: Case) => boolean, bail = true): Promise<void> {
  for (const one of all) if (!isWanted(one)) one.test.mode = 'skip';
  const stop: Parameters<typeof circus.addEventHandler>[0] = (event) => {
    if (!bail || event.name !== 'test_done' || event.test.errors.length === 0) return;
    for (const { test: one } of all) if (one.status !== 'done') one.mode = 'skip';
  };
  circus.addEventHandler(stop);
  try {
    await circus.run();
  } finally {
    circus.removeEventHandler(stop);
  }
}

/** What went wrong in a test, or undefined. */
export const errorOf = ({ test: { errors } }: Case): unknown => errors.flat().find(Boolean);

const testsBelow = (block: Block): readonly Test[] =>
  block.children.flatMap((child) => (child.type === 'test' ? [child] : testsBelow(child)));

function nameOf(one: Test): string {
  const names = [one.name];
  for (let block: Block | undefined = one.parent; block?.parent; block = block.parent) names.unshift(block.name);
  return names.join(' ');
}
