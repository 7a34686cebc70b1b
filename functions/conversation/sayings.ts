// Short sayings that steer the conversation, as people say them; to teach the house a new one, add a row.
import type { Command } from './command.ts'

export interface Saying {
  command: Command
  /** Patterns for the whole utterance, politeness and punctuation taken off (`plainWords`). */
  says: string[]
}

const LEAVE =
  '(?:先|我|想|就|今天)*(?:取消|不想?(?:办|做|搞)了?|不想?(?:弄|填)了|不想说了|别办了|算了|停(?:下|一下|止)?|退出|(?:放|搁)(?:一[放下边]|着)|到这[儿里]?|(?:改天|明天|下次|晚上|有空|过[两几]天)再(?:办|弄|填|来|说))'
const MINE = '(?:把)?(?:我|我的|刚才)?(?:填的|填过的|资料|信息|数据|东西)?(?:都|全都?|全部)?'
const TURN_TO =
  '(?:[我你您]?(?:要|想|能|能不能|会|可以|会不会)?(?:说|讲|用|换成?|换回|切换(?:成|到)?|改(?:成|用|说)?)(?:说)?)?'
const SPEAK =
  '(?:switch (?:back )?to |change (?:back )?to |back to |(?:lets |i prefer |please )?(?:use |speak )?|(?:can you |do you |i )?speak |(?:can|could) we (?:do|use|speak)(?: this)?(?: in)? |in )?'
const THIS = '(?:这些?个?|那些?个?|这一[项步]|我的?)?'

