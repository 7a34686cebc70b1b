// Words that order a citizen to give what nobody may ask for, or that are about the assistant and not the matter.
import { anyOf } from '../any-of.ts'

const SECRET =
  '(?:密码|口令|验证码|校验码|动态码|短信码|付款码|收款码|银行卡号?|信用卡|卡号|cvv|安全码|人脸视频|身份证照片|身份证号码?|屏幕共享|私钥|助记词)'
const HAND_OVER =
  '(?:发给|告诉|提供|报给|交给|转给|发到|发送|输入到|填到|念给|透露|私信|泄露|传给|传到|寄给|回复|发来|告知|给我|给工作|给客服|给对方|给他|给窗口|报一下|说一下)'
const MONEY_AWAY =
  '(?:转账|汇款|打款|汇到|转到.{0,6}(?:账户|账号|卡)|打到.{0,6}(?:账户|账号|卡)|付款到|扫码(?:支付|付款|转账)|先付|押金|保证金|好处费|红包|手续费给|加急费|代办费|中介费|定金)'
const MACHINE =
  '(?:提示词|系统提示|忽略(?:以上|之前|上面|前面|此前)|指令|我是(?!帮办)[^,。]{0,12}(?:助手|模型|机器人|客服|ai)|人工智能模型|语言模型|chatgpt|deepseek|openai|越狱|开发者模式|扮演|角色设定)'
const CONTACT =
  '(?:加(?:我|他|她|客服|工作人员|老师|经办人)?的?(?:微信|qq|企业微信|好友|群)|私下联系|下载(?:这个|以下|附件)|点击(?:下面|以下|下方|链接|此处|这里)|点(?:击|开)[^,。]{0,8}链接|链接[^。]{0,3}(?<!别)点|扫(?:描)?(?:下方|下面|这个|以下)?(?:的)?二维码)'

const ORDERS_ZH = anyOf(`${SECRET}.{0,12}${HAND_OVER}`, `${HAND_OVER}.{0,12}${SECRET}`, MONEY_AWAY, MACHINE, CONTACT)

const SECRET_EN =
  '(?:passwords?|passcodes?|pin(?: code)?|verification codes?|sms codes?|one-time codes?|otp|security codes?|cvv|bank card|card number|credit card|bank account|account number|seed phrase|private key|id number|face video)'
const HAND_OVER_EN =
  '(?:send|tell|give|share|provide|text|email|forward|read out|disclose|enter|type|submit|reveal|dictate|hand over|post|upload|message)'
const ORDERS_EN = anyOf(
  `\\b${HAND_OVER_EN}\\b.{0,40}\\b${SECRET_EN}\\b`,
  `\\b${SECRET_EN}\\b.{0,25}\\b(?:to (?:us|me|the (?:officer|agent|staff|operator|clerk|assistant|counter))|is needed|must be given|is required)\\b`,
  '\\b(?:transfer|wire|remit) (?:the |your |some |a )?(?:money|fee|sum|deposit|amount|yuan|payment)|\\bdeposit (?:to|into)\\b|\\bsend (?:the )?(?:money|payment|yuan|fee)|\\bbribe|\\bgift card|\\bbitcoin|\\bred envelope|\\btip the\\b|\\bpay (?:me|him|the agent|the officer)|\\bagency fee|\\bexpress fee',
  "\\b(?:system )?prompts?\\b|\\bignore (?:all|the|any|previous|above|prior)|\\bprevious instructions|\\bas an? (?:ai|language model|assistant)\\b|\\bi(?:'m| am) (?:an?|the|chat|gpt|claude|not)\\b|\\blanguage model|\\bchatgpt|\\bopenai|\\bjailbreak|\\bdeveloper mode|\\brole-?play|\\bpretend|\\bmy instructions",
  '\\b(?:add|contact) (?:me|him|her|us|the officer|the agent) on\\b|\\bclick (?:here|below|the link|on the link|this)|\\bscan (?:this|the following) (?:qr )?code|\\bdownload (?:this|the attachment)',
)

/** Says that the citizen must not: 密码和验证码，谁要都别给. */
const WARNS_ZH = /别|勿|不要|不得|不会|不能|谨防|当心|不用/
const WARNS_EN = /\b(?:not|never|nobody|no one|don't|beware|do not|refuse)\b/

/**
 * @param text folded (see `foldForMatching`).
 * @param source the same of the cited passages: a warning is allowed where they warn of the same thing.
 */
export function givesOrder(text: string, source: string, locale: 'zh-CN' | 'en'): boolean {
  const orders = locale === 'en' ? [ORDERS_EN] : [ORDERS_ZH, ORDERS_EN]
  const warns = locale === 'en' ? WARNS_EN : WARNS_ZH
  return orders.some((pattern) => {
    const found = pattern.exec(text)
    if (!found) return false
    // The guide itself says so, and not as a warning: 输支付密码.
    if (source.split('\n').some((line) => line.includes(found[0]) && !warns.test(line))) return false
    // A warning has to be one from its beginning on: 别给他，密码发给我 is none.
    const before =
      text
        .slice(0, found.index)
        .split(/[,.;。，；!]/)
        .at(-1) ?? ''
    const after = text.slice(found.index).split(/[,.;。，；!]/)[0] ?? ''
    return !(warns.test(before + after) && warns.test(source))
  })
}
