// The AWS client for DynamoDB with the limits that a conversation needs.
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'

export interface DynamoAddress {
  region: string
  /** Only for a database that is not AWS's own, such as the embedded one. */
  endpoint?: string
  /** Without them the environment decides, as in Lambda. */
  credentials?: { accessKeyId: string; secretAccessKey: string }
  /** In place of HTTP over the network, where the database is in this process. */
  requestHandler?: NonNullable<DynamoDBClientConfig['requestHandler']>
}

/**
 * A client that keeps its connections and gives up on a silent one after 3 s; an attempt that got no answer is
 * repeated up to twice. `dynamoStorage` recognises its own write when the lost answer hid a success.
 */
export function dynamoClient({ region, endpoint, credentials, requestHandler }: DynamoAddress): DynamoDBClient {
  const agent = { keepAlive: true, maxSockets: 64 }
  const config: DynamoDBClientConfig = {
    region,
    // All said outright: what is left open the client would look up in files of the home folder, on a cold start too.
    maxAttempts: 3,
    retryMode: 'standard',
    defaultsMode: 'standard',
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    accountIdEndpointMode: 'disabled',
    authSchemePreference: ['aws.auth#sigv4'],
    endpointDiscoveryEnabled: false,
    userAgentAppId: 'bangban',
    disableClockSkewCorrection: false,
    requestHandler: requestHandler ?? {
      connectionTimeout: 1000,
      requestTimeout: 3000,
      throwOnRequestTimeout: true,
      httpAgent: agent,
      httpsAgent: agent,
    },
  }
  if (endpoint !== undefined) config.endpoint = endpoint
  if (credentials) config.credentials = credentials
  return new DynamoDBClient(config)
}
