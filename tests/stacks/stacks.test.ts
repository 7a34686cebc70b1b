// What a deploy would make, as the real SST components say: storage, doors, delivery, alarms, and the price of rest.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Synthesis } from '../../functions/commands/synth/synthesize.ts'
import { OUTBOX_INDEX, TABLE_SHAPE } from '../../functions/storage/table-shape.ts'
import { describeStacks, environmentOf, made, only, PATIENCE_MS, synthesis } from './synthesis.ts'

const LAMBDA = 'aws:lambda/function:Function'
const ALARM = 'aws:cloudwatch/metricAlarm:MetricAlarm'

/** All that may be made; what is billed by the hour (NAT, VPC, provisioned concurrency, WAF) has no place here. */
const TYPES = [
  'aws:apigatewayv2/api:Api',
  'aws:apigatewayv2/integration:Integration',
  'aws:apigatewayv2/route:Route',
  'aws:apigatewayv2/stage:Stage',
  'aws:cloudfront/cachePolicy:CachePolicy',
  'aws:cloudfront/distribution:Distribution',
  'aws:cloudfront/function:Function',
  'aws:cloudfront/keyValueStore:KeyValueStore',
  'aws:cloudwatch/logGroup:LogGroup',
  'aws:cloudwatch/logMetricFilter:LogMetricFilter',
  ALARM,
  'aws:cloudwatch/queryDefinition:QueryDefinition',
  'aws:dynamodb/table:Table',
  'aws:iam/role:Role',
  LAMBDA,
  'aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig',
  'aws:lambda/functionUrl:FunctionUrl',
  'aws:lambda/permission:Permission',
  'aws:s3/bucketObjectv2:BucketObjectv2',
  'aws:scheduler/schedule:Schedule',
  'aws:sns/topic:Topic',
  'aws:sns/topicSubscription:TopicSubscription',
  'pulumi-nodejs:dynamic:Resource',
  'random:index/randomBytes:RandomBytes',
]

/** Dollars a month of what stands there though nobody comes, beyond any free tier (docs/deploy.md). */
const AT_REST = {
  [ALARM]: 0.1,
  /** Each metric of our own, however many logs it counts. */
  metric: 0.3,
  /** 43,800 calls of the scheduler and of a function of 512 MB for 0.2 s, with a query and their log lines. */
  everyMinute: 0.25,
}

