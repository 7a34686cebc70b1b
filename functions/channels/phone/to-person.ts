// Puts a caller through to people, and looks after them where nobody takes the call.
import { isNo, isYes } from '../../conversation/control-words.ts'
import { HOTLINE } from '../../conversation/phrases.ts'
import type { Reply } from '../../conversation/reply.ts'
import type { CallEvent } from './call.ts'
import type { Call } from './call-store.ts'
import type { PhoneParts } from './phone-parts.ts'
import { spelt } from './spelt.ts'
import { ask, type Made, transfer } from './step.ts'
import { phoneWords } from './words.ts'

/** The card goes on the list before the line rings: whoever takes the call finds it there. */
export async function toPerson(reply: Reply, call: Call, { desk, log }: PhoneParts): Promise<Made> {
  const words = phoneWords(call.locale)
  const { conversationId, from, locale } = call
  try {
    const { card, to } = await desk.put({ conversationId, ...(from && { from }), locale, reply })
    if (to === undefined) return careFor(call, card, words.nobodyNow)
    return transfer(call, isAsked(reply) ? words.toPerson : words.toPersonUnasked, to, card)
  } catch (error) {
    log('error', 'handover-failed', { error: String(error) })
    // The number that knows the matter takes the call without its card.
    const number = officeIn(reply) ?? HOTLINE
    return transfer(call, isAsked(reply) ? words.toPerson : words.toPersonUnasked, number)
  }
}

/** Nobody took the call, or nobody is there: a call back is offered, or a ticket is written where that is not possible. */
export async function careFor(call: Call, card: string, why: string): Promise<Made> {
  const words = phoneWords(call.locale)
  return ask(call, `${why}\n${words.callBackOffer}`, { waiting: { for: 'call-back', card } })
}

/** The answer to "shall we call you back?"; whatever is neither yes nor no is asked once more, then it is a ticket. */
export async function answerCallBack(event: CallEvent, card: string, call: Call, parts: PhoneParts): Promise<Made> {
  const words = phoneWords(call.locale)
  const { said = '', digits } = event
  if (digits === '1' || isYes(said)) {
    const isNoted = await parts.desk.callBack(card).catch((error: unknown) => {
      parts.log('error', 'call-back-failed', { error: String(error) })
      return false
    })
    if (isNoted) return ask({ ...call, cared: true }, `${words.calledBack}\n${words.anythingElse}`)
  }
  return writeTicket(card, call, parts)
}

async function writeTicket(card: string, call: Call, { desk, log }: PhoneParts): Promise<Made> {
  const words = phoneWords(call.locale)
  const cared: Call = { ...call, cared: true }
  try {
    const reference = spelt(await desk.ticket(card))
    return ask(cared, [words.ticket(reference), words.ticketAgain(reference), words.anythingElse].join('\n'))
  } catch (error) {
    log('error', 'ticket-failed', { error: String(error) })
    return ask(cared, `${words.callHotline(HOTLINE)}\n${words.anythingElse}`)
  }
}

function isAsked({ parts }: Reply): boolean {
  return !parts.some((part) => part.kind === 'handover' && part.reason === 'third-failure')
}

function officeIn({ parts }: Reply): string | undefined {
  return parts.flatMap((part) => (part.kind === 'handover' ? part.phones : []))[0]?.number.replace(/[^\d+]/gu, '')
}

/** Neither yes nor no. */
export function isUnclear({ said = '', digits }: CallEvent): boolean {
  return digits !== '1' && digits !== '2' && !isYes(said) && !isNo(said)
}
