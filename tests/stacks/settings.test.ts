// What an operator may set: every setting reaches its function, and a wrong one stops a deploy before it begins.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from '../../stacks/settings.ts'
import { describeStacks, environmentOf, made, only, ROOT, synthesis } from './synthesis.ts'

const NEEDED = { BANGBAN_ALARM_EMAIL: 'operator@example.com', BANGBAN_AGENCY_URL: 'https://agency.example.com' }
/** They mean a machine, or are given by the stacks themselves. */
const NOT_PASSED_ON = ['PORT', 'BANGBAN_DATA_DIR', 'BANGBAN_NOW', 'BANGBAN_TABLE', 'BANGBAN_BUCKET', 'AWS_REGION']
const SECRETS = [
  'BANGBAN_DATA_KEY',
  'BANGBAN_AGENCY_SECRET',
  'BANGBAN_NOTICE_SECRET',
  'OPENAI_API_KEY',
  'BANGBAN_TWILIO_AUTH_TOKEN',
  'BANGBAN_JAMBONZ_SECRET',
  'BANGBAN_AGENT_KEY',
]
/** Settings that take no plain word. */
const SAMPLES: Record<string, string> = {
  BANGBAN_PORTALS: 'https://www.example.gov.cn',
  BANGBAN_REGISTRY_URL: 'https://registers.example.gov.cn/fetch',
  BANGBAN_PORTAL_KEYS: JSON.stringify({
    keys: [{ kid: 'a', kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) }],
  }),
  BANGBAN_PORTAL_ISSUER: 'https://www.example.gov.cn',
  BANGBAN_REGION: '371100',
  OPENAI_BASE_URL: 'https://models.example.com/v1',
  BANGBAN_SPEECH: 'openai',
  BANGBAN_MODEL_DAY_TOKENS: '0',
  BANGBAN_MODEL_CONVERSATION_TOKENS: '30000',
  BANGBAN_MODEL_PRICE: '0.8,2',
  BANGBAN_PUBLIC_URL: 'https://phone.example.gov.cn',
  BANGBAN_NOTICE_URL: 'https://sms.example.gov.cn/send',
  BANGBAN_AGENT_PHONE: '+8612345',
  BANGBAN_AGENT_HOURS: '1-5 09:00-17:00',
  BANGBAN_PHONE_AT_ONCE: '20',
  BANGBAN_CONNECT_INSTANCE: '',
}

const settingsWith = (written: Record<string, string>) => readSettings('production', { ...NEEDED, ...written })

test('every setting that the functions know is passed on, or has no meaning in the cloud', async () => {
  const config = await readFile(join(ROOT, 'functions/config/config.ts'), 'utf8')
  const known = [...config.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].flatMap(([, name]) => name ?? [])
  const names = [...new Set(known)]
  expect(names.length).toBeGreaterThan(15)
  const { passedOn } = settingsWith({
    ...Object.fromEntries(names.map((name) => [name, 'a-word'])),
    ...NEEDED,
    ...SAMPLES,
    SST_SECRET_NoticeSecret: Buffer.alloc(24, 1).toString('base64'),
  })
  const handled = [...Object.keys(passedOn), ...NOT_PASSED_ON, ...SECRETS, 'BANGBAN_AGENCY_URL']
  expect(names.filter((name) => !handled.includes(name))).toEqual([])
  expect(Object.keys(passedOn).filter((name) => !names.includes(name))).toEqual([])
})

test.each([
  ['BANGBAN_ALARM_EMAIL', ''],
  ['BANGBAN_ALARM_EMAIL', 'operator'],
  ['BANGBAN_AGENCY_URL', ''],
  ['BANGBAN_AGENCY_URL', 'http://agency.example.com'],
  ['BANGBAN_AWS_REGION', 'singapore'],
  ['BANGBAN_AWS_ACCOUNT', '12345'],
  ['BANGBAN_CHAT_AT_ONCE', '-1'],
  ['BANGBAN_API_AT_ONCE', 'many'],
  ['BANGBAN_DOMAIN', 'https://ban.example.gov.cn'],
  ['BANGBAN_CERTIFICATE', 'arn:aws:acm:us-east-1:123456789012:certificate/a'],
  ['BANGBAN_PORTALS', 'www.example.gov.cn'],
  ['BANGBAN_REGION', 'Rizhao'],
  ['OPENAI_BASE_URL', 'http://models.example.com/v1'],
  ['BANGBAN_MODEL', 'a,b,c,d'],
  ['BANGBAN_MODEL_DAY_TOKENS', '2e6'],
  ['BANGBAN_MODEL_PRICE', '0.8'],
  ['BANGBAN_SPEECH', 'yes'],
  ['BANGBAN_PHONE_AT_ONCE', '-1'],
  ['BANGBAN_AGENT_PHONE', 'the desk'],
  ['BANGBAN_AGENT_HOURS', 'always'],
  ['BANGBAN_PUBLIC_URL', 'http://phone.example.gov.cn'],
  ['BANGBAN_CONNECT_INSTANCE', '9308c2a1-9bc6-4cea-8290-6c0b4a6d38fa'],
  ['BANGBAN_CONNECT_INSTANCE', `arn:aws:connect:us-west-2:123456789012:instance/9308c2a1-9bc6-4cea-8290-6c0b4a6d38fa`],
  ['BANGBAN_CONNECT_QUEUE', 'arn:aws:connect:ap-southeast-1:123456789012:instance/a/queue/b'],
])('%s cannot be "%s", and the refusal says what to write', (name, value) => {
  expect(() => settingsWith({ [name]: value })).toThrow(new RegExp(`^${name} (is missing|has a value).*: write .+\\.$`))
})

