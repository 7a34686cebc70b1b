// Hears the number of a filing made before, and then the end of the phone number in it.
import { readReference } from '../filings/submission.ts'
import { heardCode } from '../filings/slots/heard-code.ts'
import type { Command } from './command.ts'
import type { Conversation } from './conversation.ts'
import type { Standing } from './open-question.ts'

/** As it stands on the receipt; the dashes may be left out, or be spaces. */
const REFERENCE = /\bBB[\s-]*((?:[0-9A-Z][\s-]*){12})(?![0-9A-Z])/u
/** Twelve letters are words as well (lost my id card): without BB before it a number has a digit in it, or its dashes. */
const NO_WORDS = /\d|^\s*\w{4}-\w{4}-\w{4}\s*$/
const FOUR_DIGITS = /^\d{4}$/

/** A number is known by its BB wherever it is said; four digits only where they were asked for. */
export function hearLookUp(said: string, { lookUp }: Conversation, stands: Standing | undefined): Command | undefined {
  if (stands) return undefined
  const written = REFERENCE.exec(said.normalize('NFKC').toUpperCase())?.[1]
  const awaited = lookUp && !lookUp.reference && NO_WORDS.test(said) ? said : ''
  const named = readReference(written ?? awaited)
  if (named !== undefined) {
    const ending = /(?:尾号|后四位|末四位|last four(?: digits)?|ending(?: in)?)\D{0,6}(\d{4})(?!\d)/iu.exec(said)?.[1]
    return { do: 'look-up', reference: named, ...(ending && { phoneLast4: ending }) }
  }
  if (lookUp?.reference === undefined) return undefined
  const digits = heardCode(said, (code) => FOUR_DIGITS.test(code))
  // The whole number was given: its end is what counts.
  const last4 = /^\d{11}$/.test(digits) ? digits.slice(-4) : digits
  return FOUR_DIGITS.test(last4) ? { do: 'look-up', reference: lookUp.reference, phoneLast4: last4 } : undefined
}
