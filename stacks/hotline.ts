// The telephone: the webhook behind the API, the bot of Lex with its hook and the flow of Connect, and the last resort.
import { contactFlow } from './contact-flow.ts'
import { fallback } from './fallback.ts'
import { lambdaFunction, type OurFunction } from './lambda-function.ts'
import { botTemplate } from './lex-bot.ts'
import type { Secrets } from './secrets.ts'
import type { Settings } from './settings.ts'
import type { SpeechAccess } from './sounds.ts'

export interface Hotline {
  /** Each only where its line is set up. */
  phone?: OurFunction
  lex?: OurFunction
  outputs: Record<string, $util.Input<string>>
}

export interface HotlineParts {
  settings: Settings
  secrets: Secrets
  table: sst.aws.Dynamo
  api: sst.aws.ApiGatewayV2
  speech: SpeechAccess
}

/** City hotlines of China; who deploys elsewhere sets BANGBAN_AGENT_PHONE. */
const HOTLINE = '12345'

/** Without a secret of a vendor there is no webhook, and without an instance of Connect neither bot nor flow. */
export function hotline(parts: HotlineParts): Hotline {
  const { settings, api } = parts
  const agentPhone = settings.passedOn['BANGBAN_AGENT_PHONE'] ?? HOTLINE
  const phone = settings.lines.length > 0 || settings.hasAgents ? phoneDoor(parts) : undefined
  const connected = settings.connect && connectDoor(parts, settings.connect, agentPhone)
  const publicUrl = settings.passedOn['BANGBAN_PUBLIC_URL'] ?? api.url
  return {
    ...(phone && { phone }),
    ...(connected && { lex: connected.lex }),
    outputs: {
      ...Object.fromEntries(settings.lines.map((line) => [line, $interpolate`${publicUrl}/v1/phone/${line}`])),
      ...(settings.lines.length > 0 && { twilioFallback: fallback(agentPhone) }),
      ...(settings.hasAgents && { agents: $interpolate`${publicUrl}/agent` }),
      ...(connected && { contactFlows: connected.flows }),
    },
  }
}

function phoneDoor(parts: HotlineParts): OurFunction {
  const { settings, secrets, api } = parts
  const made = lambdaFunction('Phone', {
    ...common(parts),
    bundle: 'dist/lambda/phone',
    handler: 'index.http',
    description: 'The webhook of telephone lines, and the page of those who take calls over',
    // Twilio waits 15 s for a whole answer, and then asks its fallback.
    timeout: '14 seconds',
    atOnce: settings.phoneAtOnce,
    environment: {
      ...environment(parts),
      BANGBAN_PUBLIC_URL: settings.passedOn['BANGBAN_PUBLIC_URL'] ?? api.url,
      BANGBAN_TWILIO_AUTH_TOKEN: secrets.twilioAuthToken,
      BANGBAN_JAMBONZ_SECRET: secrets.jambonzSecret,
      BANGBAN_AGENT_KEY: secrets.agentKey,
    },
  })
  for (const route of ['POST /v1/phone/{proxy+}', 'ANY /agent', 'ANY /agent/{proxy+}']) api.route(route, made.arn)
  return made
}

function connectDoor(parts: HotlineParts, { instance, queue }: NonNullable<Settings['connect']>, agentPhone: string) {
  const lex = lambdaFunction('Lex', {
    ...common(parts),
    bundle: 'dist/lambda/lex',
    handler: 'index.handler',
    description: 'Takes the steps of a call for a bot of Lex V2 and a flow of Connect',
    // Lex waits 30 s; the flow's own block gives up after 8.
    timeout: '28 seconds',
    atOnce: parts.settings.phoneAtOnce,
    // Connect listens and speaks.
    grants: [],
    environment: environment({ ...parts, speech: { environment: {}, grants: [], forFiles: [], forPages: [] } }),
  })
  const name = `${$app.name}-${$app.stage}`
  const bot = new aws.cloudformation.Stack('Bot', {
    name: `${name}-bot`,
    templateBody: $resolve({ role: botRole().arn, hook: lex.arn }).apply((made) =>
      botTemplate({ name, connect: instance, ...made }),
    ),
  })
  const botAlias = bot.outputs.apply((outputs) => outputs['AliasArn'] ?? '')
  const allowed = { action: 'lambda:InvokeFunction', function: lex.name }
  new aws.lambda.Permission('LexMayCall', { ...allowed, principal: 'lexv2.amazonaws.com', sourceArn: botAlias })
  new aws.lambda.Permission('ConnectMayCall', { ...allowed, principal: 'connect.amazonaws.com', sourceArn: instance })
  const flows = (['zh-CN', 'en'] as const).map(
    (locale) =>
      new aws.connect.ContactFlow(`Flow${locale === 'en' ? 'English' : 'Chinese'}`, {
        instanceId: instance.replace(/.*:instance\//, ''),
        name: `${name} ${locale}`,
        description: 'Takes a call with Bangban: made by stacks/contact-flow.ts, changed only there',
        type: 'CONTACT_FLOW',
        content: $resolve({ botAlias, hook: lex.arn }).apply((made) =>
          JSON.stringify(contactFlow({ ...made, locale, agentPhone, ...(queue && { queue }) })),
        ),
      }),
  )
  return { lex, flows: $interpolate`${flows[0]?.name ?? ''}, ${flows[1]?.name ?? ''}` }
}

/** Lex speaks with Polly's voices as this role. Polly knows no resources but lexicons: the star is the only way. */
function botRole(): aws.iam.Role {
  const assume = {
    Effect: 'Allow',
    Principal: { Service: 'lexv2.amazonaws.com' },
    Action: 'sts:AssumeRole',
  }
  const speak = { Effect: 'Allow', Action: 'polly:SynthesizeSpeech', Resource: '*' }
  return new aws.iam.Role('BotRole', {
    assumeRolePolicy: aws
      .getCallerIdentityOutput()
      .accountId.apply((account) =>
        policy({ ...assume, Condition: { StringEquals: { 'aws:SourceAccount': account } } }),
      ),
    inlinePolicies: [{ name: 'speak', policy: policy(speak) }],
  })
}

function policy(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
}

function common({ table, speech }: HotlineParts) {
  return { memory: '1024 MB', table, grants: speech.grants } as const
}

function environment({ settings, secrets, table, speech }: HotlineParts) {
  return {
    ...settings.passedOn,
    ...speech.environment,
    BANGBAN_TABLE: table.name,
    BANGBAN_DATA_KEY: secrets.dataKey,
    BANGBAN_AGENCY_URL: settings.agencyUrl,
    BANGBAN_AGENCY_SECRET: secrets.agencySecret,
    BANGBAN_NOTICE_SECRET: secrets.noticeSecret,
    OPENAI_API_KEY: secrets.openAiKey,
  }
}
