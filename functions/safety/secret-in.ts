// Notices a secret nobody at a government service may ask for: a password, an SMS code, a card's security code.
import { anyOf } from './any-of.ts'
import { foldForMatching } from './fold.ts'

export const SECRET_KINDS = ['password', 'sms-code', 'cvv'] as const
export type SecretKind = (typeof SECRET_KINDS)[number]

/**
 * The secret that a text gives away, or undefined; a question about passwords (密码忘了怎么办) gives none away. The turn must
 * then not be kept, and the citizen is warned of fraud (96110).
 */
export function secretIn(text: string): SecretKind | undefined {
  const folded = foldForMatching(text)
  return SECRETS.find(({ says }) => [...folded.matchAll(says)].some(([, value = '']) => isValue(value)))?.kind
}

const TOLD = '(?:是|为|就是|改成了?|设成了?|设的|叫|给你|发给你|告诉你|:|=|,|收到了|来了| )*'
const TOLD_EN = "(?: is|'s| was|:|=|(?: (?:i|they|you)(?: just)? (?:got|received|sent)(?: me)?)? is| it says| here)* ?"
const FIGURE = '[0-9零〇一二三四五六七八九幺两]'
/** Figures in a row, spaced or not; the repeat count follows. */
const FIGURES = `${FIGURE}(?: ?-?${FIGURE})`
/** A number that is counted (6位) or dated is no secret. */
const NO_COUNT = '(?![0-9]|[ -]?[0-9]|位|次|个|年|月|天|分钟|秒|元|块|遍|号?窗口|热线|电话)'
const PASSWORD = '[a-z0-9!@#$%^&*_.+]'

const SENT_CODE = '(?:验证码|校验码|动态码|动态密码|短信码|确认码)'
const SENT_CODE_EN = anyOf(
  'verification code|sms code|otp|one[- ]time (?:code|password|passcode)|auth(?:entication)? code|text code',
  'confirmation code|(?:security )?code (?:they|you) (?:sent|texted)(?: me)?',
).source
const CARD_CODE = anyOf(
  '(?<![a-z0-9])cv[vcn]2?|安全码|卡背面.{0,6}[三3]位(?:数字?|码)?|背面[后末]?三位(?:数字?)?',
  '(?:card )?security code|(?:three|3) digits on the back',
).source

const secret = (kind: SecretKind, says: string): { kind: SecretKind; says: RegExp } => ({
  kind,
  says: new RegExp(says, 'g'),
})

/** Each captures the value given away. */
const SECRETS = [
  secret('sms-code', `${SENT_CODE}[^0-9零〇一二三四五六七八九幺两?,。]{0,8}${TOLD}(${FIGURES}{3,7})${NO_COUNT}`),
  secret('sms-code', `\\b(?:${SENT_CODE_EN})${TOLD_EN}([0-9](?:[ -]?[0-9]){3,7})(?![0-9])`),
  secret('cvv', `(?:${CARD_CODE})${TOLD}${TOLD_EN}(${FIGURES}{2,3})${NO_COUNT}`),
  secret(
    'password',
    `(?:密码|口令|pin ?码)(?:我|给你|告诉你|,)*(?:是|为|就是|:|=|改成了?|设成了?|设的| )+["'“]?(${PASSWORD}{4,32})${NO_COUNT}`,
  ),
  secret('password', `(?:密码|口令)(${PASSWORD}{6,32})${NO_COUNT}`),
  secret('password', `密码(?:是|为|就是|:)+(${FIGURES}{3,11})${NO_COUNT}`),
  secret('password', `\\b(?:password|passcode) (?=[a-z]{1,20}[0-9])(${PASSWORD}{6,32})`),
  secret(
    'password',
    `\\b(?:password|passcode|passwd|pwd|pin(?: (?:number|code))?)(?: is|'s| was|:|=)+ ?["']?([a-z0-9!@#$%^&*_.+-]{4,32})`,
  ),
]

/** A value holds a figure, or is written like no word; public numbers are none. */
function isValue(value: string): boolean {
  return (
    /[0-9!@#$%^&*零〇一二三四五六七八九幺]/.test(value) &&
    !/^(?:12345|12333|12366|12329|12393|12348|96110)$/.test(value)
  )
}
