// Six digits that carry on what was begun on the page, or in an earlier call.
import type { Reply } from '../../conversation/reply.ts'
import { heardCode } from '../../filings/slots/heard-code.ts'
import type { CallEvent } from './call.ts'
import type { Call } from './call-store.ts'
import type { PhoneParts } from './phone-parts.ts'
import { ask, listenTo, type Made } from './step.ts'
import { phoneWords } from './words.ts'

/** A caller who guesses is stopped; who misread it twice is not. */
const MOST_WRONG = 3
const CODE = /^\d{6}$/
const CHECK = /^\d{4}$/
const WISH = /续办码|接着办的码|\bresume code\b|\bcode to (?:resume|continue|go on)\b/iu

type Resumed = { id: string; token: string; reply: Reply } | { refused: string }

/** What the core has once codes are carried by it; until then nobody is told of them. */
interface Resuming {
  resume?: (about: { code: string; check?: string; channel: 'phone' }) => Promise<Resumed>
}

/** @returns undefined: no code was given, and none is waited for */
export async function tryCode(event: CallEvent, call: Call, parts: PhoneParts): Promise<Made | undefined> {
  const { resume } = parts.conversations as Resuming
  const { waiting, wrongCodes, keys } = call
  if (!resume || wrongCodes >= MOST_WRONG) return undefined
  const words = phoneWords(call.locale)
  if (waiting?.for === 'check') {
    const check = codeIn(event, CHECK)
    return check === undefined
      ? undefined
      : carryOn(await resume({ code: waiting.code, check, channel: 'phone' }), waiting.code, call)
  }
  const isFree = waiting?.for === 'code' || keys === 'one'
  if (isFree && (event.digits === '*' || WISH.test(event.said ?? '')) && codeIn(event, CODE) === undefined) {
    return ask(call, words.enterCode, { keys: 'number', waiting: { for: 'code' } })
  }
  const code = isFree ? codeIn(event, CODE, waiting?.for === 'code' || WISH.test(event.said ?? '')) : undefined
  return code === undefined ? undefined : carryOn(await resume({ code, channel: 'phone' }), code, call)
}

/** Keys always count; words only where a code was asked for or is spoken of. */
function codeIn({ said = '', digits }: CallEvent, shape: RegExp, spoken = true): string | undefined {
  const code = digits ?? (spoken ? heardCode(said, (each) => shape.test(each)) : '')
  return shape.test(code) ? code : undefined
}

function carryOn(resumed: Resumed, code: string, call: Call): Made {
  const words = phoneWords(call.locale)
  if ('reply' in resumed) {
    const { id, reply } = resumed
    return listenTo({ ...call, conversationId: id, locale: reply.locale }, reply)
  }
  if (resumed.refused === 'check-needed') {
    return ask(call, words.enterCheck, { keys: 'number', waiting: { for: 'check', code } })
  }
  const wrongCodes = call.wrongCodes + 1
  if (resumed.refused === 'wrong-check' && wrongCodes < MOST_WRONG) {
    return ask({ ...call, wrongCodes }, words.wrongCheck, { keys: 'number', waiting: { for: 'check', code } })
  }
  if (wrongCodes >= MOST_WRONG) return ask({ ...call, wrongCodes }, words.noMoreCodes)
  return ask({ ...call, wrongCodes }, words.wrongCode, { keys: 'number', waiting: { for: 'code' } })
}
