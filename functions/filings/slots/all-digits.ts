// Writes every numeral of both languages with Arabic digits, and none that is part of a word.
import { withArabicNumerals, withoutNumeralWords } from './chinese-numbers.ts'
import { withEnglishDigits } from './english-numbers.ts'
import { plainWords } from './plain-words.ts'

/** Plain words in which 12M, 3.4B, 一打, 俩 and twins are said in full; a small m is a metre. */
export function plainFigures(said: string): string {
  const full = said.replace(/(?<=\d) ?M\b/gu, ' million').replace(/(?<=\d) ?[Bb]n?\b/gu, ' billion')
  return plainWords(full)
    .replace(/(?:一对)?双胞胎|\btwins\b|俩(?!口)/gu, '2个')
    .replace(/仨/gu, '3个')
    .replace(/(?<=[一二两三四五六七八九\d])打(?!\p{Script=Han})/gu, ' dozen')
}

/**
 * 三千块 → 3000块, "two million" → 2000000, 1,200 → 1200, "three point five" → 3.5; 老家四川 has none.
 *
 * @param text in plain words
 */
export function withAllDigits(text: string): string {
  const plain = text.replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
  const figures = withArabicNumerals(withoutNumeralWords(plain)).replace(POINT, decimal)
  return withEnglishDigits(figures).replace(/\b(\d+) and (?:a|1) half\b/gu, '$1.5')
}

const DIGIT = '(?:\\d+|zero|one|two|three|four|five|six|seven|eight|nine)'
/** Three point five, nought point two five. */
const POINT = new RegExp(`(?:\\b(?:n[ao]ught|([a-z]+(?:-[a-z]+)?|\\d+)) )?\\bpoint (${DIGIT}(?: ${DIGIT})*)\\b`, 'gu')

function decimal(words: string, whole: string | undefined, part: string): string {
  const value = `${whole ? withEnglishDigits(whole) : 0}.${withEnglishDigits(part).replaceAll(' ', '')}`
  return Number.isNaN(Number(value)) ? words : value
}
