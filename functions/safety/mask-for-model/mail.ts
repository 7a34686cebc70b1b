// Stars mail addresses whole: the host may be a person's own.

const LABEL = '[A-Za-z0-9_-]{1,63}'
const SIGN = '\\s{0,2}[@＠﹫]\\s{0,2}'
const POINT = '(?:[.．。]|\\s{0,2}[(\\[{（【]?\\s?(?:dot|点)\\s?[)\\]}）】]?\\s{0,2})'
const SPOKEN_SIGN =
  '(?:\\s{0,2}[(\\[{（【<]\\s?(?:at|@|艾特)\\s?[)\\]}）】>]\\s{0,2}|\\s{0,2}(?:艾特|圈a)\\s{0,2}|\\s{1,2}at\\s{1,2})'
const USER = `(?:${LABEL}(?:(?:\\.|\\s?(?:dot|点|underscore|下划线)\\s?)${LABEL}){0,4})`
const TOP = '(?:com|cn|net|org|edu|gov|io|me|cc|co|info|top|xyz|vip|hk|tw|uk|us|de|fr|jp|kr|ru|au|ca)'

/** Also what `mask` left of one: its host. */
const WRITTEN = new RegExp(
  `(?:(?<![\\w.+*-])[\\w+*][\\w.+*-]{0,63}|(?<!\\p{Script=Han})\\p{Script=Han}{1,8})${SIGN}${LABEL}(?:[.．]${LABEL}){0,5}`,
  'gu',
)
/** `a (at) b dot com`, `a at b dot com`; "look at gov.cn" is none. */
const BRACKETED = new RegExp(
  `(?<![A-Za-z0-9_.-])${USER}\\s{0,2}[(\\[{（【<]\\s?(?:at|@|艾特)\\s?[)\\]}）】>]\\s{0,2}${LABEL}(?:${POINT}${LABEL}){0,4}`,
  'gi',
)
const SPOKEN = new RegExp(
  `(?<![A-Za-z0-9_.-])${USER}${SPOKEN_SIGN}${LABEL}(?:\\s{0,2}[(\\[{（【]?\\s?(?:dot|点)\\s?[)\\]}）】]?\\s{0,2}${LABEL}){0,3}\\s{0,2}(?:dot|点)\\s{0,2}${TOP}(?![A-Za-z])`,
  'gi',
)

/** @param star what a hidden text becomes. */
export function starMail(text: string, star: (hidden: string) => string): string {
  return [WRITTEN, BRACKETED, SPOKEN].reduce((kept, pattern) => kept.replace(pattern, star), text)
}
