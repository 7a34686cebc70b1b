// Whether a transcript is nothing but the names that the model was given to listen for.

/** Out of silence, models read back the names they were given; nobody says three of them and nothing else. */
export function isEchoOf(text: string, hints: string[]): boolean {
  const bare = (words: string) => words.toLowerCase().replace(/[\s\p{P}]/gu, '')
  let rest = bare(text)
  let named = 0
  for (const hint of hints.map(bare).sort((a, b) => b.length - a.length)) {
    if (hint === '' || !rest.includes(hint)) continue
    rest = rest.replaceAll(hint, '')
    named += 1
  }
  return rest === '' && named > 2
}
