// Prints one card of the panel and nothing else of the host page.
import { h, sheet } from './dom.ts'

let undo = (): void => undefined

/** While it prints, a stylesheet hides the host page; afterwards no trace of it is left. @param foot stands below the card */
export function printCard(card: HTMLElement, root: ShadowRoot, foot: string): void {
  undo()
  const hidden = sheet(`@media print { body > :not(bangban-widget) { display: none !important } }`)
  const copy = card.cloneNode(true)
  if (copy instanceof Element) for (const fold of copy.querySelectorAll('details')) fold.open = true
  const lang = card.closest('[lang]')?.getAttribute('lang') ?? ''
  const paper = h('div', { class: 'paper', lang }, copy, h('p', { class: 'quiet-text' }, foot))
  root.append(paper)
  document.adoptedStyleSheets.push(hidden)
  undo = () => {
    paper.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== hidden)
    window.removeEventListener('afterprint', undo)
    window.removeEventListener('focus', undo)
  }
  window.addEventListener('afterprint', undo)
  // Some browsers inside other programs never say that they are done.
  window.addEventListener('focus', undo)
  window.print()
}
