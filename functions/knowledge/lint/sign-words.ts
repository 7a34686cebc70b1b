// Signs and short forms that a voice stumbles over, with what to write; to teach the linter a new one, add a row.
import type { Locale, Words } from '../../filings/filing.ts'

const sign = (source: RegExp, chinese: string, english: string): { sign: RegExp; write: Words } => ({
  sign: source,
  write: { 'zh-CN': chinese, en: english },
})

export const SIGNS: { sign: RegExp; write: Words }[] = [
  sign(/[/／\\]/, 'write 或 or 和', 'write "or" or "and"'),
  sign(/(?<![~～])[~～](?![~～])/, 'write 到', 'write "to"'),
  sign(/[→⇒➔➜➡←↑↓]|->|=>/, 'write 再 or 然后', 'write "then"'),
  sign(/[≥⩾]|>=/, 'write 至少', 'write "at least"'),
  sign(/[≤⩽]|<=/, 'write 最多', 'write "at most"'),
  sign(/(?<!^|-|=)[>＞](?!=)/, 'write 多于', 'write "more than"'),
  sign(/[<＜](?![=/!?a-z|])/i, 'write 少于', 'write "less than"'),
  sign(/[&＆]/, 'write 和', 'write "and"'),
  sign(
    /[%％‰]/,
    'put the figure into facts.yaml with unit %, or write 百分之',
    'put the figure into facts.yaml with unit percent',
  ),
  sign(/[+＋](?!\d)/, 'write 加 or 和', 'write "and"'),
  sign(/(?<![=<>!])[=＝](?!>)/, 'write 就是 or 等于', 'write "is"'),
  sign(/[×÷±]/, 'write it in words', 'write it in words'),
  sign(/[#＃@＠^]/, 'write it in words', 'write it in words'),
  sign(/[\u2460-\u24FF\u2776-\u2793\u3220-\u3243\u3280-\u32B0]/u, 'write a list: 1. 2. 3.', 'write a list: 1. 2. 3.'),
  sign(
    /[\u2600-\u27BF\u25A0-\u25FF\u2605\u2606※]|(?!\p{Nd})\p{Emoji_Presentation}/u,
    'take the picture out',
    'take the picture out',
  ),
  sign(/[℃№㎡㎏㎝㎞¥￥$€]/, 'write it in words', 'write it in words'),
]

/** Letters that Chinese people say every day. */
const SAID_IN_CHINESE = '(?:CT|KTV|DNA|OK|VIP|GDP|NBA|QS)'
/** Letters that English people say every day. */
const SAID_IN_ENGLISH =
  'ID|QR|PIN|SMS|PDF|ATM|SIM|TV|OK|DNA|HIV|AIDS|CT|HPV|UN|EU|US|UK|USB|AI|VAT|GPS|CV|GP|AM|PM|TB|HR|IT|BMI|IOU|DIY|CCTV|QS|II|III|IV'

export const SHORT_FORMS: Record<Locale, [form: RegExp, write: string][]> = {
  'zh-CN': [
    [/(?<![A-Za-z])apps?(?![A-Za-z])/i, 'write 手机应用'],
    [/(?<![A-Za-z])ID(?![A-Za-z])/i, 'write 身份证号, or what number it is'],
    [/(?<![A-Za-z])QR(?![A-Za-z])/i, 'write 二维码'],
    [/(?<![A-Za-z])SMS(?![A-Za-z])/i, 'write 短信'],
    [/(?<![A-Za-z])(?:PIN|OTP)(?![A-Za-z])/i, 'write 密码 or 验证码'],
    [/(?<![A-Za-z])PDF(?![A-Za-z])/i, 'write 电子文件'],
    [/(?<![A-Za-z])ATM(?![A-Za-z])/i, 'write 取款机'],
    [/(?<![A-Za-z])POS(?![A-Za-z])/i, 'write 刷卡机'],
    [/(?<![A-Za-z])Wi-?Fi(?![A-Za-z])/i, 'write 无线网'],
    [/(?<![A-Za-z])URL(?![A-Za-z])/i, 'write 网址'],
    [/(?<![A-Za-z])e-?mail(?![A-Za-z])/i, 'write 电子邮件'],
    [
      new RegExp(
        `(?<![A-Za-z])(?!(?:${SAID_IN_CHINESE}|APPS?|ID|QR|SMS|PIN|OTP|PDF|ATM|POS|URL)(?![A-Za-z]))[A-Z]{2,}(?![A-Za-z])`,
      ),
      'write the Chinese word',
    ],
  ],
  en: [
    [/\be\.\s?g\b\.?/i, 'write "for example" or "such as"'],
    [/\bi\.\s?e\b\.?/i, 'write "that is"'],
    [/\betc\b\.?/i, 'name the rest, or write "and so on"'],
    [/\bviz\b\.?/i, 'write "namely"'],
    [/\bapprox\b\.?/i, 'write "about"'],
    [/\b(?:hrs?|mins?|secs?)\b\.?/, 'write "hours", "minutes" or "seconds"'],
    [/\b[Nn]os?\.(?=\s*[\d{])/, 'write "number"'],
    [/\bvs\b\.?/i, 'write "against" or "or"'],
    [/\bw\/o?\b/i, 'write "with" or "without"'],
    [new RegExp(`\\b(?!(?:${SAID_IN_ENGLISH})s?\\b)[A-Z]{2,}s?\\b`), 'write it in small letters, and a name in full'],
  ],
}
