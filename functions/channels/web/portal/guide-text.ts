// Shows the text of a guide: paragraphs by line, `- ` and `1. ` lists, phone numbers to tap, and nothing else.
import { html } from 'hono/html'
import type { Locale } from '../../../filings/filing.ts'
import type { Markup } from './markup.ts'
import { markedWords } from './marked-words.ts'
import { phoneLink } from './phone-link.ts'

/** Whatever else the text holds, markup too, is shown as it is written. @param phones numbers that become links */
export function guideText(text: string, locale: Locale, phones: string[] = []): Markup[] {
  const show = (words: string) => withPhones(words, locale, phones)
  const blocks: { list?: 'ul' | 'ol'; start?: string; lines: string[] }[] = []
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const { list, start, words } = read(line)
    const last = blocks.at(-1)
    if (list && last?.list === list) last.lines.push(words)
    else blocks.push({ ...(list && { list }), ...(start && { start }), lines: [words] })
  }
  return blocks.map(({ list, start = '1', lines }) => {
    if (!list) return html`<p>${lines.map(show)}</p> `
    const items = lines.map((line) => html`<li>${show(line)}</li> `)
    return list === 'ul'
      ? html`<ul>
          ${items}
        </ul> `
      : html`<ol start="${start}">
          ${items}
        </ol> `
  })
}

/** A list that other words break off goes on counting where it was. */
function read(line: string): { list?: 'ul' | 'ol'; start?: string; words: string } {
  if (line.startsWith('- ')) return { list: 'ul', words: line.slice(2).trim() }
  const [, start, words] = /^(\d{1,2})\. +(.+)$/.exec(line) ?? []
  return start && words ? { list: 'ol', start, words } : { words: line }
}

/** A number of the guide inside a longer one is no phone number. */
function withPhones(words: string, locale: Locale, phones: string[]): (string | Markup)[] {
  if (phones.length === 0) return markedWords(words, locale)
  const longestFirst = [...phones].sort((a, b) => b.length - a.length).map((phone) => RegExp.escape(phone))
  const pieces = words.split(new RegExp(`(?<![\\d-])(${longestFirst.join('|')})(?![\\d-])`))
  return pieces.flatMap((piece, index) => (index % 2 === 1 ? [phoneLink(piece)] : markedWords(piece, locale)))
}
