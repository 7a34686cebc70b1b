// Reads an uploaded recording: what it is by its bytes, and whether it is short and small enough to be written down.
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type * as z from 'zod/mini'
import type { Locale } from '../../../filings/filing.ts'
import type { Recording, RecordingType } from '../../../speech/speech.ts'
import { recordingForm } from '../contract/requests.ts'
import { Refusal } from '../problems.ts'
import { secondsOfMp4 } from './seconds-of-mp4.ts'
import { secondsOfOgg } from './seconds-of-ogg.ts'
import { secondsOfWav } from './seconds-of-wav.ts'
import { secondsOfWebm } from './seconds-of-webm.ts'

/** A minute of 16-bit WAV at 16 kHz and some more; a minute of Opus is a tenth of it. */
const LARGEST_BODY = 3 * 1024 * 1024
const LONGEST_S = 60
/** Recorders stop a little late. */
const LATE_S = 1

/** How long each lasts; undefined where it does not say so, and then its size alone is the limit. */
const LENGTHS: Record<RecordingType, (bytes: Buffer) => number | undefined> = {
  'audio/webm': secondsOfWebm,
  'audio/mp4': secondsOfMp4,
  'audio/ogg': secondsOfOgg,
  'audio/wav': secondsOfWav,
}

/** @throws Refusal body-too-large, recording-too-long, unsupported-recording or bad-field. */
export async function readRecording(c: Context): Promise<{ recording: Recording; locale?: Locale }> {
  if (!/^multipart\/form-data\s*;/i.test(c.req.header('content-type') ?? '')) throw new Refusal('unsupported-recording')
  await limit(c, async () => {})
  const { file, locale } = await readForm(c)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const seen = Buffer.from(bytes.buffer)
  const type = typeOf(seen)
  if (!type) throw new Refusal('unsupported-recording')
  if ((LENGTHS[type](seen) ?? 0) > LONGEST_S + LATE_S) throw new Refusal('recording-too-long')
  return { recording: { bytes, type }, ...(locale && { locale }) }
}

const limit = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => {
    // As at the edge: the rest of the body would be taken for the next request.
    throw new Refusal('body-too-large', { headers: { Connection: 'close' } })
  },
})

async function readForm(c: Context): Promise<z.output<typeof recordingForm>> {
  // Read first and taken apart then: who hangs up in the middle has sent nothing wrong.
  const body = await c.req.arrayBuffer()
  const headers = { 'Content-Type': c.req.header('content-type') ?? '' }
  const form = await new Response(body, { headers }).formData().catch(() => {
    throw new Refusal('unsupported-recording')
  })
  const names = [...form.keys()]
  const twice = names.find((name, i) => names.indexOf(name) < i)
  const read = recordingForm.safeParse(Object.fromEntries(form))
  if (read.success && twice === undefined) return read.data
  const field = read.error?.issues[0]?.path.join('.')
  throw new Refusal('bad-field', field ? { field } : {})
}

/** By its first bytes: recorders and portals name it in many ways. */
function typeOf(bytes: Buffer): RecordingType | undefined {
  const at = (from: number, to: number) => bytes.toString('latin1', from, to)
  if (at(0, 4) === '\x1aE\xdf\xa3') return 'audio/webm'
  if (at(4, 8) === 'ftyp') return 'audio/mp4'
  if (at(0, 4) === 'OggS') return 'audio/ogg'
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WAVE') return 'audio/wav'
  return undefined
}
