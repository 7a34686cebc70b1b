// Telephone numbers in the groups in which people say them, and no addresses of pages.
import type { Locale, Words } from '../../filings/filing.ts'
import type { ResolvedFact } from '../../knowledge/resolve-guide.ts'

/** A page cannot be dialled: the screen or a message shows it. */
const PAGE: Words = { 'zh-CN': '（网址不念出来）', en: '(the link is not read aloud)' }

/** `12345` is said 1 2 3 4 5, and `13800138000` 138 0013 8000; other numbers stay as they are. */
export function numbersInGroups(text: string, facts: Pick<ResolvedFact, 'kind' | 'value'>[], locale: Locale): string {
  const numbers = facts.filter(({ kind }) => kind === 'phone').map(({ value }) => value)
  // The longest first: a short number may stand inside a longer one.
  const said = numbers
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, number) => rest.replaceAll(number, grouped(number)), text)
  return said.replace(/https?:\/\/[^\s，。；）)]+/g, PAGE[locale])
}

function grouped(number: string): string {
  return number.replace(/\d+/g, (digits) => {
    if (digits.length <= 5) return [...digits].join(' ')
    const first = digits.length % 4
    return [digits.slice(0, first), ...(digits.slice(first).match(/\d{4}/g) ?? [])].filter(Boolean).join(' ')
  })
}
