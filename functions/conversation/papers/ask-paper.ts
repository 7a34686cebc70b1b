// A question for a paper: what it is, how it can be answered here, and whether a photo can be sent.
import type { Attachment, Slot } from '../../filings/filing.ts'
import { FETCH } from '../../filings/papers/paper-choices.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import type { Standing } from '../open-question.ts'
import { registers } from '../registry/registers.ts'
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
  const upload = takesPhoto(slot, stands, conversation, context)
  const photo = channel === 'console' ? words.photoByPath : words.photo
  const text = [slot.ask[locale], upload && photo, words.how, channel === 'phone' && codeWords(locale).offer]
  const fetches = registers()?.canFetch(slot.id, stands, conversation, context) ?? false
  return {
    text: text.filter(Boolean).join(' '),
    choices: (slot.choices ?? []).filter(({ id }) => id !== FETCH || fetches),
    ...(upload && { upload }),
  }
}

export function attachmentOf({ id }: Slot, { filing }: Standing): Attachment | undefined {
  return filing.attachments.find((each) => each.id === id)
}

const PHOTO = /拍|照片|相片|图片|上传|\b(?:photo|picture|upload)s?\b/iu

/** To who says that they will send a photo: where to press, or that none is taken here. Undefined: they say something else. */
export function photoWish(
  said: string,
  slot: Slot,
  stands: Standing,
  conversation: Conversation,
  context: Context,
): string | undefined {
  if (slot.type !== 'attachment' || !PHOTO.test(said)) return undefined
  const words = paperWords(conversation.locale)
  if (!takesPhoto(slot, stands, conversation, context)) return words.noPhoto
  return conversation.channel === 'console' ? words.photoByPath : words.press
}

function takesPhoto(slot: Slot, stands: Standing, { channel }: Conversation, { papers }: Context): boolean {
  return papers !== undefined && channel !== 'phone' && attachmentOf(slot, stands)?.picture === 'paper'
}
