// Prints one card of the panel and nothing else of the host page.
import { h, sheet } from './dom.ts'

let undo = (): void => undefined

/** While it prints, a stylesheet hides the host page; afterwards no trace of it is left. @param foot stands below the card */
export function printCard(card: HTMLElement, root: ShadowRoot, foot: string): void {
  undo()
  const hidden = sheet(`@media print { body > :not(bangban-widget, bangban-paper) { display: none !important } }`)
  const copy = card.cloneNode(true)
  if (copy instanceof Element) for (const fold of copy.querySelectorAll('details')) fold.open = true
  const lang = card.closest('[lang]')?.getAttribute('lang') ?? ''
  const paper = h('div', { class: 'paper', lang }, copy, h('p', { class: 'quiet-text' }, foot))
  const stand = root.host.parentElement === document.body ? root : standIn(root)
  stand.append(paper)
  document.adoptedStyleSheets.push(hidden)
  undo = () => {
    paper.remove()
    if (stand !== root) stand.host.remove()
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

/** A widget amid the page is hidden with it: what is printed stands in a place of its own. */
function standIn(root: ShadowRoot): ShadowRoot {
  const shadow = document.body.appendChild(document.createElement('bangban-paper')).attachShadow({ mode: 'open' })
  shadow.adoptedStyleSheets = root.adoptedStyleSheets
  return shadow
}
