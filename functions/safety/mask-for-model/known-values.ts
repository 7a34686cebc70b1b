// Stars the values that a conversation knows already, and their parts.

/** Words of an address or answer that are no one's own: the model needs them. */
const PUBLIC_PART =
  /(?:省|市|自治区|自治州|区|县|镇|乡|街道|派出所|医院|公司|窗口|中心|社区)$|^(?:本人|身份证|居住证|护照|户口簿|户口本|社保卡|医保码|银行卡|男|女|其他|工作|就业|居住|读书|退休|单位|孩子|中国|汉族|汉|群众|China|Chinese|male|female|yes|no|the|and|other|work|study|home|self|road|street|lane|room|building|avenue)$/iu

/** @param star what a hidden text becomes. */
export function starKnownValues(text: string, known: readonly string[], star: (hidden: string) => string): string {
  const parts = [...new Set(known.flatMap(partsOf))].sort((one, other) => other.length - one.length)
  return parts.reduce((kept, part) => kept.replace(patternOf(part), star), text)
}

function partsOf(value: string): string[] {
  const whole = value.trim()
  const pieces = whole.split(/[\s,，、;；/·•・()（）-]+|(?<=[省市区县镇乡村路街巷号栋楼室组])(?=\p{Script=Han}|\d)/u)
  const given = /^\p{Script=Han}{3,4}$/u.test(whole) ? [whole.slice(1), whole.slice(-2)] : []
  return [whole, ...pieces, ...given].filter(isOwn)
}

/** Two Han characters, three Latin letters or six figures are enough to be known by. */
function isOwn(part: string): boolean {
  if (PUBLIC_PART.test(part)) return false
  return (
    /\p{Script=Han}.*\p{Script=Han}/u.test(part) ||
    /[A-Za-z]{3}/.test(part) ||
    /[0-9].*[0-9].*[0-9].*[0-9].*[0-9].*[0-9]/.test(part)
  )
}

function patternOf(part: string): RegExp {
  const escaped = part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
  return new RegExp(/^[\w\s.'-]+$/.test(part) ? `(?<![A-Za-z0-9])${escaped}(?![A-Za-z0-9])` : escaped, 'giu')
}
