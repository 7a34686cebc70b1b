// Signs addresses at which a page speaks to Amazon Transcribe itself; signer and client are loaded at the first one.
import { randomUUID } from 'node:crypto'
import { type AwsAccess, awsClientSettings } from './aws-access.ts'
import type { LiveSession, LiveSpeech } from './speech.ts'
import { LANGUAGE_CODES, type TranscribeSettings } from './transcribe-streaming.ts'

export interface LiveSettings extends TranscribeSettings {
  /** As `wss://host:port`; AWS's own when left out. */
  liveEndpoint?: string
}

export interface TranscribeLive {
  origin: LiveSpeech['origin']
  session(locale: keyof typeof LANGUAGE_CODES): Promise<LiveSession>
}

/** Time for a page to connect; a sound that is under way goes on. AWS takes 300 at most. */
const VALID_S = 60
/** What Transcribe advises; telephones sound at half of it. */
const RATE = 16_000
const PATH = '/stream-transcription-websocket'

/**
 * Makes no connection, and signing needs none but for the credentials of a role. Undefined beside a service that is not
 * AWS's own, unless that names its WebSocket too.
 */
export function transcribeLive(settings: LiveSettings): TranscribeLive | undefined {
  const { region, endpoint, liveEndpoint = endpoint === undefined ? awsOrigin(region) : undefined } = settings
  if (liveEndpoint === undefined) return undefined
  const { protocol, hostname, host, origin } = new URL(liveEndpoint)
  let opened: ReturnType<typeof openSigner> | undefined
  return {
    origin,
    async session(locale) {
      const { presign, HttpRequest } = await (opened ??= openSigner(settings))
      const language = LANGUAGE_CODES[locale]
      const request = new HttpRequest({
        method: 'GET',
        protocol,
        hostname,
        path: PATH,
        headers: { host },
        query: {
          'language-code': language,
          'media-encoding': 'pcm',
          'sample-rate': String(RATE),
          // Signed with the rest: a second stream of the same id is refused, so that an address serves one utterance.
          'session-id': randomUUID(),
          ...(settings.vocabulary !== undefined && { 'vocabulary-name': `${settings.vocabulary}-${language}` }),
        },
      })
      // By the clock that the clients of AWS go by: the other side compares it with its own.
      const signed = new Date()
      const { query = {} } = await presign(request, { expiresIn: VALID_S, signingDate: signed })
      const pairs = Object.entries(query).map(([name, value]) => `${encoded(name)}=${encoded(String(value))}`)
      // A signature counts whole seconds, from the one it was made in.
      const expiresAt = new Date((Math.floor(signed.getTime() / 1000) + VALID_S) * 1000)
      return { url: `${origin}${PATH}?${pairs.join('&')}`, expiresAt, rate: RATE }
    },
  }
}

/** As the client's own list of endpoints has it (a test compares them); the port is that of WebSockets alone. */
export function awsOrigin(region: string): string {
  return `wss://transcribestreaming.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}:8443`
}

/** As SigV4 encodes a query (RFC 3986): what is sent must be what was signed, letter by letter. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

async function openSigner(access: AwsAccess) {
  const [{ TranscribeStreamingClient }, { SignatureV4 }, { Sha256 }, { HttpRequest }] = await Promise.all([
    import('@aws-sdk/client-transcribe-streaming'),
    import('@smithy/signature-v4'),
    import('@aws-crypto/sha256-js'),
    import('@smithy/protocol-http'),
  ])
  // Only for its credentials: as set, or the role's, looked up again before they end.
  const { credentials } = new TranscribeStreamingClient(awsClientSettings(access)).config
  const signer = new SignatureV4({ service: 'transcribe', region: access.region, credentials, sha256: Sha256 })
  return { presign: signer.presign.bind(signer), HttpRequest }
}
