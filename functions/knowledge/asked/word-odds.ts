// Naive Bayes: what a word says for each of some classes against all the others, by how often each of them says it.

/** Everything counts as said this often already, of so many words; a third and three times as much did no better. */
export const BEFORE = 0.3
export const WORDS_BEFORE = 1000

/**
 * @param counts how often each class says the word
 * @param totals how many words each class says in all
 * @returns log-odds, one a class; added up over the words of a question
 */
export function wordOdds(counts: ArrayLike<number>, totals: ArrayLike<number>): number[] {
  const [said, all] = [sum(counts), sum(totals)]
  return Array.from(totals, (total, i) => {
    const count = counts[i] ?? 0
    const own = (count + BEFORE) / (total + BEFORE * WORDS_BEFORE)
    const others = (said - count + BEFORE) / (all - total + BEFORE * WORDS_BEFORE)
    return Math.log(own / others)
  })
}

/** Shares of 1 by log-odds. */
export function softmax(odds: number[]): number[] {
  const most = Math.max(...odds)
  const powers = odds.map((each) => Math.exp(each - most))
  const all = sum(powers)
  return powers.map((power) => power / all)
}

function sum(numbers: ArrayLike<number>): number {
  let all = 0
  for (let i = 0; i < numbers.length; i++) all += numbers[i] ?? 0
  return all
}