test.each([
  ['DataKey', 'sample-data-key', /^DataKey has a value that cannot be used: write 32 random bytes as base64, .+\.$/],
  ['AgencySecret', 'hush', /^AgencySecret has a value that cannot be used: write the secret agreed .+\.$/],
  ['TwilioAuthToken', 'a b', /^TwilioAuthToken has a value that cannot be used: write the auth token .+\.$/],
  ['AgentKey', 'short', /^AgentKey has a value that cannot be used: write the key .+\.$/],
  ['OpenAiKey', 'a key', /^OpenAiKey has a value that cannot be used: write the key of the provider, .+\.$/],
])('the secret %s cannot be "%s": it is refused by its own name, before anything is made', (name, value, line) => {
  expect(() => settingsWith({ [`SST_SECRET_${name}`]: value })).toThrow(line)
})

test('speech is no setting of its own: it needs the key or the address of a provider', () => {
  const speech = { BANGBAN_SPEECH: 'openai' }
  expect(() => settingsWith(speech)).toThrow(
    'BANGBAN_SPEECH is openai, and neither OpenAiKey nor OPENAI_BASE_URL is set: write none, aws or openai.',
  )
  expect(settingsWith({ ...speech, SST_SECRET_OpenAiKey: 'sample-key' }).passedOn).toEqual(speech)
})

test('the region of the shell that deploys is not looked at', () => {
  expect(settingsWith({ AWS_REGION: 'us-west-2', AWS_DEFAULT_REGION: 'us-west-2' }).region).toBe('ap-southeast-1')
})

describeStacks('settings in a deploy', () => {
  test('they reach the doors, and a stage that is not production can be taken away again', async () => {
    const domain = 'ban.example.gov.cn'
    const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/a-b'
    const set = {
      BANGBAN_AWS_REGION: 'eu-central-1',
      BANGBAN_AWS_ACCOUNT: '123456789012',
      BANGBAN_DOMAIN: domain,
      BANGBAN_CERTIFICATE: certificate,
      BANGBAN_CHAT_AT_ONCE: '0',
      BANGBAN_PORTALS: 'https://www.example.gov.cn',
      BANGBAN_MODEL: 'qwen-plus',
      SST_SECRET_OpenAiKey: 'sample-key',
    }
    const all = await synthesis(
      '--stage',
      'trial',
      ...Object.entries(set).flatMap((entry) => ['--set', entry.join('=')]),
    )
    expect(all.app).toMatchObject({ removal: 'remove', protect: false })
    expect(only(all, 'aws:dynamodb/table:Table')).toMatchObject({ deletionProtectionEnabled: false })
    expect(all.app.providers.aws).toMatchObject({ region: 'eu-central-1', allowedAccountIds: ['123456789012'] })
    expect(all.regions).toEqual(['eu-central-1'])
    expect(all.outputs['site']).toBe(`https://${domain}`)
    expect(only(all, 'aws:cloudfront/distribution:Distribution')).toMatchObject({
      aliases: [domain],
      viewerCertificate: { acmCertificateArn: certificate, minimumProtocolVersion: 'TLSv1.2_2021' },
    })
    const asSet = { BANGBAN_PORTALS: set.BANGBAN_PORTALS, BANGBAN_MODEL: 'qwen-plus', OPENAI_API_KEY: 'sample-key' }
    expect(environmentOf(all, 'ChatFunction')).toMatchObject(asSet)
    expect(environmentOf(all, 'HttpFunction')).toMatchObject(asSet)
    expect(environmentOf(all, 'DeliverFunction')).not.toHaveProperty('OPENAI_API_KEY')
    const chat = made(all, 'aws:lambda/function:Function').get('ChatFunction')
    expect(chat).toMatchObject({ reservedConcurrentExecutions: 0 })
  })

  test('without a secret it stops with one line', async () => {
    const line = 'Set a value for DataKey with `sst secret set DataKey <value>`'
    await expect(synthesis('--set', 'SST_SECRET_DataKey=')).rejects.toMatchObject({ code: 1, stderr: `${line}\n` })
  })
})
