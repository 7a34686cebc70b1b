// What could not be done, what is kept, and the one thing to press.
import { h } from '../dom.ts'
import { draw } from '../draw.ts'
import { OVER, UNTAKEN } from '../talk.ts'
import { HOTLINE } from './handover.ts'
import type { View } from '../view.ts'
import type { Words } from '../words/words.ts'

/** @param kept what the citizen gave waits to be sent again */
export function troubleCard(code: string, kept: boolean, { words }: View, retry: () => void): HTMLElement {
  const over = code === 'ended' || OVER.has(code)
  if (UNTAKEN.has(code)) return h('section', { class: 'card trouble' }, h('p', { role: 'alert' }, words.untaken))
  const text = over ? words.gone : code === 'too-many-requests' ? words.tooMany : whyNot(kept, words)
  return h(
    'section',
    { class: 'card trouble', role: 'group', 'aria-label': text },
    h('p', { role: 'alert' }, text),
    h('button', { type: 'button', class: 'primary', onclick: retry }, over ? words.again : words.retry),
    !over && h('p', { class: 'quiet-text' }, draw('phone', 20), ` ${words.hotline} `, hotline()),
  )
}

function whyNot(kept: boolean, words: Words): string {
  if (!navigator.onLine) return words.offline
  return kept ? words.failed : words.unreached
}

function hotline(): HTMLElement {
  return h('a', { href: `tel:${HOTLINE}` }, HOTLINE)
}
