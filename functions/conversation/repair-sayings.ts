// Short sayings that mend a conversation: once more, slower, simpler, not what I meant, wait, I am back.
import type { Saying } from './sayings.ts'

const YOU = '[你您]?(?:刚才|刚刚)?'
const AGAIN =
  '(?:(?:再|重新|重复)(?:给我)?(?:说|讲|念|问|读|来|重复)?|(?:说|讲|念|问|读))一?(?:[遍次下回]|声)(?:一?遍)?'
const QUESTION = '(?:上一?个?|刚才的?|那个|这个)?(?:问题|一?[题句]|话)'
const WHAT = '(?:什么|啥)'
const THIS = '(?:这个?|那个?|这些|那些)(?:事儿?|意思|问题|东西)?'
const A_BIT = '(?: just)?(?: a (?:little|bit)| much)?'
const IT = '(?:it|that|this)'
const NOT_UNDERSTAND = '(?:dont|do not|cant|cannot|didnt|did not)(?: really| quite| even)?'
const PLAIN = '(?:simple|simpler|plain|plainer|easy|easier|other|different)'
const NEG = '(?:(?:is|was)? ?not|isnt|wasnt)(?: at all)?'
const WAIT = '[你您]?(?:先|稍|再)?(?:等(?:一?[下等会]儿?|我|着)*|稍候|别急|别挂)(?:我)?'
const SOMEBODY =
  '(?:我|俺)?(?:家)?(?:儿子|女儿|闺女|儿媳妇?|老伴|老公|老婆|孩子|孙子|孙女|家里人?|[爸妈]妈?|别人|他|她)'
/** To be away for a moment; 我来自日照 and 我去看病 are none of it. */
const LEAVES = [
  '(?:去|来)(?:拿|取|找|翻|做饭|接|开个?门|问|看看|忙|上个?厕所|喝|吃|趟|一[下趟]|厨房|屋里).{0,12}',
  '(?:找找|找一下|翻翻|翻一下|想想|想一[想下]|看看|看一[看下]|拿一下|取一下)(?:我|的|身份证|证件?|卡|本子?|手机|眼镜|号码?|单子|材料|东西|再|说|看|在哪儿?){0,4}',
  '接个?电话|做个?饭|有点?事儿?|出去一[下趟]|去去就来|忙一下|眼睛花了?',
  `问(?:问|一下)?(?:我|俺)?${SOMEBODY}.{0,6}`,
].join('|')
const I_GO = `(?:让)?(?:我|俺)?(?:先|得|这就|现在|要|再)*(?:${LEAVES})`
const SOON = '(?:一会儿?|马上|待会儿?|过会儿?|等会儿?|很快)'
const HOLD_ON =
  '(?:hold on|hang on|wait|(?:just )?(?:a|one) (?:second|sec|moment|minute)|give me (?:a|one) (?:second|sec|moment|minute))'
const MY_THING =
  '(?:my|the|his|her) (?:id )?(?:card|id|papers?|phone|glasses|passport|book|booklet|documents?|number|bag|purse|letter)'
const I_WILL = '(?:let me|ill|i will|i(?: just)? (?:need|have|got) to|im going to|i am going to)(?: just)?'
const I_LEAVE = [
  `${I_WILL} (?:go and |go )?(?:get|fetch|find|grab|look for|check|look at) ${MY_THING}`,
  'let me (?:think|see|look|check)(?: about it)?(?: for a (?:moment|second|minute))?',
  `(?:${I_WILL} )?ask my \\w+(?: first)?`,
  `${I_WILL} (?:go|cook|run|leave|eat|answer the (?:door|phone)|make (?:lunch|dinner|tea))(?: now)?(?: (?:for|in) .{1,20})?`,
].join('|')
const LATER = '(?:be|come|get|will be|ill be)(?: right)? back(?: later| soon| in .{1,20})?'