export const SAYINGS: Saying[] = [
  {
    command: { do: 'back' },
    says: [
      '再?(?:返回|回|退|倒|跳)?(?:回)?(?:到)?(?:上一?|前一?)(?:步|题|个|个问题|项|页)(?:去)?',
      '返回|(?:退|倒|往)(?:回|后退?)(?:去|一[步题])?|回去|后退(?:一步)?|退一步|(?:回|退)到前面(?:去|那[个题])?',
      '(?:the )?(?:previous|last)(?: question| one| step)?',
      '(?:go |take me |step )?back(?: (?:one|a))?(?: (?:step|question))?(?: to the (?:last|previous|one)(?: question| one| before)?)?',
    ],
  },
  {
    command: { do: 'discard' },
    says: [
      `${MINE}(?:删除|删掉|删了|清除|清掉|清空|撤回|不要了)(?:填过的|我填的|重来)?`,
      '(?:删除|删掉|清除|清空)(?:我的?)?(?:所有|全部)?(?:资料|信息|数据)',
      '(?:please )?(?:delete|erase|remove)(?: it| everything| all| my (?:data|details|information|answers)| what i filled in)?',
      'withdraw',
    ],
  },
  {
    command: { do: 'cancel' },
    says: [
      `我?${LEAVE}(?:吧)?(?:${LEAVE})?(?:办理|填表|备案|这个|这件事)?`,
      '(?:cancel|stop|pause|leave)(?: it| this| that)? (?:for now|for today|for the moment)|cancel(?: it| this| that)?|stop(?: it| this)?|quit|exit|never mind|forget it',
      'i (?:dont|do not) want to (?:go on|continue|do (?:this|it))(?: any ?more| now)?|i (?:want to|changed my mind|give up)(?: (?:stop|quit|cancel))?(?: (?:it|this|that|here|now))?',
      '(?:lets )?(?:stop|pause)(?: (?:it|this|that|here|now|for now))?|(?:not today|another (?:time|day)|(?:ill )?(?:do|finish|continue) (?:it|this|that) (?:later|tomorrow|another (?:time|day))|leave it for (?:now|today)|save it for later)',
    ],
  },
  {
    command: { do: 'start-over' },
    says: [
      '(?:全部|都)?重新(?:开始|来|来过|填|办)(?:一[遍次])?|从头(?:来|开始|再来|办|填)(?:一遍)?|重来(?:一[遍次])?|前面(?:的)?(?:都|全)?不算(?:了)?(?:重来)?|推倒重来',
      '(?:lets |i want to )?(?:start|begin)(?: all)? over(?: again)?|restart',
      '(?:start|begin) (?:again|from the (?:start|beginning))',
    ],
  },
  {
    command: { do: 'why' },
    says: [
      `为(?:什么|啥)(?:要|问|需要|得)?(?:问|填|要|知道|提供|留)?${THIS}(?:身份证号?|手机号?|电话|名字|姓名|地址|日期|城市|信息|资料)?`,
      `[你您]?(?:们)?(?:问|要)${THIS}(?:这么多|身份证|手机号?|电话)?(?:干(?:嘛|什么|啥)?|做(?:什么|啥)|有(?:什么|啥)用)`,
      `(?:这个?|这一?[项题步])?(?:必须|一定要|非得|非要)(?:填|说|给|答)${THIS}(?:吗|不可)?|为(?:什么|啥)(?:要)?(?:问|填|知道)这么(?:多|细)|怎么(?:还)?(?:要|问)${THIS}`,
      '(?:要)?这个?(?:是)?(?:干嘛|干什么|干啥|有什么)用?的?',
      '凭(?:什么|啥)(?:问|要)(?:这个|我).{0,6}',
      'why(?: do you (?:ask|need|want)(?: (?:this|that|it|to know|me|for (?:this|that|it)))*| is (?:this|that|it) needed| should i)?',
      'what(?: is (?:this|that|it))? for|what do you (?:need|want) (?:this|that|it) for',
      'why (?:are you asking|do you ask|do you (?:need|want))(?: (?:me|for|to know|this|that|it|all|my \\w+|\\w+ number))*|do (?:i|you) (?:really )?(?:have|need) to (?:answer|say|know|tell you)(?: (?:this|that|it|you))?',
    ],
  },
  {
    command: { do: 'language', locale: 'en' },
    says: [`${TURN_TO}(?:英文|英语)(?:版|说|吗)?`, `${SPEAK}english(?: version)?`],
  },
  {
    command: { do: 'language', locale: 'zh-CN' },
    says: [`${TURN_TO}(?:中文|汉语|普通话|国语)(?:版|说|吗)?`, `${SPEAK}(?:chinese|mandarin)(?: version)?`],
  },
  {
    command: { do: 'greet' },
    says: [
      '你好|您好|大家好|喂(?: ?喂)*|嗨|哈[喽啰]|早(?:上好)?|上午好|下午好|晚上好|在吗|有人吗|在不在',
      '(?:hi|hello|hey)(?: there| again)?|good (?:morning|afternoon|evening)|are you there',
    ],
  },
  {
    command: { do: 'introduce' },
    says: [
      '[你您]是(?:谁|什么|干(?:嘛|什么|啥)的)',
      '[你您]?(?:都|还)?(?:能|会|可以)(?:帮我?|给我)?(?:干|做|办)(?:点|些)?(?:什么|啥|嘛|哪些事?)',
      'who are you|what are you|what (?:can|do) you do(?: for me)?|help',
      '(?:what|how) can you help(?: me)?(?: with)?',
    ],
  },
  {
    command: { do: 'thank' },
    says: [
      '(?:太|非常|多|好)?(?:谢谢?|感谢)(?:[你您]|了|[你您]了)?(?:啊|哦)?|辛苦了?|麻烦[你您]?了',
      'thanks|thank you(?: (?:so|very) much)?|thanks a lot|cheers|many thanks',
    ],
  },
  {
    command: { do: 'bye' },
    says: [
      '再见|拜拜|挂了|没(?:别的)?事了|没有了|不用了|就这样|打错了',
      '(?:好[的嘞了]?|行|那)*(?:谢谢|多谢)?(?:你|您)?(?:了|啊)?(?:再见|拜拜)(?:了|啊)?',
      '(?:thanks|thank you)(?: so much| very much)?(?: thats all| that is all)?(?: for now)? (?:good)?bye(?: bye)?|(?:thats|that is) all(?: thanks| thank you)?(?: (?:good)?bye)?',
      '(?:good)?bye(?: bye)?(?: for now)?|(?:no )?thats all|see you(?: later)?',
    ],
  },
]
