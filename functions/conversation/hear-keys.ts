// Hears keys that were pressed: a person, a choice, a value, or what steers the conversation (DESIGN idea 8).
import type { Slot } from '../filings/filing.ts'
import type { Command } from './command.ts'
import type { Conversation } from './conversation.ts'
import { gradeOf } from './feedback/grade-of.ts'
import { keysOf } from './keys.ts'
import { type Standing, takesDigits } from './open-question.ts'

/** A single digit may be all of it. */
const ANY_LENGTH = new Set<Slot['type']>(['number', 'amount'])
const LANGUAGE_KEY = '9'

/**
 * The command of these keys, or the choice or words that they stand for.
 * @param digits as pressed; each field ends with `#` or a pause, so that a lone 0 is never part of a number
 */
export function hearKeys(
  digits: string,
  conversation: Conversation,
  stands: Standing | undefined,
): Command | { choice: string } | { said: string } {
  const keys = digits.normalize('NFKC').replace(/[^\d*]/gu, '')
  const slot = stands?.question
  const isField = takesDigits(slot)
  // Who is in a hurry presses it more than once.
  if (keys === '0' || (/^0+$/.test(keys) && !isField)) return { do: 'human' }
  if (/^\**$/.test(keys)) return { do: 'repeat' }
  if (!stands && conversation.lookUp && keys.length > 1) return { said: keys }
  if (conversation.reminder && conversation.reminder.asks !== 'offer' && keys.length > 1)
    return { do: 'remind', wish: 'mobile', said: keys }
  const grade = conversation.offered.map(({ id }) => gradeOf(id)).find((each) => String(each) === keys)
  const key = /^[1-9]$/.test(keys)
    ? keysOf(conversation.last.reply.parts, conversation.locale)[Number(keys) - 1]
    : undefined
  if (key) return { choice: key.id }
  if (grade) return { do: 'rate', grade }
  const isValue = isField && (keys !== LANGUAGE_KEY || ANY_LENGTH.has(slot?.type ?? 'text'))
  if (slot && isValue) return { do: 'answer', slot: slot.id, said: asSaid(slot, keys) }
  if (keys === LANGUAGE_KEY) return { do: 'language', locale: conversation.locale === 'en' ? 'zh-CN' : 'en' }
  return { do: 'wrong-key' }
}

/** The star is an X to the readers of codes, and the point to that of amounts. */
function asSaid({ type }: Slot, keys: string): string {
  return type === 'date' ? keys.replaceAll('*', '-') : keys
}
