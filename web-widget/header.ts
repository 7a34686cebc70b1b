// The fixed points on top: name of the office, text size, language, a person, and the notice that this is a machine.
import { h } from './dom.ts'
import { draw } from './draw.ts'
import type { Size } from './look.ts'
import type { Words } from './words/words.ts'

export interface HeaderActs {
  /** Elder mode on, or off again. */
  mode(): void
  /** Elder mode's next size. */
  larger(): void
  language(): void
  human(): void
  close(): void
}

export interface Header {
  element: HTMLElement
  title: HTMLElement
  /** Elder mode has the language elsewhere. */
  language: HTMLElement
  notice: HTMLElement
  /** Says everything in these words. */
  say(words: Words, size: Size, notice?: string): void
}

export function header(office: string | undefined, acts: HeaderActs): Header {
  const title = h('h2', { tabindex: -1 })
  const button = (name: string, act: () => void) => h('button', { type: 'button', class: name, onclick: act })
  const mode = button('plain mode', acts.mode)
  const modeName = h('span', {})
  const larger = button('plain letters', acts.larger)
  const human = button('filled human', acts.human)
  const humanName = h('span', {})
  const close = button('icon close', acts.close)
  const language = button('quiet language', acts.language)
  const notice = h('p', {})
  mode.append(draw('tick', 20), modeName)
  human.append(draw('person', 20), humanName)
  close.append(draw('close'))
  const line = h('div', { class: 'notice' }, notice, language)
  const element = h(
    'div',
    { class: 'head' },
    h(
      'div',
      { class: 'top' },
      h('span', { class: 'mark', 'aria-hidden': 'true' }, '帮'),
      title,
      mode,
      larger,
      human,
      close,
    ),
    line,
  )
  return {
    element,
    title,
    language,
    notice: line,
    say(words, size, label = words.notice) {
      title.textContent = office ?? words.office
      modeName.textContent = words.elder
      mode.setAttribute('aria-pressed', String(size > 0))
      larger.hidden = size === 0
      larger.textContent = size === 3 ? words.smaller : words.larger
      humanName.textContent = words.human
      close.setAttribute('aria-label', words.close)
      language.textContent = words.otherLanguage
      language.setAttribute('lang', words.otherLanguage === 'English' ? 'en' : 'zh-CN')
      notice.textContent = label
    },
  }
}
