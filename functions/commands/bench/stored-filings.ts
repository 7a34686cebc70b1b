// The references of all filings in a data folder, also those that no conversation names.
import { dynamoClient } from '../../storage/dynamo-client.ts'
import { partitionsOf } from '../../storage/dynamo-partitions.ts'
import { openDynalite } from '../../storage/dynalite.ts'
import { EMBEDDED_TABLE } from '../../wire.ts'

export async function filingsIn(dataDir: string): Promise<string[]> {
  const database = await openDynalite({ dir: dataDir })
  const client = dynamoClient({ region: 'us-east-1', endpoint: database.endpoint, credentials: database.credentials })
  const partitions = await partitionsOf(client, EMBEDDED_TABLE, 'filing#')
  client.destroy()
  await database.close()
  return partitions.map((partition) => partition.slice('filing#'.length))
}
