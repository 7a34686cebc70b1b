// Writes an amount of yuan for people: 3,600 元, 120.50 yuan.
import type { Locale } from '../filing.ts'

/** @param value yuan with two decimals; none are shown where they are zero */
export function showAmount(value: string, locale: Locale): string {
  const [yuan = '', fen = ''] = value.split('.')
  const grouped = yuan.replace(/\d(?=(?:\d{3})+$)/gu, '$&,')
  return `${grouped}${/^0*$/u.test(fen) ? '' : `.${fen}`}${locale === 'zh-CN' ? ' 元' : ' yuan'}`
}
