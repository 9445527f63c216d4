import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { provision } from '../../storage/cosmosProvision.ts';
import type { CosmosOptions } from '../../storage/cosmosStore.ts';

/** A key of the form the real ones have; the local server asks for none. */
const ANY_KEY = Buffer.from('local').toString('base64');

/** A Cosmos server inside this process, on a port of its own. */
export async function startCosmosServer(): Promise<{ endpoint: string; key: string; close: () => Promise<void> }> {
  const server = createHttpServer({ keepAlive: true });
  return { endpoint: await listening(server), key: ANY_KEY, close: () => closed(server) };
}

export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/**
 * Where the Cosmos tests run: the account `COSMOS_ENDPOINT` and `COSMOS_KEY` name, in a database called
 * `handlingsplan-tests`, or else a server in this process. The container is made when it is missing.
 */
export async function cosmosForTests(): Promise<{ name: string; options: CosmosOptions; close: () => Promise<void> }> {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;
  const server = endpoint ? undefined : await startCosmosServer();
  const options = {
    endpoint: endpoint ?? server?.endpoint ?? '',
    key: endpoint ? key : server?.key,
    database: 'handlingsplan-tests',
    container: 'records',
  };
  for await (const step of provision(options)) void step;
  return { name: endpoint ?? 'local server', options, close: async () => server?.close() };
}

export const aTenant = (): string => `test-${randomUUID()}`;
