// What a deploy makes for the telephone, line by line, as the real SST components say; who may do what; what rest costs.
import { beforeAll, expect, test } from 'vitest'
import type { Synthesis } from '../../functions/commands/synth/synthesize.ts'
import { describeStacks, environmentOf, made, only, PATIENCE_MS, synthesis } from './synthesis.ts'

const INSTANCE = 'arn:aws:connect:ap-southeast-1:123456789012:instance/9308c2a1-9bc6-4cea-8290-6c0b4a6d38fa'
const SET = {
  SST_SECRET_TwilioAuthToken: 'a-token-for-tests',
  SST_SECRET_JambonzSecret: 'a-secret-for-tests',
  SST_SECRET_AgentKey: 'a-key-of-agents',
  BANGBAN_CONNECT_INSTANCE: INSTANCE,
  BANGBAN_SPEECH: 'aws',
  BANGBAN_AGENT_PHONE: '+8612345',
  BANGBAN_PHONE_AT_ONCE: '30',
}
const LAMBDA = 'aws:lambda/function:Function'
const ALARM = 'aws:cloudwatch/metricAlarm:MetricAlarm'

/** What a deploy with every line makes beyond one without: nothing of it is billed while nobody calls, but its alarms. */
const MORE_TYPES = [
  'aws:cloudformation/stack:Stack',
  'aws:connect/contactFlow:ContactFlow',
  'aws:s3/bucket:Bucket',
  'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration',
  'aws:s3/bucketPolicy:BucketPolicy',
  'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
]

