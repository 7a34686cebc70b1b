// A question for a paper: what it is, how it can be answered here, and whether a photo can be sent.
import type { Attachment, Slot } from '../../filings/filing.ts'
import { FETCH } from '../../filings/papers/paper-choices.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import type { Standing } from '../open-question.ts'
import { mayFetch } from '../registry/may-fetch.ts'
import { codeWords } from '../resume/code-words.ts'
import { paperWords } from './words.ts'

export interface PaperAsked {
  text: string
  choices: NonNullable<Slot['choices']>
  upload?: true
}

export function askPaper(slot: Slot, stands: Standing, conversation: Conversation, context: Context): PaperAsked {
  const { channel, locale } = conversation
  const words = paperWords(locale)
  const paper = attachmentOf(slot, stands)
  const upload = context.papers !== undefined && channel !== 'phone' && paper?.picture === 'paper'
  const photo = channel === 'console' ? words.photoByPath : words.photo
  const text = [slot.ask[locale], upload && photo, words.how, channel === 'phone' && codeWords(locale).offer]
  const fetches = mayFetch(stands, conversation, context) !== undefined
  return {
    text: text.filter(Boolean).join(' '),
    choices: (slot.choices ?? []).filter(({ id }) => id !== FETCH || fetches),
    ...(upload && { upload }),
  }
}

export function attachmentOf({ id }: Slot, { filing }: Standing): Attachment | undefined {
  return filing.attachments.find((each) => each.id === id)
}
