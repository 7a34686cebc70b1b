// What no sentence to a citizen may hold, whatever its source says: markup, hidden characters, masked or personal numbers.
import { cleanText } from '../clean-text.ts'
import { mask } from '../personal-data.ts'

/** HTML, Markdown, code, entities, schemes other than the web's, invisible characters, pictures. */
const MARKUP =
  /<\/?[a-z!?]|&(?:#|[a-z]{2,8};)|`|\*\*[^*]+\*\*|__|!\[|\]\s?\(|^\s*#{1,6}\s|^\s*>|\|\s?-{2,}|\{\{|\}\}|\$\{|\\[nux]|\b(?:javascript|data|file|vbscript|blob|ftp|tel|sms|mailto|weixin|alipays?|intent|about|chrome|wss?)\s?:(?!\s)|\p{Extended_Pictographic}(?<![0-9#*©®])|[\u20E3\u{1F1E6}-\u{1F1FF}]/iu
const TABLE = /^\s*\|.*\|/

/** Letters of other scripts look like ours: а is not a. */
const FOREIGN_LETTER = /[^\P{L}\p{Script=Han}\p{Script=Latin}]/u

export function hasMarkup(text: string): boolean {
  return MARKUP.test(text) || TABLE.test(text) || cleanText(text).removed > 0
}

export function hasForeignLetter(text: string): boolean {
  return FOREIGN_LETTER.test(text)
}

/** @param source plain text of the cited passages: what stands there is public. */
export function hasPersonalNumber(text: string, source: string): boolean {
  if (/[*＊×✱﹡•●]{2,}|[xX]{3,}/.test(text)) return true
  if (mask(text) !== text && !source.includes(text.normalize('NFKC').toLowerCase()))
    return changed(text).some((number) => !source.includes(number))
  return /(?:[0-9０-９][ -]?){11,}/.test(text)
}

/** The numbers that masking would change. */
function changed(text: string): string[] {
  return (text.normalize('NFKC').match(/[0-9A-Za-z@.][0-9A-Za-z@. -]{5,}/g) ?? [])
    .map((run) => run.trim().toLowerCase())
    .filter((run) => mask(run) !== run)
}
