// Fills in the choices that the first sentence already made: "给我妈备案" answers for whom it is.
import type { Answers, Filing, Locale } from '../filings/filing.ts'
import { plain, standsIn } from '../filings/slots/choice-phrases.ts'

/** "不是给我自己办，是给我妈办" names one person and denies another: up to the comma, or to what is said instead. */
const DENIED =
  /(?:不是|不(?=给|替|帮|为|用)|并非|别给).+?(?=[，,。;；!！?？\n]|而?是|$)|\b(?:not|isn't|isnt|aren't|don't|dont|rather than|instead of)\b.+?(?=[,.;!?\n]|\bbut\b|\bit(?:'s| is)\b|$)/gu

/** One answer for each choice question of which the words name exactly one choice. */
export function saidChoices(filing: Filing, said: string, locale: Locale): Answers {
  const meant = plain(said.normalize('NFKC').toLowerCase().replace(DENIED, ' '))
  const answers: Answers = {}
  for (const slot of filing.slots) {
    if (slot.when) continue
    const named = (slot.choices ?? []).filter((choice) =>
      (choice.also?.[locale] ?? []).some((word) => names(meant, plain(word))),
    )
    if (named.length === 1 && named[0]) answers[slot.id] = { value: named[0].id }
  }
  return answers
}

/** A single sign and a short Latin word ("me" is part of "help me") say too little; what is denied (不是我妈) says nothing. */
function names(text: string, word: string): boolean {
  return word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 4) && standsIn(text, word)
}