describeStacks('the hotline in a deploy', () => {
  let all: Synthesis
  let without: Synthesis
  beforeAll(async () => {
    all = await synthesis(...Object.entries(SET).flatMap((entry) => ['--set', entry.join('=')]))
    without = await synthesis()
  }, 2 * PATIENCE_MS)

  test('without the secret of a line and without Connect nothing of it is made', () => {
    expect([...made(without, LAMBDA).keys()].sort()).toEqual(['ChatFunction', 'DeliverFunction', 'HttpFunction'])
    for (const type of MORE_TYPES) expect(made(without, type).size, type).toBe(0)
  })

  test('the webhook has its own function and route, and answers before its vendor gives up', () => {
    expect(made(all, LAMBDA).get('PhoneFunction')).toMatchObject({
      handler: 'index.http',
      timeout: 14,
      reservedConcurrentExecutions: 30,
    })
    const routes = [...made(all, 'aws:apigatewayv2/route:Route').values()].map(({ routeKey }) => routeKey)
    expect(routes.map(String).sort()).toEqual([
      '$default',
      'ANY /agent',
      'ANY /agent/{proxy+}',
      'POST /v1/phone/{proxy+}',
    ])
    expect(Object.keys(all.bundles).sort()).toEqual(
      ['chat', 'deliver', 'lex', 'phone'].map((door) => `dist/lambda/${door}`),
    )
    expect(environmentOf(all, 'PhoneFunction')).toMatchObject({
      BANGBAN_PUBLIC_URL: all.outputs['api'],
      BANGBAN_TWILIO_AUTH_TOKEN: SET.SST_SECRET_TwilioAuthToken,
      BANGBAN_JAMBONZ_SECRET: SET.SST_SECRET_JambonzSecret,
      BANGBAN_AGENT_PHONE: '+8612345',
    })
    expect(all.outputs).toMatchObject({
      twilio: `${String(all.outputs['api'])}/v1/phone/twilio`,
      jambonz: `${String(all.outputs['api'])}/v1/phone/jambonz`,
      agents: `${String(all.outputs['api'])}/agent`,
    })
  })

  test('a secret is known to the functions that need it alone', () => {
    const holders = (name: string) => {
      const functions = [...made(all, LAMBDA).keys()]
      return functions.filter((one) => name in environmentOf(all, one)).sort()
    }
    expect(holders('BANGBAN_TWILIO_AUTH_TOKEN')).toEqual(['PhoneFunction'])
    expect(holders('BANGBAN_JAMBONZ_SECRET')).toEqual(['PhoneFunction'])
    expect(holders('BANGBAN_AGENT_KEY')).toEqual(['PhoneFunction'])
    // Whoever carries filings erases their pictures.
    expect(holders('BANGBAN_BUCKET')).toEqual(['ChatFunction', 'DeliverFunction', 'HttpFunction', 'PhoneFunction'])
  })

  test('the bot, its hook and two flows; only this bot and this instance may call the hook', () => {
    const { templateBody } = only(all, 'aws:cloudformation/stack:Stack')
    expect(Object.values((JSON.parse(String(templateBody)) as { Resources: object }).Resources)).toMatchObject([
      { Type: 'AWS::Lex::Bot' },
      { Type: 'AWS::Lex::BotVersion' },
      { Type: 'AWS::Lex::BotAlias' },
      { Type: 'AWS::Connect::IntegrationAssociation', Properties: { InstanceId: INSTANCE } },
      { Type: 'AWS::Connect::IntegrationAssociation' },
    ])
    const flows = [...made(all, 'aws:connect/contactFlow:ContactFlow').values()]
    expect(flows).toHaveLength(2)
    for (const { instanceId, content } of flows) {
      expect(instanceId).toBe('9308c2a1-9bc6-4cea-8290-6c0b4a6d38fa')
      expect(String(content)).toMatch(/bot-alias\/.*:function:/s)
    }
    const { name } = made(all, LAMBDA).get('LexFunction') ?? {}
    const callers = all.statements.filter(({ resources }) => resources.includes(String(name)))
    expect(callers.map(({ principal, condition }) => [principal, condition])).toEqual(
      expect.arrayContaining([
        ['connect.amazonaws.com', INSTANCE],
        ['lexv2.amazonaws.com', expect.stringContaining(':bot-alias/')],
      ]),
    )
    expect(callers).toHaveLength(2)
  })

  test('the last resort is one file for everybody, at an address of its own', () => {
    expect(all.outputs['twilioFallback']).toMatch(/^https:\/\/[^/]+\.amazonaws\.com\/fallback\.xml$/)
    const file = [...made(all, 'aws:s3/bucketObjectv2:BucketObjectv2').values()].find(
      ({ key }) => key === 'fallback.xml',
    )
    expect(file).toMatchObject({ contentType: 'text/xml; charset=utf-8' })
    expect(String(file?.['content'])).toContain('<Dial timeout="30">+8612345</Dial>')
    const open = all.statements.filter(({ of }) => of === 'FallbackPolicy' || of === 'SoundsPolicy')
    expect(open).toEqual([
      expect.objectContaining({
        of: 'FallbackPolicy',
        actions: ['s3:GetObject'],
        resources: [expect.stringMatching(/\/fallback\.xml$/)],
      }),
    ])
  })

  test('sounds are private, and recordings are gone after a week', () => {
    expect(
      made(all, 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock').get('SoundsPublicAccessBlock'),
    ).toMatchObject({
      blockPublicPolicy: true,
      restrictPublicBuckets: true,
    })
    const { rules } = only(all, 'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration')
    expect(rules).toMatchObject([
      { filter: { prefix: 'sounds/' }, expiration: { days: 90 } },
      { filter: { prefix: 'recordings/' }, expiration: { days: 7 } },
      { filter: { prefix: 'voicemail/' }, expiration: { days: 7 } },
      { filter: { prefix: 'papers/' }, expiration: { days: 31 } },
    ])
  })

  test('a star stands only where AWS takes nothing else: speech that has no resource, and the streams of logs', () => {
    expect(all.statements.flatMap(({ actions }) => actions).filter((action) => /\*|^all of/.test(action))).toEqual([])
    const speech = ['polly:SynthesizeSpeech', 'transcribe:StartStreamTranscription']
    const stars = all.statements.filter(({ resources }) => resources.includes('*'))
    expect(stars.map(({ of, actions }) => [of, actions])).toEqual(
      expect.arrayContaining([
        ['BotRole', ['polly:SynthesizeSpeech']],
        ...['ChatRole', 'HttpRole', 'PhoneRole'].map((role) => [role, speech]),
        // An address for pages is signed by those alone whom pages ask.
        ...['ChatRole', 'HttpRole'].map((role) => [role, ['transcribe:StartStreamTranscriptionWebSocket']]),
      ]),
    )
    expect(stars).toHaveLength(6)
    const jobs = all.statements.filter(({ actions }) => actions.includes('transcribe:StartTranscriptionJob'))
    for (const { resources } of jobs) expect(resources[0]).toMatch(/:transcription-job\/bangban-\*$/)
  })

  test('rest costs at most $3 a month with every line, and nothing is billed by the hour', () => {
    const known = [...Object.keys(without.counts), ...MORE_TYPES]
    expect(Object.keys(all.counts).filter((type) => !known.includes(type))).toEqual([])
    const filters = made(all, 'aws:cloudwatch/logMetricFilter:LogMetricFilter').values()
    const metrics = new Set([...filters].map(({ metricTransformation: told }) => (told as { name: string }).name))
    // As in stacks.test.ts: an alarm, a metric, delivery each minute.
    expect(made(all, ALARM).size).toBe(13)
    expect(made(all, ALARM).size * 0.1 + metrics.size * 0.3 + 0.25).toBeLessThanOrEqual(3)
  })
})
