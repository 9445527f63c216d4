import { fork } from 'node:child_process';
import { once } from 'node:events';

interface Told {
  readonly origin: string;
  readonly bearer: string;
  readonly press: Record<string, unknown>;
}
export interface State {
  readonly rss: number;
  /** To all actions, by whomever. */
  readonly changes: number;
}

/** How many actions there are to press on. */
export const ACTIONS = 500;

/** The product in another process, with what is needed to speak to it. */
export async function startServer() {
  const child = fork('tests/load/serve.ts', {
    execArgv: ['--expose-gc', '--max-old-space-size=256'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const hear = async <T>(): Promise<T> => (await once(child, 'message'))[0] as T;
  const { origin, bearer, press } = await hear<Told>();
  const ask = async <T>(what: 'files' | 'state'): Promise<T> => {
    child.send(what);
    return hear<T>();
  };
  let begun = 0;
  let presses = 0;

  /** Milliseconds until a press was answered with its change. */
  const pressOnce = async (): Promise<number> => {
    // Numbered as they begin: several may be under way, each on an action of its own.
    const number = begun;
    begun += 1;
    const rev = 1 + Math.floor(number / ACTIONS);
    const data = {
      p: 'plan-a',
      a: `load-${number % ACTIONS}`,
      c: 'mine',
      to: rev % 2 === 1 ? 'inProgress' : 'done',
      rev,
    };
    const body = JSON.stringify({
      ...press,
      value: { action: { type: 'Action.Execute', verb: 'status.set', data }, trigger: 'manual' },
    });
    const start = performance.now();
    const response = await fetch(`${origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: bearer },
      body,
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`A press was answered ${response.status}: ${text.slice(0, 200)}`);
    presses += 1;
    return performance.now() - start;
  };
  const healthOnce = async (): Promise<number> => {
    const began = performance.now();
    const response = await fetch(`${origin}/health`);
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`/health was answered ${response.status}`);
    return performance.now() - began;
  };
  return {
    ...{ origin, child, pressOnce, healthOnce },
    presses: () => presses,
    readHostileFiles: () => ask<{ refused: number; of: number }>('files'),
    state: () => ask<State>('state'),
    async end() {
      child.send('end');
      await once(child, 'exit');
    },
  };
}

export const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;
export const round = (value: number): number => Math.round(value * 10) / 10;
