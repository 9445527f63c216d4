import { randomBytes } from 'node:crypto';
import { CosmosClient } from '@azure/cosmos';
import { StoreUnavailable, type Find, type PlanStore, type Stored } from '../domain/ports.ts';
import type { RecordKind, Records } from '../domain/records.ts';
import { chargeOf, fail, isMissing, unavailable, verdictOf, within, type Answer } from './cosmosAnswers.ts';
import { asItem, asVersion, findQuery, itemId, ofVersion, OVERTAKEN, partitionOf, type Item } from './cosmosItem.ts';
import { filed, refiled, type Filed } from './filing.ts';
import { inShape, shapeOf, UPGRADES, type Upgrades } from './shapes.ts';

export interface CosmosOptions {
  readonly endpoint: string;
  /** Without a key the identity of the machine is used (managed identity, or a developer's own sign-in). */
  readonly key?: string | undefined;
  /** Which of several user-assigned managed identities. */
  readonly identityClientId?: string | undefined;
  readonly database: string;
  readonly container: string;
  /** Milliseconds for one request, and for a whole operation with everything that is tried again. */
  readonly requestTimeout?: number;
  readonly deadline?: number;
}

export interface Charge {
  readonly operation: 'create' | 'read' | 'replace' | 'find';
  readonly kind: RecordKind;
  readonly requestUnits: number;
}

export interface CosmosStoreOptions extends CosmosOptions {
  /** Whose records these are. Without `|`. */
  readonly tenant: string;
  readonly onCharge?: (charge: Charge) => void;
  readonly upgrades?: Upgrades;
}

/** A person at a button waits for the answer: the SDK's own 60 s and 30 s are far beyond what Teams allows. */
const REQUEST_TIMEOUT = 2_500;
const DEADLINE = 6_000;
const ATTEMPTS = 3;
const PAGE = 250;

/** One client for each process: it keeps the connections and what it has learnt of the account. */
export async function connect(options: CosmosOptions): Promise<CosmosClient> {
  const { endpoint, key, requestTimeout = REQUEST_TIMEOUT } = options;
  const isReal = endpoint.startsWith('https:');
  return new CosmosClient({
    endpoint,
    ...(key === undefined ? { aadCredentials: await machineIdentity(options) } : { key }),
    userAgentSuffix: 'handlingsplan',
    connectionPolicy: {
      requestTimeout,
      enableEndpointDiscovery: isReal,
      enableBackgroundEndpointRefreshing: isReal,
      // An ETag guards one region only, and a failover of one partition would repeat writes in secret.
      useMultipleWriteLocations: false,
      enablePartitionLevelFailover: false,
      retryOptions: { maxRetryAttemptCount: 9, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 3 },
    },
  });
}

/** Loaded only where it is used: it is large, and whoever has a key never needs it. */
async function machineIdentity({ identityClientId }: CosmosOptions) {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential(identityClientId ? { managedIdentityClientId: identityClientId } : {});
}

/**
 * The store in Azure Cosmos DB for NoSQL. Throws `StoreUnavailable` when the container is missing, or is not laid out
 * as `provision` does it: then nothing may be written.
 */
