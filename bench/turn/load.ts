import { Agent } from 'node:http';
import { presser, type Presser } from './press.ts';

/** The people who press, in a process of their own, so that what they cost is not counted as the bot's. */
export interface Job {
  readonly url: string;
  readonly isReal: boolean;
  readonly turns: number;
}

/** As many as press at the same moment, each over a connection that is kept. */
const AT_ONCE = 4;

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const pressers = new Map<string, Presser>();

process.on('message', ({ url, isReal, turns }: Job) => {
  const known = pressers.get(url) ?? presser(isReal);
  pressers.set(url, known);
  let left = turns;
  const lane = async (): Promise<void> => {
    for (; left > 0;) {
      left -= 1;
      await known.press(url, agent);
    }
  };
  Promise.all(Array.from({ length: AT_ONCE }, lane)).then(
    () => process.send?.('done'),
    (error: unknown) => process.send?.(String(error)),
  );
});
