// Hears fraud that is going on or has just cost somebody money, which only speed can still mend.
import { anyOf } from './any-of.ts'

/** Money or trust is gone already: 我被骗了五万. 被骗的补贴 is about papers. */
const LOST = anyOf(
  '(?:被|遭|让|给).{0,8}?骗(?!的|保|婚|补|子|人)(?:走|去|光|取|了|我|钱|[\\d一二两三四五六七八九十几百千万]|$)',
  '(?:骗子|骗).{0,4}(?:骗了|骗走|骗去)(?!的)|上当(?:受骗)?了|骗了(?:我|俺|咱).{0,8}(?:钱|元|块|万|千|百)',
  '[卡账].{0,2}里?的?(?:钱|存款).{0,8}(?:转走|划走|被转|刷走|没了)|\\bmoney (?:is )?(?:leaving|going out of|being taken from) my\\b|\\bgave .{0,20}(?:code|pin|password|card number) to (?:a|the|some)\\b',
  '(?:被|遭)(?:电信|网络|网上|刷单)?.{0,2}诈骗了',
  "\\b(?:i|we|(?:my|our) \\w+|he|she|they)(?:'ve|'s| have| has| had| was| were| got| just| been| being| have been| has been)* " +
    '(?:scammed|defrauded|swindled|conned|cheated out of|tricked (?:out of|into (?:sending|paying|transferring|wiring)))\\b',
  '\\b(?:scammed|defrauded|swindled|conned|tricked) (?:me|us|my (?!business|name)\\w+)\\b|\\bfell for a scam\\b|\\blost .{0,24}(?:to|in) a (?:scam|fraud|con)\\b',
)

/** Somebody wants money sent, or it is sent: 让我转账, 我刚转了两万. */
const MONEY_SENT = anyOf(
  '(?:让|叫|要|逼|催|喊|骗|教).{0,6}(?:转账|转帐|汇款|打款|转钱|打钱|汇钱|转出|转过去|把?.{0,4}(?:钱|存款|积蓄).{0,4}[转汇取]|交保证金|安全账[户号]|取现)|安全账[户号]|[去正在]{1,2}(?:银行)?.{0,2}(?:汇|转账|取钱)|要.{0,2}[一二两三四五六七八九十几\\d]+万|别告诉.{0,2}(?:家|别)|不许?挂电话',
  '(?:转|汇|打)(?:给|过去|出去)?.{0,4}了.{0,6}(?:钱|元|块|[\\d一二两三四五六七八九十几百千]+万|[\\d一二两三四五六七八九十几百]+千|\\d{3,})',
  '\\b(?:transfer|send|wire|move)(?:ring|ing|red|ed)?\\b.{0,30}\\b(?:money|yuan|rmb|dollars|savings|funds|account|deposit|bail)\\b|\\b(?:to|me|us) transfer\\b|\\bsafe account\\b|\\bsent (?:them|him|her)\\b',
)
/** By whom or for what: pretended office, a threat, a prize. No real office has money sent on the phone. */
const PRETEXT = anyOf(
  '骗子|冒充|假冒|假扮|自称|涉嫌|涉案|洗钱|通缉|逮捕|拘捕|安全账[户号]|中奖|刷单|退款客服|屏幕共享|共享屏幕',
  '(?:公安|警察|警官|民警|检察院|检察官|法院|法官|派出所).{0,8}(?:让|叫|要|催|逼)我?|(?:电话|短信|视频|微信|陌生人).{0,12}(?:让|叫|要|催|逼|教)我?',
  '\\b(?:impersonat\\w+|pretend\\w*|posing as|claim\\w* (?:to be|i|my)|fake (?:police|officer|court|bank)|money laundering|arrest warrant|safe account|won a (?:prize|lottery)|gift cards?)\\b',
  "\\bsays? (?:he|she|they)(?:'s| is|'re| are)? (?:from |with |calling from )?(?:the )?(?:police|court|bank|customs|tax)\\b",
  '\\b(?:police|officer|court|prosecutor|caller|stranger|customs)\\b.{0,40}\\b(?:told|asks?|asked|asking|wants?|wanted|ordered|telling|says?|said|demand\\w*)\\b',
)

