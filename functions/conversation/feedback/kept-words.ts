// What is kept of the words that a citizen gives with a rating or a report.
import { cleanText } from '../../safety/clean-text.ts'
import { mask } from '../../safety/personal-data.ts'
import { secretIn } from '../../safety/secret-in.ts'
import type { Value } from '../../storage/storage.ts'

/** Longest reason kept, in code points. */
export const LONGEST_REASON = 500

/** The words cleaned, masked and cut to {@link LONGEST_REASON}; undefined when nothing is left, or when a password is in them. */
export function keptWords(reason: string | undefined): string | undefined {
  const { text } = cleanText(reason ?? '')
  if (text.trim() === '' || secretIn(text)) return undefined
  // Masked before it is cut: half a number is not known for one.
  return Array.from(mask(text).trim()).slice(0, LONGEST_REASON).join('')
}

/** The item without its words; undefined when it has none. */
export function withoutWords(stored: Value | undefined): Value | undefined {
  if (stored?.['words'] === undefined) return undefined
  const { words: _, ...rest } = stored
  return rest
}
