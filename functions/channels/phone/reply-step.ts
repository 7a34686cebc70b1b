// What the line does with a reply: listens, connects, puts through to a person, or says goodbye and hangs up.
import { phrases } from '../../conversation/phrases.ts'
import type { Reply } from '../../conversation/reply.ts'
import type { Call, Heard } from './call-store.ts'
import { toPerson } from './to-person.ts'
import type { PhoneParts } from './phone-parts.ts'
import { ask, hangUp, listenTo, type Made } from './step.ts'
import { phoneWords } from './words.ts'

export async function replyStep(reply: Reply, heard: Heard, before: Call, parts: PhoneParts): Promise<Made> {
  const { broken: _, ...whole } = before
  const call = { ...whole, locale: reply.locale }
  const words = phoneWords(reply.locale)
  switch (reply.outcome) {
    case 'handed-over': {
      const isSilent = heard.said === undefined && heard.digits === undefined
      // All was done that can be done, and still nobody speaks.
      if (isSilent && before.cared) return hangUp(call, words.silentGoodbye)
      return toPerson(reply, call, parts)
    }
    case 'emergency': {
      const number = numberIn(reply)
      if (number === undefined) return listenTo(call, reply)
      const text = `${reply.spoken}\n${words.connectOffer(number)}`
      const expected = reply.locale === 'en' ? ['connect', 'yes'] : ['接通', '好', '对']
      return ask(call, text, { expected, waiting: { for: 'emergency', number } })
    }
    case 'unavailable': {
      // A second time is no accident: whoever calls is not asked to call again.
      if (before.broken) return toPerson(reply, call, parts)
      const { call: next, step } = listenTo(call, reply)
      return { call: { ...next, broken: true }, step }
    }
    default:
      return isGoodbye(reply) ? hangUp(call, reply.spoken) : listenTo(call, reply)
  }
}

function numberIn({ parts }: Reply): string | undefined {
  return parts.flatMap((part) => (part.kind === 'handover' ? part.phones : []))[0]?.number
}

/** It ends with the words of farewell, and asks nothing: with something open the core says what it keeps. */
function isGoodbye({ parts, locale }: Reply): boolean {
  const last = parts.at(-1)
  return parts.every(({ kind }) => kind === 'say') && last?.kind === 'say' && last.text === phrases(locale).bye
}
