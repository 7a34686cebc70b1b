// Hears fraud that is going on or has just cost somebody money, which only speed can still mend.
import { anyOf } from './any-of.ts'

/** Money or trust is gone already: 我被骗了五万. 被骗的补贴 is about papers. */
const LOST = anyOf(
  '(?:被|遭|让|给).{0,8}?骗(?!的|保|婚|补|子|人)(?:走|去|光|取|了|我|钱|[\\d一二两三四五六七八九十几百千万]|$)',
  '(?:骗子|骗).{0,4}(?:骗了|骗走|骗去)(?!的)|上当(?:受骗)?了|骗了(?:我|俺|咱).{0,8}(?:钱|元|块|万|千|百)',
  '(?:被|遭)(?:电信|网络|网上|刷单)?.{0,2}诈骗了',
  "\\b(?:i|we|(?:my|our) \\w+|he|she|they)(?:'ve|'s| have| has| had| was| were| got| just| been| being| have been| has been)* " +
    '(?:scammed|defrauded|swindled|conned|cheated out of|tricked (?:out of|into (?:sending|paying|transferring|wiring)))\\b',
  '\\b(?:scammed|defrauded|swindled|conned|tricked) (?:me|us|my (?!business|name)\\w+)\\b|\\bfell for a scam\\b|\\blost .{0,24}(?:to|in) a (?:scam|fraud|con)\\b',
)

/** Somebody wants money sent, or it is sent: 让我转账, 我刚转了两万. */
const MONEY_SENT = anyOf(
  '(?:让|叫|要|逼|催|喊|骗|教).{0,6}(?:转账|转帐|汇款|打款|转钱|打钱|汇钱|转出|转过去|把?.{0,4}(?:钱|存款|积蓄).{0,4}[转汇取]|交保证金|安全账[户号])|安全账[户号]',
  '(?:转|汇|打)(?:给|过去|出去)?.{0,4}了.{0,6}(?:钱|元|块|[\\d一二两三四五六七八九十几百千]+万|[\\d一二两三四五六七八九十几百]+千|\\d{3,})',
  '\\b(?:transfer|send|wire|move)(?:ring|ing|red|ed)?\\b.{0,30}\\b(?:money|yuan|rmb|dollars|savings|funds|account|deposit|bail)\\b|\\b(?:to|me|us) transfer\\b|\\bsafe account\\b|\\bsent (?:them|him|her)\\b',
)
/** By whom or for what: pretended office, a threat, a prize. No real office has money sent on the phone. */
const PRETEXT = anyOf(
  '冒充|假冒|假扮|自称|涉嫌|涉案|洗钱|通缉|逮捕|拘捕|安全账[户号]|中奖|刷单|退款客服|屏幕共享|共享屏幕',
  '(?:公安|警察|警官|民警|检察院|检察官|法院|法官|派出所).{0,8}(?:让|叫|要|催|逼)我?|(?:电话|短信|视频|微信|陌生人).{0,12}(?:让|叫|要|催|逼|教)我?',
  '\\b(?:impersonat\\w+|pretend\\w*|posing as|claim\\w* (?:to be|i|my)|fake (?:police|officer|court|bank)|money laundering|arrest warrant|safe account|won a (?:prize|lottery)|gift cards?)\\b',
  '\\b(?:police|officer|court|prosecutor|caller|stranger|customs)\\b.{0,40}\\b(?:told|asks?|asked|asking|wants?|wanted|ordered|telling|says?|said|demand\\w*)\\b',
)

/** Asked about, feared, told of or long ago; nobody's money can be stopped now. */
const NOT_NOW = anyOf(
  '防(?:诈|骗|范|止)|反诈|宣传|讲座|课|新闻|报道|电视|案例|听说|怎么(?:举报|报案|投诉|判|认定|避免|预防|防|识别|辨别|才能不)|如何(?:举报|报案|投诉|避免|预防|防|识别)|能(?:不能)?举报|哪里?举报|举报(?:电话|平台)|判几年|量刑|立案标准',
  '(?:怕(?!是)|担心|避免|以免|免得|会不会|容易|差点儿?|从未|如果|要是|万一|假如|小心|当心)[^,，。.!！;；]{0,4}(?:被|遭|让|上当)|(?:别|不要|(?<!钱)没有?)(?:被|遭|上当)',
  '去年|前年|上个?月|几年前|以前|曾经|那年|小时候|当年|[一二两三四五六七八九十几多\\d]{1,4}(?:年|个月|个?月)(?:前|之前|以前)|多年|\\d{4}年',
  '\\b(?:how (?:do|can|to|would) (?:i |we |you )?(?:report|avoid|prevent|spot|recogni[sz]e)|awareness|prevention|hotline|news|afraid of|worried about|if (?:i|we|my \\w+) (?:am|is|was|were|gets?|got|ha[ds]|have)|in case|(?:almost|nearly) (?:got |was |been )?(?:scammed|defrauded|conned|tricked)|avoid|never been|years? ago|months? ago|last (?:year|month)|in (?:19|20)\\d\\d)\\b',
)

/**
 * Whether fraud goes on or has just happened, in either language.
 *
 * A question whether a fee is honest (有人收我办证费是不是骗子) is none, the guide answers it; nor is 骗保怎么举报.
 *
 * @param text folded, see `foldForMatching`; several clauses may together tell it
 */
export function fraudIn(text: string): boolean {
  return !NOT_NOW.test(text) && (LOST.test(text) || (MONEY_SENT.test(text) && PRETEXT.test(text)))
}
