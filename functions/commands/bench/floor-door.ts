// A door with nothing behind it: hono, the AWS client and one read, which is what any house of this kind starts with on Lambda.
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { Hono } from 'hono'
import { streamed } from '../../channels/web/lambda/streamed.ts'
import { requestOf } from '../../channels/web/lambda/web-event.ts'

/** As ours (`functions/storage/dynamo-client.ts`): what is not said outright would be looked up, and the floor lie too high. */
const client = new DynamoDBClient({
  region: 'us-east-1',
  maxAttempts: 3,
  retryMode: 'standard',
  defaultsMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  accountIdEndpointMode: 'disabled',
  authSchemePreference: ['aws.auth#sigv4'],
  endpointDiscoveryEnabled: false,
  userAgentAppId: 'floor',
  disableClockSkewCorrection: false,
})
const Key = { pk: { S: 'nobody' }, sk: { S: 'nothing' } }

const app = new Hono()
app.all('*', async (c) => {
  const { Item } = await client.send(new GetItemCommand({ TableName: 'bangban', Key, ConsistentRead: true }))
  return c.json({ found: Item })
})

export const stream = streamed(
  async (event) => app.fetch(requestOf(event)),
  async () => undefined,
)
