// Hears what steers the conversation itself: sayings, a call for a person, yes and no.
import type { Command } from './command.ts'
import { ACKNOWLEDGED, LONGEST, sayingIn } from './hear-saying.ts'
import { clauses, plainWords } from './plain-words.ts'

const HUMAN_ZH =
  /人工(?!智能|流产|受精|授精|[费湖岛林草资作龄伤厂地])|真人|转接|(?:找|要|叫|换|转|跟|和)(?:个|一个|你们)?(?:活)?人(?:说|来|工|接|聊|讲|吧|$)|客服|坐席|接线员/u
const HUMAN_EN =
  /\b(?:human(?! (?:resources?|rights?|errors?|beings?))|(?<!(?:legal|authori[sz]ed|sales|company|phone|mobile|network|tour) )(?:operator|representative)(?!s? of)|real person|live person|live agent|customer service|agent please|(?:talk|speak) (?:to|with) (?:a |an |some|the )?(?:\w+ )?(?:person|someone|somebody|agent|staff|people))\b/u
const ABOUT_YOU =
  /[你您].{0,4}(?:是不是|是).{0,4}(?:真人|机器|人工|活人)|\b(?:are you|is this|am i talking to|am i speaking to) (?:a |an )?(?:real|human|robot|bot|machine|person|live|computer)/u
/** Alone, and not at the end of a mumble. */
const WHAT = /^\s*(?:啥|什么)\s*[?？]?\s*$/u
const STATUS_ZH =
  /(?:办|审|弄|走|处理|备案|申请|进行)?到(?:哪一?步|哪儿?了|什么程度)|(?:办|审|弄|处理|进行)得?(?:怎么样了|如何了|咋样了)|(?:查|看|问).{0,6}(?:进度|办到哪|结果出)|^(?:我的?)?(?:办理|备案|申请)?进度$|(?:办|批|审|备案)(?:好|下来|完|成)了?(?:没有?|吗|了吗)/u
const NUMBER_ZH = /^(?:我的?|刚才的?|那个)*(?:编号|单号|受理号|回执号?)(?:是)?(?:多少|什么|几)?(?:来着)?$/u
const NUMBER_EN = /^(?:whats|what is|what was|tell me) my (?:reference|filing)?(?: ?number)?(?: again)?$/u
const STATUS_EN =
  /\b(?:status of my|my (?:filing|application|case|request)s? (?:status|going|done)|how is my (?:filing|application|case)|where is my (?:filing|application|case)|has my (?:filing|application|case)|check (?:the )?(?:status|progress)|any progress|did it go through|has it been (?:sent|submitted))\b/u

const HOW_IT_WENT =
  /(?:收到|批|下来|弄好|办好|通过|过)(?:了)?(?:没|吗|没有|没得)|有(?:消息|结果|回音|信儿?)(?:了)?(?:没|吗)|(?:啥|什么)时候(?:能)?(?:好|下来|办好)|(?:编号|单号|回执).{0,4}(?:忘|丢|没记)|为(?:什么|啥)(?:不给办|没通过|不批|被?拒)|\b(?:any news|did (?:they|you) get it|have (?:they|you) got it|is (?:it|my (?:filing|application)) (?:approved|done|ready|through)|how is it going|when will it be (?:done|ready)|forgot (?:the|my) number|why was it (?:rejected|refused))\b/u
const WHAT_IS_LEFT =
  /^(?:我?(?:要|想|来|该)?(?:补|补交|补传|重传|重拍|换|再传)(?:一?[张个份]|点|一下|齐)?(?:材料|资料|照片|相片))(?:了|吧)?$|还(?:要|用)(?:再)?(?:去|跑|带)|去哪(?:儿|里)?(?:确认|核对|交)|(?:去|在)哪(?:儿|里)?.{0,3}(?:确认|核对)|\b(?:do i (?:still )?need to go|where do i (?:go|confirm))\b|^(?:i (?:want|need) to |can i |let me )?(?:supply|send|change|replace|retake)(?: it| (?:the|a|another|a better|my) (?:photo|picture|papers?|material))$/u

/** Asks after what was just submitted, whether it names it or not, or what is left to do for it. */
export function asksAfter(said: string): 'how-it-went' | 'what-is-left' | undefined {
  const plain = plainWords(said)
  if (plain.length > 60) return undefined
  if (HOW_IT_WENT.test(plain)) return 'how-it-went'
  return WHAT_IS_LEFT.test(plain) ? 'what-is-left' : undefined
}

/** The command that a short saying gives, whatever is open; undefined when it says something else. */
export function controlIn(said: string): Command | undefined {
  const plain = plainWords(said)
  if (ABOUT_YOU.test(plain)) return { do: 'introduce' }
  if (WHAT.test(said)) return { do: 'repeat' }
  const saying = sayingIn(said)
  if (saying) return saying
  // A person must be one word away, also inside a sentence ("算了给我转人工"), but a question about the robot is none.
  if (plain.length <= LONGEST && (HUMAN_ZH.test(plain) || HUMAN_EN.test(plain))) return { do: 'human' }
  const status = [STATUS_ZH, STATUS_EN, NUMBER_ZH, NUMBER_EN].some((pattern) => pattern.test(plain))
  return status ? { do: 'status' } : undefined
}

