// Rule: everyday words, and no promise of what an office decides.
import { STIFF_EN } from './stiff-words-en.ts'
import { STIFF_ZH } from './stiff-words-zh.ts'
import type { StiffWord } from './stiff-word.ts'
import { ownTexts } from './texts.ts'
import type { Locale } from '../../filings/filing.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

const STIFF: Record<Locale, StiffWord[]> = { 'zh-CN': STIFF_ZH, en: STIFF_EN }

/** Official names in 《》, what others say in quotes, and a short name in brackets stay as they are. */
export function wordsArePlain(folder: ServiceFolder): Fault[] {
  return ownTexts(folder).flatMap(({ file, line, locale, text, facet }) => {
    const own = text.replace(AS_IT_IS[locale], (name) => `${name.at(0)}${name.at(-1)}`)
    return STIFF[locale].flatMap(([word, write, place]) => {
      if (place === 'inLaw' && facet === 'basis') return []
      const [found] = word.exec(own) ?? []
      return found ? [{ file, line, what: `"${found}" is not a plain word`, write }] : []
    })
  })
}

/** Brackets give the official name beside the common one: 第一次办（首次申领）. */
const AS_IT_IS: Record<Locale, RegExp> = {
  'zh-CN': /《[^》]*》|“[^”]*”|（[^（），。：；]{1,8}）/g,
  en: /《[^》]*》|“[^”]*”|"[^"]*"/g,
}
