// Fills in the choices that the first sentence already made: "给我妈备案" answers for whom it is.
import type { Answers, Filing, Locale } from '../filings/filing.ts'

/** One answer for each choice question of which the words name exactly one choice. Single letters and signs say too little. */
export function saidChoices(filing: Filing, said: string, locale: Locale): Answers {
  const text = said.normalize('NFKC').toLowerCase()
  const answers: Answers = {}
  for (const slot of filing.slots) {
    if (slot.when) continue
    const named = (slot.choices ?? []).filter((choice) =>
      (choice.also?.[locale] ?? []).some((word) => word.length >= 2 && text.includes(word.toLowerCase())),
    )
    if (named.length === 1 && named[0]) answers[slot.id] = { value: named[0].id }
  }
  return answers
}
