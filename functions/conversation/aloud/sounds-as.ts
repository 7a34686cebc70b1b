// An answer heard in other characters that sound the same: 统一 to "您同意吗".
import type { Slot } from '../../filings/filing.ts'
import type { Command } from '../command.ts'
import type { Context } from '../context.ts'
import type { Standing } from '../open-question.ts'
import { plainWords } from '../plain-words.ts'

const YES_NO: Record<string, string[]> = {
  是: ['是', '是的', '对', '对的', '有', '要'],
  不是: ['不是', '不对', '没有', '不要'],
}

/** Settles the choices of the open question, and yes or no; never the review, and never where two sound like it. */
export function soundsAs(said: string, stands: Standing | undefined, { catalogue }: Context): Command | undefined {
  const slot = stands?.question
  const heard = plainWords(said)
  // One character sounds like too many others.
  if (!slot || heard.length < 2) return undefined
  const fits = Object.entries(answersOf(slot)).filter(([, words]) =>
    words.some((word) => catalogue.soundsAs(heard, plainWords(word))),
  )
  const [only] = fits
  return only && fits.length === 1 ? { do: 'answer', slot: slot.id, said: only[0] } : undefined
}

/** What can be said to it, by the words that it is understood by. */
function answersOf({ type, choices = [] }: Slot): Record<string, string[]> {
  if (type === 'yes-no') return YES_NO
  return Object.fromEntries(
    choices.map(({ label, also }) => [label['zh-CN'], [label['zh-CN'], ...(also?.['zh-CN'] ?? [])]]),
  )
}
