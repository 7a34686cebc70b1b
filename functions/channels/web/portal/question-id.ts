// The id of a common question on the page of its guide.

/** @param index among the common questions of the guide, from 0 */
export function questionId(index: number): string {
  return `faq-${index + 1}`
}