/** A stranger or a message wants what opens an account: a click, a code, the card's number, the screen. */
const CLICK_WANTED = anyOf(
  '(?:让|叫|要|催|喊|教|请)(?:我|俺|咱|她|他)?.{0,4}(?:点|打开|扫)(?:击|开|进|一下|一?个|这个|那个|他的|里面的?){0,3}(?:链接|连接|网址|网页|二维码|码)',
  '(?:^|[,，。;；!！ ])点(?:击|开)?(?:这个|那个)?(?:链接|网址)',
  '\\b(?:click|tap|open|follow|press)(?:ing)?(?: on)?(?: (?:a|the|this|that|his|their|some))? link\\b',
)
const KEY_WANTED = anyOf(
  '(?:要|索要|套|骗).{0,3}验证码|(?:让|叫|要|把).{0,4}(?:报|念|发|说|告诉|提供|给).{0,6}验证码|验证码.{0,6}(?:念|发|报|说|告诉|给)(?:给)?(?:他|她|对方|了|那)',
  '(?:要|问|索要|套|骗|报|提供|说出|念)(?:我|俺|走|去|了|她|他|爸|妈|把|的|出|给){0,3}(?:银行卡?)?(?:卡号|卡?密码(?!本))|共享屏幕|屏幕共享',
  '\\b(?:asks?|asked|asking|wants?|wanted|demand\\w*|told|tells)(?: me| us| him| her| my \\w+)?(?: to (?:give|read|tell|send)(?: \\w+)?)?(?: for)?(?: \\w+){0,3} (?:code|otp|pin|password|card number)\\b|\\bshare (?:my|her|his|the) screen\\b',
)
const PAYMENT_WANTED = anyOf(
  '(?:让|叫|要|催|喊|教).{0,6}(?:转账|转帐|汇款|打款|转钱|打钱|汇钱)(?!记录|凭证|截图|单|证明)',
  '\\b(?:told|tells|asks?|asked|asking|wants?) (?:me|us|him|her|my \\w+) to (?:transfer|send|wire)\\b.{0,24}\\b(?:money|yuan|savings|funds|deposit|account)\\b',
)
const STRANGER = anyOf(
  '有人|陌生|不认识|电话.{0,3}没挂|[他她](?:们)?(?:让|叫|教)我|自称|冒充|客服|骗子|个(?:人|男的|女的|电话)|来电|[接收]到.{0,4}电话|加我微信|对方(?:说|自称)?(?:他|她)?是',
  '\\b(?:caller|stranger|someone|somebody|unknown number|a (?:man|woman|guy|person) (?:on the phone|called|phoned|texted))\\b',
)
/** 说我社保卡被冻结: the pretext that makes one hurry. */
const THREAT = anyOf(
  '(?:说|称|通知).{0,10}(?:卡|码|账[户号]|医保|社保|养老金?|低保|驾驶证|驾照|身份证|手机号|护照|etc).{0,4}(?:过期|到期|[异異]常|冻结|停用|停了|失效|被?封|注销|违规|盗用|被锁|有问题)',
  '\\b(?:says?|said|saying|claim\\w*|tells|telling|told|(?:text|message|sms|e-?mail) that)\\b.{0,20}\\b(?:my|our|his|her) .{0,40}\\b(?:expired|expires|frozen|blocked|suspended|deactivated|cancell?ed|locked|invalid)\\b',
)
const IN_A_MESSAGE = anyOf('短信|信息|邮件|微信', '\\b(?:text|sms|message|e-?mail)\\b')
const DOUBTED = anyOf(
  '能点吗|能不能点|敢|真的|真假|可信|靠谱|骗',
  '\\b(?:is it (?:real|safe|true|genuine)|trust|scam)\\b',
)
/** What a system shows of itself is no stranger's word. */
const BY_A_MACHINE = anyOf(
  '(?:系统|小程序|app|页面|网页|网站|平台|软件|自助机|机器|窗口|柜台).{0,6}(?:说|提示|显示|要|让)',
  '\\b(?:website|site|app|page|system|portal|machine|counter)\\b.{0,10}\\b(?:says?|said|asks?|wants?|tells|shows?)\\b',
)

/** Asked about, feared, told of or long ago; nobody's money can be stopped now. */
const NOT_NOW = anyOf(
  '没点(?!头|钱)|没给|没转|防(?:诈|骗|范|止)|反诈|宣传|讲座|课|新闻|报道|电视|案例|听说|怎么(?:举报|报案|投诉|判|认定|避免|预防|防|识别|辨别|才能不)|如何(?:举报|报案|投诉|避免|预防|防|识别)|能(?:不能)?举报|哪里?举报|举报(?:电话|平台)|判几年|量刑|立案标准',
  '(?:怕(?!是)|担心|避免|以免|免得|会不会|容易|差点儿?|从未|如果|要是|万一|假如|小心|当心)[^,，。.!！;；]{0,4}(?:被|遭|让|上当)|(?:如果|要是|万一|假如)(?:有人|对方|骗子|客服|陌生)|(?:别|不要|(?<!钱)没有?)(?:被|遭|上当)',
  '去年|前年|上个?月|几年前|以前|曾经|那年|小时候|当年|[一二两三四五六七八九十几多\\d]{1,4}(?:年|个月|个?月)(?:前|之前|以前)|多年|\\d{4}年',
  '\\b(?:how (?:do|can|to|would) (?:i |we |you )?(?:report|avoid|prevent|spot|recogni[sz]e)|awareness|prevention|hotline|news|afraid of|worried about|if (?:someone|somebody|a (?:caller|stranger))|if (?:i|we|my \\w+) (?:am|is|was|were|gets?|got|ha[ds]|have)|in case|(?:almost|nearly) (?:got |was |been )?(?:scammed|defrauded|conned|tricked)|avoid|never been|years? ago|months? ago|last (?:year|month|spring|summer|autumn|fall|winter)|in (?:19|20)\\d\\d)\\b',
)

/**
 * Whether fraud goes on or has just happened, in either language.
 *
 * A question whether a fee is honest (有人收我办证费是不是骗子) is none, the guide answers it; nor is 骗保怎么举报.
 *
 * @param text folded, see `foldForMatching`; several clauses may together tell it
 */
export function fraudIn(text: string): boolean {
  return !NOT_NOW.test(text) && (LOST.test(text) || (MONEY_SENT.test(text) && PRETEXT.test(text)) || isBait(text))
}

/** 短信里的链接能点吗 asks about a link and is none; who is asked to click, to pay or for a code by a stranger has no time. */
function isBait(text: string): boolean {
  const clicks = CLICK_WANTED.test(text)
  if (!clicks && !KEY_WANTED.test(text) && !PAYMENT_WANTED.test(text)) return false
  if (STRANGER.test(text)) return true
  if (BY_A_MACHINE.test(text)) return false
  return THREAT.test(text) || (clicks && IN_A_MESSAGE.test(text) && DOUBTED.test(text))
}
