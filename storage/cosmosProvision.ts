import { StoreUnavailable } from '../domain/ports.ts';
import { connect, type CosmosOptions } from './cosmosStore.ts';
import { fail, type Answer } from './cosmosAnswers.ts';

export interface ProvisionOptions extends CosmosOptions {
  /** Request units a second for the database when it is made; without it the account decides (serverless). */
  readonly throughput?: number;
}

export interface ProvisionStep {
  readonly what: string;
  readonly state: 'present' | 'planned' | 'done';
}

const ascending = (...paths: string[]) => paths.map((path) => ({ path, order: 'ascending' as const }));

/** Only what is asked about is indexed: the bodies would be most of the cost of a write. */
const INDEXING = {
  indexingMode: 'consistent' as const,
  automatic: true,
  includedPaths: ['/partition/?', '/shelf/?', '/recordId/?', '/wake/?', '/day/?'].map((path) => ({ path })),
  excludedPaths: [{ path: '/*' }, { path: '/"_etag"/?' }],
  compositeIndexes: [
    ascending('/shelf', '/recordId'),
    ascending('/shelf', '/wake', '/recordId'),
    ascending('/shelf', '/day', '/recordId'),
    [...ascending('/shelf'), { path: '/day', order: 'descending' as const }, ...ascending('/recordId')],
  ],
};

/**
 * Makes the database and the container, or what is missing of them. First come all steps that will be taken, as
 * `planned`: whoever stops reading there has changed nothing. Then each as `done`. What is right already is `present`.
 * Needs a key or a role that may make databases: the data roles of a managed identity may not.
 */
export async function* provision(options: ProvisionOptions): AsyncGenerator<ProvisionStep> {
  const client = await connect(options);
  try {
    const steps = await stepsOf(client, options).catch(fail);
    for (const { what, act } of steps) yield { what, state: act ? 'planned' : 'present' };
    for (const { what, act } of steps) {
      if (!act) continue;
      await act().catch(fail);
      yield { what, state: 'done' };
    }
  } finally {
    client.dispose();
  }
}

interface Step {
  readonly what: string;
  /** Absent when there is nothing to do. */
  readonly act?: () => Promise<unknown>;
}
type Client = Awaited<ReturnType<typeof connect>>;

async function stepsOf(
  client: Client,
  { database: id, container: name, throughput }: ProvisionOptions,
): Promise<Step[]> {
  const database = client.database(id);
  const container = database.container(name);
  const layout = { id: name, partitionKey: { paths: ['/partition'] }, indexingPolicy: structuredClone(INDEXING) };
  const makeDatabase = () => client.databases.createIfNotExists(throughput ? { id, throughput } : { id });
  const makeContainer = () => database.containers.createIfNotExists(layout);
  const found = await presence(() => database.read());
  const kept = found && (await presence(() => container.read()))?.resource;
  const steps: Step[] = [found ? { what: `database ${id}` } : { what: `database ${id}`, act: makeDatabase }];
  if (!kept) return [...steps, { what: `container ${name}, without TTL`, act: makeContainer }];

  if (kept.partitionKey?.paths.join() !== '/partition') {
    throw new StoreUnavailable(
      'cosmos.layout',
      `The container ${name} has another partition key. Choose another name.`,
    );
  }
  const isAsked = indexesOf(kept.indexingPolicy) === indexesOf(INDEXING) && kept.defaultTtl === undefined;
  if (isAsked) return [...steps, { what: `container ${name}` }];
  return [...steps, { what: `indexes of ${name}, and its TTL off`, act: () => container.replace(layout) }];
}

interface IndexPath {
  readonly path: string;
  readonly order: string;
}

/** The service answers with the same indexes in words of its own. */
const indexesOf = (policy: { compositeIndexes?: readonly (readonly IndexPath[])[] } | undefined): string =>
  (policy?.compositeIndexes ?? [])
    .map((index) => index.map(({ path, order }) => `${path} ${order}`).join())
    .sort()
    .join(';');

async function presence<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if ((error as Answer).code === 404) return undefined;
    throw error;
  }
}
