// Reads an uploaded recording: what it is by its bytes, and whether it is short and small enough to be written down.
import type { Context } from 'hono'
import type { Locale } from '../../../filings/filing.ts'
import type { Recording, RecordingType } from '../../../speech/speech.ts'
import { recordingForm } from '../contract/requests.ts'
import { readMultipart } from '../multipart.ts'
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
  const { file, locale } = await readMultipart(c, recordingForm, LARGEST_BODY, 'unsupported-recording')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const seen = Buffer.from(bytes.buffer)
  const type = typeOf(seen)
  if (!type) throw new Refusal('unsupported-recording')
  if ((LENGTHS[type](seen) ?? 0) > LONGEST_S + LATE_S) throw new Refusal('recording-too-long')
  return { recording: { bytes, type }, ...(locale && { locale }) }
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
