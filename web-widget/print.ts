// Prints one card of the panel and nothing else of the host page.
import { h, sheet } from './dom.ts'

/** While it prints, a stylesheet hides the host page; afterwards no trace of it is left. */
export function printCard(card: HTMLElement, root: ShadowRoot, heading: string, lang: string): void {
  const hidden = sheet(`@media print { body > :not(bangban-widget) { display: none !important } }`)
  const paper = h('div', { class: 'paper', lang }, h('h2', {}, heading), card.cloneNode(true))
  root.append(paper)
  document.adoptedStyleSheets.push(hidden)
  const done = () => {
    paper.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== hidden)
  }
  window.addEventListener('afterprint', done, { once: true })
  window.print()
}
