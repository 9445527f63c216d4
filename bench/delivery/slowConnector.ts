import { createServer } from 'node:http';

/**
 * A Bot Connector that takes every message after a while, in a process of its own. Tells its port first, and when asked
 * the moments at which messages arrived, in milliseconds.
 */
const LATENCY_MS = 100;
const arrived: number[] = [];

const server = createServer((request, response) => {
  arrived.push(performance.now());
  request.resume();
  setTimeout(() => {
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: `m${arrived.length}` }));
  }, LATENCY_MS);
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.on('message', () => process.send?.(arrived));
process.on('disconnect', () => process.exit(0));
