// Prints one card of the panel and nothing else of the host page.
import { h, sheet } from './dom.ts'

let undo = (): void => undefined

/** While it prints, a stylesheet hides the host page; afterwards no trace of it is left. @param foot stands below the card */
export function printCard(card: HTMLElement, root: ShadowRoot, foot: string): void {
  undo()
  const hidden = sheet(`@media print { body > :not(bangban-paper) { display: none !important } }`)
  const copy = card.cloneNode(true)
  if (copy instanceof Element) for (const fold of copy.querySelectorAll('details')) fold.open = true
  const lang = card.closest('[lang]')?.getAttribute('lang') ?? ''
  const paper = h('div', { class: 'paper', lang }, copy, h('p', { class: 'quiet-text' }, foot))
  // Of its own: a widget amid the page is hidden with it.
  const place = document.createElement('bangban-paper')
  const stand = place.attachShadow({ mode: 'open' })
  stand.adoptedStyleSheets = root.adoptedStyleSheets
  stand.append(paper)
  document.body.append(place)
  document.adoptedStyleSheets.push(hidden)
  undo = () => {
    place.remove()
    undo = () => undefined
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== hidden)
    window.removeEventListener('afterprint', undo)
    window.removeEventListener('focus', undo)
  }
  window.addEventListener('afterprint', undo)
  // Some browsers inside other programs never say that they are done.
  window.addEventListener('focus', undo)
  window.print()
}

/** What is still to be printed is gone. */
export function clearPaper(): void {
  undo()
}
