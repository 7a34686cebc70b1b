// Hears grief, harm and anger, so that the reply opens gently or stays calm; it never changes what is answered.
import { anyOf } from './any-of.ts'
import { foldForMatching } from './fold.ts'

/** `harm`: speaks of violence at home while asking for papers; the reply may name 12338 and 110. `abuse`: insults us. */
export type Mood = 'grief' | 'harm' | 'abuse'

/** The mood a turn asks us to mind, or undefined. */
export function moodOf(text: string): Mood | undefined {
  const folded = foldForMatching(text)
  return MOODS.find(({ says }) => says.test(folded))?.mood
}

const KIN = anyOf(
  '爸|妈|爹|娘|爷|奶|姥姥|姥爷|外公|外婆|公公|婆婆|岳父|岳母|父亲|母亲|老伴|老头子|老太太',
  '老公|丈夫|老婆|妻子|媳妇|爱人|儿子|女儿|闺女|孩子|哥|姐|弟|妹|老人|家人|亲人',
).source
const KIN_EN =
  '(?:mum|mom|mother|dad|father|parents?|husband|wife|son|daughter|child|baby|brother|sister|grand\\w+|partner|uncle|aunt)'
const PARTNER = '(?:老公|丈夫|老婆|妻子|男朋友|前夫|儿子|儿?媳妇?|女婿|女儿|闺女|孙子|孙女)'
const PARTNER_EN = '(?:he|she|husband|wife|partner|boyfriend|girlfriend|ex|son|daughter)(?:-in-law)?'
/** Not a call, nor money to a card. */
const CALLED = '(?!.{0,2}(?:电话|手机|微信|视频|招呼|针|疫苗|的?卡|账|工资|钱|款))'

const MOODS: readonly { mood: Mood; says: RegExp }[] = [
  {
    mood: 'harm',
    says: anyOf(
      `家暴|家庭暴力|人身安全保护令|${PARTNER}[^,，。]{0,8}(?:(?:打|揍|踹|掐)[我俺]${CALLED}|虐待)|${PARTNER}.{0,4}不(?:给|让)[我俺]们?(?:老两口)?吃?饭|被.{0,2}${PARTNER}.{0,3}(?:打|揍|虐待)`,
      `domestic (?:violence|abuse)|\\b${PARTNER_EN}\\b.{0,12}\\b(?:beat|hit|abus|starv)\\w* me\\b(?! (?:to|at|up|in)\\b)`,
      `\\b${PARTNER_EN}\\b.{0,40}\\b(?:beats|hits) me\\b(?! (?:to|at|up|in)\\b)`,
    ),
  },
  {
    mood: 'grief',
    says: anyOf(
      `(?:${KIN}).{0,8}(?:走了(?!.{0,3}[趟次步路遍])|没了(?!.{0,2}(?:工作|钱|消息|学籍|学上|学位|医保|社保|低保|[卡证]|收入|工资|待遇|名额))|不在了|去世|过世|离世|病故|病逝|故去|逝世|死了|牺牲)`,
      '(?<!快|要|就要|眼看)[咽嚥]了?气|仙逝|归西|撒手人寰|没(?:能)?抢?救过来',
      '(?:孩子|胎|娃|大人|怀|生)(?!.{0,6}(?:学[位籍校]|名额|工作|资格|低保)).{0,8}没(?:能)?保住',
      `(?:${KIN})老了(?!以后|之后|.{0,3}(?:想|能|要不)).{0,8}(?:埋(?=[的了在好完,，。]|$)|下葬|出[殡殯]|入土|发丧|火化了|安葬了)`,
      '(?:刚|已经?)(?:去世|过世)|[我俺](?:们)?家.{0,3}(?:去世|过世)',
      `${KIN_EN}(?:'s| has| have)?(?: just| recently)? (?:died|passed (?:away|on)|is dead|is gone)`,
      `lost my ${KIN_EN}(?!'s)|death of my ${KIN_EN}|\\bburied my ${KIN_EN}(?!'s)|${KIN_EN} was (?:stillborn|pronounced dead)`,
      "\\blost (?:the|our|my|her) baby(?!'s| \\w)",
    ),
  },
  {
    mood: 'abuse',
    says: anyOf(
      '傻[逼比叉x×b屄]|(?<![a-z])s ?b(?![a-z])|脑残|弱智|白痴(?!病|呆)|智障|废物(?!回收|处理|处置|利用|箱|堆|焚|品)',
      '垃圾(?:系统|机器|东西|客服|玩意|政府|程序|ai)|[你真太]是?个?(?:垃圾|蠢|笨蛋|混蛋|王八)|王八蛋|狗屁|放屁|吃屎',
      '[这什]么?个?破(?:玩意|系统|机器|东西|软件)|闭嘴|没用的东西|缺心眼|有病(?:吧|啊)$|神经病(?!人|院)',
      '滚(?:蛋|开|犊子|$|!)|去死吧|[操艹肏]你|[他你]妈的|tmd|nmsl|fuck|bullshit|shut up|go to hell',
      "(?:you|u)(?:'re| are| r)? (?:so |such |a |an )*(?:stupid|idiot|useless|moron|dumb|garbage|trash|pathetic)",
      '(?:dumb|thick) as a|(?:this|you) (?:bot|thing) (?:is|are) (?:dumb|useless|stupid|rubbish|crap)|stupid (?:bot|machine|robot|computer)|piece of (?:shit|crap|junk)',
    ),
  },
]
