import { CosmosClient } from '@azure/cosmos';
import { provision, type ProvisionStep } from '../../storage/cosmosProvision.ts';
import { openCosmosStore } from '../../storage/cosmosStore.ts';
import { aUnit } from '../support/builders.ts';
import { aTenant, startCosmosServer } from '../support/cosmosServer.ts';
import { all } from '../support/storing.ts';

let server: Awaited<ReturnType<typeof startCosmosServer>>;
let client: CosmosClient;
beforeEach(async () => {
  server = await startCosmosServer();
  const connectionPolicy = { enableEndpointDiscovery: false, enableBackgroundEndpointRefreshing: false };
  client = new CosmosClient({ endpoint: server.endpoint, key: server.key, connectionPolicy });
});
afterEach(async () => {
  client.dispose();
  await server.close();
});

const options = () => ({ ...server, database: 'handlingsplan', container: 'records' });
const opening = () => openCosmosStore({ ...options(), tenant: aTenant() });
async function told(steps: AsyncIterable<ProvisionStep>): Promise<string[]> {
  const lines: string[] = [];
  for await (const { what, state } of steps) lines.push(`${state}: ${what}`);
  return lines;
}
const databases = async () => (await client.databases.readAll().fetchAll()).resources.map(({ id }) => id);
const container = () => client.database('handlingsplan').container('records');

describe('provisioning Cosmos DB', () => {
  it('says first what it will do, then does it, and has nothing to do the second time', async () => {
    expect(await told(provision(options()))).toEqual([
      'planned: database handlingsplan',
      'planned: container records, without TTL',
      'done: database handlingsplan',
      'done: container records, without TTL',
    ]);
    expect(await told(provision(options()))).toEqual(['present: database handlingsplan', 'present: container records']);
    const store = await opening();
    await store.create('unit', aUnit());
    expect(await all(store, 'unit')).toEqual([aUnit()]);
    await store.close();
  });

  it('changes nothing for whoever only reads the plan', async () => {
    for await (const { state } of provision(options())) if (state === 'planned') break;
    expect(await databases()).toEqual([]);
  });

  it('mends a container whose indexes are not those the questions need', async () => {
    await told(provision(options()));
    await container().replace({ id: 'records', partitionKey: { paths: ['/partition'] } });
    const mending = ['planned: indexes of records, and its TTL off', 'done: indexes of records, and its TTL off'];
    expect(await told(provision(options()))).toEqual(['present: database handlingsplan', ...mending]);
    expect((await container().read()).resource?.indexingPolicy?.compositeIndexes).toHaveLength(4);
  });

  it('switches off a TTL: records are deleted by a decision, never by themselves', async () => {
    await told(provision(options()));
    const { resource } = await container().read();
    await container().replace({ ...resource, id: 'records', defaultTtl: 86_400 });
    await expect(opening()).rejects.toMatchObject({ code: 'cosmos.layout' });
    expect(await told(provision(options()))).toContain('done: indexes of records, and its TTL off');
    expect((await container().read()).resource?.defaultTtl).toBeUndefined();
    await (await opening()).close();
  });

  it('leaves alone a container that is laid out for something else', async () => {
    const { database } = await client.databases.create({ id: 'handlingsplan' });
    await database.containers.create({ id: 'records', partitionKey: { paths: ['/city'] } });
    await expect(told(provision(options()))).rejects.toMatchObject({ code: 'cosmos.layout' });
    await expect(opening()).rejects.toMatchObject({ code: 'cosmos.layout' });
  });

  it('is asked for by a store that is opened before it', async () => {
    await expect(opening()).rejects.toMatchObject({ code: 'cosmos.notProvisioned' });
    await expect(opening()).rejects.toThrow('npm run provision');
  });

  it('is needed once for all tenants, who never see each other', async () => {
    await told(provision(options()));
    const [one, two] = [await opening(), await opening()];
    await one.create('unit', aUnit({ name: 'Ettan' }));
    await two.create('unit', aUnit({ name: 'Tvåan' }));
    expect((await one.read('unit', 'register', 'bjorken'))?.value.name).toBe('Ettan');
    expect(await all(two, 'unit')).toEqual([aUnit({ name: 'Tvåan' })]);
    await one.close();
    await two.close();
  });

  it('refuses a tenant that could be taken for another', async () => {
    await expect(openCosmosStore({ ...options(), tenant: 'a|b' })).rejects.toThrow('cannot name a tenant');
    await expect(openCosmosStore({ ...options(), tenant: '' })).rejects.toThrow('cannot name a tenant');
  });
});
