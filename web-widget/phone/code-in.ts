// Finds the six digits of a resume code in what the line says, so that they can be written down.

const DIGITS = '零幺二三四五六七八九'
const APART = /[\s，,、；;。.]/gu

/** As a card shows it, should it be read out. */
const SHOWN = /(?:接续码|code)[：:]\s*(\d{3} \d{3})(?!\d)/iu

/** In two groups; undefined where neither a code is named, nor six digits and nothing else are said in this breath. */
export function codeIn(text: string): string | undefined {
  const [, shown] = SHOWN.exec(text) ?? []
  if (shown !== undefined) return shown
  const digits = Array.from(text.replaceAll(APART, ''), (sign) => {
    const spoken = DIGITS.indexOf(sign)
    return spoken === -1 ? sign : String(spoken)
  }).join('')
  return /^\d{6}$/.test(digits) ? `${digits.slice(0, 3)} ${digits.slice(3)}` : undefined
}
