// Digits shown in groups while they are typed, as they stand on the paper, with the caret where the citizen is.

/** Kinds of numbers that are typed digit by digit. */
export type DigitKind =
  | 'resident-id'
  | 'residence-card'
  | 'mobile'
  | 'bank-card'
  | 'credit-code'
  | 'passport'
  | 'certificate'

export interface Typed {
  text: string
  /** Where the caret stands, in UTF-16 units from the start. */
  caret: number
}

/** What may be the beginning, the middle or the whole of such a number; all else is words. */
const CODES: Record<DigitKind, RegExp> = {
  'resident-id': /^[\dX]*\d[\dX]*$/u,
  'residence-card': /^[A-Z]{0,3}\d[\dA-Z]*$/u,
  mobile: /^\+?\d+$/u,
  'bank-card': /^\d+$/u,
  'credit-code': /^[\dA-HJ-NP-RTUW-Y]*\d[\dA-HJ-NP-RTUW-Y]*$/u,
  passport: /^[A-Z]{0,3}\d[\dA-Z]*$/u,
  certificate: /^[A-Z]{0,3}\d[\dA-Z]*$/u,
}

/** Sizes of the groups; the last one repeats. No entry: the number stands in one piece. */
const GROUPS: Partial<Record<DigitKind, number[]>> = {
  'resident-id': [6, 4],
  mobile: [3, 4],
  'bank-card': [4],
  'credit-code': [4],
}

/**
 * What the box shows after a key: the digits in groups. Words (a citizen may answer in words) stay as they are.
 *
 * @param before what the box showed; with it, deleting a gap takes the digit beside it too
 * @param forward true when the key deletes to the right
 */
export function regroup(kind: DigitKind, typed: Typed, before = '', forward = false): Typed {
  const code = bareCode(kind, typed.text)
  if (!CODES[kind].test(code)) return typed
  let digits = code
  const prefix = squeezed(typed.text).length - digits.length
  let left = Math.max(0, squeezed(typed.text.slice(0, typed.caret)).length - prefix)
  if (typed.text.length === before.length - 1 && digits === bareCode(kind, before)) {
    if (!forward && left > 0) left -= 1
    digits = digits.slice(0, left) + digits.slice(left + 1)
  }
  return { text: inGroups(kind, digits), caret: inGroups(kind, digits.slice(0, left)).length }
}

/** The number without gaps: full-width digits folded, letters large; words come back trimmed and whole. */
export function bareCode(kind: DigitKind, text: string): string {
  const code = squeezed(text)
  if (!CODES[kind].test(code)) return text.trim()
  return kind === 'mobile' ? code.replace(/^(?:\+|00)86/u, '') : code
}

/** `11010119000101009X` → `110101 1900 0101 009X`. */
export function inGroups(kind: DigitKind, code: string): string {
  const sizes = GROUPS[kind]
  if (!sizes || !CODES[kind].test(code)) return code
  const groups: string[] = []
  for (let at = 0; at < code.length;) {
    const size = sizes[Math.min(groups.length, sizes.length - 1)] ?? code.length
    groups.push(code.slice(at, at + size))
    at += size
  }
  return groups.join(' ')
}

function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}−]/gu, '')
    .toUpperCase()
}
