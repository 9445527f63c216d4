import { openCosmosStore } from '../../storage/cosmosStore.ts';
import { aTenant, cosmosForTests } from '../support/cosmosServer.ts';
import { planStoreContract } from './planStoreContract.ts';

let cosmos: Awaited<ReturnType<typeof cosmosForTests>>;
beforeAll(async () => {
  cosmos = await cosmosForTests();
});
afterAll(() => cosmos.close());

const where = process.env.COSMOS_ENDPOINT ? 'a Cosmos DB account' : 'the local Cosmos server';
planStoreContract(`Cosmos DB (${where})`, () => openCosmosStore({ ...cosmos.options, tenant: aTenant() }));
