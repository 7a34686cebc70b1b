// The number of a caller, as far as the line showed one that can be called.

/** What providers write for a number that is hidden: words on a keypad (anonymous, restricted, unavailable, unknown, blocked). */
const HIDDEN = new Set(['266696687', '7378742833', '86282452253', '8656696', '2562533'])

/**
 * The number without what stands around it, a mainland one without its country code, with the 0 that a land line needs:
 * `13800138000`, `02885551234`, `+447700900123`. Undefined: hidden, or none that can be called back.
 */
export function callerNumber(from: string | undefined): string | undefined {
  const bare = (from ?? '').replace(/^sip:|@.*$/gi, '').replace(/[\s().-]/g, '')
  const [, plus = '', digits = ''] = /^(\+|00)?(\d{5,15})$/.exec(bare) ?? []
  if (digits === '' || HIDDEN.has(digits)) return undefined
  if (plus === '') return digits
  if (!digits.startsWith('86')) return `+${digits}`
  const inland = digits.slice(2)
  return /^1\d{10}$/.test(inland) || inland.startsWith('0') ? inland : `0${inland}`
}
