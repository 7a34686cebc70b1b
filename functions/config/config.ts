// Every setting, read once by one schema: the only reader of the environment.
import * as z from 'zod/mini'
import { type Portal, portalKeys } from './portal-keys.ts'

/** A page's origin as browsers send it: compared letter by letter, so it is brought into that form here. */
const origin = z.pipe(
  z.string().check(z.regex(/^https?:\/\/[^\s\\/?#@]+\/?$/i), z.refine(URL.canParse)),
  z.transform((entry) => new URL(entry).origin),
)
/** Digits only: ` `, `0x50` and `1e3` are numbers to JavaScript and slips to everybody else. */
const port = z.pipe(z.string().check(z.regex(/^\d{1,5}$/)), z.transform(Number)).check(z.maximum(65_535))

/** A count that may be 0, which forbids. */
const tokens = z.pipe(z.string().check(z.regex(/^\d{1,12}$/)), z.transform(Number))
/** As providers write them: `qwen-plus`, `deepseek-ai/DeepSeek-V3.2`, `qwen3:8b`. */
const modelName = z.string().check(z.regex(/^[\w.:@/-]{1,128}$/))

/** With commas between them. */
const names = z.pipe(
  z.string(),
  z.transform((list) =>
    list
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  ),
)

/** A `URL` by its parts alone: the types that SST brings for a deploy know another one. */
type Address = Pick<URL, 'protocol' | 'hostname' | 'username' | 'password'>

/** Filings travel over it: in the clear only within one machine. */
function isSafe({ protocol, hostname, username, password }: Address): boolean {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && !username && !password
}

const settings = z.object({
  PORT: z._default(port, 3000),
  BANGBAN_DATA_DIR: z._default(z.string().check(z.minLength(1)), '.data'),
  BANGBAN_PORTALS: z._default(z.pipe(names, z.array(origin)), []),
  BANGBAN_REGION: z.optional(z.string().check(z.regex(/^(\d{6}|\d{9}|\d{12})$/))),
  BANGBAN_DATA_KEY: z.optional(z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/))),
  BANGBAN_AGENCY_URL: z.optional(z.string().check(z.refine((url) => URL.canParse(url) && isSafe(new URL(url))))),
  BANGBAN_AGENCY_SECRET: z.optional(
    z.pipe(
      z.string().check(z.regex(/^(whsec_)?[A-Za-z0-9+/]{32,86}={0,2}$/)),
      z.transform((secret) => secret.replace(/^whsec_/, '')),
    ),
  ),
  BANGBAN_NOTICE_URL: z.optional(z.string().check(z.refine((url) => URL.canParse(url) && isSafe(new URL(url))))),
  BANGBAN_NOTICE_SECRET: z.optional(
    z.pipe(
      z.string().check(z.regex(/^(whsec_)?[A-Za-z0-9+/]{32,86}={0,2}$/)),
      z.transform((secret) => secret.replace(/^whsec_/, '')),
    ),
  ),
  BANGBAN_REGISTRY_URL: z.optional(z.string().check(z.refine((url) => URL.canParse(url) && isSafe(new URL(url))))),
  BANGBAN_PORTAL_KEYS: z.optional(portalKeys),
  BANGBAN_PORTAL_ISSUER: z.optional(z.string().check(z.regex(/^[!-~]{1,256}$/))),
  BANGBAN_PORTAL_AUDIENCE: z._default(z.string().check(z.regex(/^[!-~]{1,256}$/)), 'bangban'),
  OPENAI_API_KEY: z.optional(z.string().check(z.regex(/^[!-~]{1,512}$/))),
  OPENAI_BASE_URL: z.optional(z.string().check(z.refine((url) => URL.canParse(url) && isSafe(new URL(url))))),
  BANGBAN_MODEL: z._default(z.pipe(names, z.array(modelName).check(z.minLength(1), z.maxLength(3))), ['gpt-5.4-mini']),
  BANGBAN_EMBEDDING_MODEL: z.optional(modelName),
  BANGBAN_SPEECH: z._default(z.enum(['none', 'aws', 'openai']), 'none'),
  BANGBAN_PUBLIC_URL: z.optional(
    z.pipe(
      z.string().check(z.refine((url) => URL.canParse(url) && isSafe(new URL(url)))),
      z.transform((url) => url.replace(/\/+$/, '')),
    ),
  ),
  BANGBAN_TWILIO_AUTH_TOKEN: z.optional(z.string().check(z.regex(/^[!-~]{8,128}$/))),
  BANGBAN_JAMBONZ_SECRET: z.optional(z.string().check(z.regex(/^[!-~]{8,128}$/))),
  BANGBAN_AGENT_KEY: z.optional(z.string().check(z.regex(/^[!-~]{12,128}$/))),
  BANGBAN_AGENT_PHONE: z.optional(z.string().check(z.regex(/^\+?\d{3,15}$/))),
  BANGBAN_AGENT_HOURS: z.optional(
    z.string().check(z.regex(/^[1-7](-[1-7])? ([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/)),
  ),
  BANGBAN_BUCKET: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/))),
  BANGBAN_VOCABULARY: z.optional(z.string().check(z.regex(/^[A-Za-z\d._-]{1,190}$/))),
  BANGBAN_TRANSCRIPTION_MODEL: z._default(modelName, 'gpt-transcribe'),
  BANGBAN_VOICE_MODEL: z._default(modelName, 'gpt-4o-mini-tts'),
  BANGBAN_SPEAKER: z._default(modelName, 'alloy'),
  BANGBAN_MODEL_DAY_TOKENS: z._default(tokens, 2_000_000),
  BANGBAN_MODEL_CONVERSATION_TOKENS: z._default(tokens, 30_000),
  BANGBAN_MODEL_PRICE: z.optional(
    z.pipe(
      z.string().check(z.regex(/^\d{1,6}(\.\d{1,6})?,\d{1,6}(\.\d{1,6})?$/)),
      z.transform((written) => written.split(',').map(Number)),
    ),
  ),
  BANGBAN_NOW: z.optional(z.iso.datetime({ offset: true })),
  BANGBAN_TABLE: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_.-]{3,255}$/))),
  AWS_REGION: z._default(z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/)), 'us-east-1'),
})

