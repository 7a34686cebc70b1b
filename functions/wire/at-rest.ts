// The embedded database from outside, while no house has it open: for checks and measurements.
import type { Key, Value } from '../storage/storage.ts'
import { EMBEDDED_TABLE, type SANDBOX_TABLE } from './open-store.ts'

/** Names what is kept in the embedded database, also what nothing points to; for checks from outside. */
export async function partitionsAtRest(
  dataDir: string,
  prefix: string,
  table: typeof EMBEDDED_TABLE | typeof SANDBOX_TABLE = EMBEDDED_TABLE,
): Promise<string[]> {
  const { dynamoClient } = await import('../storage/dynamo-client.ts')
  const { openDynalite } = await import('../storage/dynalite.ts')
  const { partitionsOf } = await import('../storage/dynamo-partitions.ts')
  const database = await openDynalite({ dir: dataDir })
  const client = dynamoClient({ region: 'us-east-1', ...database })
  try {
    return await partitionsOf(client, table, prefix)
  } finally {
    client.destroy()
    await database.close()
  }
}

/**
 * Fills the embedded database at once, for measurements: one put after the other would take minutes for very many.
 * Nobody may have it open, and a house must have been opened there before.
 */
export async function fillAtRest(dataDir: string, items: Iterable<{ key: Key; value: Value }>): Promise<void> {
  const { fillTable } = await import('../storage/dynalite-fill.ts')
  await fillTable(dataDir, EMBEDDED_TABLE, items)
}
