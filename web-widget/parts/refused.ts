// An answer that was refused: it stands in its box again, with what is wrong beneath it.

/**
 * Moves what the reply says into the question it asks again.
 * @param said what was written in the box, so that one slip is mended and not all of it written anew
 */
export function showRefused(article: HTMLElement, said: string): void {
  const words = article.querySelector(':scope > .words:first-child')
  const fault = article.querySelector('.ask .fault')
  const box = article.querySelector<HTMLInputElement | HTMLTextAreaElement>('.ask input, .ask textarea')
  if (!words || !fault || !box) return
  box.value = said
  // As if it had been typed: groups, counts and the search for a place follow.
  box.dispatchEvent(new InputEvent('input', { bubbles: true }))
  fault.textContent = words.textContent
  box.setAttribute('aria-invalid', 'true')
  words.remove()
}
