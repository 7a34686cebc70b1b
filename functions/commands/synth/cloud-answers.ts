// Answers as AWS would: an id, an address and an ARN for what is made, and what the components ask of an account.
import { randomBytes } from 'node:crypto'
import type { MadeResource, Mocks } from './bundle-stacks.ts'

const ACCOUNT = '123456789012'

/** @param made every resource is put into it, as it is made */
export function cloudAnswers(region: string, made: MadeResource[]): Mocks {
  const arnOf = (type: string, id: string) => {
    const [service, kind] = type.split(':')[1]?.split('/') ?? []
    return `arn:aws:${kind === 'logGroup' ? 'logs' : service}:${region}:${ACCOUNT}:${kind}:${id}`
  }
  return {
    newResource({ type, name, inputs, provider }) {
      // Components are groups of resources, and are no resources themselves.
      if (!/^(sst|pulumi):/.test(type)) made.push({ type, name, inputs: plain(inputs), ...(provider && { provider }) })
      const physical = typeof inputs['name'] === 'string' ? inputs['name'] : name
      return {
        id: physical,
        state: { ...inputs, name: physical, arn: arnOf(type, physical), ...more(type, name, region) },
      }
    },
    call({ token, inputs }) {
      const name = token.split(':').at(-1)
      if (name === 'getRegion') return { id: region, region, name: region }
      if (name === 'getPartition') return { id: 'aws', partition: 'aws', dnsSuffix: 'amazonaws.com' }
      if (name === 'getCallerIdentity') return { accountId: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:root` }
      if (name === 'getPolicyDocument') return { ...inputs, json: JSON.stringify(inputs) }
      throw new Error(`synth has no answer for ${token}`)
    },
  }
}

/** How Pulumi marks a secret on its way. */
const SECRET_MARK = '4dabf18193072939515e22adb298388d'

/** Without the code of SST's own resources, which goes along as text, and with secrets (samples here) as they are. */
function plain(inputs: Record<string, unknown>): Record<string, unknown> {
  const opened = Object.entries(inputs).filter(([key]) => key !== '__provider')
  return Object.fromEntries(opened.map(([key, value]) => [key, isSecret(value) ? value.value : value]))
}

function isSecret(value: unknown): value is { value: unknown } {
  return typeof value === 'object' && value !== null && SECRET_MARK in value
}

/** What AWS makes up itself. */
function more(type: string, name: string, region: string): Record<string, unknown> {
  const host = name.toLowerCase()
  if (type.endsWith(':FunctionUrl')) return { functionUrl: `https://${host}.lambda-url.${region}.on.aws/` }
  if (type === 'aws:apigatewayv2/api:Api') {
    const address = `${host}.execute-api.${region}.amazonaws.com`
    return { apiEndpoint: `https://${address}`, executionArn: `arn:aws:execute-api:${region}:${ACCOUNT}:${host}` }
  }
  if (type.endsWith(':Distribution')) return { domainName: `${host}.cloudfront.net`, hostedZoneId: 'Z2', etag: 'E1' }
  if (type === 'aws:cloudformation/stack:Stack') return { outputs: sampleOutputs(name, region) }
  if (type === 'aws:s3/bucket:Bucket') return { bucket: host, bucketDomainName: `${host}.s3.${region}.amazonaws.com` }
  if (type.endsWith(':RandomBytes')) return { base64: randomBytes(32).toString('base64') }
  if (type.endsWith(':Function')) return { publish: false }
  return {}
}

/** Of the only template we have (stacks/lex-bot.ts). */
function sampleOutputs(name: string, region: string): Record<string, string> {
  return { AliasArn: `arn:aws:lex:${region}:${ACCOUNT}:bot-alias/${name.toUpperCase()}1234567/LIVE123456` }
}
