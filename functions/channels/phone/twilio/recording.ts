// A message recorded by Twilio: which one a signed form tells of, its sound, and taking it away there.
import { type Recording, SpeechError } from '../../../speech/speech.ts'

export interface TwilioRecording {
  accountSid: string
  recordingSid: string
}

export interface TwilioAccess {
  /** Of the account that the form names. */
  authToken: string
  /** Where Twilio answers; its own address when left out. */
  base?: string
}

const TWILIO = 'https://api.twilio.com'
/** Ten minutes of 16 bits at 8 kHz. */
const LARGEST = 10 * 1024 * 1024
const TIMEOUT_MS = 20_000

/** Undefined: the form tells of none that is complete. Its address is not looked at: it is made of the ids. */
export function recordingIn(form: URLSearchParams): TwilioRecording | undefined {
  const accountSid = form.get('AccountSid') ?? ''
  const recordingSid = form.get('RecordingSid') ?? ''
  const status = form.get('RecordingStatus') ?? 'completed'
  const isWhole = /^AC[\da-f]{32}$/i.test(accountSid) && /^RE[\da-f]{32}$/i.test(recordingSid)
  return isWhole && status === 'completed' ? { accountSid, recordingSid } : undefined
}

/** @throws SpeechError when it is not there, or is no WAV that can be a message. */
export async function fetchRecording(
  recording: TwilioRecording,
  access: TwilioAccess,
  signal: AbortSignal,
): Promise<Recording> {
  const response = await ask(recording, '.wav', 'GET', access, signal)
  if (!response.ok) throw new SpeechError('refused', String(response.status))
  const bytes = await bodyOf(response).catch((error: unknown) => {
    throw error instanceof SpeechError ? error : new SpeechError('unreachable')
  })
  if (bytes.toString('latin1', 0, 4) !== 'RIFF') throw new SpeechError('unusable', 'no WAV')
  return { bytes: new Uint8Array(bytes), type: 'audio/wav' }
}

/** Removing what is not there is no error. */
export async function discardRecording(recording: TwilioRecording, access: TwilioAccess): Promise<void> {
  const { ok, status } = await ask(recording, '.json', 'DELETE', access, AbortSignal.timeout(TIMEOUT_MS))
  if (!ok && status !== 404) throw new SpeechError('refused', String(status))
}

async function ask(
  { accountSid, recordingSid }: TwilioRecording,
  ending: string,
  method: string,
  { authToken, base = TWILIO }: TwilioAccess,
  signal: AbortSignal,
): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
  const time = AbortSignal.timeout(TIMEOUT_MS)
  try {
    // The token goes to the host that was set, and to no other.
    return await fetch(`${base}/2010-04-01/Accounts/${accountSid}/Recordings/${recordingSid}${ending}`, {
      method,
      headers: { authorization },
      redirect: 'manual',
      signal: AbortSignal.any([signal, time]),
    })
  } catch {
    if (signal.aborted) throw new SpeechError('ended')
    throw time.aborted ? new SpeechError('slow') : new SpeechError('unreachable')
  }
}

async function bodyOf(response: Response): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    size += piece.length
    if (size > LARGEST) throw new SpeechError('unusable', 'too long')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
