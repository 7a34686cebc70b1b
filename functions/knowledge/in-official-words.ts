// Finds the official words for what a question says in everyday ones, in the list that the index brings.

/** The official words for a question in its normal form; those that it says itself are left out. */
export type OfficialWords = (question: string) => string[]

/** @param list groups, each on a line or before a semicolon: everyday words, =, official words; blanks between words */
export function inOfficialWords(list: string): OfficialWords {
  const groups = list.split(/[\n;]/).map((group) => {
    const [everyday = '', official = ''] = group.split('=')
    return { everyday: wordsIn(everyday), official: wordsIn(official) }
  })
  return (question) => {
    const meant = groups.filter(({ everyday }) => everyday.some((word) => question.includes(word)))
    return [...new Set(meant.flatMap(({ official }) => official))].filter((word) => !question.includes(word))
  }
}

function wordsIn(text: string): string[] {
  return text.split(' ').filter((word) => word !== '')
}