export async function openCosmosStore(options: CosmosStoreOptions): Promise<PlanStore> {
  const { tenant, deadline = DEADLINE, upgrades = UPGRADES, onCharge } = options;
  if (tenant === '' || tenant.includes('|')) throw new Error(`"${tenant}" cannot name a tenant`);
  const client = await connect(options);
  const container = client.database(options.database).container(options.container);
  const { resource } = await within(AbortSignal.timeout(deadline), () => container.read()).catch((error: Answer) => {
    client.dispose();
    return fail(error);
  });
  if (resource?.partitionKey?.paths.join() !== '/partition' || resource.defaultTtl !== undefined) {
    client.dispose();
    throw new StoreUnavailable('cosmos.layout', 'The container has another partition key, or deletes by itself (TTL).');
  }
  let open = true;

  /** What an operation may take from here on. */
  function begin(): AbortSignal {
    if (!open) throw new StoreUnavailable('cosmos.closed', 'The store is closed.');
    return AbortSignal.timeout(deadline);
  }

  /** One request of an operation; what it costs is reported however it ends. */
  async function ask<T extends Answer>(
    operation: Charge['operation'],
    kind: RecordKind,
    signal: AbortSignal,
    request: () => Promise<T>,
  ): Promise<T> {
    const charge = (answer: Answer) => onCharge?.({ operation, kind, requestUnits: chargeOf(answer) });
    try {
      const answer = await within(signal, request);
      charge(answer);
      return answer;
    } catch (error) {
      charge(error as Answer);
      throw error;
    }
  }

  async function readItem<K extends RecordKind>(kind: K, partition: string, id: string, abortSignal: AbortSignal) {
    const item = container.item(itemId(kind, id), partitionOf(tenant, partition));
    const answer = await ask('read', kind, abortSignal, () => item.read<Item<K>>({ abortSignal })).catch(fail);
    const { resource: found, statusCode: code, substatus, headers, etag } = answer;
    if (found) return { ...found, _etag: etag };
    if (isMissing({ code, substatus })) return undefined;
    throw unavailable({ code, substatus, headers });
  }

  const stored = <K extends RecordKind>(kind: K, item: Found<K>): Stored<Records[K]> => ({
    value: inShape(kind, item.shape, item.body as unknown as Record<string, unknown>, upgrades),
    version: asVersion(item._etag, item.writers),
  });

  /**
   * Sends one conditional write until its outcome is known. Repeating it does no harm: its condition fails when an
   * earlier try was carried out, and then the token in the item tells that it was ours.
   */
  async function write<K extends RecordKind>(
    operation: 'create' | 'replace',
    kind: K,
    item: Item<K>,
    at: Filed,
    send: (abortSignal: AbortSignal) => Promise<Answer & { readonly etag: string }>,
  ): Promise<Stored<Records[K]> | undefined> {
    const signal = begin();
    const written = (etag: string) => stored(kind, { ...item, _etag: etag });
    for (let attempt = 1; ; attempt += 1) {
      try {
        return written((await ask(operation, kind, signal, () => send(signal))).etag);
      } catch (error) {
        const verdict = verdictOf(error as Answer);
        if (verdict === 'conflict') break;
        if (operation === 'replace' && isMissing(error as Answer)) return undefined;
        if (verdict === 'refused' || attempt === ATTEMPTS) return fail(error as Answer);
      }
    }
    const found = await readItem(kind, at.partition, at.id, signal);
    const token = item.writers.at(-1) ?? '';
    if (!found?.writers.includes(token)) return undefined;
    return written(found.writers.at(-1) === token ? found._etag : OVERTAKEN);
  }

  /** The item to write. Its body is a copy, so that the caller keeps no hand on what we give back. */
  function itemOf<K extends RecordKind>(kind: K, at: Filed, value: Records[K], before: readonly string[]): Item<K> {
    const body = JSON.parse(JSON.stringify(value)) as Records[K];
    const writers = [...before, randomBytes(9).toString('base64url')];
    return asItem(tenant, kind, at, { shape: shapeOf(kind, upgrades), writers, body });
  }

  return {
    create: async (kind, value) => {
      const at = filed(kind, value);
      const item = itemOf(kind, at, value, []);
      return write('create', kind, item, at, (abortSignal) => container.items.create(item, { abortSignal }));
    },

    read: async (kind, partition, id) => {
      const found = await readItem(kind, partition, id, begin());
      return found && stored(kind, found);
    },

    replace: async (kind, before, value) => {
      const at = refiled(kind, before, value);
      const version = ofVersion(before.version);
      if (!version) return undefined;
      const item = itemOf(kind, at, value, version.writers);
      const accessCondition = { type: 'IfMatch', condition: version.etag };
      return write('replace', kind, item, at, (abortSignal) =>
        container.item(item.id, item.partition).replace(item, { abortSignal, accessCondition }),
      );
    },

    find: async function* <K extends RecordKind>(kind: K, find: Find) {
      let left = find.limit ?? Infinity;
      const abandon = new AbortController();
      const pages = container.items.query<Found<K>>(findQuery(tenant, kind, find), {
        maxItemCount: Math.min(PAGE, left),
        ...(find.partition === undefined ? {} : { partitionKey: partitionOf(tenant, find.partition) }),
        abortSignal: abandon.signal,
      });
      const nextPage = async () => {
        const { resources, requestCharge } = await pages.fetchNext();
        return { resources, requestCharge };
      };
      try {
        while (left > 0 && pages.hasMoreResults()) {
          const { resources } = await ask('find', kind, begin(), nextPage).catch(fail);
          for (const item of resources.slice(0, left)) yield stored(kind, item);
          left -= resources.length;
        }
      } finally {
        // Whoever stops early wants no page fetched ahead.
        abandon.abort();
      }
    },

    close: async () => {
      open = false;
      client.dispose();
    },
  };
}

type Found<K extends RecordKind> = Pick<Item<K>, 'shape' | 'body' | 'writers'> & { readonly _etag: string };