/** "知道了", to something that is only told. */
export function isAcknowledged(said: string): boolean {
  return ACKNOWLEDGED.test(plainWords(said)) || isYes(said)
}

const SKIP =
  /^(?:(?:能不能|可以|能|我想|我要|先|把|这个?|这一?[项题步])*跳过?去?(?:这个|这一?[项题步])?(?:吗|行吗|可以吗)?|略过|(?:这个?|这一?[项题步])?先?(?:不填|不说|不答|空着|留空)(?:了|这个|吧)?|不想(?:填|说|答|告诉[你您]?)(?:这个)?|(?:我)?(?:现在)?没有(?:这个|带)?|没带|(?:以后|回头|晚点|到时候?|过后)(?:再)?(?:补|说|填|传|给|交|带)?|先?(?:往下|下一[个步题项])|skip(?: it| this| that| this one)?|leave (?:it|this|that)(?: one)? (?:out|blank|empty)|(?:can i |could i |can we |i want to |lets |id rather )(?:skip|pass)(?: (?:it|this|that|this one|this question))?|id rather not(?: (?:say|answer|tell you))?|i (?:dont|do not) want to (?:say|answer|tell you)(?: (?:this|that|it))?|pass|later|bring it later|i (?:dont|do not) have (?:it|one|that|this)(?: (?:now|yet|here|with me))?|not now|next)$/u

/** "Skip", as said to a question that may be left out; "没有" means something else to a yes-or-no question. */
export function isSkip(said: string): boolean {
  return SKIP.test(plainWords(said))
}

const YES =
  /^(?:我?(?:确认|确定)(?:提交|无误|了|没错)?|提交|同意|(?:是|对|好|行|中|成)(?:的|了|嘞|呀)?|(?:都|全)?(?:没错|没问题|对|正确|无误)(?:的|了)?(?:确认)?(?:提交)?|可以(?:的|了)?(?:提交了?)?|要(?:的)?|办|帮我提交|就这样提交|y|yes(?: please)?|yep|yeah|sure|ok(?:ay)?|submit(?: it)?|confirm(?: (?:it|and submit(?: it)?))?|correct|right|thats right|all (?:good|right|correct)|go ahead|yes submit(?: it)?|looks good|everything is (?:right|correct))$/u
const NO =
  /^(?:不(?:对|是|行|要|确认|提交|好)?|(?:有)?错(?:了|误)?|有(?:地方)?(?:错|不对)|(?:我)?(?:要|想)?(?:改|修改|更正)(?:一下|一项|一个|点)?|先?别提交|n|no|nope|wrong|not (?:yet|correct|right)|change(?: something| one)?|edit|dont submit)$/u

/** A plain yes and nothing beside it: every clause says so. */
export function isYes(said: string): boolean {
  if (/[?？]\s*$/u.test(said)) return false
  const parts = clauses(said).map(plainWords)
  return parts.length > 0 && parts.every((clause) => YES.test(clause))
}

/** A no, whatever follows it. */
export function isNo(said: string): boolean {
  return clauses(said)
    .map(plainWords)
    .some((clause) => NO.test(clause))
}

const DECLINES =
  /^(?:(?:那|就|先)?(?:不用|不必|不需要|用不着|不麻烦|不劳烦|甭|免)(?:麻烦|打|回|回电话?|打电话)?(?:了|啦)?|(?:那|就)?不了|(?:那|就)?算了(?:吧)?|no (?:need|thank you)(?: to(?: call)?.*)?|(?:i )?(?:dont|do not) (?:need|want|bother)(?: .*)?|thats (?:ok|fine|all right),? no)$/u

/** A no to what is offered; to a question about facts, or to a review, it says nothing. */
export function declines(said: string): boolean {
  return (
    isNo(said) ||
    clauses(said)
      .map(plainWords)
      .some((clause) => DECLINES.test(clause))
  )
}

const BEGIN =
  /^(?:那?(?:现在|这就|马上|先)?(?:就)?(?:开始)?(?:办理?|申请|填写?|填表|填?预申请|办起来)(?:预申请|一下|了)?|开始|start(?: now| it)?|begin(?: now)?|apply(?: now)?|file(?: it)?(?: now)?|fill (?:it )?in|(?:the )?pre application)$/u

/** Wants to begin what was just offered, without naming it. */
export function isBegin(said: string): boolean {
  return BEGIN.test(plainWords(said))
}

const KEEP =
  /^(?:不(?:用)?改了?|算了不改了?|(?:就)?这样(?:吧|就行)?|没错不改|leave it(?: as it is)?|keep it(?: as it is)?|dont change it|its fine|no change)$/u

/** Said to a question that was opened again: its answer stays as it was. */
export function keepsAnswer(said: string): boolean {
  return KEEP.test(plainWords(said))
}

const TAKE_BACK =
  /撤回|撤销|撤掉|取消|作废|退掉|不办了|删除|删掉|\b(?:withdraw|cancel|take (?:it|that|them) back|revoke|undo|delete)\b/iu

/** Wants what was submitted undone. */
export function takesBack(said: string): boolean {
  return TAKE_BACK.test(said)
}
