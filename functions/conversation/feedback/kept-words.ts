// What is kept of the words that a citizen gives with a rating or a report.
import { anyOf } from '../../safety/any-of.ts'
import { cleanText } from '../../safety/clean-text.ts'
import { foldForMatching, joinedForMatching } from '../../safety/fold.ts'
import { mask } from '../../safety/personal-data.ts'
import { secretIn } from '../../safety/secret-in.ts'
import type { Value } from '../../storage/storage.ts'

/** Longest reason kept, in code points. */
export const LONGEST_REASON = 500

/**
 * The words cleaned, masked and cut to {@link LONGEST_REASON}; undefined when nothing is left, or when a secret is named
 * in them. Stricter than `mask`: nobody needs a number to mend a guide, so each of seven figures and more is masked.
 */
export function keptWords(reason: string | undefined): string | undefined {
  const { text } = cleanText(reason ?? '')
  if (text.trim() === '' || namesSecret(text) || secretIn(text)) return undefined
  // Masked before it is cut: half a number is not known for one.
  return Array.from(maskRuns(mask(text)).trim())
    .slice(0, LONGEST_REASON)
    .join('')
}

/** The item without its words; undefined when it has none. */
export function withoutWords(stored: Value | undefined): Value | undefined {
  if (stored?.['words'] === undefined) return undefined
  const { words: _, ...rest } = stored
  return rest
}

/** In folded text. The value is not looked at: a password may be any word. */
const SECRET = anyOf(
  '密码|口令|验证码|校验码|动态码|确认码|支付码|付款码|安全码|卡(?:片|的)*背[后面]',
  'password|passcode|passwd|(?<![a-z])(?:pwd|pin|cv[vcn]2?|otp)(?![a-z])',
  '(?:security|verification|sms)[ -]*code|one[ -]*time[ -]*(?:code|pass)',
)

function namesSecret(text: string): boolean {
  const folded = foldForMatching(text)
  return SECRET.test(folded) || SECRET.test(joinedForMatching(folded))
}

/** Longer rows of asterisks are of a number masked before: what stands around them is not read as one number again. */
const BETWEEN = '(?:[^\\p{L}\\p{N}*]|(?<!\\*)\\*{1,3}(?!\\*)){0,8}'
const runOf = (figure: string) => `${figure}(?:${BETWEEN}${figure}){6,}`
const HAN_FIGURE = '[零〇一二三四五六七八九幺两]'
const RUN = new RegExp(`(?:${runOf('\\p{Nd}')}|${runOf(HAN_FIGURE)})(?:${BETWEEN}[XxＸｘ×](?!\\p{L}))?`, 'gu')
const SIGN = new RegExp(`\\p{Nd}|${HAN_FIGURE}|[XxＸｘ×]`, 'gu')

const PUBLIC = '(?:(?:[01]?\\d|2[0-4])[:：][0-5]\\d|12(?:345|333|366|329|393|348)|96110|110|119|120|122)'
/** Opening hours and the numbers that everybody may call. */
const ALL_PUBLIC = new RegExp(`^${PUBLIC}(?:${BETWEEN}(?<!\\d)${PUBLIC})*$`, 'u')

/** Two figures stay at each end. */
function maskRuns(text: string): string {
  return text.replace(RUN, (run) => {
    if (ALL_PUBLIC.test(run)) return run
    const count = run.match(SIGN)?.length ?? 0
    let at = 0
    return run.replace(SIGN, (sign) => {
      at += 1
      return at > 2 && at <= count - 2 ? '*' : sign
    })
  })
}
