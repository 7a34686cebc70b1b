// Takes a message that a caller left when nobody was there: written down, masked, and made a ticket that somebody answers.
import { keepContentGap } from '../../../conversation/feedback/content-gap.ts'
import { isSwitchedOff } from '../../../conversation/model/usage.ts'
import type { Locale } from '../../../filings/filing.ts'
import type { Catalogue } from '../../../knowledge/catalogue.ts'
import { mask } from '../../../safety/personal-data.ts'
import { type Recording, type Speech, SpeechError, type StoredRecording } from '../../../speech/speech.ts'
import type { Storage } from '../../../storage/storage.ts'
import type { Log } from '../../web/web-parts.ts'
import type { Desk } from '../../../conversation/handover/desk.ts'
import { numberIn, voicemailReply } from './voicemail-reply.ts'
import { claimVoicemail, endVoicemail, markOf, type VoicemailOutcome } from './voicemail-store.ts'

export interface Voicemail {
  /** The vendor's own id of the recording: told again, it changes nothing. */
  id: string
  locale: Locale
  /** The number that called, as the vendor writes it. */
  from?: string
  /** Where it is stored, or its bytes, fetched when they are needed. */
  recording: StoredRecording | ((signal: AbortSignal) => Promise<Recording>)
  /** Takes away the vendor's copy; called when what was said is safe. */
  discard?: () => Promise<void>
}

export interface VoicemailParts {
  storage: Storage
  catalogue: Pick<Catalogue, 'find' | 'guide' | 'services'>
  desk: Pick<Desk, 'put' | 'callBack' | 'ticket'>
  /** Who writes it down; without one the ticket says that somebody must listen or call. */
  speech?: Speech
  now: () => Date
  log: Log
  signal: AbortSignal
}

/**
 * One ticket a message, however often a vendor tells of it. Nothing that is said is logged; the ticket and what editors
 * see are masked. Where it cannot be written down the caller is called back all the same, and the recording stays.
 * @throws Error when the store or the desk fails, or it was ended: the vendor's next delivery takes it up again
 */
export async function takeVoicemail(voicemail: Voicemail, parts: VoicemailParts): Promise<VoicemailOutcome> {
  const { storage, now } = parts
  const mark = markOf(voicemail.id)
  const stands = await claimVoicemail(storage, mark, now().getTime())
  if (stands === 'under-way') return { outcome: 'under-way' }
  if (stands !== 'claimed') return stands
  const said = await writtenDown(voicemail, parts)
  const outcome = await cared(voicemail, mark, said, parts)
  await endVoicemail(storage, mark, outcome, now().getTime())
  if (said !== undefined) await discarded(voicemail, parts)
  return outcome
}

async function cared(
  { locale, from }: Voicemail,
  mark: string,
  said: string | undefined,
  parts: VoicemailParts,
): Promise<VoicemailOutcome> {
  const { storage, catalogue, desk, now } = parts
  const number = numberIn(from, said)
  if (!number && !said) return { outcome: 'empty' }
  const found = said ? catalogue.find(said, { locale }) : undefined
  const gap = found?.how === 'none'
  if (said && gap) await keepContentGap({ storage, catalogue }, { mark, said, locale, at: now().getTime() })
  const [likely] = found?.how === 'sure' ? found.candidates : []
  const reply = voicemailReply({
    locale,
    at: now(),
    ...(said && { said: mask(said), spoken: said }),
    ...(likely && { service: likely.service, title: likely.title }),
  })
  const about = { conversationId: `voicemail-${mark}`, locale, reply, ...(number && { from: number }) }
  const { card } = await desk.put(about)
  // Who leaves a message wants to be called.
  await desk.callBack(card)
  const receipt = await desk.ticket(card)
  return { outcome: 'ticket', receipt, written: said !== undefined && said !== '', gap }
}

/** Undefined: it could not be written down. */
async function writtenDown(
  { recording, locale }: Voicemail,
  { speech, storage, log, signal }: VoicemailParts,
): Promise<string | undefined> {
  // The kill switch of the model holds for all that goes to its provider.
  if (!speech || (await isSwitchedOff(storage))) return undefined
  const options = { locale, signal }
  try {
    const sound = typeof recording === 'function' ? await recording(signal) : recording
    if (speech.transcribeLater) return (await speech.transcribeLater(sound, options)).text
    if ('bytes' in sound) return (await speech.transcribe(sound, options)).text
    throw new SpeechError('unsupported', 'a stored recording')
  } catch (error) {
    signal.throwIfAborted()
    // Of what is no error of the port, the message could quote what was said.
    log('warn', 'voicemail-not-written', { trouble: error instanceof SpeechError ? error.message : 'not fetched' })
    return undefined
  }
}

async function discarded({ discard }: Voicemail, { log }: VoicemailParts): Promise<void> {
  await discard?.().catch(() => log('warn', 'voicemail-not-discarded'))
}
