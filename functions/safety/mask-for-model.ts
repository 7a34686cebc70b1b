// Stars all that may tell who a citizen is, before a text goes into a prompt.
import { starBirths } from './mask-for-model/births.ts'
import { starKnownValues } from './mask-for-model/known-values.ts'
import { starMail } from './mask-for-model/mail.ts'
import { starNamesEn } from './mask-for-model/names-en.ts'
import { starNamesZh } from './mask-for-model/names-zh.ts'
import { starOddNumbers } from './mask-for-model/odd-numbers.ts'
import { starPlacesAndDates } from './mask-for-model/places-and-dates.ts'
import { mask } from './personal-data.ts'

/**
 * Masks numbers as `mask` does, then stars the values known so far with their parts, and names, addresses, dates of birth,
 * plates and codes where the words around them tell what they are. Services, cities, papers and amounts stay: the model
 * must still understand. No pattern finds every name; what a filing knows must be handed in.
 *
 * @param known what was filled in so far: names, addresses, numbers, as the citizen gave them.
 */
export function maskForModel(text: string, known: readonly string[]): string {
  const numbers = mask(starOddNumbers(starMail(text, starred), starred))
  const codes = starLongCodes(starKnownValues(numbers, known, starred))
  return [starBirths, starPlacesAndDates, starNamesZh, starNamesEn].reduce((kept, hide) => hide(kept, starred), codes)
}

const starred = (hidden: string): string => '*'.repeat(Math.max(2, Array.from(hidden.trim()).length))

const FIGURE = '[0-9０-９零〇一二三四五六七八九幺两洞拐勾]'
const SIGN = `(?:${FIGURE}|[A-Za-zＡ-Ｚａ-ｚ])`
/** Codes with letters, in any width and spacing: a prompt needs none, also where a log must keep them readable. */
const LONG_CODE = new RegExp(`(?<![A-Za-z0-9*])${SIGN}(?:[ \\-－·]?${SIGN}){8,29}(?![A-Za-z0-9*])`, 'g')

function starLongCodes(text: string): string {
  return text.replace(LONG_CODE, (code) => {
    const figures = code.match(new RegExp(FIGURE, 'g'))?.length ?? 0
    // Dates and words with a few figures in them are no codes.
    if (figures < 7 || /^\d{4}-\d{1,2}-\d{1,2}/.test(code)) return code
    return starred(code)
  })
}
