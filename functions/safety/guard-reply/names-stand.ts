// Whether every name, address and foreign word of a sentence stands in its source.
import type { Evidence } from './evidence.ts'
import { inSameWordsEn } from './same-words-en.ts'
import { inSameWordsZh } from './same-words-zh.ts'
import { foldForMatching } from '../fold.ts'
import type { GuardLocale } from './clause.ts'

const ADDRESS =
  /https?:\/\/[^\s，。；]+|www\.[^\s，。；]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.@])(?:[a-z0-9-]+\.)+(?:com|cn|gov|org|net|edu|io|cc|top|xyz|vip|info|me|app|site|shop|link|ru|tk|co|biz|club|online|live|ly)(?:\.[a-z]{2})?(?:\/[^\s，。；]*)?(?![\w-])|[a-z0-9]+ ?(?:dot|点) ?(?:com|cn|gov|net|org)\b/gi

/** URLs, e-mail and domain names, as they are. */
export function strangeAddress(text: string, { plain }: Evidence): boolean {
  return Array.from(text.matchAll(ADDRESS), ([address]) => foldForMatching(address).replace(/[.,;:!?)]+$/, '')).some(
    (address) => !hasWhole(plain, address),
  )
}

/** `gov.cn` is not named by `fake-gov.cn`. */
function hasWhole(plain: string, address: string): boolean {
  for (let at = plain.indexOf(address); at >= 0; at = plain.indexOf(address, at + 1)) {
    const [before, after] = [plain[at - 1] ?? '', plain[at + address.length] ?? '']
    if (!/[\w.@/-]/.test(before) && !/[\w@/-]/.test(after)) return true
  }
  return false
}

const QUOTED = /[“"《「『]([^”"》」』]{1,40})[”"》」』]/g

/** What stands in quotation or title marks is a name: as it is, or not at all. */
export function strangeQuote(text: string, { plain }: Evidence): boolean {
  return Array.from(text.matchAll(QUOTED), ([, name = '']) => foldForMatching(name)).some(
    (name) => !plain.includes(name),
  )
}

/** In Chinese every Latin run, in English every Han run and proper name. */
export function strangeScript(text: string, { plain }: Evidence, locale: GuardLocale): boolean {
  const source = ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const stands = (word: string) => source.includes(` ${word} `)
  if (locale === 'zh-CN') {
    const apart = source.replace(/(?<=\p{Script=Han})(?=[a-z0-9])|(?<=[a-z0-9])(?=\p{Script=Han})/gu, ' ')
    return (foldForMatching(text).match(/[a-z]+/g) ?? []).some(
      (run) => !` ${apart.replace(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/g, ' ')} `.includes(` ${run} `),
    )
  }
  if ((text.match(/\p{Script=Han}[\p{Script=Han}0-9]*/gu) ?? []).some((run) => !hasWhole(plain, foldForMatching(run))))
    return true
  return properNames(text).some(
    (name) =>
      !name.split(/[\s-]+/).every((word) => stands(foldForMatching(word)) || stands(singular(foldForMatching(word)))),
  )
}

const singular = (word: string): string => word.replace(/(?:'s|s)$/, '')

/** Capitalised words, but for the first of a sentence, of a list line or after a colon, and acronyms anywhere. */
function properNames(text: string): string[] {
  const names: string[] = []
  for (const { 0: word, index } of text.matchAll(/\b[A-Z][A-Za-z'-]*\b/g)) {
    if (ORDINARY_CAPITALS.has(word)) continue
    const before = text.slice(0, index).trimEnd()
    const opens = /^[-*•\d.)\s"“(]*$/.test(before) || /[.!?:]["”)]?$/.test(before)
    if (!opens || /^[A-Z]{2,}s?$/.test(word)) names.push(word)
  }
  return names
}

const ORDINARY_CAPITALS = new Set(['I', "I'm", "I'll", 'A', 'OK', 'Ok', 'Yes', 'No'])

/**
 * Whether it names a service, paper or office that the source does not. The question licenses none: a citizen can plant
 * anything in it; the matter asked about may be named where the passage's own title names it.
 */
export function strangeTerm(
  text: string,
  { plain, text: same }: Evidence,
  terms: readonly string[],
  locale: GuardLocale,
): boolean {
  const said = foldForMatching(text)
  const saidSame = locale === 'en' ? ` ${inSameWordsEn(said)} ` : inSameWordsZh(said)
  return foldedTerms(terms, locale).some(({ folded, canonical }) => {
    if (!occurs(said, folded, locale)) return false
    if (plain.includes(folded) || same.includes(canonical)) return false
    // Brought to the same words it may be no longer that term at all: 手机应用 inside 应用.
    return occurs(saidSame, canonical, locale) || !same.includes(canonical)
  })
}

function occurs(text: string, term: string, locale: GuardLocale): boolean {
  const at = text.indexOf(term)
  if (at < 0 || locale !== 'en' || !/^[a-z]/.test(term)) return at >= 0
  return new RegExp(`(?<![a-z-])${term.replace(/[^a-z0-9 ]/g, '.')}(?:s|es)?(?![a-z-])`).test(text)
}

interface Term {
  folded: string
  canonical: string
}

const kept = new WeakMap<readonly string[], Partial<Record<GuardLocale, Term[]>>>()

function foldedTerms(terms: readonly string[], locale: GuardLocale): Term[] {
  const known = kept.get(terms) ?? {}
  kept.set(terms, known)
  return (known[locale] ??= terms
    .map(foldForMatching)
    .filter((term) => term.length > 1 && /\p{Script=Han}/u.test(term) === (locale === 'zh-CN'))
    .map((folded) => ({ folded, canonical: locale === 'en' ? inSameWordsEn(folded) : inSameWordsZh(folded) })))
}
