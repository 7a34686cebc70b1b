// A reply on a line that only listens and speaks: a little at once, then one question with its keys.
import type { Locale } from '../../filings/filing.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { wordsOf } from '../draft.ts'
import { listIn } from '../first-sentences.ts'
import type { ReplyPart } from '../reply.ts'
import { codeAloud } from '../resume/shown-code.ts'
import { piecesOf, saidFirst, stopped } from './pieces.ts'
import { asksAloud, isLead, isPutThrough } from './question-aloud.ts'
import { sayNumbers } from './say-numbers.ts'
import { lineWords } from './words.ts'

/** One thing a line; after each line there is a pause. */
export function onThePhone(parts: ReplyPart[], conversation: Conversation, context: Context): string {
  const code = parts.map((part) => codeAloud(part, conversation)).find(Boolean)
  if (code) return [code, ...asksAloud(parts, conversation, context)].filter(Boolean).join('\n')
  const at = parts.findIndex((part) => isReceiptTold(part, parts))
  const before = at < 0 ? '' : wholly(parts.slice(0, at), conversation)
  const { said, left } = toldFirst(parts, conversation)
  const more = left.length > 0 && offersRest(parts) ? [wordsOf(conversation).repair.more(left.length)] : []
  const number = at < 0 ? [] : receiptRead(parts, conversation)
  const lines = [before, ...number, joined(said, conversation), ...more, ...asksAloud(parts, conversation, context)]
  return lines.filter(Boolean).join('\n')
}

/** What is told before the question: as much as is said at once, and what is left for "what else". */
export function toldFirst(parts: ReplyPart[], conversation: Conversation): { said: string[]; left: string[] } {
  const { locale } = conversation
  const at = parts.findIndex((part) => isReceiptTold(part, parts))
  const person = parts.findIndex(isPutThrough)
  // Who is put through hears nothing else.
  const heard = person < 0 ? parts.slice(at + 1) : parts.slice(0, person)
  const told = heard.filter((part) => !isLead(part, conversation))
  const joint = told.findIndex((part) => part.kind === 'receipt' && part.of !== undefined)
  if (joint > 0) return jointFirst(told, joint, locale)
  const pieces = told.flatMap((part) => piecesOf(part, locale))
  // Nothing is asked, and all of it counts: what to do in an emergency, why something cannot be done.
  return isGuide(parts) || parts.some(isAsking)
    ? withUrgent(saidFirst(pieces, locale), heard, locale)
    : { said: pieces, left: [] }
}

/** One sentence of an emergency is said whatever else there is to say. */
function withUrgent({ said, left }: { said: string[]; left: string[] }, heard: ReplyPart[], locale: Locale) {
  const urgent = heard.find((part) => part.kind === 'say' && part.announced?.kind === 'emergency')
  const [first] = urgent ? piecesOf(urgent, locale) : []
  if (first === undefined || !left.includes(first)) return { said, left }
  return { said: [...said, first], left: left.filter((piece) => piece !== first) }
}

/** Of a filing with several agencies the whole and what the citizen has to do is said; each agency by itself is left. */
function jointFirst(told: ReplyPart[], receipt: number, locale: Conversation['locale']) {
  const pieces = (parts: ReplyPart[]) => parts.flatMap((part) => piecesOf(part, locale))
  return {
    said: pieces(told.slice(0, receipt)),
    left: pieces([...told.slice(receipt + 1), ...told.slice(receipt, receipt + 1)]),
  }
}

function wholly(parts: ReplyPart[], conversation: Conversation): string {
  return joined(
    parts.flatMap((part) => piecesOf(part, conversation.locale)),
    conversation,
  )
}

function joined(pieces: string[], { locale }: Conversation): string {
  return pieces.join(locale === 'en' ? ' ' : '')
}

/** What is read to somebody, and not said by the house itself. */
function isGuide(parts: ReplyPart[]): boolean {
  return parts.some(
    (part) => part.kind === 'receipt' || (part.kind === 'say' && (part.sources || listIn(part.text).items.length > 0)),
  )
}

function isAsking({ kind }: ReplyPart): boolean {
  return kind === 'ask' || kind === 'choose' || kind === 'review'
}

/** The rest of it can be heard; in a filing, of what answered a question. */
function offersRest(parts: ReplyPart[]): boolean {
  return isGuide(parts) && !parts.some(isPutThrough)
}

/** The number of a receipt is read by itself. */
function isReceiptTold(part: ReplyPart, parts: ReplyPart[]): boolean {
  const receipt = parts.find(({ kind }) => kind === 'receipt')
  return part.kind === 'say' && receipt?.kind === 'receipt' && part.text.includes(receipt.reference)
}

/** In groups, twice. */
function receiptRead(parts: ReplyPart[], conversation: Conversation): string[] {
  const { locale } = conversation
  const told = parts.find((part) => isReceiptTold(part, parts))
  const receipt = parts.find(({ kind }) => kind === 'receipt')
  if (told?.kind !== 'say' || receipt?.kind !== 'receipt') return []
  const words = lineWords(locale)
  const isPre = told.text === wordsOf(conversation).filing.preSubmitted(receipt.reference)
  const number = stopped(sayNumbers(receipt.reference, locale), locale)
  return [words.receipt(isPre), number, words.twice, number, words.receiptAgain]
}
