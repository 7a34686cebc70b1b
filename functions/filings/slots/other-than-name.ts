// Tells commands, questions and complaints, said where a name is asked for, from names.
import { familyName } from './family-name.ts'

const SENTENCE =
  /什么|怎么|为什么|多少|哪里|吗$|不知道|不清楚|不告诉|不想说|听不|没有名字|[没未](?:起|取|定|想好)|[我俺咱您你她]|^他|\b(?:i don'?t|what|how|why|none of)\b/iu
/** A pronoun and a verb, or words between people: she lives with me. He, She and You alone are family names. */
const SENTENCE_ENGLISH =
  /^(?:he|she|they|we|you|it|i|there|that|this) (?:\S+ )*(?:is|am|are|was|were|has|have|had|lives?|stays?|wants?|needs?|works?|said|says|does|did|would|could|should|must|cannot|\w+n't|not|\w{2,}ed)\b|\b(?:with|for|and|is|to|from) (?:me|my|him|her|his|us|our|the)\b|^(?:for|about|change|it should be)\b|\b(?:myself|himself|herself|themselves)$/iu
/** For whom it is: 给自己办. */
const CHOOSING = /^(?:给|帮|替)|自己|(?:本人|家人|别人|家属)办?$/u
/** Who it is, not what they are called (我妈, myself), or a word meant for the house (提交, yes). */
const NOT_A_NAME =
  /^(?:(?:我|俺|咱)?(?:爸爸?|妈妈?|爹|娘|老伴|老公|老婆|爱人|孩子|儿子|女儿|闺女|爷爷|奶奶|姥姥|姥爷|外公|外婆|父亲|母亲)|自己|我自己|本人|我|[嗯呃唔哦啊]+|那个|提交|确认|确认提交|是的?|对的?|好的?|可以|不是|不对|没有|同意|不同意|备案|我要备案)$|^(?:(?:my )?(?:mother|father|mum|mom|dad|wife|husband|son|daughter|child)|me|myself|um+|uh+|submit|yes|no|ok|okay|sure|none|agree)$/iu
/** What is meant for the house or for somebody else, however short. */
const COMMON =
  /^(?:[改换退停好行对是不没有要否谁啥喂哈]|哈喽)$|^(?:撤[回销]|取消|备案|提交|修改|更改|[换改]个|删除|重[新来填写说]|返回|退出|继续|跳过|等[一等下会着]|稍等|慢[点一慢]|[上下这那][个一](?!凡)|[今明昨前后][天日]|[今明去]年|刚[才刚]|现在|马上|以[前后]|晚点|回头|改天|办[理事好]|填[写完错]|查询|查一下|看[看不]|听[不见]|知道|明白|谢谢|再见|[你您]好|随便|都行|可以|同意|好[的吧了]|行[了吧]|算了|没[有事]|人工|客服|帮[我忙]|为[什啥何]|多少|几[个号]|哪[里儿个]|怎[么样])|身份证|户口|社保|医保|居住证|手机|电话|地址|号码|材料|证件|备案|办理|一下|怎么|玩意|麻烦|人工|慢一?点/u
const COMMON_ENGLISH =
  /\b(?:what|how|why|when|where|which|don'?t|doesn'?t|didn'?t|can'?t|cannot|want|need|please|understand|know|think|change|cancel|withdraw|skip|repeat|wait|later|(?:last|next|this) (?:week|month|year|time|one|step)|month|yesterday|tomorrow|today|that|these|thing|filing|help|human|agent|problem|mistake|because|already|anything|something|nothing|forgot|hello|thanks|go back|not sure|hold on|start over|none of)\b/iu
/** Signs that tie sentences together and hardly stand in a name; in a longer row without a dot more of them tell. */
const TIES = /[不没的了吗呢吧们这哪谁啥咋嘛]|(?<=.)[那么]/u
const TIES_OF_SENTENCES = /[是在有给把被让请要想能会说和跟就都也还个那上下里去来到得着过]/u
/** Names without a dot end here: 买买提吐尔逊 has six. */
const LONGEST_UNDOTTED = 8

/**
 * Whether these words, written as a name could be, are something else: a command, a question, a complaint, who it is for.
 *
 * @param called it was said that this is a name (我叫…), which is believed of any word that is no sentence
 */
export function isOtherThanName(value: string, called: boolean): boolean {
  if ([SENTENCE, SENTENCE_ENGLISH, CHOOSING, NOT_A_NAME].some((words) => words.test(value))) return true
  if (called) return false
  if (COMMON_ENGLISH.test(value)) return true
  if (!/^\p{Script=Han}+$/u.test(value)) return false
  if (COMMON.test(value)) return true
  const length = [...value].length
  // 李不凡: a family name and one or two signs are a name, whatever they are.
  if (length <= 3 && familyName(value) !== undefined) return length === 3 && /[吗呢吧们]$/u.test(value)
  return TIES.test(value) || (length > 4 && (TIES_OF_SENTENCES.test(value) || length > LONGEST_UNDOTTED))
}
