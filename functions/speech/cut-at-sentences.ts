// Cuts a text that is too long for one request where a reader would breathe.

/** After these a sentence has ended; a point within a number ends none. */
const ENDS = /(?<=[。！？；!?;\n]|\.(?=\s))/u
const COMMAS = /(?<=[，、,\s])/u

/**
 * Pieces that, put together, are the text again; as few as can be without splitting a sentence that fits.
 * @param most the longest piece, as `lengthOf` counts
 */
export function cutAtSentences(text: string, most: number, lengthOf = (piece: string) => piece.length): string[] {
  return gathered(
    text.split(ENDS).flatMap((sentence) => {
      if (lengthOf(sentence) <= most) return [sentence]
      const clauses = sentence.split(COMMAS)
      // Nothing to breathe at: letter by letter, and they are gathered again.
      return clauses.flatMap((clause) => (lengthOf(clause) <= most ? [clause] : Array.from(clause)))
    }),
    most,
    lengthOf,
  )
}

function gathered(pieces: string[], most: number, lengthOf: (piece: string) => number): string[] {
  const whole: string[] = []
  let last = ''
  for (const piece of pieces) {
    if (last !== '' && lengthOf(last + piece) > most) {
      whole.push(last)
      last = ''
    }
    last += piece
  }
  return last.trim() === '' ? whole : [...whole, last]
}
