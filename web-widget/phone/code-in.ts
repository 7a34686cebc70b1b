// Finds the six digits of a resume code in what the line says, so that they can be written down.

const DIGITS = '零幺二三四五六七八九'
const APART = /[\s，,、；;。.]/gu

/** In two groups; undefined where anything but six digits is said in this breath. */
export function codeIn(text: string): string | undefined {
  const digits = Array.from(text.replaceAll(APART, ''), (sign) => {
    const spoken = DIGITS.indexOf(sign)
    return spoken === -1 ? sign : String(spoken)
  }).join('')
  return /^\d{6}$/.test(digits) ? `${digits.slice(0, 3)} ${digits.slice(3)}` : undefined
}