export const REPAIR_SAYINGS: Saying[] = [
  {
    command: { do: 'repeat' },
    says: [
      `${YOU}${AGAIN}`,
      `(?:把)?${QUESTION}[你您]?(?:能不能)?${AGAIN}`,
      `(?:重复|再说|再念|再问)(?:一?[遍下])?${QUESTION}`,
      `${YOU}(?:问|说)(?:的|我)?(?:是|到)?(?:${WHAT}|哪儿?)(?:来着|了)?`,
      `(?:我)?(?:忘了?|没记住|不记得)(?:[你您])?(?:刚才)?(?:问|说)(?:的|到)?(?:是)?(?:${WHAT}|哪儿?)?了?`,
      `[我俺]?(?:刚才)?(?:没听|听不|没有听)(?:太)?(?:清楚?|见|着|到)了?${YOU}(?:说|讲|问)?(?:的|什么|啥)*`,
      '(?:repeat|say|read|ask)(?: me)?(?: (?:it|that|this|the|your)(?: (?:last|previous))?(?: (?:question|one|part|thing|sentence))?)?(?: (?:again|once more|one more time))?',
      'again|once more|one more time|pardon(?: me)?|come again|say again|sorry what|what(?: was that| did you say| did you just say)?',
      'what (?:was|is) (?:the|your)(?: last| previous)? question(?: again)?',
      'i (?:didnt|did not|cant|cannot|couldnt) (?:quite )?(?:catch|hear)(?: (?:that|you|it|what you said))?|i missed (?:that|it)|i forgot (?:the|your) question',
    ],
  },
  {
    command: { do: 'pace', slow: true },
    says: [
      `${YOU}(?:说|讲|念|读)?(?:话)?[得的]?(?:再)?慢(?:一)?[点些]儿?(?:说|讲|念|读|来)?`,
      `${YOU}(?:说|讲|念)?(?:话)?[得的]?太快了?(?:听不清|跟不上|记不住|听不过来)?`,
      `(?:我)?(?:跟不上|听不过来|记不过来)了?|别(?:说|讲)?[得的]?(?:那么|这么|太)快|慢慢(?:地)?(?:说|讲|念|来)`,
      '(?:一句一句|一条一条|一个一个|一样一样)地?(?:说|讲|念|来)|(?:语速|速度|放)(?:放)?慢(?:一)?[点些]?(?:速度|语速)?',
      `(?:speak|talk|go|(?:say|read) ${IT})?${A_BIT} ?(?:slower|more slowly|slowly)`,
      `slow(?: it)? down${A_BIT}|(?:you(?: are|re)?|thats|that (?:is|was)|its)?(?: ?still)?(?: ?(?:speaking|talking|going))? ?(?:too|so) (?:fast|quick|quickly)(?: for me)?|not so fast`,
      'one (?:sentence|thing|step) at a time',
    ],
  },
  {
    command: { do: 'pace', slow: false },
    says: [
      `${YOU}(?:说|讲|念)[得的]?快(?:一)?[点些]儿?|(?:用|恢复)?正常(?:的)?(?:语速|速度)(?:说)?(?:就[行好]|就可以)?了?|不用(?:说)?[得的]?(?:那么|这么)慢`,
      `(?:speak|talk|go)${A_BIT} (?:faster|quicker)|faster|(?:speak |go )?(?:at )?normal speed`,
    ],
  },
  {
    command: { do: 'simpler' },
    says: [
      `${YOU}(?:再)?(?:说|讲|解释)?[得的]?(?:简单|通俗|明白|直白|简短|短)(?:一)?[点些]儿?(?:说|讲)?`,
      `(?:我|俺)?(?:还是|都|有点儿?|真|实在)?(?:听|看|弄|搞)?[不没](?:太|大|怎么|很|有)?(?:听|看|弄|搞)?(?:懂|明白|会填?|会答)了?(?:[你您]?(?:在)?(?:说|讲|问)?的?(?:是)?(?:${WHAT}|意思|话)?(?:意思)?)?`,
      `(?:这|那|它|[你您])?(?:个|句话?|一?[项题步]|话|是)?(?:说的|问的)?(?:是)?${WHAT}意思`,
      `(?:换|用)(?:个|种|一种|一个)?(?:说法|大白话|简单的话|方式)(?:再)?(?:说|讲|问)?(?:一?[遍下])?|(?:说|讲)(?:大白话|人话)|(?:用)?大白话(?:说|讲)?`,
      `(?:给我)?(?:解释|说明)一?下?(?:这个|这一?[题项])?|(?:举|给|来)个例子(?:吧)?|(?:这个?|这一?[项题步])?(?:怎么|咋|该怎么|应该怎么)(?:填|答|回答|写|选|说)`,
      `(?:我)?(?:该|应该|要)?(?:填|写|选|说|答)(?:${WHAT}|哪个)好?|(?:这个?|这[段话句]|[你您]?说[得的])?(?:太|好)(?:复杂|啰嗦|长|难|绕|专业)了|(?:我)?(?:听|看|都|给我)?糊涂了|(?:我)?懵了`,
      `(?:put|say|explain|make|phrase) ${IT}(?: to me)?(?: more)?(?: (?:simply|simpler|plainly|easier|again|better|differently))?(?: (?:in|using) ${PLAIN} (?:words|terms|english|way|language))?`,
      `(?:in |use |using )?${PLAIN} (?:words|terms|english|language)|simpler|(?:make it |more )?(?:simple|simply)|explain(?: ${IT})?(?: again| better)?(?: to me)?`,
      `(?:i )?(?:still )?${NOT_UNDERSTAND} (?:understand|follow|get (?:it|that|this))(?: (?:it|that|this|you|the question|what (?:you|that|this) (?:mean|means|said|are asking|want)))?`,
      `what (?:does|do|did) (?:that|this|it|you)(?: even)? mean(?: by (?:that|this|it))?|whats (?:that|this) mean|what (?:is|are) you asking(?: me)?|(?:i am|im) (?:confused|lost)`,
      `(?:(?:thats|that is|this is|its|it is) )?(?:too|so) (?:complicated|difficult|hard|long|confusing)|(?:give me |can i have )?an example|(?:${IT} )?(?:makes no sense|doesnt make sense)`,
      `how (?:do|should|would|can) i (?:answer|fill)(?: ${IT})?(?: in)?|what (?:should|do|would|can) i (?:say|put|write|answer|choose|pick)(?: here)?`,
    ],
  },
  {
    command: { do: 'not-meant' },
    says: [
      `(?:不(?:是|对)?)?(?:我|俺)?(?:说|问|要|想|指)?的?(?:可|并|根本|真|还|还是|都|也)?不是(?:说|问|要|指|讲|想(?:说|问|要))?(?:${THIS}|这回事|这么回事|这样)的?`,
      '[你您](?:根本|完全|还是|都|好像|可能)?(?:没有?|不)(?:听懂|听明白|听清|理解|明白|懂|弄懂|搞懂|搞明白)(?:我)?的?(?:意思|话|说的)?',
      `[你您](?:好像|可能)?(?:弄|搞|听|理解|会|想)错了?(?:我)?的?(?:意思|话)?了?|[你您](?:误会|误解)了?(?:我)?的?(?:意思)?了?`,
      `答非所问|(?:牛头|驴唇)不对马嘴|文不对题|答错了|(?:说|扯|想)?[岔偏]了|跑题了|(?:我)?(?:没有?|又没)(?:问|说|要)(?:[你您])?${THIS}|谁问(?:[你您])?${THIS}了`,
      `不是不是|不对不对|(?:还|都|也)?不是我(?:要|想)?(?:问|说|找|要|指)的(?:那个|事儿?|东西|意思)?`,
      `(?:no )?(?:${IT}|thats|its) ?${NEG} (?:it|my question|(?:exactly )?what i (?:meant|mean|said|asked|wanted|want|need|was asking|am asking|asked for|asked about|meant to (?:say|ask)))`,
      `(?:thats|its) not (?:it|what i (?:meant|mean|said|asked|wanted|want|need))(?: for| about)?`,
      `(?:no )?you(?: have|ve)?(?: completely| totally)? (?:misunderstood|misunderstand|misheard|got me wrong)(?: me| that| it)?|you (?:didnt|did not|dont|do not) (?:understand|get|hear)(?: me| that| it| what i (?:said|meant|mean))?(?: right)?|you(?: are|re) not (?:understanding|listening|hearing)(?: to)?(?: me)?`,
      `i (?:didnt|did not|dont|wasnt|was not) (?:mean|ask|say|want|asking)(?: for| about)? ${IT}|(?:no )?not (?:that|this)(?: one)?|i meant something else|wrong (?:thing|one|topic|subject)`,
    ],
  },
  {
    command: { do: 'wait' },
    says: [
      `${WAIT}|(?:${WAIT} ?)?(?:${I_GO})|(?:(?:${WAIT}|${I_GO}) ?)?(?:我|俺)?${SOON}(?:就|再)?(?:回来|回|来|过来|打来|跟你说|继续)(?:说|办|填|弄)?`,
      `(?:${I_GO}) ?${SOON}`,
      `${HOLD_ON}|(?:${HOLD_ON} (?:please )?)?(?:${I_LEAVE})|(?:(?:${HOLD_ON}|${I_LEAVE}) )?(?:and )?(?:i )?${LATER}|wait for me|brb|(?:i am|im) looking for it`,
    ],
  },
  {
    command: { do: 'resume' },
    says: [
      '(?:我|俺)?(?:又|已经)?(?:回来|来)了|(?:我)?(?:拿|找|取|问|查)(?:来|到|好|着|过来|清楚)了|(?:可以|能|咱们?)?(?:继续|接着)(?:刚才)?(?:的|那个)?(?:办|填|来|说|弄|吧|事)?了?',
      '(?:回到|返回|接着|继续)(?:刚才|之前|前面|原来)(?:的|那个|那件)?(?:地方|事儿?|办的|填的|表|问题|那里)?|(?:刚才|之前)(?:说|办|填|问)到哪儿?了?',
      '(?:i am|im|ok im) back(?: (?:again|now))?|back (?:again|now)|i (?:have|got|found) (?:it|my (?:card|id|papers)) now|i found it|(?:i am |im )?ready(?: now| to (?:go on|continue))?',
      '(?:back to|go back to|return to|resume) (?:where (?:we|i) (?:were|was|left off|stopped)|(?:the|my) (?:form|filing|application))|(?:can i |could i |let me |lets |i want to )?(?:continue|resume|go on|carry on|keep going|proceed)|where (?:were|did) we(?: stop)?',
    ],
  },
  {
    command: { do: 'more' },
    says: [
      `还有(?:呢|吗|${WHAT}|哪些|别的|其他的?)?(?:吗|呢)?|(?:然后|后面|剩下的?|其余的?)呢?|(?:接着|继续|往下)(?:说|念|讲|读)|(?:都|全部?)(?:说|念|讲)(?:完|出来|一遍)`,
      '(?:and )?(?:what|anything) else(?: (?:is there|do i need))?|(?:(?:tell|read|say|give)(?: me)? )?(?:the rest|the others?|more)|read on|and then|then what',
    ],
  },
]
