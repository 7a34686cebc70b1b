// Notices a secret nobody at a government service may ask for: a password, an SMS code, a card's security code.
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

const TOLD = '(?:是|为|就是|改成了?|设成了?|设的|叫|给你|发给你|告诉你|:|=|,|收到了|来了|,?是| )*'
const TOLD_EN = "(?: is|'s| was|:|=| i got is| i received is| they sent is| it says| here)* ?"
const DIGITS = '[0-9零〇一二三四五六七八九幺两](?: ?-?[0-9零〇一二三四五六七八九幺两])'
const NO_COUNT = '(?![0-9]|[ -]?[0-9]|位|次|个|年|月|天|分钟|秒|元|块|遍|号?窗口|热线|电话)'

const SECRETS: readonly { kind: SecretKind; says: RegExp }[] = [
  {
    kind: 'sms-code',
    says: new RegExp(`(?:验证码|校验码|动态码|动态密码|短信码|确认码)[^0-9零〇一二三四五六七八九幺两?,。]{0,8}${TOLD}(${DIGITS}{3,7})${NO_COUNT}`, 'g'),
  },
  {
    kind: 'sms-code',
    says: new RegExp(`\\b(?:verification code|sms code|otp|one[- ]time (?:code|password|passcode)|auth(?:entication)? code|security code (?:they|you) (?:sent|texted)(?: me)?|code (?:they|you) (?:sent|texted)(?: me)?|text code|confirmation code)${TOLD_EN}([0-9](?:[ -]?[0-9]){3,7})(?![0-9])`, 'g'),
  },
  {
    kind: 'cvv',
    says: new RegExp(`(?:cvv2?|cvc2?|cvn2?|安全码|卡背面.{0,6}(?:三位|3位)(?:数字?|码)?|背面(?:后|末)?三位(?:数字?)?|(?:card )?security code|(?:three|3) digits on the back)${TOLD}${TOLD_EN}(${DIGITS}{2,3})${NO_COUNT}`, 'g'),
  },
  {
    kind: 'password',
    says: new RegExp(`(?:密码|口令|pin ?码)(?:我|给你|告诉你|,)*(?:是|为|就是|:|=|改成了?|设成了?|设的(?:是)?| )+["'“]?([a-z0-9!@#$%^&*_.+]{4,32})${NO_COUNT}`, 'g'),
  },
  { kind: 'password', says: new RegExp(`(?:密码|口令)([0-9a-z!@#$%^&*_.+]{6,32})${NO_COUNT}`, 'g') },
  { kind: 'password', says: new RegExp(`密码(?:是|为|就是|:)+(${DIGITS}{3,11})${NO_COUNT}`, 'g') },
  {
    kind: 'password',
    says: /\b(?:password|passcode) (?=[a-z]{1,20}[0-9])([a-z0-9!@#$%^&*_.]{6,32})/g,
  },
  {
    kind: 'password',
    says: /\b(?:password|passcode|passwd|pwd|pin(?: (?:number|code))?)(?: is|'s| was|:|=)+ ?["']?([a-z0-9!@#$%^&*_.+-]{4,32})/g,
  },
]

/** A value holds a figure, or is written like no word; public numbers are none. */
function isValue(value: string): boolean {
  return /[0-9!@#$%^&*零〇一二三四五六七八九幺]/.test(value) && !/^(?:12345|12333|12366|12329|12393|12348|96110)$/.test(value)
}
