// Events as AWS sends them, all fields (Lambda developer guide, "Lambda function URLs"; API Gateway developer guide, payload format 2.0; EventBridge Scheduler).
import type { WebEvent } from '../../functions/channels/web/lambda/web-event.ts'

export interface Sent {
  body?: string | object
  /** As AWS hands over whatever it does not know to be text. */
  base64?: boolean
  headers?: Record<string, string>
  query?: string
  token?: string
}

/** What CloudFront's function writes, and what the HTTP API sees itself. */
export const VIEWER = '203.0.113.7'
export const CALLER = '198.51.100.9'

export function functionUrlEvent(call: string, sent: Sent = {}): WebEvent {
  return webEvent(call, sent, {
    domainName: 'abcdefghijklmnopqrstuvwxyz012345.lambda-url.ap-southeast-1.on.aws',
    domainPrefix: 'abcdefghijklmnopqrstuvwxyz012345',
    // CloudFront's own address.
    sourceIp: '130.176.0.1',
    signed: true,
    headers: { 'x-bangban-viewer': VIEWER, via: '2.0 edge.cloudfront.net (CloudFront)', 'x-forwarded-for': VIEWER },
    authentication: null,
    authorizer: { iam: { accessKey: 'ASIAEXAMPLE', accountId: 'cloudfront.amazonaws.com', principalOrgId: '' } },
  })
}

export function httpApiEvent(call: string, sent: Sent = {}): WebEvent {
  return webEvent(call, sent, {
    domainName: 'a1b2c3d4e5.execute-api.ap-southeast-1.amazonaws.com',
    domainPrefix: 'a1b2c3d4e5',
    sourceIp: CALLER,
    headers: { 'x-forwarded-for': CALLER },
  })
}

interface Service {
  domainName: string
  domainPrefix: string
  sourceIp: string
  headers: Record<string, string>
  /** CloudFront's signature stands where the client's token stood, which its function has moved. */
  signed?: boolean
  [more: string]: unknown
}

function webEvent(call: string, sent: Sent, { domainName, domainPrefix, sourceIp, headers, signed, ...more }: Service) {
  const [method = '', path = ''] = call.split(' ')
  const { body, base64 = false, query = '', token } = sent
  const text = typeof body === 'object' ? JSON.stringify(body) : body
  const own = {
    host: domainName,
    'user-agent': 'Mozilla/5.0',
    'x-amzn-trace-id': 'Root=1-69200000-000000000000000000000000',
    'x-forwarded-port': '443',
    'x-forwarded-proto': 'https',
    ...headers,
    ...(typeof body === 'object' && { 'content-type': 'application/json' }),
    ...(text !== undefined && { 'content-length': String(Buffer.byteLength(text)) }),
    ...(token !== undefined && { [signed ? 'x-bangban-authorization' : 'authorization']: `Bearer ${token}` }),
    ...(signed && { authorization: SIGNATURE }),
    ...sent.headers,
  }
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    ...(query && { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
    headers: own,
    requestContext: {
      accountId: '123456789012',
      apiId: domainPrefix,
      domainName,
      domainPrefix,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent: 'Mozilla/5.0' },
      requestId: '5f1c3f0e-0000-4000-8000-000000000000',
      routeKey: '$default',
      stage: '$default',
      time: '21/Nov/2026:01:00:00 +0000',
      timeEpoch: 1795222800000,
      ...more,
    },
    ...(text !== undefined && { body: base64 ? Buffer.from(text).toString('base64') : text }),
    isBase64Encoded: base64,
  }
}

const SIGNATURE =
  'AWS4-HMAC-SHA256 Credential=ASIAEXAMPLE/20261121/ap-southeast-1/lambda/aws4_request, SignedHeaders=host, Signature=0'

/** What EventBridge sends every minute. */
export const SCHEDULED = {
  version: '0',
  id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '123456789012',
  time: '2026-11-21T01:00:00Z',
  region: 'ap-southeast-1',
  resources: ['arn:aws:events:ap-southeast-1:123456789012:rule/deliver'],
  detail: {},
}
