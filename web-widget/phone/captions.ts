// Both sides of the call in writing, the newest last; a screen reader hears each as it comes.
import { h } from '../dom.ts'
import { codeIn } from './code-in.ts'
import { spokenLanguage } from './voice.ts'
import type { PhoneWords } from './words.ts'

export interface Captions {
  element: HTMLElement
  /** What the line says in one breath. */
  line(sounds: { text: string; language: string }[]): void
  said(words: string): void
  silent(): void
  /** The number that is being keyed, in place of itself. */
  keys(pressed: string): void
  /** What is keyed from now on is another number. */
  closeKeys(): void
  /** What the line heard of the last words. */
  heard(words: string): void
  note(text: string): void
  clear(): void
}

/** @param language of what the caller says */
export function captions(words: PhoneWords, language: () => string): Captions {
  const empty = h('p', { class: 'captions-empty' }, words.emptyCaptions)
  const element = h('div', { class: 'captions', role: 'log', 'aria-label': words.captions, tabindex: 0 }, empty)
  let keyed: HTMLElement | undefined
  let lastSaid: { text: string; box: HTMLElement } | undefined

  function add(who: 'line' | 'caller', ...children: (Node | string)[]): HTMLElement {
    empty.remove()
    const box = h('div', { class: `caption ${who}` }, h('p', { class: 'who' }, words.who[who]), ...children)
    element.append(box)
    element.scrollTop = element.scrollHeight
    return box
  }

  return {
    element,
    line(sounds) {
      if (sounds.length === 0) return
      const box = add('line', ...sounds.map(({ text, language: of }) => h('p', { lang: spokenLanguage(of) }, text)))
      const code = sounds.map(({ text }) => codeIn(text)).find((found) => found !== undefined)
      if (code === undefined) return
      box.append(h('div', { class: 'code' }, h('p', {}, words.code), h('p', { class: 'big figures' }, code)))
      element.scrollTop = element.scrollHeight
    },
    said(text) {
      lastSaid = { text, box: add('caller', h('p', { lang: spokenLanguage(language()) }, text)) }
    },
    silent: () => void add('caller', h('p', { class: 'did' }, words.silent)),
    keys(pressed) {
      keyed ??= add('caller', h('p', { class: 'did figures' }))
      const line = keyed.lastElementChild
      if (line) line.textContent = words.pressed(pressed)
      element.scrollTop = element.scrollHeight
    },
    closeKeys() {
      keyed = undefined
    },
    heard(arrived) {
      if (!lastSaid || arrived === lastSaid.text) return
      const text = arrived.trim() === '' ? words.heardNothing : words.heard(arrived)
      lastSaid.box.append(h('p', { class: 'heard' }, text))
      element.scrollTop = element.scrollHeight
    },
    note(text) {
      empty.remove()
      element.append(h('p', { class: 'note' }, text))
      element.scrollTop = element.scrollHeight
    },
    clear() {
      keyed = undefined
      lastSaid = undefined
      element.replaceChildren(empty)
    },
  }
}