/** What to write where a setting is wrong. */
const HELP: Record<keyof z.input<typeof settings>, string> = {
  PORT: 'write a port number from 0 to 65535, such as 3000',
  BANGBAN_DATA_DIR: 'write the path of a folder that may be written to, such as .data',
  BANGBAN_PORTALS: 'write origins without a path, with commas between them, such as https://www.example.gov.cn',
  BANGBAN_REGION: 'write the code of a region of China, 6, 9 or 12 digits, such as 371100',
  BANGBAN_DATA_KEY: 'write 32 random bytes as base64, as `openssl rand -base64 32` gives them',
  BANGBAN_AGENCY_URL:
    'write the address that takes filings for the agencies (https, or http on this machine); without BANGBAN_TABLE it may be left out, for the sandbox agency',
  BANGBAN_AGENCY_SECRET:
    'write the secret agreed with the agencies as base64, 24 bytes or more; whsec_ may stand before it',
  BANGBAN_NOTICE_URL:
    'write the address of the service that sends short messages (https, or http on this machine), or leave it out: without it nobody is reminded, but for the sandbox of one machine',
  BANGBAN_NOTICE_SECRET:
    'write the secret agreed with that service as base64, 24 bytes or more; whsec_ may stand before it',
  BANGBAN_REGISTRY_URL:
    'write the address that answers for the registers (https, or http on this machine), or leave it out: then citizens fill in everything themselves',
  BANGBAN_PORTAL_KEYS:
    'write the public keys of the portal as a JWKS, {"keys":[{"kty":"EC","crv":"P-256","kid":…,"x":…,"y":…}]}: EC P-256, Ed25519 or RSA from 2048 bits, each with a kid, four at most, none private',
  BANGBAN_PORTAL_ISSUER: 'write what stands as `iss` in the tokens of the portal, such as https://www.example.gov.cn',
  BANGBAN_PORTAL_AUDIENCE: 'write what stands as `aud` in tokens for this house, such as bangban',
  OPENAI_API_KEY: 'write the key of the provider, or leave it out: without it there is no model, and none is needed',
  OPENAI_BASE_URL:
    'write the address of an OpenAI-compatible provider (https, or http on this machine), such as https://api.openai.com/v1',
  BANGBAN_MODEL: 'write the name of a model, and after a comma another to fall back on, three at most',
  BANGBAN_EMBEDDING_MODEL: 'write the name of an embedding model, or leave it out',
  BANGBAN_SPEECH: 'write none, aws or openai',
  BANGBAN_PUBLIC_URL:
    'write the address under which telephone providers, and who follows a link in a message, reach this house (https, or http on this machine), such as https://ban.example.gov.cn',
  BANGBAN_TWILIO_AUTH_TOKEN: 'write the auth token of the Twilio account, 8 signs or more, or leave it out',
  BANGBAN_JAMBONZ_SECRET: 'write the webhook secret of the jambonz account, 8 signs or more, or leave it out',
  BANGBAN_AGENT_KEY: 'write the key that opens the page of those who take calls over, 12 signs or more',
  BANGBAN_AGENT_PHONE: 'write the number that takes calls over, digits alone or with + before them',
  BANGBAN_AGENT_HOURS: 'write the days and hours in which calls are taken over, in China time, such as 1-5 09:00-17:00',
  BANGBAN_BUCKET: 'write the name of an S3 bucket, or leave it out',
  BANGBAN_VOCABULARY:
    'write what the names of the custom vocabularies of Amazon Transcribe begin with, such as bangban for bangban-zh-CN and bangban-en-US, or leave it out',
  BANGBAN_TRANSCRIPTION_MODEL: 'write the name of a model that writes down speech',
  BANGBAN_VOICE_MODEL: 'write the name of a model that speaks',
  BANGBAN_SPEAKER: 'write the name of one of its voices',
  BANGBAN_MODEL_DAY_TOKENS: 'write how many tokens a day the model may cost, such as 2000000; 0 forbids it',
  BANGBAN_MODEL_CONVERSATION_TOKENS: 'write how many tokens a conversation may cost, such as 30000; 0 forbids it',
  BANGBAN_MODEL_PRICE: 'write what a million tokens in and out cost, such as 0.8,2, or leave it out',
  BANGBAN_NOW: 'write a moment such as 2026-11-21T09:00:00+08:00; only tests need it',
  BANGBAN_TABLE: 'write the name of a DynamoDB table, or leave it out to keep everything in BANGBAN_DATA_DIR',
  AWS_REGION: 'write an AWS region such as ap-southeast-1',
}

