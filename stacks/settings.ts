// What an operator decides for a deployment, read from the environment of the deploy and checked before anything is made.
import { ConfigError, readConfig } from '../functions/config/config.ts'

type Environment = Record<string, string | undefined>

/** Where a stage belongs. */
export interface Place {
  isProduction: boolean
  /** Written down, never taken from the shell of whoever deploys. */
  region: string
  /** A deploy into any other AWS account is refused. */
  account?: string
}

export interface Settings extends Place {
  /** Who is written to when an alarm goes off. */
  alarmEmail: string
  /** How many turns may run at the same time; 0 closes the door. */
  chatAtOnce: number
  apiAtOnce: number
  /** The address citizens know, and its certificate (of us-east-1, as CloudFront wants it). */
  domain?: { name: string; certificate: string }
  /** Where filings go. */
  agencyUrl: string
  /** How many steps of calls may be taken at the same time, by each line. */
  phoneAtOnce: number
  /** Vendors whose webhook there is: those whose secret is set. */
  lines: ('twilio' | 'jambonz')[]
  /** Whether people take calls over on a page of ours: their key is set. */
  hasAgents: boolean
  /** An instance of Amazon Connect that takes calls, and its queue of people, by ARN. */
  connect?: { instance: string; queue?: string }
  /** What the functions read themselves, by name, where it is set. */
  passedOn: Record<string, string>
}

/** Settings that the stacks alone read. */
const OWN = [
  'BANGBAN_ALARM_EMAIL',
  'BANGBAN_AGENCY_URL',
  'BANGBAN_AWS_REGION',
  'BANGBAN_AWS_ACCOUNT',
  'BANGBAN_CHAT_AT_ONCE',
  'BANGBAN_API_AT_ONCE',
  'BANGBAN_DOMAIN',
  'BANGBAN_CERTIFICATE',
  'BANGBAN_PHONE_AT_ONCE',
  'BANGBAN_CONNECT_INSTANCE',
  'BANGBAN_CONNECT_QUEUE',
]

/** Settings of functions/config/config.ts that mean the same in the cloud; they check them again, by the same names. */
const PASSED_ON = [
  'BANGBAN_PORTALS',
  'BANGBAN_REGION',
  'OPENAI_BASE_URL',
  'BANGBAN_MODEL',
  'BANGBAN_EMBEDDING_MODEL',
  'BANGBAN_SPEECH',
  'BANGBAN_TRANSCRIPTION_MODEL',
  'BANGBAN_VOICE_MODEL',
  'BANGBAN_SPEAKER',
  'BANGBAN_MODEL_DAY_TOKENS',
  'BANGBAN_MODEL_CONVERSATION_TOKENS',
  'BANGBAN_MODEL_PRICE',
  'BANGBAN_PUBLIC_URL',
  'BANGBAN_NOTICE_URL',
  'BANGBAN_REGISTRY_URL',
  'BANGBAN_PORTAL_KEYS',
  'BANGBAN_PORTAL_ISSUER',
  'BANGBAN_PORTAL_AUDIENCE',
  'BANGBAN_AGENT_PHONE',
  'BANGBAN_AGENT_HOURS',
  'BANGBAN_VOCABULARY',
]

/** What each secret is to the functions; SST hands them to a deploy as `SST_SECRET_DataKey` and so on. */
const SECRETS = {
  DataKey: 'BANGBAN_DATA_KEY',
  AgencySecret: 'BANGBAN_AGENCY_SECRET',
  NoticeSecret: 'BANGBAN_NOTICE_SECRET',
  OpenAiKey: 'OPENAI_API_KEY',
  TwilioAuthToken: 'BANGBAN_TWILIO_AUTH_TOKEN',
  JambonzSecret: 'BANGBAN_JAMBONZ_SECRET',
  AgentKey: 'BANGBAN_AGENT_KEY',
}
const SECRET_PREFIX = 'SST_SECRET_'

const LINES = [
  ['twilio', 'TwilioAuthToken'],
  ['jambonz', 'JambonzSecret'],
] as const

/** All that is looked for in the environment of a deploy. */
export const SETTING_NAMES = [...OWN, ...PASSED_ON, ...Object.keys(SECRETS).map((name) => SECRET_PREFIX + name)]

