// Dead letters as an operator reads them: what, to whom, since when and why; nothing of what was filed.
import type { DeadLetter } from '../../filings/delivery/dead-letters.ts'
import { chinaTime } from '../china-time.ts'

/** What each fault means, and what to do about it. */
const FAULTS: [pattern: RegExp, means: string][] = [
  [/^refused-/, 'the agency does not take it: ask what is wrong with it, then resend'],
  [/^status-40[13]$/, 'the agency does not know our signature: compare the secret and the clocks, then resend'],
  [/^status-/, 'the agency is in trouble: resend when it is well again'],
  [/^timeout$/, 'the agency did not answer in time: resend when it is well again'],
  [/^unreachable$/, 'the agency could not be reached: look at the address and the network, then resend'],
  [/^bad-answer$/, 'the agency answered what docs/agency-api.md does not know: tell its engineers, then resend'],
  [/^waits-for /, 'that agency refused, or never got it: if it will not be done after all, drop it'],
]

export function deadLetterLines(letters: DeadLetter[]): string[] {
  if (letters.length === 0) return ['Nothing waits here: all that was filed is with its agency or on its way.']
  return letters
    .toSorted((a, b) => a.since - b.since)
    .map(({ reference, agency, service, message, fault, attempts, since }) => {
      const what = message === 1 ? 'filing' : `supplement ${message - 1}`
      const means = FAULTS.find(([pattern]) => pattern.test(fault))?.[1] ?? ''
      const tried = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'} since ${chinaTime(since)}`
      return `${reference}  ${service} → ${agency}  ${what}, ${tried}\n  ${fault}: ${means}`
    })
}
