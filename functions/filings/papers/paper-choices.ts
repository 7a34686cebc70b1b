// The ways to answer for a paper, in words: it is at hand, a register is asked for it, or it comes later.
import type { Attachment, Choice, Filing } from '../filing.ts'

export const HAVE = 'have'
export const LATER = 'later'
export const FETCH = 'fetch'

const have: Choice = { id: HAVE, label: { 'zh-CN': '我有了', en: 'I have it' } }
const fetched: Choice = { id: FETCH, label: { 'zh-CN': '帮我取', en: 'Fetch it for me' } }
const later: Choice = { id: LATER, label: { 'zh-CN': '后补', en: 'Later' } }

/** `fetch` where a register holds a certificate of it; whether it may be asked now is seen when the question is put. */
export function paperChoices({ certificate }: Attachment, { registry }: Pick<Filing, 'registry'>): Choice[] {
  return certificate !== undefined && registry ? [have, fetched, later] : [have, later]
}
