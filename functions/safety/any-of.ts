// Builds one pattern from lines of alternatives, so that word lists stay readable.

/** A pattern that matches where any of the alternatives does; each is the source of a regular expression. */
export function anyOf(...alternatives: string[]): RegExp {
  return new RegExp(alternatives.join('|'))
}
