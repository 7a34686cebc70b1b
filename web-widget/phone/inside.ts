// What engineers look at: what the line waits for, how long it took, and its markup as it came.
import type { Gather, LineAnswer } from '../../functions/channels/phone/simulator/line-answer.ts'
import { h } from '../dom.ts'
import type { PhoneWords } from './words.ts'

export interface Inside {
  element: HTMLElement
  /** @param action where the line had been asked; left out when it rang */
  answered(answer: LineAnswer, action?: string): void
  listens(gather: Gather): void
  clear(): void
}

/** More of them help nobody who looks. */
const MOST_HINTS = 12

export function inside({ inside: words }: PhoneWords): Inside {
  const told = h('p', {}, words.nothing)
  const listens = h('div', { class: 'listens' })
  const markup = h('pre', { tabindex: 0, role: 'region', 'aria-label': words.markup, lang: 'zxx', hidden: true })
  const element = h(
    'details',
    { class: 'inside' },
    h('summary', {}, words.title),
    told,
    listens,
    h('h3', {}, words.markup),
    markup,
  )
  return {
    element,
    answered({ twiml, ms, status }, action) {
      const where = h('code', {}, action ?? '/v1/phone/twilio')
      told.replaceChildren(`${words.took(ms)} · HTTP ${status} · ${words.sent} `, where)
      markup.hidden = twiml === ''
      markup.textContent = twiml.replaceAll(/></g, '>\n<')
      listens.replaceChildren()
    },
    listens({ language, hints, startMs, endMs, numDigits }) {
      const waits = [
        words.wait(startMs / 1000),
        endMs === undefined ? words.endAuto : words.end(endMs / 1000),
        numDigits === 1 ? words.oneKey : words.manyKeys,
      ]
      const more = hints.length > MOST_HINTS ? ` … (${hints.length})` : ''
      listens.replaceChildren(
        h('p', {}, `${words.listens} ${language} · ${waits.join(' · ')}`),
        h('p', { class: 'hints' }, `${words.hints}: ${hints.slice(0, MOST_HINTS).join(' · ')}${more}`),
      )
    },
    clear() {
      told.textContent = words.nothing
      listens.replaceChildren()
      markup.hidden = true
    },
  }
}