/** @throws Error of one line for the first setting that is missing or wrong: which, and what to write */
export function readSettings(stage: string, environment: Environment): Settings {
  const read = reader(environment)
  const name = read('BANGBAN_DOMAIN', /^([a-z\d-]+(\.[a-z\d-]+)+)?$/, 'a host name such as ban.example.gov.cn', '')
  const certificate = read(
    'BANGBAN_CERTIFICATE',
    name ? /^arn:aws[\w-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/ : /^$/,
    name ? 'the ARN of a certificate for BANGBAN_DOMAIN in us-east-1' : 'nothing, for there is no BANGBAN_DOMAIN',
    '',
  )
  return {
    ...readPlace(stage, environment),
    alarmEmail: read('BANGBAN_ALARM_EMAIL', /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'the e-mail address that alarms go to'),
    chatAtOnce: Number(read('BANGBAN_CHAT_AT_ONCE', /^\d{1,4}$/, 'how many turns may run at once', '50')),
    apiAtOnce: Number(read('BANGBAN_API_AT_ONCE', /^\d{1,4}$/, 'how many requests may run at once', '20')),
    ...(name && { domain: { name, certificate } }),
    phoneAtOnce: Number(
      read('BANGBAN_PHONE_AT_ONCE', /^\d{1,4}$/, 'how many steps of calls may be taken at once', '20'),
    ),
    lines: LINES.filter(([, secret]) => environment[SECRET_PREFIX + secret]).map(([line]) => line),
    hasAgents: Boolean(environment[`${SECRET_PREFIX}AgentKey`]),
    ...connectIn(read, readPlace(stage, environment).region),
    agencyUrl: read('BANGBAN_AGENCY_URL', /^https:\/\/[^\s/@]+(\/\S*)?$/, 'the https address that takes filings'),
    passedOn: passedOn(environment),
  }
}

/** Connect, Lex and our functions stand in one region. */
function connectIn(read: ReturnType<typeof reader>, region: string): Pick<Settings, 'connect'> {
  const arn = `arn:aws[\\w-]*:connect:${region}:\\d{12}:instance/[a-f\\d-]{36}`
  const instance = read(
    'BANGBAN_CONNECT_INSTANCE',
    new RegExp(`^(${arn})?$`),
    `the ARN of an instance of Connect in ${region}`,
    '',
  )
  const queue = read(
    'BANGBAN_CONNECT_QUEUE',
    instance ? new RegExp(`^(${instance}/queue/[a-f\\d-]{36})?$`) : /^$/,
    instance ? 'the ARN of a queue of BANGBAN_CONNECT_INSTANCE' : 'nothing, for there is no BANGBAN_CONNECT_INSTANCE',
    '',
  )
  return instance ? { connect: { instance, ...(queue && { queue }) } } : {}
}

/** Read here by the functions' own schema: a slip is told now, and not by every request after the deploy. */
function passedOn(environment: Environment): Record<string, string> {
  const passed = Object.fromEntries(PASSED_ON.flatMap((key) => (environment[key] ? [[key, environment[key]]] : [])))
  const secrets = Object.entries(SECRETS).map(([secret, key]) => [key, environment[SECRET_PREFIX + secret]])
  try {
    readConfig({ ...passed, ...(Object.fromEntries(secrets) as Environment) })
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new Error(inWordsOfADeploy(error.message), { cause: error })
  }
  return passed
}

/** A secret is set by its name of SST. */
function inWordsOfADeploy(message: string): string {
  return Object.entries(SECRETS).reduce((text, [secret, key]) => text.replaceAll(key, secret), message)
}

/**
 * Nothing of it must be set: SST asks for it whatever it is told to do.
 * @throws Error as `readSettings` does
 */
export function readPlace(stage: string, environment: Environment): Place {
  const read = reader(environment)
  const region = read('BANGBAN_AWS_REGION', /^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS region', 'ap-southeast-1')
  const account = read('BANGBAN_AWS_ACCOUNT', /^(\d{12})?$/, 'the 12 digits of the only AWS account to deploy into', '')
  return { isProduction: stage === 'production', region, ...(account && { account }) }
}

function reader(environment: Environment) {
  return (name: string, form: RegExp, help: string, usual?: string): string => {
    const value = environment[name] || usual
    if (value === undefined) throw new Error(`${name} is missing: write ${help}.`)
    if (!form.test(value)) throw new Error(`${name} has a value that cannot be used: write ${help}.`)
    return value
  }
}
