// The same reply for the ear: short, without signs and addresses, one question at the end.
import { onLine } from './aloud/on-line.ts'
import type { Conversation } from './conversation.ts'
import { wordsOf } from './draft.ts'
import { gradeOf } from './feedback/grade-of.ts'
import { firstSentences, listIn, sentencesOf } from './first-sentences.ts'
import type { ReplyPart } from './reply.ts'
import { speakMasked } from '../filings/slots/speak-masked.ts'
import type { Context } from './context.ts'
import { standing } from './open-question.ts'
import { codeAloud } from './resume/shown-code.ts'

const SENTENCES_SAID = 2
/** Of a list no more at once: the rest comes when it is asked for. */
export const ITEMS_SAID = 3
const OPTIONS_SAID = 3
/** Slowly, a longer piece is parted at its commas. */
const SIGNS_A_BREATH = 16
const LETTERS_A_BREATH = 50

/** Joins what each part has to say aloud. */
export function spoken(parts: ReplyPart[], conversation: Conversation, context: Context): string {
  const said =
    conversation.channel === 'phone'
      ? onLine().onThePhone(parts, conversation, context)
      : parts
          .map((part) => aloud(part, conversation, context))
          .filter(Boolean)
          .join(' ')
          .trim()
  return conversation.slow ? inPieces(said) : said
}

/** One short piece a line, for a pause between them; numbers are said in groups of three and four. */
function inPieces(said: string): string {
  const breath = /\p{Script=Han}/u.test(said) ? SIGNS_A_BREATH : LETTERS_A_BREATH
  return said
    .split('\n')
    .flatMap(sentencesOf)
    .flatMap((sentence) => (sentence.length <= breath ? [sentence] : breaths(sentence, breath)))
    .map((piece) => piece.trim().replace(/(?<!\d)(1\d{2})(\d{4})(\d{4})(?!\d)/gu, '$1 $2 $3'))
    .filter(Boolean)
    .join('\n')
}

/** A long sentence parted at its commas, pieces that are short by themselves kept together. */
function breaths(sentence: string, longest: number): string[] {
  const pieces: string[] = []
  for (const piece of sentence.split(/(?<=[，；、;：:]|, )/u)) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + piece.length <= longest) pieces[pieces.length - 1] = last + piece
    else pieces.push(piece)
  }
  return pieces
}

function aloud(part: ReplyPart, conversation: Conversation, context: Context): string {
  const words = wordsOf(conversation)
  const list = (items: string[]) => items.join(words.listComma)
  const sentence = (text: string) =>
    /[。！？.!?]$/u.test(text) ? text : text.replace(/[：:，,]$/u, '') + words.sentenceEnd.trim()
  switch (part.kind) {
    case 'say': {
      const code = codeAloud(part, conversation)
      if (code !== undefined) return code
      const [fact] = part.facts ?? []
      const short =
        part.sources || part.checklist ? listAloud(part.text, conversation) : firstSentences(part.text, SENTENCES_SAID)
      return [fact && sentence(`${fact.label}${words.colon}${fact.value}`), short && sentence(short)]
        .filter(Boolean)
        .join(' ')
    }
    case 'ask': {
      const slot = standing(conversation, context.catalogue)?.question
      const question = slot?.id === part.slot ? (slot.spoken?.[conversation.locale] ?? part.text) : part.text
      const choices = part.input.choices?.slice(0, OPTIONS_SAID).map(({ label }) => label) ?? []
      return choices.length > 0 ? `${question} ${sentence(list(choices))}` : question
    }
    case 'choose':
      // A long list is no choice for the ear: the question alone is answered in words.
      // Half of the grades would be a leading question.
      const isRating = part.options.some(({ id }) => gradeOf(id) !== undefined)
      if (isRating || part.options.length > 2 * OPTIONS_SAID) return sentence(part.text)
      return `${sentence(part.text)} ${sentence(list(part.options.slice(0, OPTIONS_SAID).map(({ label }) => label)))}`
    case 'review':
      return part.rows
        .map(({ slot, label, value }) =>
          sentence(`${label}${words.colon}${maskedAloud(slot, conversation, context) ?? value}`),
        )
        .join(' ')
    case 'receipt':
      // Of several agencies the sentence before it tells the whole.
      if (part.of !== undefined) return part.promise ?? ''
      return [...part.agencies.map(({ name, state }) => sentence(`${name}${words.colon}${state}`)), part.promise ?? '']
        .join(' ')
        .trim()
    case 'handover':
      return sentence(list(part.phones.map(({ name, number }) => `${name} ${number}`)))
  }
}

/** A list is read item by item, and says how many are left; other text gives its first sentences. */
function listAloud(text: string, conversation: Conversation): string {
  const { before, items } = listIn(text)
  if (items.length < 2) return firstSentences(text, SENTENCES_SAID)
  const words = wordsOf(conversation)
  const ended = (one: string) => (/[。！？.!?：:]$/u.test(one) ? one : one + words.sentenceEnd.trim())
  const said = items.slice(0, ITEMS_SAID).map((item) => ended(firstSentences(item, 1)))
  const left = items.length - said.length
  const opening = before && ended(firstSentences(before, 1))
  return [opening, ...said, left > 0 ? words.repair.more(left) : ''].filter(Boolean).join(' ')
}

/** A masked value for the ear (尾号 0017 instead of stars); undefined for one that is said as it is shown. */
function maskedAloud(slotId: string, conversation: Conversation, { catalogue }: Context): string | undefined {
  const step = standing(conversation, catalogue)?.journey.steps.find(({ slot }) => slot.id === slotId)
  if (!step?.slot.sensitive || !step.answer || !('value' in step.answer)) return undefined
  return speakMasked(step.slot.type, step.answer.value, conversation.locale)
}
