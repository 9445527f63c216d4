import type { PlanStore } from '../../domain/ports.ts';
import { provision } from '../../storage/cosmosProvision.ts';
import { openCosmosStore, type Charge, type CosmosStoreOptions } from '../../storage/cosmosStore.ts';
import { aTenant, startCosmosServer } from './cosmosServer.ts';
import { startFaultyProxy, type FaultyProxy } from './faultyProxy.ts';

/** A Cosmos server behind a proxy that spoils answers, and two replicas of which only one must pass it. */
export interface FaultyCosmos {
  readonly proxy: FaultyProxy;
  readonly options: CosmosStoreOptions;
  readonly store: PlanStore;
  /** Another replica, whose connection is sound. */
  readonly other: PlanStore;
  readonly charges: Charge[];
}

/** Starts it for the tests of a file; each test has a tenant of its own. */
export function faultyCosmos(): () => FaultyCosmos {
  const place = { database: 'handlingsplan', container: 'records' };
  let server: Awaited<ReturnType<typeof startCosmosServer>>;
  let proxy: FaultyProxy;
  let current: FaultyCosmos;
  beforeAll(async () => {
    server = await startCosmosServer();
    for await (const step of provision({ ...server, ...place })) void step;
    proxy = await startFaultyProxy(server.endpoint);
  });
  afterAll(async () => {
    await proxy.close();
    await server.close();
  });
  beforeEach(async () => {
    proxy.set(undefined);
    const charges: Charge[] = [];
    const onCharge = (charge: Charge) => charges.push(charge);
    const options = { ...place, endpoint: proxy.endpoint, key: server.key, tenant: aTenant(), onCharge };
    const other = await openCosmosStore({ ...options, endpoint: server.endpoint, onCharge: () => undefined });
    current = { proxy, options, other, charges, store: await openCosmosStore({ ...options, requestTimeout: 1_000 }) };
  });
  afterEach(async () => {
    await current.store.close();
    await current.other.close();
  });
  return () => current;
}