describeStacks('what a deploy to production makes', () => {
  let all: Synthesis
  beforeAll(async () => {
    all = await synthesis()
  }, PATIENCE_MS)

  test('the table has the shape of the embedded one, expires, can be recovered and cannot be deleted', () => {
    const { fields, primaryIndex, globalIndexes, ttl } = TABLE_SHAPE
    const letter = { string: 'S', number: 'N' }
    expect(only(all, 'aws:dynamodb/table:Table')).toMatchObject({
      billingMode: 'PAY_PER_REQUEST',
      attributes: Object.entries(fields).map(([name, type]) => ({ name, type: letter[type] })),
      hashKey: primaryIndex.hashKey,
      rangeKey: primaryIndex.rangeKey,
      globalSecondaryIndexes: [
        {
          name: OUTBOX_INDEX,
          hashKey: globalIndexes[OUTBOX_INDEX].hashKey,
          rangeKey: globalIndexes[OUTBOX_INDEX].rangeKey,
          projectionType: 'KEYS_ONLY',
        },
      ],
      ttl: { attributeName: ttl, enabled: true },
      pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 7 },
      deletionProtectionEnabled: true,
      serverSideEncryption: { enabled: true },
    })
  })

  test.each([
    ['Chat', { handler: 'index.stream', memorySize: 1024, timeout: 30, reservedConcurrentExecutions: 50 }],
    ['Http', { handler: 'index.http', memorySize: 1024, timeout: 29, reservedConcurrentExecutions: 20 }],
    ['Deliver', { handler: 'index.handler', memorySize: 512, timeout: 55, reservedConcurrentExecutions: 1 }],
  ])('%s is a Node 24 function on arm64 with limits and a log that is kept half a year', (name, expected) => {
    const logGroup = `/aws/lambda/bangban-production-${name}`
    const found = made(all, LAMBDA).get(`${name}Function`)
    expect(found).toMatchObject({
      ...expected,
      runtime: 'nodejs24.x',
      architectures: ['arm64'],
      packageType: 'Zip',
      loggingConfig: { logFormat: 'JSON', logGroup },
    })
    expect(found).not.toHaveProperty('vpcConfig')
    expect(found?.['layers'] ?? []).toEqual([])
    expect([...made(all, 'aws:cloudwatch/logGroup:LogGroup').values()]).toContainEqual({
      name: logGroup,
      retentionInDays: 180,
    })
  })

  test('the two doors are one bundle, and delivery is another', () => {
    expect(Object.keys(all.bundles).sort()).toEqual(['dist/lambda/chat', 'dist/lambda/deliver'])
    const code = made(all, 'aws:s3/bucketObjectv2:BucketObjectv2')
    const hash = (name: string) => String(code.get(name)?.['key']).replace(/.*-code-/, '')
    expect(hash('HttpCode')).toBe(hash('ChatCode'))
  })

  test('a function has the settings it needs and no more', () => {
    const usual = ['BANGBAN_AGENCY_SECRET', 'BANGBAN_AGENCY_URL', 'BANGBAN_DATA_KEY', 'BANGBAN_TABLE']
    const ofSst = ['SST_KEY', 'SST_KEY_FILE', 'SST_RESOURCE_App']
    for (const name of ['ChatFunction', 'HttpFunction', 'DeliverFunction']) {
      expect(Object.keys(environmentOf(all, name)).sort(), name).toEqual([...usual, ...ofSst])
    }
    expect(environmentOf(all, 'ChatFunction')['BANGBAN_TABLE']).toBe(only(all, 'aws:dynamodb/table:Table')['name'])
  })

  test('the stream of the chat function is for CloudFront alone', () => {
    expect(only(all, 'aws:lambda/functionUrl:FunctionUrl')).toMatchObject({
      invokeMode: 'RESPONSE_STREAM',
      authorizationType: 'AWS_IAM',
    })
    const { name } = made(all, LAMBDA).get('ChatFunction') ?? {}
    const callers = [...made(all, 'aws:lambda/permission:Permission').values()].filter(
      (may) => may['function'] === name,
    )
    expect(callers.map(({ action }) => String(action)).sort()).toEqual([
      'lambda:InvokeFunction',
      'lambda:InvokeFunctionUrl',
    ])
    for (const caller of callers) {
      expect(caller).toMatchObject({
        principal: 'cloudfront.amazonaws.com',
        sourceArn: expect.stringMatching(/^arn:aws:cloudfront:.*:SiteCdnDistribution$/),
      })
    }
  })

  test('CloudFront keeps a thing as long as the app says, by origin too, and sends everything over TLS', () => {
    expect(only(all, 'aws:cloudfront/cachePolicy:CachePolicy')).toMatchObject({
      defaultTtl: 0,
      minTtl: 0,
      parametersInCacheKeyAndForwardedToOrigin: {
        headersConfig: { headers: { items: ['origin', 'x-forwarded-host'] } },
        queryStringsConfig: { queryStringBehavior: 'all' },
        cookiesConfig: { cookieBehavior: 'none' },
      },
    })
    expect(only(all, 'aws:cloudfront/distribution:Distribution')).toMatchObject({
      isIpv6Enabled: true,
      defaultCacheBehavior: { viewerProtocolPolicy: 'redirect-to-https' },
      origins: [{ customOriginConfig: { originProtocolPolicy: 'https-only' } }],
    })
  })

  test('the API is throttled, leads everything to its function, and writes down no address and no path', () => {
    const stage = only(all, 'aws:apigatewayv2/stage:Stage')
    expect(stage).toMatchObject({ defaultRouteSettings: { throttlingRateLimit: 20, throttlingBurstLimit: 50 } })
    const { format } = stage['accessLogSettings'] as { format: string }
    expect(format).toContain('$context.status')
    expect(format).not.toMatch(/sourceIp|path|userAgent|header|query/i)
    expect(only(all, 'aws:apigatewayv2/route:Route')).toMatchObject({ routeKey: '$default' })
    expect(only(all, 'aws:apigatewayv2/integration:Integration')).toMatchObject({ payloadFormatVersion: '2.0' })
  })

  test('delivery is called every minute, and a call that comes too early is forgotten', () => {
    expect(only(all, 'aws:scheduler/schedule:Schedule')).toMatchObject({
      scheduleExpression: 'rate(1 minute)',
      state: 'ENABLED',
      target: { arn: expect.stringContaining('DeliverFunction'), retryPolicy: { maximumRetryAttempts: 0 } },
    })
    expect(only(all, 'aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig')).toMatchObject({
      maximumEventAgeInSeconds: 60,
      maximumRetryAttempts: 0,
    })
  })

  describe('alarms', () => {
    test('each is wired to somebody', () => {
      const { arn } = { arn: all.outputs['alarms'] }
      const alarms = [...made(all, ALARM)]
      expect(alarms.map(([name]) => name).sort()).toEqual(
        'ChatErrors ChatThrottles DeadLetters DeliverErrors DeliverNotRun HttpErrors HttpThrottles OtherErrors TurnsFailed'.split(
          ' ',
        ),
      )
      for (const [name, alarm] of alarms) expect(alarm['alarmActions'], name).toEqual([arn])
      expect(only(all, 'aws:sns/topicSubscription:TopicSubscription')).toMatchObject({
        topic: arn,
        protocol: 'email',
        endpoint: 'operator@example.com',
      })
    })

    test('each looks at a function that is there, or at log lines of every function', () => {
      const names = new Set([...made(all, LAMBDA).values()].map(({ name }) => name))
      const counted = [...made(all, 'aws:cloudwatch/logMetricFilter:LogMetricFilter').values()]
      for (const [name, { dimensions, namespace, metricName }] of made(all, ALARM)) {
        if (namespace === 'AWS/Lambda') {
          expect(names, name).toContain((dimensions as { FunctionName: string }).FunctionName)
        } else {
          const sources = counted.filter(({ metricTransformation }) => {
            const told = metricTransformation as { name: string; namespace: string }
            return told.name === metricName && told.namespace === namespace
          })
          expect(sources.map(({ logGroupName }) => String(logGroupName)).sort(), name).toEqual(
            ['Chat', 'Deliver', 'Http'].map((door) => `/aws/lambda/bangban-production-${door}`),
          )
        }
      }
    })

    test('delivery that has stopped is told: there, no news is bad news', () => {
      expect(made(all, ALARM).get('DeliverNotRun')).toMatchObject({
        metricName: 'Invocations',
        comparisonOperator: 'LessThanThreshold',
        threshold: 1,
        treatMissingData: 'breaching',
      })
    })
  })

  test('nothing is billed by the hour, and rest costs at most $3 a month', () => {
    expect(Object.keys(all.counts).filter((type) => !TYPES.includes(type))).toEqual([])
    const filters = made(all, 'aws:cloudwatch/logMetricFilter:LogMetricFilter').values()
    const metrics = new Set([...filters].map(({ metricTransformation: told }) => (told as { name: string }).name))
    const dollars = made(all, ALARM).size * AT_REST[ALARM] + metrics.size * AT_REST.metric + AT_REST.everyMinute
    expect(dollars).toBeLessThanOrEqual(3)
  })

  test('it stays where it was put: one region, kept and protected, with tags', () => {
    expect(all.app).toMatchObject({
      removal: 'retain',
      protect: true,
      providers: {
        aws: { region: 'ap-southeast-1', defaultTags: { tags: { product: 'bangban', stage: 'production' } } },
      },
    })
    expect(all.regions).toEqual(['ap-southeast-1'])
    expect(all.resources.filter(({ provider }) => provider)).toEqual([])
  })

  test('an operator is told where it is', () => {
    expect(Object.keys(all.outputs).sort()).toEqual(['_protect', 'agencyCallbacks', 'alarms', 'api', 'site', 'table'])
    expect(all.outputs['agencyCallbacks']).toBe(`${String(all.outputs['api'])}/v1/agency/updates`)
  })
})
