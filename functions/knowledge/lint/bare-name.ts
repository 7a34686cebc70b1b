// The form in which names, phrases and labels are compared.
import { normal } from '../terms.ts'

/** Case, width, script, blanks and punctuation make no other name. */
export function bareName(text: string): string {
  return normal(text).replace(/[^\p{L}\p{N}]/gu, '')
}
