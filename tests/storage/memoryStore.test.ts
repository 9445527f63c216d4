import { openMemoryStore } from '../../storage/memoryStore.ts';
import { planStoreContract } from './planStoreContract.ts';

planStoreContract('memory', async () => openMemoryStore());
