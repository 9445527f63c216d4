import type { RecordKind } from '../domain/records.ts';
import { itemId, partitionOf } from './cosmosItem.ts';
import { connect, type CosmosStoreOptions } from './cosmosStore.ts';

/**
 * Takes records out of the container. Removing what is not there changes nothing. What the account keeps in its backups
 * goes when those do (learn.microsoft.com, "Online backup and on-demand data restore in Azure Cosmos DB").
 */
export async function removeFromCosmos(
  options: CosmosStoreOptions,
  places: readonly { readonly kind: RecordKind; readonly partition: string; readonly id: string }[],
): Promise<number> {
  const client = await connect(options);
  try {
    const container = client.database(options.database).container(options.container);
    let removed = 0;
    for (const { kind, partition, id } of places) {
      const item = container.item(itemId(kind, id), partitionOf(options.tenant, partition));
      const { statusCode } = await item.delete().catch((error: { code?: unknown }) => {
        if (error.code === 404) return { statusCode: 404 };
        throw error;
      });
      if (statusCode === 204) removed += 1;
    }
    return removed;
  } finally {
    client.dispose();
  }
}