export interface Config {
  port: number
  dataDir: string
  /** Origins of the portals whose pages may call the API. */
  portals: string[]
  /** Region whose text citizens get when they name none. */
  region?: string
  /** 32 bytes as base64; without it one is made in the data folder. */
  dataKey?: string
  /** Where filings go; without it the sandbox agency of this machine takes them. */
  agencyUrl?: string
  /** Base64; signs what goes to agencies and what comes from them. */
  agencySecret?: string
  /** Where reminders go to be sent; without it only the sandbox of one machine takes them. */
  noticeUrl?: string
  /** Base64; signs them. It is not that of the agencies, for who sends messages must not speak for an agency. */
  noticeSecret?: string
  /** Who answers for the registers; without it the sandbox of this machine does, and nobody in the cloud. */
  registryUrl?: string
  /** The portal that says who somebody is; without it nobody can show that. */
  portal?: Portal
  /** A model on some OpenAI-compatible endpoint; without a key and an address there is none. */
  model?: ModelConfig
  /** Who listens and speaks. */
  speech: 'none' | 'aws' | 'openai'
  /** Under which telephone providers reach this house, without a slash at its end: what they sign. */
  publicUrl?: string
  twilioAuthToken?: string
  jambonzSecret?: string
  /** Opens the page of those who take calls over. */
  agentKey?: string
  /** Takes calls over; without it the number that knows the matter does. */
  agentPhone?: string
  /** Days of the week, from 1 for Monday, and hours of China time, as `1-5 09:00-17:00`; without it at any time. */
  agentHours?: string
  /** Name of an S3 bucket, for spoken prompts and voicemail. */
  bucket?: string
  /** Begins the names of the custom vocabularies of Amazon Transcribe, one a language. */
  vocabulary?: string
  /** A stopped clock for tests. */
  now?: Date
  /** Name of a DynamoDB table in the cloud; without it the embedded database is used. */
  table?: string
  awsRegion: string
}

export interface ModelConfig {
  apiKey?: string
  baseUrl?: string
  /** The first is asked; the others stand in for it. */
  names: string[]
  embedding?: string
  transcription: string
  voice: string
  speaker: string
  dayTokens: number
  conversationTokens: number
  /** Of a million tokens, in whatever money the operator counts in. */
  price?: { input: number; output: number }
}

/** A setting has a wrong value. The message is one line: which, why and what to write; never a value that may be a secret. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** @param why what was found wrong, read after the name: `cannot be used: it is a file` */
export function wrongSetting(name: keyof typeof HELP, why: string, options?: ErrorOptions): ConfigError {
  return new ConfigError(`${name} ${why}: ${HELP[name]}.`, options)
}

