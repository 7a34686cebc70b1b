// What could not be done, what is kept, and the one thing to press.
import { h } from '../dom.ts'
import { draw } from '../draw.ts'
import { OVER, UNTAKEN } from '../talk.ts'
import { HOTLINE } from './handover.ts'
import type { View } from '../view.ts'
import type { Words } from '../words/words.ts'

/** The service asks to be left alone for a while. */
export const BUSY = 'too-many-requests'

/** It stays as it is until something is pressed. @param kept what the citizen gave waits to be sent again */
export function troubleCard(code: string, kept: boolean, { words }: View, retry: () => void): HTMLElement {
  const over = code === 'ended' || OVER.has(code)
  if (UNTAKEN.has(code)) return h('section', { class: 'card trouble' }, h('p', { role: 'alert' }, words.untaken))
  const text = over ? words.gone : kept ? words.failed : words.unreached
  return card(text, [
    h('p', { role: 'alert' }, text),
    h('button', { type: 'button', class: 'primary', onclick: retry }, over ? words.again : words.retry),
    !over && callLine(words),
  ])
}

/** It goes on by itself: for who cannot wait. What it is about stands above it, where it was told once and quietly. */
export function tryingCard(text: string, { words }: View, retry: () => void): HTMLElement {
  return card(text, [h('button', { type: 'button', class: 'primary', onclick: retry }, words.retry), callLine(words)])
}

/** @param kept what the citizen gave goes out again; otherwise it is only the conversation that is called up */
export function tryingWords(code: string, kept: boolean, { words: { trying } }: View): string {
  if (code === BUSY) return trying.busy
  const [sending, calling] = navigator.onLine ? [trying.sending, trying.calling] : [trying.offline, trying.alone]
  return kept ? sending : calling
}

function card(text: string, inside: (HTMLElement | false)[]): HTMLElement {
  return h('section', { class: 'card trouble', role: 'group', 'aria-label': text }, ...inside)
}

function callLine(words: Words): HTMLElement {
  const hotline = h('a', { href: `tel:${HOTLINE}` }, HOTLINE)
  return h('p', { class: 'quiet-text' }, draw('phone', 20), ` ${words.hotline} `, hotline)
}
