// Fills in the choices that the first sentence already made: "给我妈备案" answers for whom it is.
import type { Answers, Filing, Locale } from '../filings/filing.ts'

/** One answer for each choice question of which the words name exactly one choice. */
export function saidChoices(filing: Filing, said: string, locale: Locale): Answers {
  const text = said.normalize('NFKC').toLowerCase()
  const answers: Answers = {}
  for (const slot of filing.slots) {
    if (slot.when) continue
    const named = (slot.choices ?? []).filter((choice) =>
      (choice.also?.[locale] ?? []).some((word) => names(text, word.toLowerCase())),
    )
    if (named.length === 1 && named[0]) answers[slot.id] = { value: named[0].id }
  }
  return answers
}

/** A single sign and a short Latin word ("me" is part of "help me") say too little; Latin words count only whole. */
function names(text: string, word: string): boolean {
  if (/\p{Script=Han}/u.test(word)) return word.length >= 2 && text.includes(word)
  return word.length >= 4 && ` ${text.replace(/[^a-z0-9']+/gu, ' ')} `.includes(` ${word} `)
}
