import { constants, setPriority } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { readInWorker } from './readInWorker.ts';

/**
 * A process that reads one file from its input, tells what it came to, and ends. Those who press go before
 * it; when whoever started it is gone, so is this.
 */
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.on('disconnect', () => process.exit());
const today = process.argv[2] ?? '';
void buffer(process.stdin)
  .then((bytes) => readInWorker(bytes, today))
  .then((read) => process.send?.(read, () => process.exit()));
