// Speech over HTTP: a recording in and its words out, a text in and its sound out, a way to the live recogniser; none is kept or logged.
import type { Context, Handler } from 'hono'
import { isSwitchedOff } from '../../conversation/model/usage.ts'
import { saidToEverybody } from '../../conversation/said-to-everybody.ts'
import type { Locale } from '../../filings/filing.ts'
import { namesToHear } from '../../knowledge/names-to-hear.ts'
import { type Speech, SpeechError } from '../../speech/speech.ts'
import { admitted, readBearer } from './bearer.ts'
import { clientName } from './client-address.ts'
import { goneResponse } from './client-gone.ts'
import { aloudRequest, liveRequest } from './contract/requests.ts'
import type { Limits } from './limits.ts'
import { type ProblemCode, Refusal } from './problems.ts'
import { countInMinute } from './rate-limit.ts'
import { readBody } from './read-request.ts'
import type { WebParts } from './web-parts.ts'

export function speechHandlers(parts: WebParts) {
  const { conversations, catalogue, speech, log } = parts
  const nameOf = clientName(parts)

  const transcribeRecording: Handler = async (c) => {
    const provider = provided()
    const { signal } = c.req.raw
    const id = await counted(c, 'recordingsAMinute')
    const { readRecording } = await import('./recording/read-recording.ts')
    const { recording, locale: spoken } = await readRecording(c)
    const locale = spoken ?? (await spokenIn(id))
    const hints = namesToHear(catalogue, locale)
    return tried(c, async () => {
      const heard = await provider.transcribe(recording, { locale, hints, signal })
      c.header('Content-Language', locale)
      return c.json(heard)
    })
  }

  const openLiveSession: Handler = async (c) => {
    const { live, provider } = provided()
    if (!live) throw new Refusal('no-live-speech')
    const { signal } = c.req.raw
    const id = await counted(c, 'liveSessionsAMinute')
    const { locale = await spokenIn(id) } = await readBody(c, liveRequest)
    return tried(c, async () => {
      const { url, expiresAt, rate } = await live.session({ locale, signal })
      c.header('Content-Language', locale)
      return c.json({ url, expiresAt, rate, provider }, 201)
    })
  }

  const speakText: Handler = async (c) => {
    const provider = provided()
    const { signal } = c.req.raw
    const id = await counted(c, 'textsAloudAMinute')
    const { text, ...how } = await readBody(c, aloudRequest)
    const forEverybody = await isForEverybody(id, text)
    return tried(c, async () => {
      const { bytes, type } = await provider.speak(text, { ...how, forEverybody, signal })
      return c.body(bytes, 200, { 'Content-Type': type, 'Content-Language': how.locale })
    })
  }

  async function spokenIn(id: string): Promise<Locale> {
    return (await conversations.summary(id))?.locale ?? 'zh-CN'
  }

  /** Only the house's own words, whole or as the page reads them out: what a page makes up could be anybody's. */
  async function isForEverybody(id: string, text: string): Promise<boolean> {
    const { turns = [] } = (await conversations.history(id)) ?? {}
    const replies = turns.map(({ reply }) => reply).filter(saidToEverybody)
    if (replies.some(({ spoken }) => spoken === text)) return true
    const { isReadFrom } = await import('../../conversation/read-out/is-read-from.ts')
    return replies.some((reply) => isReadFrom(reply, text))
  }

  function provided(): Speech {
    if (!speech) throw new Refusal('no-speech')
    return speech
  }

  /** Only who holds a conversation is heard, and only so often; what is refused is not read. */
  async function counted(c: Context, what: keyof Limits): Promise<string> {
    const id = await admitted(c, conversations, readBearer(c).id)
    await countInMinute(parts, what, id)
    await countInMinute(parts, 'speechAMinute', await nameOf(c))
    // The kill switch of the model holds for all that goes to its provider.
    if (await isSwitchedOff(parts.storage)) throw new Refusal('no-speech')
    return id
  }

  async function tried(c: Context, ask: () => Promise<Response>): Promise<Response> {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof SpeechError)) throw error
      if (error.trouble === 'ended') return goneResponse()
      // Its message names the trouble and a status, and nothing of what was said.
      log('warn', 'speech-failed', { requestId: c.get('requestId'), trouble: error.message })
      throw new Refusal(PROBLEM_OF[error.trouble])
    }
  }
  return { transcribeRecording, openLiveSession, speakText }
}

const PROBLEM_OF: Record<Exclude<SpeechError['trouble'], 'ended'>, ProblemCode> = {
  unreachable: 'speech-failed',
  'rate-limited': 'speech-failed',
  refused: 'speech-failed',
  unusable: 'speech-failed',
  slow: 'speech-slow',
  unsupported: 'unsupported-recording',
}
