// A word that nobody says, and what to write instead.

/** `inLaw`: it may stand under 依据 / Legal basis, where the law is told in its own words. */
export type StiffWord = [word: RegExp, write: string, place?: 'inLaw']
