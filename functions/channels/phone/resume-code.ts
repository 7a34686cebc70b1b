// Six digits that carry on what was begun on the page, or in an earlier call.
import { controlIn } from '../../conversation/control-words.ts'
import type { Resumed } from '../../conversation/conversations.ts'
import { resumeWords } from '../../conversation/resume/words.ts'
import { heardCode } from '../../filings/slots/heard-code.ts'
import type { CallEvent } from './call.ts'
import type { Call } from './call-store.ts'
import type { PhoneParts } from './phone-parts.ts'
import { ask, listenTo, type Made } from './step.ts'
import { phoneWords } from './words.ts'

/** A caller who guesses is stopped; who misread it twice is not. */
const MOST_WRONG = 3
const isCode = (code: string) => /^\d{6}$/.test(code)
const isCheck = (check: string) => /^\d{3}[\d*Xx]$/.test(check)

/** @returns undefined: no code was given, and none is waited for */
export async function tryCode(event: CallEvent, call: Call, parts: PhoneParts): Promise<Made | undefined> {
  const { waiting, wrongCodes, keys } = call
  const isWaited = waiting?.for === 'code'
  const isFree = isWaited || waiting?.for === 'keys' || keys === 'one'
  if (!isFree || wrongCodes >= MOST_WRONG) return undefined
  const { said = '', digits } = event
  const isMentioned = controlIn(said)?.do === 'have-code'
  const spoken = isWaited || isMentioned ? heardCode(said, isCode) : ''
  const code = digits ?? spoken
  if (isCode(code)) return carryOn(await parts.conversations.resume({ code, channel: 'phone' }), code, call)
  // Keys were lost on the way, or one too many was pressed: only a code has so many.
  const isBroken = digits !== undefined && digits.length > 1 && (isWaited || waiting?.for === 'keys')
  if (!isMentioned && !isBroken) return undefined
  return ask(call, resumeWords(call.locale).have('phone'), { keys: 'number', waiting: { for: 'code' } })
}

/** The last four of a number that the conversation holds: asked for before it is gone on with. */
export async function tryCheck(
  event: CallEvent,
  code: string,
  call: Call,
  parts: PhoneParts,
): Promise<Made | undefined> {
  const { said = '', digits } = event
  const check = digits ?? heardCode(said, isCheck)
  if (!isCheck(check)) return undefined
  return carryOn(await parts.conversations.resume({ code, check, channel: 'phone' }), code, call)
}

function carryOn(resumed: Resumed, code: string, call: Call): Made {
  const words = phoneWords(call.locale)
  if ('reply' in resumed) {
    const { id, reply } = resumed
    return listenTo({ ...call, conversationId: id }, reply)
  }
  switch (resumed.refused) {
    case 'check-needed':
      return ask(call, words.enterCheck, { keys: 'number', waiting: { for: 'check', code } })
    case 'wrong-check':
      return ask(call, words.wrongCheck, { keys: 'number', waiting: { for: 'check', code } })
    case 'locked':
      return ask(call, words.codeLocked)
    case 'no-such-code': {
      const wrongCodes = call.wrongCodes + 1
      if (wrongCodes >= MOST_WRONG) return ask({ ...call, wrongCodes }, words.noMoreCodes)
      return ask({ ...call, wrongCodes }, words.wrongCode, { keys: 'number', waiting: { for: 'code' } })
    }
  }
}
