import { buffer } from 'node:stream/consumers';
import { readInWorker } from './readInWorker.ts';

/** A process that reads one file from its input, tells what it came to, and ends. Whoever started it is gone: so is this. */
process.on('disconnect', () => process.exit());
const today = process.argv[2] ?? '';
void buffer(process.stdin)
  .then((bytes) => readInWorker(bytes, today))
  .then((read) => process.send?.(read, () => process.exit()));
