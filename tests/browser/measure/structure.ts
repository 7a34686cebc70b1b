// Looks at what a page tells of its own order: headings, and the language of each message.
import type { Page } from 'playwright-core'
import { lookAt, type Sight } from './look-at.ts'

/** WCAG 2.2 SC 1.3.1 and 3.1.2, in the panel. */
export async function structureFaults(page: Page): Promise<string[]> {
  return lookAt(page, inPage, undefined)
}

function inPage({ elements }: Sight): string[] {
  const all = elements()
  /** One name on top, and no level left out below it. */
  const headings = all.filter(
    (element) => element.matches('dialog :is(h1, h2, h3, h4, h5, h6)') && element.checkVisibility(),
  )
  const skipped = headings.flatMap((heading, place) => {
    const level = Number(heading.localName[1])
    const before = Number(headings[place - 1]?.localName[1] ?? 1)
    return level > before + 1 ? [`h${level} after h${before}: “${heading.textContent}”`] : []
  })

  /** Each message says its language, and so does the panel. */
  const languages = all
    .filter((element) => element.matches('dialog, article.message'))
    .flatMap((element) => {
      const lang = element.getAttribute('lang')
      const letters = element.querySelector('h3, .words, .answer')?.textContent ?? ''
      const isChinese = /\p{Script=Han}/u.test(letters)
      if (lang !== 'zh-CN' && lang !== 'en') return [`${element.localName} without its language`]
      return element.localName === 'article' && lang === 'en' && isChinese && !/[a-z]/i.test(letters)
        ? [`told as English: ${letters.slice(0, 20)}`]
        : []
    })

  /** No two things of one name in one root: a label would lead to the wrong one. */
  const roots: (Document | ShadowRoot)[] = [
    document,
    ...all.flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : [])),
  ]
  const doubled = roots.flatMap((root) => {
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id)
    return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `two things are called #${id}`)
  })
  return [...skipped, ...languages, ...doubled]
}
