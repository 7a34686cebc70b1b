// Words that a line may expect next: what is asked, what steers, and what services are called.
import type { Reply } from '../../conversation/reply.ts'
import type { Locale } from '../../filings/filing.ts'
import type { Catalogue } from '../../knowledge/catalogue.ts'

/** As many, and as long, as Twilio takes (`hints` of Gather). */
const MOST = 500
const LONGEST = 100

/** What can be said at any time, the likeliest first. */
const ALWAYS: Record<Locale, string[]> = {
  'zh-CN': [
    '人工',
    '重复',
    '再说一遍',
    '慢一点',
    '简单点说',
    '对',
    '不对',
    '是',
    '不是',
    '确认提交',
    '上一步',
    '取消',
    '继续',
  ],
  en: [
    'agent',
    'repeat',
    'say it again',
    'slower',
    'say it simply',
    'yes',
    'no',
    'submit',
    'go back',
    'cancel',
    'continue',
  ],
}

const known = new WeakMap<Catalogue, Partial<Record<Locale, string[]>>>()

/** What this reply may be answered with, the likeliest first. */
export function wordsExpected({ parts }: Reply): string[] {
  const labels = parts.flatMap((part): string[] => {
    if (part.kind === 'choose') return part.options.map(({ label }) => label)
    if (part.kind === 'ask') return part.input.choices?.map(({ label }) => label) ?? []
    return part.kind === 'review' ? part.rows.map(({ label }) => label) : []
  })
  return tidy(labels)
}

/** All hints of a step; the names of services are gathered once for a catalogue. */
export function hintsFor(expected: string[], locale: Locale, catalogue: Catalogue): string[] {
  return [...new Set([...expected, ...ALWAYS[locale], ...names(catalogue, locale)])].slice(0, MOST)
}

function names(catalogue: Catalogue, locale: Locale): string[] {
  const cached = known.get(catalogue) ?? {}
  known.set(catalogue, cached)
  return (cached[locale] ??= tidy(inOrder(catalogue, locale)))
}

/** Titles before aliases, what is offered unasked before the rest; ten thousand services are not walked for 500 words. */
function inOrder(catalogue: Catalogue, locale: Locale): string[] {
  const cards = [...catalogue.featured(locale), ...catalogue.services(locale).slice(0, MOST)]
  return [...cards.map(({ title }) => title), ...cards.flatMap(({ aliases }) => aliases)].slice(0, 2 * MOST)
}

/** A comma parts two hints. */
function tidy(words: string[]): string[] {
  const clean = words.map((word) =>
    word
      .replace(/[,，()（）]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  return clean.filter((word) => word !== '' && word.length <= LONGEST)
}
