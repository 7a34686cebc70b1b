// How this caller telephones: the line's noise, a slow tongue, sound, and what the keyboard does.
import { h } from '../dom.ts'
import type { PhoneWords } from './words.ts'

export interface Settings {
  element: HTMLElement
  /** Share of signs misheard, 0 to 0.4. */
  noise(): number
  slow(): boolean
  sound(): boolean
  keyboard(): boolean
  /** The caller's number, unless it is withheld. */
  from(): string | undefined
  /** This browser has no voice for the language of the call. */
  noVoice(isMissing: boolean): void
}

const RATES = [0, 5, 15, 30]
/** A number that nobody has. */
const NUMBER = '+8613800138000'

export function settings(words: PhoneWords): Settings {
  const { settings: text } = words
  const noise = h(
    'select',
    { id: 'noise' },
    ...RATES.map((rate) => h('option', { value: rate }, rate === 0 ? text.noNoise : text.noiseRate(rate))),
  )
  const slow = tick('slow', false)
  const sound = tick('sound', true)
  const keyboard = tick('keyboard', true)
  const number = tick('number', true)
  const noVoice = h('p', { class: 'hint', role: 'status' })
  const element = h(
    'section',
    { class: 'settings', 'aria-labelledby': 'settings' },
    h('h2', { id: 'settings' }, text.title),
    h('div', { class: 'setting select' }, h('label', { for: 'noise' }, text.noise), noise),
    row(slow, text.slow, text.slowHint),
    row(sound, text.sound, text.soundHint),
    noVoice,
    row(keyboard, text.keys),
    row(number, text.number),
  )
  return {
    element,
    noise: () => Number(noise.value) / 100,
    slow: () => slow.checked,
    sound: () => sound.checked,
    keyboard: () => keyboard.checked,
    from: () => (number.checked ? NUMBER : undefined),
    noVoice(isMissing) {
      noVoice.textContent = isMissing ? text.noVoice : ''
    },
  }
}

function tick(id: string, checked: boolean): HTMLInputElement {
  return h('input', { type: 'checkbox', id, checked })
}

function row(input: HTMLInputElement, label: string, hint?: string): HTMLElement {
  const described = hint !== undefined && `${input.id}-hint`
  if (described) input.setAttribute('aria-describedby', described)
  return h(
    'div',
    { class: 'setting' },
    h('label', { for: input.id }, input, h('span', {}, label)),
    hint !== undefined && h('p', { class: 'hint', id: described }, hint),
  )
}
