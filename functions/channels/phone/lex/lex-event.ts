// Reads what Lex V2 tells its code hook: which call, which step, what was said or keyed.
import * as z from 'zod/mini'
import type { Locale } from '../../../filings/filing.ts'
import type { CallEvent } from '../call.ts'
import { localeOf } from './languages.ts'

export interface LexTurn {
  event: CallEvent
  /** The language this session listens and speaks in until it ends. */
  locale: Locale
  /** Lex wants it back when the session is closed. */
  intent: string
  /** What flow and session carry along; whatever is not ours goes back as it came. */
  attributes: Record<string, string>
}

const attributes = z.optional(z.nullable(z.record(z.string(), z.string())))

/** Only what is used, for Lex may add fields at any time (Lex V2 Developer Guide, "Lambda input event format"). */
const hookEvent = z.object({
  sessionId: z.string().check(z.minLength(1)),
  inputTranscript: z.optional(z.nullable(z.string())),
  inputMode: z.optional(z.string()),
  bot: z.object({ localeId: z.string() }),
  requestAttributes: attributes,
  sessionState: z.object({
    sessionAttributes: attributes,
    intent: z.optional(z.nullable(z.object({ name: z.string() }))),
  }),
  transcriptions: z.optional(
    z.nullable(z.array(z.object({ transcriptionConfidence: z.optional(z.nullable(z.number())) }))),
  ),
})

/** The id that Connect gives a call stands in the attribute `call`, where the flow sets it; otherwise the session's does. */
const CALL = 'call'
/** The step that is asked for; without it the call begins. */
const STEP = 'n'
const FALLBACK_INTENT = 'FallbackIntent'
const MOST_STEPS = /^\d{1,4}$/

/** Undefined when it is no event of Lex, or its step is no number. */
export function readLexEvent(written: unknown): LexTurn | undefined {
  const read = hookEvent.safeParse(written)
  if (!read.success) return undefined
  const { sessionId, bot, sessionState, requestAttributes } = read.data
  const carried = sessionState.sessionAttributes ?? {}
  const n = carried[STEP] ?? '0'
  if (!MOST_STEPS.test(n)) return undefined
  const locale = localeOf(bot.localeId)
  return {
    event: {
      callId: carried[CALL] || requestAttributes?.[CALL] || sessionId,
      n: Number(n),
      ...(Number(n) === 0 && { locale }),
      ...heard(read.data),
    },
    locale,
    intent: sessionState.intent?.name ?? FALLBACK_INTENT,
    attributes: carried,
  }
}

/** Nothing at all is silence: Lex calls the fallback intent with an empty transcript. */
function heard({ inputTranscript, inputMode, transcriptions }: z.output<typeof hookEvent>): Partial<CallEvent> {
  const transcript = inputTranscript?.trim() ?? ''
  if (transcript === '') return {}
  if (inputMode === 'DTMF') return keyed(transcript)
  const confidence = transcriptions?.[0]?.transcriptionConfidence
  return { said: transcript, ...(isShare(confidence) && { confidence }) }
}

function isShare(confidence: number | null | undefined): confidence is number {
  return typeof confidence === 'number' && confidence >= 0 && confidence <= 1
}

/** The `#` that ends a number is no part of it. Where one key is asked for the bot sends the first by itself. */
function keyed(transcript: string): Partial<CallEvent> {
  const digits = transcript.replace(/[^\d*]/g, '')
  if (digits === '') return {}
  return { digits, ...(digits.length === 1 && { oneByOne: true as const }) }
}