/**
 * Reads the settings of DESIGN 2.5. Whether the region is one and the folder can be used is seen when they are opened.
 * @throws ConfigError for the first wrong value.
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const written = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = settings.safeParse(written)
  if (!read.success) {
    throw wrongSetting(String(read.error.issues[0]?.path[0]) as keyof typeof HELP, 'has a value that cannot be used')
  }
  const found = read.data
  const model = modelIn(found)
  if (found.BANGBAN_SPEECH === 'openai' && !model) {
    throw wrongSetting('BANGBAN_SPEECH', 'is openai, and neither OPENAI_API_KEY nor OPENAI_BASE_URL is set')
  }
  if (found.BANGBAN_NOTICE_URL && !found.BANGBAN_NOTICE_SECRET) {
    throw wrongSetting('BANGBAN_NOTICE_SECRET', 'is missing, and BANGBAN_NOTICE_URL is set')
  }
  // Each message links to the page that stops it.
  if (found.BANGBAN_NOTICE_URL && !found.BANGBAN_PUBLIC_URL) {
    throw wrongSetting('BANGBAN_PUBLIC_URL', 'is missing, and BANGBAN_NOTICE_URL is set')
  }
  const { BANGBAN_PORTAL_KEYS: keys, BANGBAN_PORTAL_ISSUER: issuer, BANGBAN_PORTAL_AUDIENCE: audience } = found
  if (keys && !issuer) throw wrongSetting('BANGBAN_PORTAL_ISSUER', 'is missing, and BANGBAN_PORTAL_KEYS is set')
  return {
    port: found.PORT,
    dataDir: found.BANGBAN_DATA_DIR,
    portals: found.BANGBAN_PORTALS,
    speech: found.BANGBAN_SPEECH,
    ...(model && { model }),
    awsRegion: found.AWS_REGION,
    ...(found.BANGBAN_PUBLIC_URL && { publicUrl: found.BANGBAN_PUBLIC_URL }),
    ...(found.BANGBAN_TWILIO_AUTH_TOKEN && { twilioAuthToken: found.BANGBAN_TWILIO_AUTH_TOKEN }),
    ...(found.BANGBAN_JAMBONZ_SECRET && { jambonzSecret: found.BANGBAN_JAMBONZ_SECRET }),
    ...(found.BANGBAN_AGENT_KEY && { agentKey: found.BANGBAN_AGENT_KEY }),
    ...(found.BANGBAN_AGENT_PHONE && { agentPhone: found.BANGBAN_AGENT_PHONE }),
    ...(found.BANGBAN_AGENT_HOURS && { agentHours: found.BANGBAN_AGENT_HOURS }),
    ...(found.BANGBAN_BUCKET && { bucket: found.BANGBAN_BUCKET }),
    ...(found.BANGBAN_VOCABULARY && { vocabulary: found.BANGBAN_VOCABULARY }),
    ...(found.BANGBAN_REGION && { region: found.BANGBAN_REGION }),
    ...(found.BANGBAN_DATA_KEY && { dataKey: found.BANGBAN_DATA_KEY }),
    ...(found.BANGBAN_AGENCY_URL && { agencyUrl: found.BANGBAN_AGENCY_URL }),
    ...(found.BANGBAN_AGENCY_SECRET && { agencySecret: found.BANGBAN_AGENCY_SECRET }),
    ...(found.BANGBAN_NOTICE_URL && { noticeUrl: found.BANGBAN_NOTICE_URL }),
    ...(found.BANGBAN_NOTICE_SECRET && { noticeSecret: found.BANGBAN_NOTICE_SECRET }),
    ...(found.BANGBAN_REGISTRY_URL && { registryUrl: found.BANGBAN_REGISTRY_URL }),
    ...(keys && issuer && { portal: { keys, issuer, audience } }),
    ...(found.BANGBAN_NOW && { now: new Date(found.BANGBAN_NOW) }),
    ...(found.BANGBAN_TABLE && { table: found.BANGBAN_TABLE }),
  }
}

/** Either the key or the address of a provider switches the model on (DESIGN 2.5). */
function modelIn(found: z.output<typeof settings>): ModelConfig | undefined {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, BANGBAN_MODEL_PRICE: price } = found
  if (apiKey === undefined && baseUrl === undefined) return undefined
  const [input = 0, output = 0] = price ?? []
  return {
    ...(apiKey && { apiKey }),
    ...(baseUrl && { baseUrl }),
    names: found.BANGBAN_MODEL,
    ...(found.BANGBAN_EMBEDDING_MODEL && { embedding: found.BANGBAN_EMBEDDING_MODEL }),
    transcription: found.BANGBAN_TRANSCRIPTION_MODEL,
    voice: found.BANGBAN_VOICE_MODEL,
    speaker: found.BANGBAN_SPEAKER,
    dayTokens: found.BANGBAN_MODEL_DAY_TOKENS,
    conversationTokens: found.BANGBAN_MODEL_CONVERSATION_TOKENS,
    ...(price && { price: { input, output } }),
  }
}
