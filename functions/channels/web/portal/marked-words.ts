// Marks the Chinese words inside an English text, so that a screen reader says them in Chinese (WCAG 3.1.2).
import { html } from 'hono/html'
import type { Locale } from '../../../filings/filing.ts'
import type { Markup } from './markup.ts'

const CHINESE = /([\p{Script=Han}〔〕《》、，。：；“”0-9]*\p{Script=Han}[\p{Script=Han}〔〕《》、，。：；“”0-9]*)/u

/** A Chinese text stays as it is: its few Latin words are read well enough by a Chinese voice. */
export function markedWords(text: string, locale: Locale): (string | Markup)[] {
  if (locale === 'zh-CN') return [text]
  return text.split(CHINESE).map((piece, index) => (index % 2 === 1 ? html`<span lang="zh-CN">${piece}</span>` : piece))
}
