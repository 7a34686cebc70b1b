// How a call ended for its caller: a filing counts only when every value in it is what was meant.
import type { PhoneParts } from '../../../channels/phone/phone-parts.ts'
import { findSubmission } from '../../../filings/filing-store.ts'
import type { Call } from './caller.ts'
import type { Meant } from './meant.ts'

export type Verdict = 'helped' | 'filed' | 'wrong' | 'sounds-same' | 'person' | 'dead-end'

/** `differs`: which values were filed that nobody meant, as `slot: filed, not meant`. */
export async function judged(
  { ended, reference = '' }: Call,
  meant: Meant,
  { storage, catalogue }: Pick<PhoneParts, 'storage' | 'catalogue'>,
): Promise<{ verdict: Verdict; differs: string[] }> {
  if (ended !== 'submitted') return { verdict: ended, differs: [] }
  const made = await findSubmission(storage, reference)
  if (!made) return { verdict: 'dead-end', differs: ['nothing was submitted'] }
  const { answers } = made.payload
  const slots = [...new Set([...Object.keys(answers), ...Object.keys(meant.answers)])]
  const wrong = slots.filter((slot) => answers[slot] !== meant.answers[slot])
  const isSame = wrong.every((slot) => catalogue.soundsAs(answers[slot] ?? '', meant.answers[slot] ?? ''))
  return {
    verdict: wrong.length === 0 ? 'filed' : isSame ? 'sounds-same' : 'wrong',
    differs: wrong.map((slot) => `${slot}: ${answers[slot] ?? 'nothing'}, not ${meant.answers[slot] ?? 'nothing'}`),
  }
}
