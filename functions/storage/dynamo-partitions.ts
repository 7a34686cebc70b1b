// Names every partition of a table, for checks that must see what no conversation points to.
import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'

/** All partitions that begin with `prefix`, each once, in no order. Reads the whole table: not for serving citizens. */
export async function partitionsOf(client: DynamoDBClient, table: string, prefix: string): Promise<string[]> {
  const found = new Set<string>()
  let from: ScanCommand['input']['ExclusiveStartKey']
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table, ProjectionExpression: 'pk', ConsistentRead: true, ExclusiveStartKey: from }),
    )
    for (const { pk } of page.Items ?? []) if (pk?.S?.startsWith(prefix)) found.add(pk.S)
    from = page.LastEvaluatedKey
  } while (from)
  return [...found]
}
