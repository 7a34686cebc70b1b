// The same reply for the ear: short, without signs and addresses, one question at the end.
import type { Conversation } from './conversation.ts'
import { wordsOf } from './draft.ts'
import { gradeOf } from './feedback/rating-options.ts'
import type { ReplyPart } from './reply.ts'
import { speakMasked } from '../filings/slots/speak-masked.ts'
import type { Context } from './context.ts'
import { standing } from './open-question.ts'

const SENTENCES_SAID = 2
const OPTIONS_SAID = 3

/** Joins what each part has to say aloud. */
export function spoken(parts: ReplyPart[], conversation: Conversation, context: Context): string {
  return parts
    .map((part) => aloud(part, conversation, context))
    .filter(Boolean)
    .join(' ')
    .trim()
}

function aloud(part: ReplyPart, conversation: Conversation, context: Context): string {
  const words = wordsOf(conversation)
  const list = (items: string[]) => items.join(words.listComma)
  const sentence = (text: string) =>
    /[。！？.!?]$/u.test(text) ? text : text.replace(/[：:，,]$/u, '') + words.sentenceEnd.trim()
  switch (part.kind) {
    case 'say': {
      const [fact] = part.facts ?? []
      return [fact && sentence(`${fact.label}${words.colon}${fact.value}`), firstSentences(part.text)]
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
      return [...part.agencies.map(({ name, state }) => sentence(`${name}${words.colon}${state}`)), part.promise ?? '']
        .join(' ')
        .trim()
    case 'handover':
      return sentence(list(part.phones.map(({ name, number }) => `${name} ${number}`)))
  }
}

/** The first sentences of a guide's text; list marks are for the eye. */
function firstSentences(text: string): string {
  const plain = text.replace(/^\s*(?:[-*]|\d+\.)\s+/gmu, '').replace(/\s*\n+\s*/gu, ' ')
  return (plain.match(/[^。！？.!?]+(?:[。！？!?]|\.(?=\s|$)|$)/gu) ?? [plain]).slice(0, SENTENCES_SAID).join('').trim()
}

/** A masked value for the ear (尾号 0017 instead of stars); undefined for one that is said as it is shown. */
function maskedAloud(slotId: string, conversation: Conversation, { catalogue }: Context): string | undefined {
  const step = standing(conversation, catalogue)?.journey.steps.find(({ slot }) => slot.id === slotId)
  if (!step?.slot.sensitive || !step.answer || !('value' in step.answer)) return undefined
  return speakMasked(step.slot.type, step.answer.value, conversation.locale)
}
