// Puts a caller through to people, and looks after them where nobody takes the call.
import { declines, isYes } from '../../conversation/control-words.ts'
import type { Desk } from '../../conversation/handover/desk.ts'
import { HOTLINE } from '../../conversation/phrases.ts'
import type { Reply } from '../../conversation/reply.ts'
import type { CallEvent } from './call.ts'
import type { Call } from './call-store.ts'
import type { PhoneParts } from './phone-parts.ts'
import { spelt } from './spelt.ts'
import { ask, type Made, transfer } from './step.ts'
import { phoneWords } from './words.ts'

type Put = Awaited<ReturnType<Desk['put']>>

/** The card goes on the list before the line rings: whoever takes the call finds it there. */
export async function toPerson(reply: Reply, call: Call, parts: PhoneParts): Promise<Made> {
  const put = await putCard(reply, call, parts)
  // The number that knows the matter takes the call without its card.
  if (!put) return transfer(call, reply.spoken, numberIn(reply))
  if (put.to === undefined) return careFor(call, put.card, phoneWords(call.locale).nobodyNow)
  return transfer(call, reply.spoken, put.to, put.card)
}

async function putCard(reply: Reply, call: Call, { desk, log }: PhoneParts): Promise<Put | undefined> {
  const { conversationId, from, locale } = call
  return desk.put({ conversationId, ...(from && { from }), locale, reply }).catch((error: unknown) => {
    log('error', 'handover-failed', { error: String(error) })
    return undefined
  })
}

function numberIn({ parts }: Reply): string {
  const phones = parts.flatMap((part) => (part.kind === 'handover' ? part.phones : []))
  return phones.map(({ number }) => number.replace(/[^\d+]/gu, '')).find(Boolean) ?? HOTLINE
}

/** Nobody took the call, or nobody is there: a call back is offered. */
export function careFor(call: Call, card: string, why: string): Made {
  const words = phoneWords(call.locale)
  return ask(call, `${why}\n${words.callBackOffer}`, { waiting: { for: 'call-back', card } })
}

/** The answer to "shall we call you back?"; what is neither yes nor no is asked once more, and then it is a ticket. */
export async function answerCallBack(
  event: CallEvent,
  { card, again }: { card: string; again?: true },
  call: Call,
  parts: PhoneParts,
): Promise<Made> {
  const words = phoneWords(call.locale)
  const { said = '', digits } = event
  const isWanted = digits === '1' || isYes(said)
  const isUnclear = !isWanted && digits !== '2' && !declines(said)
  if (isUnclear && !again) return ask(call, words.callBackAgain, { waiting: { for: 'call-back', card, again: true } })
  const isNoted = isWanted && (await noted(card, parts))
  if (isNoted) return ask({ ...call, cared: true }, `${words.calledBack}\n${words.anythingElse}`)
  return writeTicket(card, call, parts)
}

/** False also where the line showed no number. */
function noted(card: string, { desk, log }: PhoneParts): Promise<boolean> {
  return desk.callBack(card).catch((error: unknown) => {
    log('error', 'call-back-failed', { error: String(error) })
    return false
  })
}

async function writeTicket(card: string, call: Call, { desk, log }: PhoneParts): Promise<Made> {
  const words = phoneWords(call.locale)
  const cared: Call = { ...call, cared: true }
  const reference = await desk.ticket(card).catch((error: unknown) => {
    log('error', 'ticket-failed', { error: String(error) })
    return undefined
  })
  if (reference === undefined) return ask(cared, `${words.callHotline(HOTLINE)}\n${words.anythingElse}`)
  const aloud = spelt(reference)
  return ask(cared, [words.ticket(aloud), words.ticketAgain(aloud), words.anythingElse].join('\n'))
}
