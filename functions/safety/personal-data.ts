// Masks what identifies a person, before any log, prompt, metric or echo.
import { numbersToMask } from './numbers-to-mask.ts'

/**
 * Masks resident ID numbers (18 and 15 digits, and mistyped ones), mobiles, land lines with area code, bank cards,
 * passports and permits, credit codes and e-mail addresses; also with spaces, dashes, full-width or spoken Chinese digits
 * (幺三八…). Numbers keep the first three and last four characters (`110***********009X`), documents the first one and
 * the last two. Public numbers (12345, 110), dates, amounts and our own references stay. Names cannot be masked by pattern.
 *
 * Linear; masking twice changes nothing. Safe on the text of JSON strings; bare JSON numbers of 13 digits and more would
 * become asterisks, so ids and times belong in strings.
 *
 * Rules: GB 11643, GB 32100, GB 11714; first 3 + last 4.
 */
export function mask(text: string): string {
  return maskNumbers(maskCodes(maskMail(text)))
}

const MAIL = /(?<![\w.+*-])([\w+-])[\w.+-]{0,63}@(?=[\w-]{1,63}\.)/g
/** GB 32100: 18 of its alphabet, letters and figures mixed. What touches an asterisk is the rest of something masked before. */
const CREDIT_CODE =
  /(?<![0-9A-Za-z*])(?=[0-9]{0,17}[A-HJ-NPQRTUWXYa-hj-npqrtuwxy])[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{18}(?![0-9A-Za-z*])/g
/** Passports (E, G, …), permits (H, M), foreign passports, and the old residence card of three letters and twelve digits. */
const DOCUMENT = /(?<![A-Za-z0-9*])(?:[A-Za-z]{1,2}[0-9]{7,10}|[A-Za-z]{3}[0-9]{12})(?![A-Za-z0-9*])/g
/** After its name, any code of figures and capitals with three figures or more. */
const DOCUMENT_NAMED = new RegExp(
  '((?:护照|通行证|[Pp]assport)[^0-9A-Za-z\\n]{0,8}(?:(?:no|number|is)\\W{0,3}){0,3})' +
    '((?=(?:[A-Z]{0,11}[0-9]){3})[0-9A-Z]{7,12})(?![0-9A-Za-z*])',
  'g',
)

const maskMail = (text: string): string => text.replace(MAIL, '$1***@')

function maskCodes(text: string): string {
  return text
    .replace(CREDIT_CODE, (code) =>
      /[0-9]{17}[Xx]/.test(code) || !/(?:[0-9][^0-9]*){8}/.test(code) ? code : starred(code, 3, 4),
    )
    .replace(DOCUMENT_NAMED, (_all, before: string, code: string) => before + starred(code, 1, 2))
    .replace(DOCUMENT, (code) => starred(code, 1, 2))
}

function maskNumbers(text: string): string {
  const points = text.split('')
  for (const places of numbersToMask(text)) {
    for (const place of places.slice(3, -4)) points[place] = '*'
  }
  return points.join('')
}

const starred = (code: string, first: number, last: number): string =>
  code.slice(0, first) + '*'.repeat(code.length - first - last) + code.slice(-last)
