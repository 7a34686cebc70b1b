// In which script a folded text is written: tables of a language it has no letter of need not be tried.

/** Large patterns are made ready when they are first tried, which a first turn waits for. @param folded see `foldForMatching` */
export function hasLatin(folded: string): boolean {
  return /[a-z]/.test(folded)
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
