// Reads yes or no in the words of both languages; "不是" is never a yes.
import type { Words } from '../filing.ts'
import { fault } from './fault.ts'
import { plainWords } from './plain-words.ts'
import type { SlotReader } from './slot-value.ts'

const WORDS = {
  'not-yes-or-no': {
    'zh-CN': '没听明白。请说“是”或者“不是”。',
    en: 'I did not get that. Please say yes or no.',
  },
} satisfies Record<string, Words>

/** Not an answer, though a yes or no word may stand in it. */
const UNSURE =
  /[?？吗]|不知道|不清楚|不确定|不一定|不太[清确]|不懂|不明白|不记得|没听|听不|(?<!不)是不是|是否|有没有|要不要|能不能|可不可以|对不对|行不行|好不好|什么|怎么|问|多少|为何|哪|谁|可能|好像|也许|看情况|\b(?:not (?:really )?sure|unsure|maybe|perhaps|don'?t (?:know|understand|remember)|no idea|what|how|why|who|which|when|where)\b/u
/** These hold a word of no and mean yes, or mean neither. */
const YES_WITH_NO =
  /没有?(?:错|问题|意见|毛病)|不错|不反对|\b(?:no problem|not a problem|no objections?|why not|not wrong)\b/gu
const NEITHER = /对不起|不好意思|没关系|没事|不客气|没听见|\b(?:sorry|excuse me|no worries)\b/gu

const NO =
  /[不没否未冇唔甭错]|^别|拒绝|算了|免了|取消|^(?:n|2|×|✗|❌)$|\b(?:no|nope|nah|not|none|never|cannot|wrong|incorrect|negative|disagree|decline|refuse|neither)\b|\b(?:do|does|did|is|are|was|were|have|has|had|ca|wo|would|should|could)n'?t\b/u
/** A nod on the way to the answer: "好的，不用了" is a no, "对，没有" too. */
const NOD = /^(?:(?:嗯+|哦|噢|啊|好+|对|行|可以|ok)[的了吧啊呀嘞]*|okay|uh|oh|well|yeah|right|all right|alright)$/u
const YES =
  /^(?:我们?|那|就|也|都|当然|确实|肯定|必须|嗯+|啊|对|哦)*(?:是|系|对|嗯|恩|好|行|中|成|可以|能|会|有|要|需要|想|想要|愿意|同意|确认|确定|肯定|当然|必须|正确|没错|真的|要得|得|办|ok|y|1|✓|✔|√|👍|👌)(?:[👍👌啊哇呀呐呢吧嘛的了哦哈啦呗嘞滴呃哩对好是]|得很|[！!])*$/u
const YES_AND_MORE = /^(?:我们?|对|嗯+)?(?:是|有|要|需要|同意|可以|愿意)(?!时|点|些|人|多|看|么)[\p{Script=Han}]{1,8}$/u
const YES_ENGLISH =
  /^(?:(?:well|oh|um|uh|and) )*(?:(?:yes|yeah|yea|yep|yup|sure|correct|certainly|absolutely|definitely|indeed|exactly|of course)(?: .*)?|.* yes(?: .*)?|(?:y|ya|aye|ok|okay|k|right|all right|alright|affirmative|true|fine|agreed?|it'?s (?:ok|okay|fine)|(?:i think )?(?:it'?s |it is |that'?s |that is )?(?:a )?(?:great|good|fine|wonderful)(?: idea)?|(?:i would|i'?d) (?:like|love)(?: to| that| it| one)|confirm(?:ed)?|please(?: do)?|go ahead|do it|uh huh|mm hmm|mhm|that'?s (?:right|correct|true|fine|it)|that is (?:right|correct|true)|i (?:do|am|have|did|will|can|would|agree|confirm|want (?:it|to|that)|need (?:it|to|that))|it (?:is|does)|we (?:do|are|have)|they (?:do|are)|s?he (?:is|does|has))(?: please)?)$/u

/**
 * Canonical: `yes` or `no`. Both languages are heard whatever the locale. 1 and 2 are taken as the first and second
 * answer, for keypads. A no after a mere nod is a no; a yes and a no side by side are neither.
 */
export const readYesNo: SlotReader = (said, reading) => {
  // 是，哦不，不是: what was taken back and what is meant must both be answers.
  const parts = said.split(SLIP)
  const meant = parts.length > 1 && parts.every(answerIn) ? answerIn(parts.at(-1) ?? '') : undefined
  const answer = meant ?? answerIn(said)
  return answer ? { ok: true, value: answer } : fault(WORDS, 'not-yes-or-no', reading)
}

const SLIP =
  /[\s,，。.;；]+(?:不对|[哦噢啊]不|说错了?|错了|(?:no,? )?wait|sorry|i mean)[\s,，。.;；]+(?:(?:应该)?是(?=[不没]))?/iu

function answerIn(said: string): 'yes' | 'no' | undefined {
  const parts = clauses(said)
  // What somebody said before is no answer beside one: 对，我说过不用短信.
  const own = parts.filter((clause) => !REPORT.test(clause))
  const heard = (own.length > 0 ? own : parts)
    .map((clause) => ({ answer: hear(clause), nod: NOD.test(clause) }))
    .filter(({ answer }) => answer !== '')
  const firm = heard.some(({ nod }) => !nod) ? heard.filter(({ nod }) => !nod) : heard
  const answers = new Set(firm.map(({ answer }) => answer))
  const [answer] = answers
  return answers.size === 1 && (answer === 'yes' || answer === 'no') ? answer : undefined
}

const REPORT =
  /^(?:我|他|她)(?:刚才|已经)?(?:说|讲)(?:了|过|的是|是)?(?!错)|^(?:i|we|he|she) (?:just |already )?(?:said|told)\b/u

function clauses(said: string): string[] {
  return plainWords(said)
    .replace(/\p{Emoji_Modifier}|\u{FE0F}/gu, '')
    .replace(/\p{Extended_Pictographic}/gu, '$&,')
    .replace(NEITHER, ' , ')
    .replace(YES_WITH_NO, '是,')
    .split(/[,，.。!！;；:：、~#\n]+|(?<=\p{Script=Han})\s+/u)
    .map((clause) => clause.replace(/[-_\s]+/gu, ' ').replace(/["“”'‘\s]+$|^["“”'‘\s]+/gu, ''))
    .filter((clause) => clause !== '')
}

function hear(clause: string): 'yes' | 'no' | 'unsure' | '' {
  if (UNSURE.test(clause)) return 'unsure'
  if (NO.test(clause)) return 'no'
  return YES.test(clause) || YES_AND_MORE.test(clause) || YES_ENGLISH.test(clause) ? 'yes' : ''
}
