// How a caller answers a question: what they mean, in words, as a choice and on the keys.
import type { ReplyPart } from '../../../conversation/reply.ts'
import { IN_ENGLISH, MEANT } from './callers.ts'

export interface CallerAnswer {
  words: string
  /** Id of a choice. */
  choice?: string
  /** A choice's number, from 1, or the number itself. */
  keys?: string
}

/** @param branch choices that this caller means, by slot */
export function answerTo(ask: Extract<ReplyPart, { kind: 'ask' }>, branch: Record<string, string>): CallerAnswer {
  const { input, slot } = ask
  if (input.choices) {
    const meant = branch[slot] ?? input.example
    const at = input.choices.findIndex(({ id }) => id === meant)
    const choice = input.choices[at]
    if (choice) return { words: choice.label, choice: choice.id, keys: String(at + 1) }
  }
  const value = MEANT[input.type] ?? input.example
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  const isEnglish = !/\p{Script=Han}/u.test(ask.text.replace(/[（(].*?[)）]/gu, ''))
  if (date) return { words: dateWords(date, isEnglish), keys: date.slice(1).join('') }
  return { words: (isEnglish && IN_ENGLISH[value]) || value, ...(/^\d{6,}$/.test(value) && { keys: value }) }
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function dateWords([, year, month, day]: RegExpExecArray, isEnglish: boolean): string {
  if (!isEnglish) return `${year}年${Number(month)}月${Number(day)}日`
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`
}
