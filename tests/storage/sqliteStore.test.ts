import { openSqliteStore } from '../../storage/sqliteStore.ts';
import { newFolder } from '../support/folders.ts';
import { planStoreContract } from './planStoreContract.ts';

planStoreContract('SQLite', async () => openSqliteStore({ folder: newFolder() }));
